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
    /// <summary>By the path of its article, where a page lies under the folder of the run, and what it shows: the terms in each of the
    /// other languages of the run that has a pack. An article in a language without a pack has none.</summary>
    public ImmutableSortedDictionary<string, (string Page, ImmutableArray<ArticleSuggestions> Terms)> Of(
        RunResult result, CancellationToken cancellation)
    {
        var known = packs.Languages.ToHashSet();
        var asked = settings.LanguageList is { Count: > 0 } list
            ? list
            : [.. result.Analysis.Articles.Select(article => article.Language.Language).Distinct().Order()];
        ImmutableArray<LanguageCode> targets = [.. asked.Where(known.Contains)];
        ImmutableArray<Article> articles =
        [
            .. result.Analysis.Unpaired.Where(article => known.Contains(article.Language.Language)
                && targets.Any(target => target != article.Language.Language)),
        ];
        if (articles.IsEmpty) return ImmutableSortedDictionary<string, (string, ImmutableArray<ArticleSuggestions>)>.Empty;
        var names = OutputName.Of([.. articles.Select(article => (article.Name, article.Path))]);
        var glossary = new KnownTerms(result.Glossaries);
        var found = InOrder.Select(
            "Suggesting terms",
            articles,
            article =>
            {
                var document = pairing.DocumentOf(article);
                return targets.Where(target => target != article.Language.Language)
                    .Select(target => glossaries.Suggest(document, target, glossary))
                    .ToImmutableArray();
            },
            terminal,
            cancellation);
        return articles.Zip(names, found).ToImmutableSortedDictionary(
            entry => entry.First.Path, entry => ($"suggestions/{entry.Second}.html", entry.Third), StringComparer.Ordinal);
    }
}
