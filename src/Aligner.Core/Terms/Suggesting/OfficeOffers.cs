using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>What an office or ministry is called in another language, composed of its head and what it is for. What the packs can't say
/// for certain is left open.</summary>
/// <param name="source">What is known of the article's language.</param>
/// <param name="target">What is known of the other.</param>
internal sealed class OfficeOffers(PhraseBook source, PhraseBook target)
{
    private readonly LanguagePack pack = target.Pack;
    private readonly Dictionary<string, string> heads = PackForms.First(
        target.Pack.Heads
            .Where(head => head.Kind is not (HeadKind.Adjective or HeadKind.Citation or HeadKind.Conjunction or HeadKind.PlaceNoun)),
        head => head.Concept,
        head => head.Forms);
    private readonly HashSet<string> metonyms =
        [.. target.Pack.Institutions.Where(institution => institution.Kind == InstitutionKind.Ministry).Select(metonym => metonym.Concept)];
    private readonly Dictionary<string, string> otherGender = OtherGender(target.Pack);
    private readonly Dictionary<string, string> otherGenderOfSource = OtherGender(source.Pack);
    private readonly Dictionary<string, string> portfolios = PackForms.First(
        target.Pack.Portfolios, portfolio => portfolio.Concept, portfolio => portfolio.Forms.Where(form => !form.EndsWith('-')));
    private readonly Dictionary<string, string> fronts = PackForms.First(
        target.Pack.Portfolios, portfolio => portfolio.Concept, portfolio => portfolio.Forms.Where(form => form.EndsWith('-')));
    private readonly Dictionary<(string Connector, string Portfolio), string> articles = Articles(target.Pack);

    private ConceptRoles Roles => source.Pack.Roles;

    /// <summary>An office, ministry or body, by the likeliest meaning of its head; null where something about it has no sure
    /// translation, as where a compound names only the first thing of what the office may be for.</summary>
    public string? Of(Phrase phrase)
    {
        var head = new PhraseReadings(phrase, source).All[0].Head;
        if (head.Jurisdiction is not null)
            return metonyms.Contains(head.Concept) || head.Units.Length == 1 ? null : Of(Plainly(phrase, head));
        if (phrase.Fields.IsEmpty) return Head(phrase, head) is { } concept ? Text(head, concept) : null;
        if (phrase.HasBody || phrase.Type is not (ConceptType.Title or ConceptType.Ministry) || IsShort(phrase, head)) return null;
        if (OwnOffice(phrase, head, [.. phrase.Fields.SelectMany(field => field)]) is { } whole && phrase.Fields.Length == 1)
            return Text(head, whole);
        return (OwnOffice(phrase, head, [""]) ?? Head(phrase, head)) is not { } office ? null
            : pack.Complements is ["-", ..] && Own(office) is null ? OneWord(phrase, head, office)
            : InWords(phrase, head, office);
    }

    // La Farnesina is the ministry of what it is for, where the target doesn't call it by a name of its own (het Pentagon), which may be
    // the better.
    private static Phrase Plainly(Phrase phrase, BookEntry metonym) => phrase with
    {
        Heads = [new BookEntry(EntryKind.Head, metonym.Units[0], metonym.Type, metonym.Form, metonym.Base, metonym.Rank)],
        Fields = [.. metonym.Units.Skip(1).Select(unit => ImmutableArray.Create(unit))],
        Jurisdiction = metonym.Jurisdiction,
    };

    // A compound names one thing that an office is for: all of it (Außenminister), or the first of several (Wirtschaftsminister).
    private bool IsShort(Phrase phrase, BookEntry head) => phrase is { IsCompound: true, Fields: [var field] }
        && (!head.Units.Any(Roles.PortfolioHolders.Contains)
            || !Places(phrase).DefaultIfEmpty().Any(place => field.Any(portfolio => Roles.IsWhole(place, portfolio))));

    private static string[] Places(Phrase phrase) => phrase.Jurisdiction?.Split('|') ?? [];

    // What its state or owner calls it, where the target has the word.
    private string? OwnOffice(Phrase phrase, BookEntry head, ImmutableArray<string> fields)
    {
        var units = phrase.Modifiers.Concat(head.Units).ToHashSet(StringComparer.Ordinal);
        var rank = units.Where(unit => !Roles.Owners.Contains(unit)).ToList();
        return Places(phrase).Concat(units.Where(Roles.Owners.Contains).Order(StringComparer.Ordinal))
            .SelectMany(owner => fields.Select(field => Roles.OwnOffice(owner, field.Length > 0 ? rank.Append(field) : rank)))
            .FirstOrDefault(concept => concept is not null && heads.ContainsKey(concept));
    }

