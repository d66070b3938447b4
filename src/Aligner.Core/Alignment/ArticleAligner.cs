using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Alignment;

/// <summary>Aligns two versions of a report: their sentences, and by them their paragraphs.</summary>
public static class ArticleAligner
{
    /// <summary>
    /// Splits both articles into sentences, aligns these, and lets the connected components of the sentence links be
    /// the beads of the paragraphs: aligning paragraphs directly loses a fifth of them. Paragraphs that are noise
    /// (<see cref="NoiseLines"/>) stand in null beads of their own.
    /// </summary>
    public static ArticleAlignment Align(
        Article source,
        Article target,
        LanguagePack sourcePack,
        LanguagePack targetPack,
        Lexicon lexicon,
        BeadWeights? weights = null,
        CancellationToken cancellation = default)
    {
        var sourceSide = new Side(source, sourcePack);
        var targetSide = new Side(target, targetPack);
        var aligner = new SentenceAligner(sourcePack, targetPack, lexicon, weights);
        var aligned = aligner.Align(
            sourceSide.TextsToAlign, targetSide.TextsToAlign, sourceSide.ParagraphsToAlign, targetSide.ParagraphsToAlign, cancellation);
        var sentences = new AlignmentResult(sourceSide.Sentences.Length, targetSide.Sentences.Length, ReadingOrder.Of(
        [
            .. aligned.Beads.Select(
                bead => bead with { Source = sourceSide.Sentence(bead.Source), Target = targetSide.Sentence(bead.Target) }),
            .. sourceSide.NoiseSentences.Select(sentence => new Bead([sentence], [], 0) { IsNoise = true }),
            .. targetSide.NoiseSentences.Select(sentence => new Bead([], [sentence], 0) { IsNoise = true }),
        ]));
        return new ArticleAlignment(source, target, sourceSide.Sentences, targetSide.Sentences, sentences,
            ParagraphBeads.Of(sentences, sourceSide.Layout, targetSide.Layout));
    }

    private sealed class Side
    {
        private readonly ImmutableArray<int> toAlign;

        public Side(Article article, LanguagePack pack)
        {
            Sentences = pack.CreateSentenceSplitter().Split(article.Paragraphs);
            Layout = new ParagraphLayout(
                [.. Sentences.Select(sentence => sentence.Paragraph)],
                new NoiseLines(pack).Find(article.Paragraphs));
            toAlign = [.. Sentences.Where(sentence => !Layout.Noise[sentence.Paragraph]).Select(sentence => sentence.Index)];
        }

        public ImmutableArray<Sentence> Sentences { get; }

        public ParagraphLayout Layout { get; }

        public IReadOnlyList<string> TextsToAlign => [.. toAlign.Select(sentence => Sentences[sentence].Text)];

        public IReadOnlyList<int> ParagraphsToAlign => [.. toAlign.Select(sentence => Layout.Of[sentence])];

        public IEnumerable<int> NoiseSentences =>
            Sentences.Where(sentence => Layout.Noise[sentence.Paragraph]).Select(sentence => sentence.Index);

        public ImmutableArray<int> Sentence(ImmutableArray<int> aligned) => [.. aligned.Select(index => toAlign[index])];
    }
}
