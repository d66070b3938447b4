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
    /// paragraphs: aligning paragraphs directly loses a fifth of them. Paragraphs that are noise
    /// (<see cref="Document.Noise"/>) stand in null beads of their own.
    /// </summary>
    public static ArticleAlignment Align(
        Document source, Document target, Lexicon lexicon, BeadWeights? weights = null, CancellationToken cancellation = default)
    {
        WorkMeter.Align(source.Article.Path, target.Article.Path);
        var sourceSide = new Side(source);
        var targetSide = new Side(target);
        var aligned = new SentenceAligner(source.Pack, target.Pack, lexicon, weights).Align(
            sourceSide.TextsToAlign, targetSide.TextsToAlign, sourceSide.ParagraphsToAlign, targetSide.ParagraphsToAlign, cancellation);
        var sentences = new AlignmentResult(source.Sentences.Length, target.Sentences.Length, ReadingOrder.Of(
        [
            .. aligned.Beads.Select(
                bead => bead with { Source = sourceSide.Sentence(bead.Source), Target = targetSide.Sentence(bead.Target) }),
            .. sourceSide.NoiseSentences.Select(sentence => new Bead([sentence], [], 0) { IsNoise = true }),
            .. targetSide.NoiseSentences.Select(sentence => new Bead([], [sentence], 0) { IsNoise = true }),
        ]));
        return new ArticleAlignment(source, target, sentences, ParagraphBeads.Of(sentences, sourceSide.Layout, targetSide.Layout));
    }

    private sealed class Side
    {
        private readonly ImmutableArray<Sentence> sentences;
        private readonly ImmutableArray<int> toAlign;

        public Side(Document document)
        {
            sentences = document.Sentences;
            Layout = new ParagraphLayout([.. sentences.Select(sentence => sentence.Paragraph)], document.Noise);
            toAlign = [.. sentences.Where(sentence => !Layout.Noise[sentence.Paragraph]).Select(sentence => sentence.Index)];
        }

        public ParagraphLayout Layout { get; }

        public IReadOnlyList<string> TextsToAlign => [.. toAlign.Select(sentence => sentences[sentence].Text)];

        public IReadOnlyList<int> ParagraphsToAlign => [.. toAlign.Select(sentence => Layout.Of[sentence])];

        public IEnumerable<int> NoiseSentences =>
            sentences.Where(sentence => Layout.Noise[sentence.Paragraph]).Select(sentence => sentence.Index);

        public ImmutableArray<int> Sentence(ImmutableArray<int> aligned) => [.. aligned.Select(index => toAlign[index])];
    }
}
