using Aligner.Alignment;
using Aligner.Pairing;

namespace Aligner.Cli.Pipeline;

/// <summary>How well two articles could be aligned.</summary>
/// <param name="Story">The name of their story.</param>
/// <param name="Languages">Source and target, <c>it-nl</c>.</param>
/// <param name="Kind">Translation or another report, in lower case.</param>
/// <param name="Beads">Those with both sides.</param>
/// <param name="Aligned">Share of the paragraphs that are in them, 0..1.</param>
/// <param name="Confidence">Mean of theirs, 0..1.</param>
internal sealed record PairFigures(string Story, string Languages, string Kind, int Beads, double Aligned, double Confidence)
{
    /// <summary>The figures of an alignment of a story.</summary>
    public static PairFigures Of(AlignedStory story, ArticleAlignment alignment)
    {
        var pair = story.Story.Pairs.First(
            pair => pair.Source.Path == alignment.Source.Path && pair.Target.Path == alignment.Target.Path);
        var full = alignment.Paragraphs.Beads.Where(bead => !bead.IsNull).ToList();
        var units = alignment.Paragraphs.SourceCount + alignment.Paragraphs.TargetCount;
        return new PairFigures(
            story.Story.Name,
            pair.Languages.ToString(),
            pair.Kind.ToString().ToLowerInvariant(),
            full.Count,
            full.Sum(bead => bead.Source.Length + bead.Target.Length) / (double)Math.Max(1, units),
            full.Count == 0 ? 0 : full.Average(bead => bead.Confidence));
    }
}
