namespace Aligner.Checks;

/// <summary>Words of an article, where they stand.</summary>
/// <param name="Path">The article's file.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, of the first character.</param>
/// <param name="Text">As the article writes them.</param>
public sealed record Passage(string Path, int Line, int Column, string Text);
