using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Cli.Pipeline;

/// <summary>What translators of the articles without a partner need, a page an article.</summary>
internal sealed class SuggestionFlow(
    PairingFlow pairing, GlossaryFlow glossaries, LanguagePacks packs, AlignerSettings settings, Terminal terminal)
{
    private readonly Lazy<HashSet<LanguageCode>> known = new(() => [.. packs.Languages]);

    /// <summary>By the path of its article, where a page lies under the folder of the run. An article in a language without a pack has
    /// none.</summary>
    public ImmutableSortedDictionary<string, string> PagesOf(RunResult result)
    {
        var articles = ArticlesOf(result, TargetsOf(result));
        var names = OutputName.Of([.. articles.Select(article => (article.Name, article.Path))]);
        return articles.Zip(names).ToImmutableSortedDictionary(
            entry => entry.First.Path, entry => $"suggestions/{entry.Second}.html", StringComparer.Ordinal);
    }

    /// <summary>Finds what each page shows, the terms in each of the other languages of the run that has a pack, and hands it on; nothing
    /// of it is held.</summary>
    /// <param name="result">The run.</param>
    /// <param name="isDone">Tells of what the rules find in an article, before it is compared with the glossaries, whether its page is
    /// there already; on any thread.</param>
    /// <param name="take">Takes what an article needs; on any thread.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public void Each(
        RunResult result,
        Func<Article, ImmutableArray<ArticleSuggestions>, bool> isDone,
        Action<Article, ImmutableArray<ArticleSuggestions>> take,
        CancellationToken cancellation)
    {
        var targets = TargetsOf(result);
        var articles = ArticlesOf(result, targets);
        if (articles.IsEmpty) return;
        var glossary = new KnownTerms(result.Glossaries);
        InOrder.Select(
            "Suggesting terms",
            articles,
            article =>
            {
                var document = pairing.DocumentOf(article);
                ImmutableArray<ArticleSuggestions> found =
                [
                    .. targets.Where(target => target != article.Language.Language).Select(target => glossaries.Found(document, target)),
                ];
                if (!isDone(article, found)) take(article, [.. found.Select(beside => GlossaryFlow.Suggest(document, beside, glossary))]);
                return article.Path;
            },
            terminal,
            cancellation);
    }

    private ImmutableArray<LanguageCode> TargetsOf(RunResult result)
    {
        var asked = settings.LanguageList is { Count: > 0 } list
            ? list
            : [.. result.Analysis.Articles.Select(article => article.Language.Language).Distinct().Order()];
        return [.. asked.Where(HasPack)];
    }

    private ImmutableArray<Article> ArticlesOf(RunResult result, ImmutableArray<LanguageCode> targets) =>
    [
        .. result.Analysis.Unpaired.Where(article => HasPack(article.Language.Language)
            && targets.Any(target => target != article.Language.Language)),
    ];

    private bool HasPack(LanguageCode language) => known.Value.Contains(language);
}
