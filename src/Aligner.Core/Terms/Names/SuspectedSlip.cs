namespace Aligner.Terms;

/// <summary>A word that looks like a slip in a person's name.</summary>
/// <param name="Path">The article it stands in.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="Word">As it stands there.</param>
/// <param name="Meant">The word of the name.</param>
internal sealed record SuspectedSlip(string Path, int Line, int Column, string Word, string Meant);
