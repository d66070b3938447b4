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
    /// together.
    /// </summary>
    public static ArticleAlignment Align(
        Document source, Document target, Lexicon lexicon, BeadWeights? weights = null, CancellationToken cancellation = default)
    {
        WorkMeter.Align(source.Article.Path, target.Article.Path);
        var aligner = new SentenceAligner(source.Pack, target.Pack, lexicon, weights);
        var (sourceSide, targetSide) = (new Side(source), new Side(target));
        var sentences = Beads(aligner, sourceSide, targetSide, cancellation);
        if (sourceSide.SetAside(sentences, bead => bead.Source) | targetSide.SetAside(sentences, bead => bead.Target))
            sentences = Beads(aligner, sourceSide, targetSide, cancellation);
        return new ArticleAlignment(source, target, sentences, ParagraphBeads.Of(sentences, sourceSide.Layout, targetSide.Layout));
    }

    private static AlignmentResult Beads(SentenceAligner aligner, Side source, Side target, CancellationToken cancellation)
    {
        var aligned = aligner.Align(source.Texts, target.Texts, source.LayoutToAlign, target.LayoutToAlign, cancellation);
        return new AlignmentResult(source.Layout.Of.Length, target.Layout.Of.Length, ReadingOrder.Of(
        [
            .. aligned.Beads.Select(bead => bead with { Source = source.Sentences(bead.Source), Target = target.Sentences(bead.Target) }),
            .. source.Aside.Select(sentence => new Bead([sentence], [], 0) { IsNoise = true }),
            .. target.Aside.Select(sentence => new Bead([], [sentence], 0) { IsNoise = true }),
        ]));
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

        public ParagraphLayout Layout { get; }

        public ParagraphLayout LayoutToAlign => Layout with { Of = [.. toAlign.Select(sentence => Layout.Of[sentence])] };

        public IReadOnlyList<string> Texts => [.. toAlign.Select(sentence => sentences[sentence].Text)];

        public IEnumerable<int> Aside => Enumerable.Range(0, sentences.Length).Except(toAlign);

        public ImmutableArray<int> Sentences(ImmutableArray<int> aligned) => [.. aligned.Select(index => toAlign[index])];

        /// <summary>Sets aside what looks like noise and is linked to nothing, or stands in the midst of what is linked; whether there is
        /// any.</summary>
        public bool SetAside(AlignmentResult beads, Func<Bead, ImmutableArray<int>> side)
        {
            var aside = beads.Beads.SelectMany(bead => bead.IsNull ? side(bead) : Inner(side(bead)))
                .Where(sentence => Layout.Noise[Layout.Of[sentence]] is not null)
                .ToHashSet();
            toAlign = [.. toAlign.Where(sentence => !aside.Contains(sentence))];
            return aside.Count > 0;
        }

        private static ImmutableArray<int> Inner(ImmutableArray<int> units) => units.Length < 3 ? [] : units[1..^1];
    }
}
