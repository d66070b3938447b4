using Aligner.Formats.Files;

namespace Aligner.Formats.Imports;

/// <summary>A cell of a table in text.</summary>
/// <param name="Text">Without quotes.</param>
/// <param name="Place">Where it begins.</param>
internal readonly record struct TextCell(string Text, FilePlace Place);
