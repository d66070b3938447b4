using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Terms;

/// <summary>What is too long to be an article, such as a page of many megabytes: terms are sought in its beginning. The rules compare
/// each phrase and each name with each.</summary>
internal static class LongArticle
{
    /// <summary>Characters in which terms are sought; a sentence that goes beyond them is the last. A novel has 600,000, the longest
    /// article of 1,171 real pages 90,000. Set by hand: 100,000 paragraphs with an office each then take seconds.</summary>
    public const int Read = 300_000;

    /// <summary>Whether an article has more, by its paragraphs.</summary>
    public static bool Is(Article article)
    {
        var length = 0L;
        foreach (var paragraph in article.Paragraphs) length += paragraph.Text.Length;
        return length > Read;
    }

    /// <summary>Says it of one that has.</summary>
    public static Diagnostic Warning(Article article) => Diagnostic.Warning(
        "ALN604",
        article.Path,
        $"has more than {Read / 1000} thousand characters, and terms were sought in these alone; if it holds several articles, put each "
            + $"into a file of its own");
}
