using System.Buffers;
using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Checks;

/// <summary>Finds names that no glossary knows and tells whether a translation keeps them.</summary>
internal sealed class NameCheck
{
    /// <summary>Share of letters two spellings of a name have in common at least: Lavrov and Lawrow .67, Shoigu and Sjojgoe
    /// less (a glossary's matter).</summary>
    private const double LeastSimilarity = 0.6;

    // Shorter words are alike by chance.
    private const int ShortestAlike = 4;

    private static readonly SearchValues<char> Openings = SearchValues.Create("\"“”„«»‘:.…!?–—•|");

    private readonly LanguagePack source;
    private readonly TermWords sourceWords;
    private readonly TermFinder<string> sourceNames;
    private readonly TermFinder<string> targetNames;
    private readonly ILookup<string, string> conceptsByName;
    private readonly HashSet<string> commonWords;

    public NameCheck(LanguagePack source, LanguagePack target, TermWords sourceWords, TermWords targetWords)
    {
        this.source = source;
        this.sourceWords = sourceWords;
        // Words of offices and ministries and of numbers, which newspapers capitalise and every language has its own for.
        commonWords = source.Demonyms.SelectMany(demonym => demonym.Forms)
            .Concat(source.Portfolios.SelectMany(portfolio => portfolio.Forms))
            .Concat(source.Heads.SelectMany(head => head.Forms))
            .Concat(source.Numbers.Keys)
            .SelectMany(text => TermWords.Cut(text)).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        conceptsByName = Named(source).SelectMany(entry => entry.Forms.Select(form => (Name: Key(TermWords.Cut(form)), entry.Concept)))
            .ToLookup(entry => entry.Name, entry => entry.Concept, StringComparer.Ordinal);
        sourceNames = new TermFinder<string>(
            sourceWords,
            Named(source).Select(entry => new SoughtTerm<string>(entry.Concept, entry.Forms)));
        // A country may be told by its adjective: gli Stati Uniti, de Amerikaanse regering.
        targetNames = new TermFinder<string>(
            targetWords,
            Named(target)
                .Concat(target.Demonyms.Select(demonym => (
                    Concept: demonym.Place.Split(':')[0], Forms: demonym.Forms.Select(form => form.Split('=')[0]).ToImmutableArray())))
                .Select(entry => new SoughtTerm<string>(entry.Concept, entry.Forms)));
    }

    /// <summary>The names of texts of the target.</summary>
    public TextNames In(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return new TextNames(
            [.. all.SelectMany(text => TermWords.Cut(text)).Where(word => word.IsCapitalised).Select(word => word.Folded)],
            [.. all.SelectMany(text => targetNames.Find(text)).SelectMany(name => name.Meanings)]);
    }

    /// <summary>The places and institutions of the tables that a text of the source names.</summary>
    public ImmutableArray<TermOccurrence<string>> Places(string text) => sourceNames.Find(text);

    /// <summary>Runs of capitalised words, without those that open a sentence or quotation and may be any word.</summary>
    public IEnumerable<ImmutableArray<TermWord>> Names(string text)
    {
        var words = TermWords.Cut(text);
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            while (end < words.Length && IsNamePart(words, end, start)) end++;
            if (end == start)
            {
                start++;
                continue;
            }
            var run = words[start..end];
            // One letter is an initial.
            if (run.Length == 1 && (source.CapitalisedNouns || run[0].Extent.Count == 1 || Opens(text, words, start))) run = [];
            if (!run.IsEmpty) yield return run;
            start = end;
        }
    }

    /// <summary>Whether a text keeps a name: as it is, in another spelling, or as the tables of both languages translate it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="places">What of the tables it is a part of: the Bassi of Paesi Bassi.</param>
    /// <param name="text">The names of the translation.</param>
    public bool Keeps(ImmutableArray<TermWord> name, IEnumerable<TermOccurrence<string>> places, TextNames text) =>
        conceptsByName[Key(name)].Any(text.Concepts.Contains)
            || places.SelectMany(place => place.Meanings).Any(text.Concepts.Contains)
            // A place or institution inside a longer run: each part for itself.
            || name.Any(word => text.Words.Any(other => AreAlike(word.Folded, other))
                || conceptsByName[word.Folded].Any(text.Concepts.Contains));

    // Behind a quotation mark or colon a capital says as little as at the start.
    private static bool Opens(string text, ImmutableArray<TermWord> words, int at) => at == 0
        || text.AsSpan(words[at - 1].Extent.End..words[at].Extent.Start).IndexOfAny(Openings) >= 0;

    private bool IsNamePart(ImmutableArray<TermWord> words, int at, int start) =>
        words[at].IsCapitalised
        && (at == start || words[at].Extent.Start - words[at - 1].Extent.End == 1)
        && !source.StopWords.Contains(words[at].Folded)
        && !sourceWords.IsFunctionWord(words[at])
        && !source.Months.ContainsKey(words[at].Folded)
        && !source.Weekdays.ContainsKey(words[at].Folded)
        && !commonWords.Contains(words[at].Folded);

    private static bool AreAlike(string a, string b) =>
        a == b
            || (a.Length >= ShortestAlike
                && b.Length >= ShortestAlike
                && EditDistance.Similarity(a, b, LeastSimilarity) >= LeastSimilarity);

    private static string Key(ImmutableArray<TermWord> words) => string.Join(' ', words.Select(word => word.Folded));

    private static IEnumerable<(string Concept, ImmutableArray<string> Forms)> Named(LanguagePack pack) =>
        pack.Places.Select(place => (place.Concept, place.Forms))
            .Concat(pack.Institutions.Select(institution => (institution.Concept, institution.Forms)));
}