    // The concept of the head with its rank, where the pack has both in one entry.
    private string? Head(Phrase phrase, BookEntry head)
    {
        if (phrase.Modifiers.IsEmpty)
            return heads.ContainsKey(head.Concept) ? head.Concept
                // A secretary who is for something is a minister where no other word is known.
                : !phrase.Fields.IsEmpty && heads.ContainsKey(head.Plain) ? head.Plain : null;
        var units = phrase.Modifiers.Concat(head.Units).ToHashSet(StringComparer.Ordinal);
        return heads.Keys.Where(concept => units.SetEquals(concept.Split('+'))).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    // In the gender in which the article has it.
    private string Text(BookEntry head, string concept) =>
        otherGenderOfSource.GetValueOrDefault(head.Concept) == head.Base && otherGender.TryGetValue(concept, out var other)
            ? other
            : heads[concept];

    // Handelsminister; several things that it is for stand behind it, and so does what makes no compound.
    private string? OneWord(Phrase phrase, BookEntry head, string office)
    {
        var parts = Parts(phrase, fronts);
        if (parts.Length > 1) return InWords(phrase, head, office);
        // Of a deputy it is not sure which part the front is set before.
        return parts is not [{ } front] || office.Contains('+', StringComparison.Ordinal) ? null
            : front.TrimEnd('-') + Text(head, office).ToLowerInvariant();
    }

    // Where articles melt with what joins them, a deputy is joined otherwise than its head (viceministro degli Esteri, vicesegretario alla
    // Difesa): not sure, unless the pack says so.
    private string? InWords(Phrase phrase, BookEntry head, string office) =>
        (articles.Count == 0 || head.Units.Length == 1 || !office.Contains('+', StringComparison.Ordinal) || Own(office) is not null)
        && (Own(office) ?? pack.Complements.FirstOrDefault(word => word != "-" && !word.Contains('=', StringComparison.Ordinal)))
            is { } connector
        && Complement(phrase, connector) is { } complement ? $"{Text(head, office)} {complement}" : null;

    // What is always said behind a head of this concept.
    private string? Own(string office)
    {
        var units = office.Split(':')[0].Split('+');
        var own = pack.Complements.Select(word => word.Split('=')).Where(word => word.Length > 1).ToList();
        return (own.Find(word => word[0] == office) ?? own.Find(word => units.Contains(word[0])))?[1];
    }

    // "van Onderwijs, Cultuur en Wetenschap"; "dell'Istruzione, della Cultura e della Scienza", where each has its article; null where a
    // part of it is no portfolio of the pack.
    private string? Complement(Phrase phrase, string connector)
    {
        var parts = Parts(phrase, portfolios);
        if (articles.Count == 0) return List(parts) is { } list ? $"{connector} {list}" : null;
        var said = connector + " ";
        return List(
        [
            // What does not melt with the article is said once: per la Cultura e i Media.
            .. parts.Select(part => part is null ? null : WithArticle(connector, part))
                .Select((part, i) => i > 0 && part?.StartsWith(said, StringComparison.Ordinal) == true ? part[said.Length..] : part),
        ]);
    }

    // Two that the target has one word for are said once: Tesoro e Finanze, Finanzen.
    private static ImmutableArray<string?> Parts(Phrase phrase, Dictionary<string, string> forms) =>
    [
        .. phrase.Fields.Select(field => field.Select(concept => forms.GetValueOrDefault(concept)).FirstOrDefault(form => form is not null))
            .Distinct(),
    ];

    private string? WithArticle(string connector, string portfolio) => articles.GetValueOrDefault((connector, portfolio)) switch
    {
        null => null,
        [.., '\''] elided => elided + portfolio,
        var word => $"{word} {portfolio}",
    };

    private string? List(ImmutableArray<string?> parts)
    {
        if (parts.Contains(null)) return null;
        if (parts.Length == 1) return parts[0];
        var and = pack.Heads.FirstOrDefault(head => head.Kind == HeadKind.Conjunction)?.Forms[0];
        return and is null ? null : $"{string.Join(", ", parts.SkipLast(1))} {and} {parts[^1]}";
    }

    // The first row of a portfolio tells.
    private static Dictionary<(string Connector, string Portfolio), string> Articles(LanguagePack pack)
    {
        var articles = new Dictionary<(string, string), string>();
        foreach (var row in pack.ComplementArticles)
            foreach (var joined in row.Joined)
                if (joined.Split('=') is [var connector, var word])
                    foreach (var portfolio in row.Portfolios) articles.TryAdd((connector, portfolio), word);
        return articles;
    }

    // Of an office the packs list one gender after the other: ministro, ministra; Minister, Ministerin.
    private static Dictionary<string, string> OtherGender(LanguagePack pack) => PackForms.First(
        pack.Heads.Where(head => head.Kind is HeadKind.Title or HeadKind.StateTitle or HeadKind.BoundTitle),
        head => head.Concept,
        head => head.Forms.Where(form => IsOtherGender(head.Forms[0], form)));

    // The last letters in which the two genders of a word differ: direttore, direttrice; Anwalt, Anwältin.
    private const int GenderEnding = 3;

    // Each word differs in its last letter, or is longer; in Dutch "federale procureur" is no other gender of "federaal procureur".
    private static bool IsOtherGender(string first, string form)
    {
        var (a, b) = (first.Split(' '), form.Split(' '));
        return !form.Contains('=', StringComparison.Ordinal)
            && form != first
            && a.Length == b.Length
            && a.Zip(b).All(words => words.First == words.Second
                || words.Second.StartsWith(words.First[..^1], StringComparison.Ordinal)
                || (words.Second.Length > words.First.Length
                    && words.Second.Length < words.First.Length + GenderEnding
                    && words.First.AsSpan().CommonPrefixLength(words.Second) >= Math.Max(GenderEnding, words.First.Length - GenderEnding)));
    }
}
