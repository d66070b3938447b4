using Aligner.Matching;

namespace Aligner.Alignment;

/// <summary>A word type that others may sound like.</summary>
/// <param name="Number">Among the types of its side.</param>
/// <param name="Spelling">How it sounds.</param>
internal readonly record struct HeardType(int Number, CognateSpelling Spelling);
