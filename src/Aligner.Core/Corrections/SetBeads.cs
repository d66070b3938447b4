using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;

namespace Aligner.Corrections;

/// <summary>Paragraph beads that stand in an alignment because people want them to.</summary>
/// <param name="beads">No paragraph stands in two of them; confidence 1, or 0 where null.</param>
internal sealed class SetBeads(ImmutableArray<Bead> beads)
{
    /// <summary>
    /// The alignment with these beads in it. A bead that shares a paragraph with one of them keeps what is left of it.
    /// Sentence beads that would join paragraphs of two beads are dissolved; a pinned bead left without any is one bead of its sentences.
    /// </summary>
    /// <exception cref="ArgumentException">A paragraph does not exist: the beads belong to other texts.</exception>
    public ArticleAlignment ApplyTo(ArticleAlignment alignment)
    {
        var paragraphs = new AlignmentResult(
            alignment.Paragraphs.SourceCount,
            alignment.Paragraphs.TargetCount,
            ReadingOrder.Of(beads.Concat(alignment.Paragraphs.Beads.SelectMany(bead => Rest(bead, beads)))));
        return alignment with { Paragraphs = paragraphs, Sentences = Sentences(alignment, paragraphs) };
    }

    private static IEnumerable<Bead> Rest(Bead bead, ImmutableArray<Bead> pinned)
    {
        if (!pinned.Any(bead.SharesUnit)) return [bead];
        var source = bead.Source.RemoveAll(unit => pinned.Any(other => other.Source.Contains(unit)));
        var target = bead.Target.RemoveAll(unit => pinned.Any(other => other.Target.Contains(unit)));
        return source.IsEmpty || target.IsEmpty ? Nulls(source, target) : [bead with { Source = source, Target = target }];
    }

    private AlignmentResult Sentences(ArticleAlignment alignment, AlignmentResult paragraphs)
    {
        var sourceBead = BeadOfParagraph(paragraphs, bead => bead.Source, paragraphs.SourceCount);
        var targetBead = BeadOfParagraph(paragraphs, bead => bead.Target, paragraphs.TargetCount);
        var linked = new HashSet<int>();
        var kept = new List<Bead>();
        foreach (var bead in alignment.Sentences.Beads)
        {
            var homes = bead.Source.Select(unit => sourceBead[alignment.SourceSentences[unit].Paragraph])
                .Concat(bead.Target.Select(unit => targetBead[alignment.TargetSentences[unit].Paragraph]))
                .Distinct().ToArray();
            if (bead.IsNull) kept.Add(bead);
            else if (homes.Length > 1) kept.AddRange(Nulls(bead.Source, bead.Target));
            else
            {
                linked.Add(homes[0]);
                kept.Add(bead);
            }
        }
        foreach (var pinned in beads.Where(bead => !bead.IsNull && !linked.Contains(sourceBead[bead.Source[0]])))
        {
            var source = alignment.SourceSentences.Where(sentence => pinned.Source.Contains(sentence.Paragraph))
                .Select(sentence => sentence.Index)
                .ToImmutableArray();
            var target = alignment.TargetSentences.Where(sentence => pinned.Target.Contains(sentence.Paragraph))
                .Select(sentence => sentence.Index)
                .ToImmutableArray();
            if (source.IsEmpty || target.IsEmpty) continue;
            kept.RemoveAll(bead => bead.Source.Any(source.Contains) || bead.Target.Any(target.Contains));
            kept.Add(new Bead(source, target, pinned.Confidence));
        }
        return new AlignmentResult(alignment.Sentences.SourceCount, alignment.Sentences.TargetCount, ReadingOrder.Of(kept));
    }

    private static int[] BeadOfParagraph(AlignmentResult paragraphs, Func<Bead, ImmutableArray<int>> side, int count)
    {
        var homes = new int[count];
        for (var index = 0; index < paragraphs.Beads.Length; index++)
            foreach (var unit in side(paragraphs.Beads[index])) homes[unit] = index;
        return homes;
    }

    private static IEnumerable<Bead> Nulls(ImmutableArray<int> source, ImmutableArray<int> target) =>
        source.Select(unit => new Bead([unit], [], 0)).Concat(target.Select(unit => new Bead([], [unit], 0)));
}
