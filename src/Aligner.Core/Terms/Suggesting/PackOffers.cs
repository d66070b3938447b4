using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>What the packs call a concept in another language: a table's concept by its first form, an office or ministry by its head and
/// what it is for. What they can't say for certain they leave open.</summary>
/// <param name="source">What is known of the article's language.</param>
/// <param name="target">What is known of the other.</param>
internal sealed class PackOffers(PhraseBook source, PhraseBook target)
{
    private readonly LanguagePack pack = target.Pack;
    private readonly ImmutableDictionary<string, string> heads = First(target.Pack.Heads
        .Where(head => head.Kind is not (HeadKind.Adjective or HeadKind.Citation or HeadKind.Conjunction or HeadKind.PlaceNoun))
        .Select(head => (head.Concept, head.Forms)));
    private readonly ImmutableDictionary<string, string> otherGender = OtherGender(target.Pack);
    private readonly ImmutableDictionary<string, string> otherGenderOfSource = OtherGender(source.Pack);
    private readonly ImmutableDictionary<string, string> portfolios = First(target.Pack.Portfolios
        .Select(portfolio => (portfolio.Concept, portfolio.Forms.RemoveAll(form => form.EndsWith('-')))));
    private readonly ImmutableDictionary<(string Connector, string Portfolio), string> articles = target.Pack.ComplementArticles
        .SelectMany(row => row.Joined.Select(joined => joined.Split('='))
            .Where(joined => joined.Length == 2)
            .SelectMany(joined => row.Portfolios.Select(portfolio => (Key: (joined[0], portfolio), Word: joined[1]))))
        .DistinctBy(entry => entry.Key)
        .ToImmutableDictionary(entry => entry.Key, entry => entry.Word);
    private readonly ImmutableDictionary<string, string> fronts = First(target.Pack.Portfolios
        .Select(portfolio => (portfolio.Concept, portfolio.Forms.RemoveAll(form => !form.EndsWith('-')))));
    private readonly ImmutableDictionary<string, string> institutions = First(target.Pack.Institutions
        .Select(institution => (institution.Concept, institution.Forms)));
    private readonly ImmutableDictionary<string, string> shortened = Shortened(target.Pack);
    private readonly ImmutableDictionary<string, string> shortenedInSource = Shortened(source.Pack);
    private readonly ImmutableDictionary<string, string> places = First(target.Pack.Places.Select(place => (place.Concept, place.Forms)));
    private readonly ImmutableDictionary<string, string> demonyms = First(target.Pack.Demonyms
        .Select(demonym => (demonym.Place, demonym.Forms)));

    /// <summary>The preferred form of a concept of the tables, shortened where the article shortens it (the Security Council of the United
    /// Nations: Security Council); null where the pack has none.</summary>
    public string? Of(TableKind table, string concept, string term) => table switch
    {
        TableKind.Institution when IsShortened(concept, term) => shortened.GetValueOrDefault(concept) ?? institutions[concept],
        TableKind.Institution => institutions.GetValueOrDefault(concept),
        TableKind.Nationality => demonyms.GetValueOrDefault(concept),
        _ => places.GetValueOrDefault(concept) ?? institutions.GetValueOrDefault(concept),
    };

    /// <summary>An office, ministry or body, by the likeliest meaning of its head; null where something about it has no sure
    /// translation.</summary>
    public string? Of(Phrase phrase)
    {
        var head = new PhraseReadings(phrase, source).All[0].Head;
        // A metonym names its state with itself.
        if (head.Jurisdiction is not null || Head(phrase, head) is not { } text) return null;
        if (phrase.Fields.IsEmpty) return text;
        if (phrase.HasBody || phrase.Type is not (ConceptType.Title or ConceptType.Ministry)) return null;
        return IsOneWord(head) ? OneWord(phrase, head, text) : InWords(phrase, head, text);
    }

    // Where articles melt with what joins them, a deputy is joined otherwise than its head (viceministro degli Esteri, vicesegretario alla
    // Difesa): not sure, unless the pack says so.
    private string? InWords(Phrase phrase, BookEntry head, string text) =>
        (articles.IsEmpty || head.Units.Length == 1 || Own(head) is not null)
        && Connector(head) is { } connector && Complement(phrase, connector) is { } complement ? $"{text} {complement}" : null;

    private bool IsShortened(string concept, string term) => institutions.ContainsKey(concept)
        && shortenedInSource.TryGetValue(concept, out var known)
        && string.Equals(known, term, StringComparison.OrdinalIgnoreCase);

