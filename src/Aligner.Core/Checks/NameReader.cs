using System.Buffers;
using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Checks;

/// <summary>Reads the names of texts of one language: runs of words with a capital, and what the pack's tables know of them.
/// Thread-safe.</summary>
internal sealed class NameReader
{
    private static readonly SearchValues<char> Openings = SearchValues.Create("\"“”„«»‘:.…!?–—•|");

    private readonly LanguagePack pack;
    private readonly TermWords words;
    private readonly TermFinder<string> tables;
    private readonly ILookup<string, string> conceptsByName;
    private readonly HashSet<string> commonWords;

    public NameReader(LanguagePack pack, TermWords words)
    {
        this.pack = pack;
        this.words = words;
        Offices = new OfficeReader(pack, words);
        // Words of offices and ministries, of numbers and what they count, which newspapers capitalise and every language has its own for.
        commonWords = pack.Demonyms.SelectMany(demonym => demonym.Forms)
            .Concat(pack.Portfolios.SelectMany(portfolio => portfolio.Forms))
            .Concat(pack.Heads.SelectMany(head => head.Forms))
            .Concat(pack.Numbers.Keys)
            .Concat(pack.Measures.SelectMany(measure => measure.Forms))
            .SelectMany(text => TermWords.Cut(text)).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        conceptsByName = Named(pack).SelectMany(entry => entry.Forms.Select(form => (Name: Key(TermWords.Cut(form)), entry.Concept)))
            .ToLookup(entry => entry.Name, entry => entry.Concept, StringComparer.Ordinal);
        // A country may be told by its adjective: gli Stati Uniti, de Amerikaanse regering.
        tables = new TermFinder<string>(
            words,
            Named(pack)
                .Concat(pack.Demonyms.Select(demonym => (
                    Concept: demonym.Place.Split(':')[0], Forms: demonym.Forms.Select(form => form.Split('=')[0]).ToImmutableArray())))
                .Select(entry => new SoughtTerm<string>(entry.Concept, entry.Forms)));
    }

    /// <summary>Reads its offices.</summary>
    public OfficeReader Offices { get; }

    /// <summary>The places and institutions of the tables that a text names, places also by their adjective.</summary>
    public ImmutableArray<TermOccurrence<string>> Known(string text) => tables.Find(text);

    /// <summary>What the tables call a name; empty where they don't know it.</summary>
    public IEnumerable<string> ConceptsOf(ReadOnlySpan<TermWord> name) => conceptsByName[Key(name)];

    /// <summary>The names of texts, and all their words.</summary>
    public TextNames In(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var cut = all.SelectMany(text => TermWords.Cut(text)).ToList();
        return new TextNames(
            [.. cut.Where(word => word.IsCapitalised).Select(word => word.Folded)],
            [.. cut.Select(word => word.Folded)],
            [.. all.SelectMany(text => tables.Find(text)).SelectMany(name => name.Meanings),
                .. all.SelectMany(Offices.In).SelectMany(OfficeReader.ConceptsOf)],
            $" {string.Join(' ', cut.Select(word => word.Folded))} ");
    }

    /// <summary>Runs of capitalised words, without those that open a sentence or quotation and may be any word.</summary>
    public IEnumerable<ImmutableArray<TermWord>> Names(string text)
    {
        var cut = TermWords.Cut(text);
        for (var start = 0; start < cut.Length;)
        {
            var end = start;
            while (end < cut.Length && IsNamePart(text, cut, end, start)) end++;
            if (end == start)
            {
                start++;
                continue;
            }
            var run = cut[start..end];
            // One letter is an initial.
            if (run.Length > 1 || !(pack.CapitalisedNouns || run[0].Extent.Count == 1 || Opens(text, cut, start))) yield return run;
            start = end;
        }
    }

    // Behind a quotation mark or colon a capital says as little as at the start.
    private static bool Opens(string text, ImmutableArray<TermWord> words, int at) => at == 0
        || text.AsSpan(words[at - 1].Extent.End..words[at].Extent.Start).IndexOfAny(Openings) >= 0;

    /// <summary>Whether a word of a text is a given name of its language.</summary>
    public bool IsGivenName(string text, TermWord word) => pack.GivenNames.Contains(text.Substring(word.Extent.Start, word.Extent.Count));

    private bool IsNamePart(string text, ImmutableArray<TermWord> cut, int at, int start) =>
        cut[at].IsCapitalised
        && (at == start || IsNext(cut, at))
        && !StatedFacts.IsRoman(text.AsSpan(cut[at].Extent.Start, cut[at].Extent.Count))
        && (!IsOtherWord(cut[at]) || (at == start ? BeginsFullName(text, cut, at) : IsGivenName(text, cut[start])));

    // Marina Calderone; behind a given name, any capital is the person's: Stefano Lo Russo.
    private bool BeginsFullName(string text, ImmutableArray<TermWord> cut, int at) =>
        IsGivenName(text, cut[at])
        && at + 1 < cut.Length
        && IsNext(cut, at + 1)
        && cut[at + 1].IsCapitalised
        && !IsOtherWord(cut[at + 1]);

    private static bool IsNext(ImmutableArray<TermWord> cut, int at) => cut[at].Extent.Start - cut[at - 1].Extent.End == 1;

    private bool IsOtherWord(TermWord word) => pack.StopWords.Contains(word.Folded)
        || words.IsFunctionWord(word)
        || pack.Months.ContainsKey(word.Folded)
        || pack.Weekdays.ContainsKey(word.Folded)
        || commonWords.Contains(word.Folded);

    /// <summary>The folded words of a name with a space between them.</summary>
    public static string Key(ReadOnlySpan<TermWord> words)
    {
        var folded = new string[words.Length];
        for (var i = 0; i < words.Length; i++) folded[i] = words[i].Folded;
        return string.Join(' ', folded);
    }

    /// <inheritdoc cref="Key(ReadOnlySpan{TermWord})"/>
    public static string Key(ImmutableArray<TermWord> words) => Key(words.AsSpan());

    private static IEnumerable<(string Concept, ImmutableArray<string> Forms)> Named(LanguagePack pack) =>
        pack.Places.Select(place => (place.Concept, place.Forms))
            .Concat(pack.Institutions.Select(institution => (
                institution.Concept, institution.Forms.Select(form => form.Split('=')[0]).ToImmutableArray())));
}
