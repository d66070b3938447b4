using System.Collections.Immutable;

namespace Aligner.Formats.Yaml;

/// <summary>A text with a merge in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Entries">Those of the list of concepts, in order; none where the list was written in any other way than line by
/// line.</param>
internal sealed record SplicedGlossary(string Text, ImmutableArray<SplicedEntry> Entries);

/// <summary>An entry in such a text.</summary>
/// <param name="Start">Index of its first line, or that of the comments above it.</param>
/// <param name="Same">Place of the entry that it is, to the last byte, in the text before; null where it changed or is new.</param>
/// <param name="SameStart">Where that one starts.</param>
internal readonly record struct SplicedEntry(int Start, int? Same, int SameStart);
