namespace Aligner.Languages;

/// <summary>What is wrong with a cell of a pack's file.</summary>
/// <param name="Code">As of a diagnostic.</param>
/// <param name="Message">What is wrong; what to do.</param>
internal sealed record CellFault(string Code, string Message);
