using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>
/// What articles tell of each other's language. Records of one file, such as the entries of a feed, mostly are in one language: where
/// all that are sure are in the same, the others are read as if they declared it. Versions of a report are in different ones: what one
/// surely is in speaks against it in the others. What most of a mixed article is in, and no other article is, is a notice's: its body is in
/// a language that others are in. Told is only who is unsure and says nothing of itself.
/// </summary>
/// <param name="identify">Identifies an article of which its partners say something.</param>
internal sealed class LanguagePartners(Func<Article, LanguageHint, Article> identify)
{
    // Confidence is calibrated: of such answers more than nine in ten are right.
    private const double Sure = 0.9;

    // Fewer records of a file in one language may be so by chance, and fewer articles may leave one out.
    private const int Agreeing = 3;

    /// <summary>Articles that were identified each alone, in order, with the languages that they have among each other. Versions
    /// have the same name in the same folder or file.</summary>
    public IReadOnlyList<Article> Settle(IReadOnlyList<Article> articles)
    {
        if (!articles.Any(IsUnsure)) return articles;
        var sure = articles.Where(IsSure).ToList();
        var files = sure.Where(article => FileOf(article) is not null).ToLookup(FileOf, LanguageOf);
        var versions = sure.ToLookup(ReportOf, LanguageOf);
        var spoken = sure.Count >= Agreeing ? sure.Select(LanguageOf).ToHashSet() : [];
        return [.. articles.Select(article => IsUnsure(article)
            ? Settle(article, Shared([.. files[FileOf(article)]]) ?? Body(article, spoken), [.. versions[ReportOf(article)]])
            : article)];
    }

    /// <summary>The same for two versions of a report, whatever their names.</summary>
    public (Article One, Article Other) Settle(Article one, Article other) =>
        (IsUnsure(one) && IsSure(other) ? Settle(one, null, [LanguageOf(other)]) : one,
            IsUnsure(other) && IsSure(one) ? Settle(other, null, [LanguageOf(one)]) : other);

    private Article Settle(Article article, LanguageCode? expected, LanguageCode[] versions) =>
        expected is null && versions.Length == 0 ? article : identify(article, new LanguageHint(expected, versions));

    // What all records of a file are in.
    private static LanguageCode? Shared(LanguageCode[] file) =>
        file.Length >= Agreeing && Array.TrueForAll(file, language => language == file[0]) ? file[0] : null;

    // What an article is in that as a whole seems to be in a language of which there is none.
    private static LanguageCode? Body(Article article, HashSet<LanguageCode> spoken)
    {
        if (spoken.Contains(LanguageOf(article))) return null;
        foreach (var share in article.Shares)
            if (share.Share >= ArticleLanguage.LeastBody && spoken.Contains(share.Language)) return share.Language;
        return null;
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
