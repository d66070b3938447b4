using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>What the index says of a story, found while its page was written.</summary>
/// <param name="Report">The story.</param>
/// <param name="Differences">Rows in which the versions don't say the same.</param>
/// <param name="Unsure">Rows of low confidence.</param>
internal sealed record StorySummary(AlignedStory Report, int Differences, int Unsure);
