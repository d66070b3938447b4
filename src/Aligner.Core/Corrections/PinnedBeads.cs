using System.Collections.Immutable;
using Aligner.Alignment;

namespace Aligner.Corrections;

/// <summary>Paragraph beads that a person set for two texts; later runs keep them as long as both texts stay what they were.</summary>
/// <param name="Source">Signature of the source text (<see cref="TextSignature"/>).</param>
/// <param name="Target">Signature of the target text.</param>
/// <param name="Beads">No paragraph stands in two of them; confidence 1, or 0 where null.</param>
internal sealed record PinnedBeads(string Source, string Target, ImmutableArray<Bead> Beads)
{
    /// <summary>These and newer ones: a newer bead replaces every older one it shares a paragraph with.</summary>
    public PinnedBeads With(IEnumerable<Bead> newer)
    {
        var added = newer.ToImmutableArray();
        return this with
        {
            Beads = [.. Beads.Where(bead => !added.Any(bead.SharesUnit))
                .Concat(added)
                .OrderBy(bead => bead.Source.FirstOrDefault(int.MaxValue))
                .ThenBy(bead => bead.Target.FirstOrDefault(int.MaxValue))],
        };
    }

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
            ReadingOrder.Of(Beads.Concat(alignment.Paragraphs.Beads.SelectMany(bead => Rest(bead, Beads)))));
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
        foreach (var pinned in Beads.Where(bead => !bead.IsNull && !linked.Contains(sourceBead[bead.Source[0]])))
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
