using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Languages;
using Aligner.Pairing;

namespace Aligner.Cli.Pipeline;

/// <summary>Finds the versions of each report among identified articles.</summary>
internal sealed class PairingFlow(
    DocumentReaders readers, LexiconLibrary lexicons, Terminal terminal, AlignerSettings settings, RunStore store)
{
    // Of the last pairing: what was split and tokenized to find partners is not again where there were none.
    private IReadOnlyDictionary<Article, Document> documents = ImmutableDictionary<Article, Document>.Empty;

    /// <summary>Pairs and aligns the articles of the languages asked for; those of others are left out. An article that is left out
    /// is named with the reason (ALN108), as is a language asked for that no article is in (ALN111).</summary>
    public PairingResult Pair(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        var languages = OrderOf(articles);
        var chosen = articles.Where(article => languages.Contains(article.Language.Language)).ToList();
        var options = OptionsFor(languages);
        documents = new Dictionary<Article, Document>(
            chosen.Select(article => KeyValuePair.Create(article, DocumentOf(article))), ReferenceEqualityComparer.Instance);
        if (store.Work is { } work) options = options with { Traced = work.Trace, Judged = work.Judgement };
        var result = terminal.During(
            "Pairing",
            progress => ArticlePairer.Pair([.. chosen.Select(DocumentOf)], options, progress, cancellation),
            found => found.Pairs.Length);
        return result with
        {
            Diagnostics =
            [
                .. articles.Where(article => !languages.Contains(article.Language.Language))
                    .Select(article => LeftOut.Of(article, settings.LanguageList)),
                .. settings.LanguageList.Where(language => chosen.TrueForAll(article => article.Language.Language != language))
                    .Select(missing => Diagnostic.Warning("ALN111", "--languages", $"no article is in '{missing}'")),
            ],
        };
    }

    /// <summary>An article as it reads in its language, the same each time.</summary>
    public Document DocumentOf(Article article) => documents.TryGetValue(article, out var known) ? known : readers.Read(article);

    /// <summary>What languages are paired by.</summary>
    public PairingOptions OptionsFor(IReadOnlyList<LanguageCode> languages) =>
        new() { Languages = [.. languages], Lexicon = lexicons.Find };

    /// <summary>The languages in the order that makes source and target: those asked for, else all that
    /// occur, the usual ones first.</summary>
    public IReadOnlyList<LanguageCode> OrderOf(IEnumerable<Article> articles) => settings.LanguageList is { Count: > 0 } asked
        ? asked
        : [.. articles.Select(article => article.Language.Language)
            .Where(language => language.IsKnown)
            .Distinct()
            .OrderBy(Place)
            .ThenBy(language => language)];

    private static int Place(LanguageCode language)
    {
        for (var i = 0; i < AlignerSettings.UsualOrder.Count; i++)
            if (AlignerSettings.UsualOrder[i] == language.Value) return i;
        return int.MaxValue;
    }
}
