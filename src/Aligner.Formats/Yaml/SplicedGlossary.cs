using System.Collections.Immutable;
using Aligner.Formats.Files;

namespace Aligner.Formats.Yaml;

/// <summary>A text with a merge in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Runs">The entries of the list of concepts, in order; none where the list was written in any other way than line by
/// line.</param>
internal sealed record SplicedGlossary(Utf8Pieces Text, ImmutableArray<SplicedRun> Runs);

/// <summary>Entries in such a text that stood one behind the other in the text before, to the last byte, and do so again; or one that
/// changed or is new.</summary>
/// <param name="Start">Index of the first line of the first, or that of the comments above it.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Same">Place of the first in the text before; null for one that changed or is new.</param>
/// <param name="SameStart">Where that one started.</param>
internal readonly record struct SplicedRun(int Start, int Count, int? Same, int SameStart);