    // The head with its rank, where the pack has both in one entry.
    private string? Head(Phrase phrase, BookEntry head)
    {
        if (phrase.Modifiers.IsEmpty)
        {
            return otherGenderOfSource.GetValueOrDefault(head.Concept) == head.Base && otherGender.TryGetValue(head.Concept, out var other)
                ? other
                : heads.GetValueOrDefault(head.Concept);
        }
        var units = phrase.Modifiers.Concat(head.Units).ToHashSet(StringComparer.Ordinal);
        return heads.Where(entry => units.SetEquals(entry.Key.Split('+')))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Value)
            .FirstOrDefault();
    }

    private bool IsOneWord(BookEntry head) => pack.Complements is ["-", ..] && Own(head) is null;

    // Handelsminister; several things that it is for stand behind it, and so does what makes no compound.
    private string? OneWord(Phrase phrase, BookEntry head, string text)
    {
        if (phrase.Fields.Length > 1) return InWords(phrase, head, text);
        var front = phrase.Fields[0].Select(concept => fronts.GetValueOrDefault(concept)).FirstOrDefault(form => form is not null);
        // Of a deputy it is not sure which part the front is set before.
        return front is null || head.Units.Length > 1 || !phrase.Modifiers.IsEmpty ? null : front.TrimEnd('-') + text.ToLowerInvariant();
    }

    private string? Connector(BookEntry head) =>
        Own(head) ?? pack.Complements.FirstOrDefault(word => word != "-" && !word.Contains('=', StringComparison.Ordinal));

    // What is always said behind a head of this concept.
    private string? Own(BookEntry head) => pack.Complements.Select(word => word.Split('='))
        .Where(word => word.Length > 1 && head.Units.Contains(word[0]))
        .Select(word => word[1])
        .FirstOrDefault();

    // "van Onderwijs, Cultuur en Wetenschap"; "dell'Istruzione, della Cultura e della Scienza", where each has its article; null where a
    // part of it is no portfolio of the pack.
    private string? Complement(Phrase phrase, string connector)
    {
        var parts = phrase.Fields
            .Select(field => field.Select(concept => portfolios.GetValueOrDefault(concept)).FirstOrDefault(form => form is not null))
            .ToList();
        if (articles.IsEmpty) return List(parts) is { } list ? $"{connector} {list}" : null;
        var said = connector + " ";
        return List(
        [
            // What does not melt with the article is said once: per la Cultura e i Media.
            .. parts.Select(part => part is null ? null : WithArticle(connector, part))
                .Select((part, i) => i > 0 && part?.StartsWith(said, StringComparison.Ordinal) == true ? part[said.Length..] : part),
        ]);
    }

    private string? WithArticle(string connector, string portfolio) => articles.GetValueOrDefault((connector, portfolio)) switch
    {
        null => null,
        [.., '\''] elided => elided + portfolio,
        var word => $"{word} {portfolio}",
    };

    private string? List(List<string?> parts)
    {
        if (parts.Contains(null)) return null;
        if (parts.Count == 1) return parts[0];
        var and = pack.Heads.FirstOrDefault(head => head.Kind == HeadKind.Conjunction)?.Forms[0];
        return and is null ? null : $"{string.Join(", ", parts.SkipLast(1))} {and} {parts[^1]}";
    }

    // Of an office the packs list one gender after the other: ministro, ministra; Minister, Ministerin.
    private static ImmutableDictionary<string, string> OtherGender(LanguagePack pack) => First(pack.Heads
        .Where(head => head.Kind is HeadKind.Title or HeadKind.StateTitle or HeadKind.BoundTitle && head.Forms.Length > 1)
        .Select(head => (head.Concept, head.Forms.Where(form => IsOtherGender(head.Forms[0], form)).ToImmutableArray())));

    // Each word differs in its ending.
    private static bool IsOtherGender(string first, string form)
    {
        var (a, b) = (first.Split(' '), form.Split(' '));
        return !form.Contains('=', StringComparison.Ordinal)
            && form != first
            && a.Length == b.Length
            && a.Zip(b).All(words => words.First == words.Second
                || words.Second.StartsWith(words.First[..^1], StringComparison.Ordinal));
    }

    // The first form that is a part of the full one.
    private static ImmutableDictionary<string, string> Shortened(LanguagePack pack) => First(pack.Institutions
        .Where(institution => institution.Forms.Length > 1)
        .Select(institution => (institution.Concept, institution.Forms
            .Where(form => form.Length < institution.Forms[0].Length
                && institution.Forms[0].Contains(form, StringComparison.Ordinal))
            .ToImmutableArray())));

    private static ImmutableDictionary<string, string> First(IEnumerable<(string Concept, ImmutableArray<string> Forms)> rows) => rows
        .Where(row => row.Forms.Length > 0)
        .DistinctBy(row => row.Concept, StringComparer.Ordinal)
        .ToImmutableDictionary(row => row.Concept, row => row.Forms[0].Split('=')[^1], StringComparer.Ordinal);
}
