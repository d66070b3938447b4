using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Alignment;

/// <summary>Aligns two versions of a report: their sentences, and by them their paragraphs.</summary>
public static class ArticleAligner
{
    /// <summary>
    /// Aligns the sentences of both articles, and lets the connected components of the sentence links be the beads of the
    /// paragraphs: aligning paragraphs directly loses a fifth of them. What looks like noise and translates nothing is noise
    /// (<see cref="Bead.IsNoise"/>): it stands aside while the rest is aligned once more, so that it parts no sentences that belong
    /// together; texts that are longer than any article are looked at once.
    /// </summary>
    public static ArticleAlignment Align(
        Document source, Document target, Lexicon lexicon, BeadWeights? weights = null, CancellationToken cancellation = default)
    {
        WorkMeter.Align(source.Article.Path, target.Article.Path);
        var aligner = new SentenceAligner(source.Pack, target.Pack, lexicon, weights);
        var (sourceSide, targetSide) = (new Side(source), new Side(target));
        (sourceSide.HeadlineEnd, targetSide.HeadlineEnd) = JoinedHeadline.Find(aligner, sourceSide.ToAlign, targetSide.ToAlign);
        var sentences = Beads(aligner, sourceSide, targetSide, cancellation);
        if (!SentenceAligner.IsLong(sourceSide.Count, targetSide.Count)
            && (sourceSide.SetAside(sentences, bead => bead.Source) | targetSide.SetAside(sentences, bead => bead.Target)))
            sentences = Beads(aligner, sourceSide, targetSide, cancellation);
        return new ArticleAlignment(source, target, sentences, ParagraphBeads.Of(sentences, sourceSide.Layout, targetSide.Layout));
    }

    private static AlignmentResult Beads(SentenceAligner aligner, Side source, Side target, CancellationToken cancellation)
    {
        var (sources, targets) = (source.ToAlign, target.ToAlign);
        var aligned = aligner.Align(sources.Texts, targets.Texts, sources.Layout, targets.Layout, cancellation);
        if (source.IsWhole && target.IsWhole) return aligned;
        var beads = aligned.Beads
            .Select(bead => bead with { Source = source.Sentences(bead.Source), Target = target.Sentences(bead.Target) });
        if (source.HeadlineEnd is not null) beads = Whole([.. beads], bead => bead.Source, source.Sentences([0])[0]);
        if (target.HeadlineEnd is not null) beads = Whole([.. beads], bead => bead.Target, target.Sentences([0])[0]);
        return new AlignmentResult(source.Layout.Of.Length, target.Layout.Of.Length, ReadingOrder.Of(
        [
            .. beads,
            .. source.Aside.Select(sentence => new Bead([sentence], [], 0) { IsNoise = true }),
            .. target.Aside.Select(sentence => new Bead([], [sentence], 0) { IsNoise = true }),
        ]));
    }

    /// <summary>The beads with those in one that hold a part each of a sentence that was cut (<see cref="JoinedHeadline"/>): right when
    /// both are.</summary>
    private static IEnumerable<Bead> Whole(IReadOnlyList<Bead> beads, Func<Bead, ImmutableArray<int>> side, int sentence)
    {
        var parts = beads.Where(bead => side(bead).Contains(sentence)).ToList();
        if (parts.Count < 2) return beads;
        return beads.Except(parts).Append(new Bead(
            [.. parts.SelectMany(part => part.Source).Distinct().Order()],
            [.. parts.SelectMany(part => part.Target).Distinct().Order()],
            parts.All(part => part.IsNull) ? 0 : parts.Where(part => !part.IsNull).Aggregate(1.0, (all, part) => all * part.Confidence)));
    }

    /// <summary>The sentences of an article, and which of them stand aside.</summary>
    private sealed class Side
    {
        private readonly ImmutableArray<Sentence> sentences;
        private ImmutableArray<int> toAlign;

        public Side(Document document)
        {
            sentences = document.Sentences;
            Layout = new ParagraphLayout([.. sentences.Select(sentence => sentence.Paragraph)], document.Noise);
            toAlign = [.. sentences.Select(sentence => sentence.Index)];
        }

        public int Count => sentences.Length;

        /// <summary>Whether the units to align are its sentences, all of them and uncut.</summary>
        public bool IsWhole => HeadlineEnd is null && toAlign.Length == sentences.Length;

        public ParagraphLayout Layout { get; }

        /// <summary>Where its first sentence to align is cut in two, in characters; null where it is not.</summary>
        public int? HeadlineEnd { get; set; }

        /// <summary>The sentences to align, of which the first may be cut.</summary>
        public UnitStretch ToAlign
        {
            get
            {
                var whole = new UnitStretch(
                    [.. toAlign.Select(sentence => sentences[sentence].Text)],
                    Layout with { Of = [.. toAlign.Select(sentence => Layout.Of[sentence])] });
                return HeadlineEnd is { } end ? whole.CutAt(end) : whole;
            }
        }

        public IEnumerable<int> Aside => Enumerable.Range(0, sentences.Length).Except(toAlign);

        /// <summary>The sentences of aligned units.</summary>
        public ImmutableArray<int> Sentences(ImmutableArray<int> aligned) => HeadlineEnd is null
            ? [.. aligned.Select(index => toAlign[index])]
            : [.. aligned.Select(index => toAlign[Math.Max(0, index - 1)]).Distinct()];

        /// <summary>Sets aside what looks like noise and is linked to nothing, or stands in the midst of what is linked; whether there is
        /// any.</summary>
        public bool SetAside(AlignmentResult beads, Func<Bead, ImmutableArray<int>> side)
        {
            var aside = beads.Beads.SelectMany(bead => bead.IsNull ? side(bead) : Inner(side(bead)))
                .Where(sentence => Layout.Noise[Layout.Of[sentence]] is not null)
                .ToHashSet();
            if (toAlign.Length > 0 && aside.Contains(toAlign[0])) HeadlineEnd = null;
            toAlign = [.. toAlign.Where(sentence => !aside.Contains(sentence))];
            return aside.Count > 0;
        }

        private static ImmutableArray<int> Inner(ImmutableArray<int> units) => units.Length < 3 ? [] : units[1..^1];
    }
}
