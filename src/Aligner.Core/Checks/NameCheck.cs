using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>Finds names that no glossary knows and tells whether a translation keeps them.</summary>
internal sealed class NameCheck
{
    /// <summary>Share of letters two spellings of a name have in common at least: Lavrov and Lawrow .67, Shoigu and Sjojgoe
    /// less (a glossary's matter).</summary>
    private const double LeastSimilarity = 0.6;

    private readonly LanguagePack source;
    private readonly Dictionary<string, ImmutableArray<ImmutableArray<CheckedWord>>> translations = new(StringComparer.Ordinal);
    private readonly HashSet<string> commonWords;

    public NameCheck(LanguagePack source, LanguagePack target, CheckedText sourceText, CheckedText targetText)
    {
        this.source = source;
        // Words of offices and ministries and of numbers, which newspapers capitalise and every language has its own for.
        commonWords = source.Demonyms.SelectMany(demonym => demonym.Forms)
            .Concat(source.Portfolios.SelectMany(portfolio => portfolio.Forms))
            .Concat(source.Heads.SelectMany(head => head.Forms))
            .Concat(source.Numbers.Keys)
            .SelectMany(form => sourceText.Words(form)).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var targets = target.Places.Select(place => (place.Concept, place.Forms))
            .Concat(target.Institutions.Select(institution => (institution.Concept, institution.Forms)))
            .ToLookup(entry => entry.Concept, entry => entry.Forms, StringComparer.Ordinal);
        foreach (var (concept, forms) in source.Places.Select(place => (place.Concept, place.Forms))
            .Concat(source.Institutions.Select(institution => (institution.Concept, institution.Forms))))
        {
            var translated =
                targets[concept].SelectMany(own => own).Select(targetText.Words).Where(words => !words.IsEmpty).ToImmutableArray();
            foreach (var form in forms) translations.TryAdd(Key(sourceText.Words(form)), translated);
        }
    }

    /// <summary>Runs of capitalised words, without those that open a sentence and may be any word.</summary>
    public IEnumerable<ImmutableArray<CheckedWord>> Names(ImmutableArray<CheckedWord> words)
    {
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
            var opens = start == 0;
            if (opens && run.Length == 1) run = [];
            else if (source.CapitalisedNouns && run.Length == 1) run = [];
            if (!run.IsEmpty) yield return run;
            start = end;
        }
    }

    /// <summary>Whether a text keeps a name: as it is, in another spelling, or as the tables of both languages translate it.</summary>
    public bool Keeps(ImmutableArray<CheckedWord> name, ImmutableArray<CheckedWord> text)
    {
        if (translations.TryGetValue(Key(name), out var translated) && translated.Any(form => Stands(form, text))) return true;
        // A place or institution inside a longer run: each part for itself.
        return name.Any(word => text.Any(other => other.IsCapitalised && AreAlike(word.Folded, other.Folded))
            || (translations.TryGetValue(word.Folded, out var own) && own.Any(form => Stands(form, text))));
    }

    private bool IsNamePart(ImmutableArray<CheckedWord> words, int at, int start) =>
        words[at].IsCapitalised
        && !char.IsDigit(words[at].Folded[0])
        && (at == start || words[at].Extent.Start - words[at - 1].Extent.End == 1)
        && !source.StopWords.Contains(words[at].Folded)
        && !source.Months.ContainsKey(words[at].Folded)
        && !source.Weekdays.ContainsKey(words[at].Folded)
        && !commonWords.Contains(words[at].Folded);

    private static bool AreAlike(string a, string b) =>
        a == b
            || (a.Length > 3 && b.Length > 3 && EditDistance.Similarity(a, b, LeastSimilarity) >= LeastSimilarity);

    private static bool Stands(ImmutableArray<CheckedWord> form, ImmutableArray<CheckedWord> text)
    {
        for (var start = 0; start + form.Length <= text.Length; start++)
        {
            var length = 0;
            while (length < form.Length && text[start + length].Is(form[length])) length++;
            if (length == form.Length) return true;
        }
        return false;
    }

    private static string Key(ImmutableArray<CheckedWord> words) => string.Join(' ', words.Select(word => word.Folded));
}
