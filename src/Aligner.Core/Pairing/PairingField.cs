using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Languages;

namespace Aligner.Pairing;

/// <summary>The articles that take part in a pairing, in order, with what they are found by.</summary>
internal sealed class PairingField
{
    private readonly PairingOptions options;
    private readonly ILookup<LanguageCode, IndexedArticle> byLanguage;

    private PairingField(
        PairingOptions options,
        ImmutableArray<LanguageCode> languages,
        Comparison<Article> order,
        IReadOnlyList<Document> documents,
        ArticleIndex index)
    {
        this.options = options;
        Languages = languages;
        Order = order;
        Documents = documents;
        Index = index;
        byLanguage = index.Articles.ToLookup(article => article.Article.Language.Language);
    }

    /// <summary>In the order that tells source from target.</summary>
    public ImmutableArray<LanguageCode> Languages { get; }

    /// <summary>Languages as the options order them, then paths.</summary>
    public Comparison<Article> Order { get; }

    /// <summary>The articles, in their order.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>What they are found by.</summary>
    public ArticleIndex Index { get; }

    /// <summary>Each two languages, source first.</summary>
    public IReadOnlyList<LanguagePair> Combinations => CombinationsOf(Languages);

    /// <summary>The articles of a language, in their order.</summary>
    public IndexedArticle[] Of(LanguageCode language) => [.. byLanguage[language]];

    /// <summary>Those of some articles that are in one of the options' languages.</summary>
    public static PairingField Of(IReadOnlyList<Document> articles, PairingOptions options, ParallelOptions parallel)
    {
        var languages = LanguagesOf(articles.Select(document => document.Article), options);
        Comparison<Article> order = (a, b) =>
        {
            var byLanguage = languages.IndexOf(a.Language.Language).CompareTo(languages.IndexOf(b.Language.Language));
            return byLanguage != 0 ? byLanguage : string.CompareOrdinal(a.Path, b.Path);
        };
        var taking = articles.Where(document => languages.Contains(document.Article.Language.Language)).ToList();
        taking.Sort((a, b) => order(a.Article, b.Article));
        return new PairingField(options, languages, order, taking, ArticleIndex.Of(taking, options, parallel));
    }

    /// <summary>The candidates among the articles of two languages, by source, then by target.</summary>
    public List<Candidate> Candidates(LanguagePair languages, ParallelOptions parallel)
    {
        var (sources, targets, lexicon) = (Of(languages.Source), Of(languages.Target), options.LexiconFor(languages));
        return CandidateFinder.Of(Index, sources, targets, lexicon, options.DaysApart, parallel).Find();
    }

    /// <summary>The languages of some articles that the options pair, in the order that tells source from target.</summary>
    public static ImmutableArray<LanguageCode> LanguagesOf(IEnumerable<Article> articles, PairingOptions options)
    {
        var found = articles.Select(article => article.Language.Language).Where(language => language.IsKnown).Distinct();
        return options.Languages.IsEmpty ? [.. found.Order()] : [.. options.Languages.Distinct().Intersect(found)];
    }

    /// <summary>Each two of some languages, source first.</summary>
    public static IReadOnlyList<LanguagePair> CombinationsOf(ImmutableArray<LanguageCode> languages) =>
    [
        .. languages.SelectMany((source, i) => languages.Skip(i + 1).Select(target => new LanguagePair(source, target))),
    ];
}
