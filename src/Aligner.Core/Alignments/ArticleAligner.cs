using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Alignments;

/// <summary>Aligns two versions of a report: their sentences, and by them their paragraphs.</summary>
public static class ArticleAligner
{
    /// <summary>
    /// Splits both articles into sentences, aligns these, and lets the connected components of the sentence links be
    /// the beads of the paragraphs: aligning paragraphs directly loses a fifth of them.
    /// </summary>
    public static ArticleAlignment Align(Article source, Article target, LanguagePack sourcePack, LanguagePack targetPack, Lexicon lexicon, CancellationToken cancellation = default)
    {
        var sourceSentences = new SentenceSplitter(sourcePack).Split(source.Paragraphs);
        var targetSentences = new SentenceSplitter(targetPack).Split(target.Paragraphs);
        var aligner = new SentenceAligner(lexicon, sourcePack.Compounds, targetPack.Compounds);
        var sentences = aligner.Align([.. sourceSentences.Select(sentence => sentence.Text)], [.. targetSentences.Select(sentence => sentence.Text)], cancellation);
        var paragraphs = ParagraphBeads.Of(sentences, [.. sourceSentences.Select(sentence => sentence.Paragraph)], source.Paragraphs.Length, [.. targetSentences.Select(sentence => sentence.Paragraph)], target.Paragraphs.Length);
        return new ArticleAlignment(source, target, sourceSentences, targetSentences, sentences, paragraphs);
    }
}
