using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>
/// What articles tell of each other's language. Records of one file, such as the entries of a feed, mostly are in one language: where
/// all that are sure are in the same, the others are read as if they declared it. Versions of a report are in different ones: what one
/// surely is in speaks against it in the others. Told is only who is unsure and says nothing of itself.
/// </summary>
/// <param name="identify">Identifies an article of which its partners say something.</param>
internal sealed class LanguagePartners(Func<Article, LanguageHint, Article> identify)
{
    // Confidence is calibrated: of such answers more than nine in ten are right.
    private const double Sure = 0.9;

    // Fewer records of a file in one language may be so by chance.
    private const int Agreeing = 3;

    /// <summary>Articles that were identified each alone, in order, with the languages that they have among each other. Versions
    /// have the same name in the same folder or file.</summary>
    public IReadOnlyList<Article> Settle(IReadOnlyList<Article> articles)
    {
        if (!articles.Any(IsUnsure)) return articles;
        var files = articles.Where(article => IsSure(article) && FileOf(article) is not null).ToLookup(FileOf, LanguageOf);
        var versions = articles.Where(IsSure).ToLookup(ReportOf, LanguageOf);
        return [.. articles.Select(article => IsUnsure(article)
            ? Settle(article, [.. files[FileOf(article)]], [.. versions[ReportOf(article)]])
            : article)];
    }

    /// <summary>The same for two versions of a report, whatever their names.</summary>
    public (Article One, Article Other) Settle(Article one, Article other) =>
        (IsUnsure(one) && IsSure(other) ? Settle(one, [], [LanguageOf(other)]) : one,
            IsUnsure(other) && IsSure(one) ? Settle(other, [], [LanguageOf(one)]) : other);

    private Article Settle(Article article, LanguageCode[] file, LanguageCode[] versions)
    {
        LanguageCode? shared = file.Length >= Agreeing && Array.TrueForAll(file, language => language == file[0]) ? file[0] : null;
        return shared is null && versions.Length == 0
            ? article
            : identify(article, new LanguageHint(shared, versions));
    }

    private static bool IsSure(Article article) => article.Language.Language.IsKnown && article.Language.Confidence >= Sure;

    private static bool IsUnsure(Article article) =>
        article.Language.Confidence < Sure && article.DeclaredLanguage is null && FileNameLanguage.Of(article.Path) is null;

    private static LanguageCode LanguageOf(Article article) => article.Language.Language;

    // The file that an article is a record of; null where it is a file of its own.
    private static string? FileOf(Article article) =>
        article.Path.LastIndexOf(':') is > 0 and var colon && int.TryParse(article.Path.AsSpan(colon + 1), out _)
            ? article.Path[..colon]
            : null;

    private static (string? Place, string Name) ReportOf(Article article) =>
        (FileOf(article) ?? Path.GetDirectoryName(article.Path), article.Name);
}
