namespace Aligner.Matching;

/// <summary>A form of one or more words.</summary>
/// <param name="Form">In lower case.</param>
/// <param name="Value">What it means.</param>
internal sealed record SpokenForm<T>(string Form, T Value);
