using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;

namespace Aligner.Terms;

/// <summary>An article beside itself: what the rules find in two versions that are one is what it calls by name.</summary>
internal static class SelfAlignment
{
    /// <summary>Every sentence and paragraph translates itself; lines that look like no text of the article are noise.</summary>
    public static ArticleAlignment Of(Document article) => new(
        article,
        article,
        Itself(article.Sentences.Length, sentence => article.Noise[article.Sentences[sentence].Paragraph] is not null),
        Itself(article.Article.Paragraphs.Length, paragraph => article.Noise[paragraph] is not null));

    private static AlignmentResult Itself(int count, Func<int, bool> isNoise) => new(
        count, count, [.. Enumerable.Range(0, count).Select(unit => new Bead([unit], [unit], 1) { IsNoise = isNoise(unit) })]);
}
