using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Languages;

namespace Aligner.Cli.Pipeline;

/// <summary>Names articles that a command leaves out for their language (ALN108).</summary>
internal static class LeftOut
{
    /// <summary>Why an article is left out.</summary>
    /// <param name="article">Identified.</param>
    /// <param name="asked">The languages asked for.</param>
    public static Diagnostic Of(Article article, IReadOnlyList<LanguageCode> asked) => Diagnostic.Warning(
        "ALN108",
        article.Path,
        article.Language.Language.IsKnown ? NotAskedFor(article, asked) : Unknown);

    private static Reason Unknown => "left out: its language can't be told; declare it in the article or give it in the file's name, as in "
        + "news.it.txt";

    private static Reason NotAskedFor(Article article, IReadOnlyList<LanguageCode> asked) =>
        $"left out: it is in {article.Language.Language} ({article.Language.Confidence:0.00}), and only {string.Join(", ", asked)} "
            + $"was asked for; add the language, or declare another in the article or its file's name";
}
