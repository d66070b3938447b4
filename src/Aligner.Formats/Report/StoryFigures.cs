using Aligner.Articles;
using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>The figures of a story that its page and the index show.</summary>
internal static class StoryFigures
{
    /// <summary>Coverage and confidence over all the alignments its rows are made of.</summary>
    public static Coverage Of(StoryLayout layout)
    {
        var parts = layout.Ties.Select(
            tie => (Coverage: Coverage.Of(tie.Alignment.Paragraphs), Beads: tie.Alignment.Paragraphs.Beads.Count(bead => !bead.IsNull)))
            .ToArray();
        var beads = parts.Sum(part => part.Beads);
        return new Coverage(
            parts.Sum(part => part.Coverage.Linked),
            parts.Sum(part => part.Coverage.Units),
            beads == 0 ? 0 : parts.Sum(part => part.Coverage.Confidence * part.Beads) / beads);
    }

    /// <summary>How the versions of a story belong together.</summary>
    public static string KindOf(Story story, Wording words)
    {
        var kinds = Enum.GetValues<PairKind>().Where(kind => story.Pairs.Any(pair => pair.Kind == kind))
            .Select(kind => words[$"pair-{kind.ToString().ToLowerInvariant()}"]).ToArray();
        return kinds.Length == 0 ? words["pair-aligned"] : kinds.Aggregate((all, kind) => words["and", all, kind]);
    }
}
