using System.Globalization;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Quality;

/// <summary>A copy of a translation with one error in it.</summary>
/// <param name="Kind">Of the error.</param>
/// <param name="Lines">The paragraphs.</param>
/// <param name="Line">Where the error is; 1-based.</param>
/// <param name="Source">Where the source has what is missing, where only that is told; 0 for nowhere.</param>
internal sealed record Planted(string Kind, IReadOnlyList<string> Lines, int Line, int Source = 0);

/// <summary>Plants errors that translators make in true translations, one in a copy: every paragraph that can take one of a kind gets
/// it. What is put in comes from the packs, or from the translation itself.</summary>
internal sealed class PlantedErrors(LanguagePack pack, SentenceSplitter splitter)
{
    // A sentence or paragraph of fewer words says nothing that is missed.
    private const int LeastWords = 6;

    /// <summary>The copies of a translation whose paragraphs stand in the order of its source's.</summary>
    public IEnumerable<Planted> In(Article target)
    {
        var lines = target.Paragraphs.Select(paragraph => paragraph.Text).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var (kind, text) in In(lines[i]))
            {
                var copy = lines.ToList();
                copy[i] = text;
                yield return new Planted(kind, copy, i + 1);
            }
            if (Words(lines[i]) < LeastWords) continue;
            yield return new Planted("paragraph left out", [.. lines.Where((_, at) => at != i)], 0, i + 1);
            // Far enough for a reader to stumble.
            if (i + 2 < lines.Count && Words(lines[i + 1]) >= LeastWords && Words(lines[i + 2]) >= LeastWords)
                yield return new Planted(
                    "paragraph moved", [.. lines[..i], lines[i + 1], lines[i + 2], lines[i], .. lines[(i + 3)..]], 0, i + 1);
        }
    }

    private IEnumerable<(string Kind, string Text)> In(string text)
    {
        if (Digits(text) is { } digits) yield return ("number", digits);
        if (Other(text, pack.Numbers.Where(word => word.Value is > 1 and < 100).ToDictionary(), value => value)
            is { } word) yield return ("number word", word);
        if (Other(text, pack.Months, value => value) is { } month) yield return ("month", month);
        if (Other(text, pack.Weekdays.Where(day => day.Key.Length > 3).ToDictionary(), value => value) is { } day)
            yield return ("weekday", day);
        if (Unit(text) is { } unit) yield return ("unit", unit);
        if (Place(text) is { } place) yield return ("place", place);
        if (Portfolio(text) is { } portfolio) yield return ("portfolio", portfolio);
        foreach (var name in Names(text)) yield return name;
        foreach (var sentence in Sentences(text)) yield return sentence;
    }

    // The last digit of the first number of two or more, another.
    private static string? Digits(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at - 1])) continue;
            if (at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '.' or ',' or '-')) continue;
            return $"{text[..at]}{(text[at] - '0' + 3) % 10}{text[(at + 1)..]}";
        }
        return null;
    }

    // The first word of a list, another of it.
    private static string? Other<T>(string text, IReadOnlyDictionary<string, T> words, Func<T, long> order)
        where T : notnull
    {
        foreach (var word in TermWords.Cut(text))
        {
            var said = text.Substring(word.Extent.Start, word.Extent.Count);
            if (!words.TryGetValue(said.ToLowerInvariant(), out var value)) continue;
            var other = words.Where(entry => order(entry.Value) != order(value) && entry.Key.Length > 2 && char.IsLetter(entry.Key[^1]))
                .OrderBy(entry => Math.Abs(order(entry.Value) - order(value) - 2)).ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .First().Key;
            return Replace(text, word.Extent, other);
        }
        return null;
    }

    private static string? Other(string text, IReadOnlyDictionary<string, int> words, Func<long, long> order) =>
        Other(text, words.ToDictionary(entry => entry.Key, entry => (long)entry.Value), order);

    // Another currency, length or share for the one behind a number.
    private string? Unit(string text)
    {
        foreach (var (from, to) in new[]
        {
            ("EUR", "USD"),
            ("USD", "EUR"),
            ("GBP", "EUR"),
            ("kilometre", "mile"),
            ("percent", "percentage-point"),
            ("month", "week"),
            ("year", "month"),
        })
        {
            var instead = Word(to);
            foreach (var form in pack.Measures.Where(measure => measure.Concept == from).SelectMany(measure => measure.Forms)
                .Where(form => char.IsLetter(form[0]) && form.Length > 2))
            {
                var at = text.IndexOf($" {form}", StringComparison.Ordinal);
                if (at > 0
                    && char.IsAsciiDigit(text[at - 1])
                    && (at + 1 + form.Length == text.Length || !char.IsLetter(text[at + 1 + form.Length])))
                    return Replace(text, new Extent(at + 1, form.Length), instead);
            }
        }
        return null;

        string Word(string concept) => pack.Measures.First(measure => measure.Concept == concept).Forms.First(form => form.Length > 3);
    }

    // The first country that is named, another.
    private string? Place(string text)
    {
        var finder = new TermFinder<Place>(new TermWords(pack), pack.Places.Where(place => place.Class == "country")
            .Select(place => new SoughtTerm<Place>(place, place.Forms)));
        var found = finder.Find(text);
        if (found.IsEmpty) return null;
        var other = pack.Places.First(place => place.Concept == (found[0].Meaning.Concept == "BE" ? "PT" : "BE"));
        return Replace(text, found[0].Extent, other.Forms[0]);
    }

    // What the first minister or ministry is for, something else.
    private string? Portfolio(string text)
    {
        var finder = new TermFinder<Portfolio>(
            new TermWords(pack), pack.Portfolios.Select(portfolio => new SoughtTerm<Portfolio>(portfolio, portfolio.Forms)));
        foreach (var found in finder.Find(text))
        {
            var before = text[..found.Extent.Start].TrimEnd();
            if (!char.IsUpper(text[found.Extent.Start])
                || !pack.Heads.Any(head => head.Kind is HeadKind.Title or HeadKind.Ministry or HeadKind.BoundTitle
                    && head.Forms.Any(
                        form => before.EndsWith($"{form.Split('=')[0]} {pack.Complements[0]}", StringComparison.OrdinalIgnoreCase))))
                continue;
            var other = pack.Portfolios.First(
                portfolio => portfolio.Concept == (found.Meaning.Concept == "defence" ? "finance" : "defence"));
            return Replace(text, found.Extent, other.Forms[0]);
        }
        return null;
    }

    private IEnumerable<(string Kind, string Text)> Names(string text)
    {
        var names = new Checks.NameReader(pack, new TermWords(pack));
        foreach (var run in names.Names(text))
        {
            var known = names.Known(text);
            var last = run[^1];
            if (run.Length < 2
                || last.Folded.Length < 5
                || !pack.GivenNames.Contains(Said(text, run[0]))
                || known.Any(place => place.Extent.Overlaps(last.Extent)))
                continue;
            var said = Said(text, last);
            var vowel = said[^1] == 'o' ? 'i' : 'o';
            yield return ("near name", Replace(text, last.Extent, said[..^1] + vowel));
            yield return ("given name", Replace(text, run[0].Extent, Said(text, run[0]) == "Pieter" ? "Anton" : "Pieter"));
            yield return ("surname", Replace(text, last.Extent, "Hoekveld"));
            yield break;
        }
    }

    private IEnumerable<(string Kind, string Text)> Sentences(string text)
    {
        var sentences = splitter.Split([new Paragraph(0, 1, 1, text)]);
        if (sentences.Length < 2 || sentences.Any(sentence => Words(sentence.Text) < LeastWords)) yield break;
        var last = sentences[^1];
        yield return ("sentence left out", text[..last.Extent.Start].TrimEnd());
        yield return ("sentence added", $"{text} {pack.Sample.Split('\n')[0]}");
    }

    private static int Words(string text) => TermWords.Cut(text).Length;

    private static string Said(string text, TermWord word) => text.Substring(word.Extent.Start, word.Extent.Count);

    private static string Replace(string text, Extent extent, string other) =>
        string.Create(CultureInfo.InvariantCulture, $"{text[..extent.Start]}{other}{text[extent.End..]}");
}
