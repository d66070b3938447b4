using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>The terms that the rules find in one article alone, with what packs and tables say of them.</summary>
/// <param name="reading">The article beside itself.</param>
/// <param name="packs">What the packs say of the other language.</param>
/// <param name="target">The other language.</param>
internal sealed class FoundTerms(PairReading reading, PackOffers packs, LanguageCode target)
{
    /// <summary>Each term once, in the order of its first mention.</summary>
    public ImmutableArray<Suggestion> In(Claims claims) =>
    [
        .. claims.Of<Claim>().SelectMany(Of)
            .GroupBy(term => new { term.Type, Key = Key(term.Text) })
            .Select(same => same.Aggregate(Joined))
            .OrderBy(term => term.Line)
            .ThenBy(term => term.Column)
            .ThenBy(term => term.Text, StringComparer.Ordinal),
    ];

    /// <summary>What makes two spellings one term.</summary>
    public static string Key(string text) => Normalization.Fold(text.Replace('’', '\''));

    private IEnumerable<Suggestion> Of(Claim claim) => claim switch
    {
        NameClaim name => [Name(name)],
        TermClaim { Phrases: { } phrases } term => term.Terms.Select(sighting => Phrase(phrases.SourcePhrase, sighting)),
        TermClaim term => term.Terms.DistinctBy(sighting => sighting.Source, StringComparer.Ordinal)
            .Select(sighting => Concept(sighting, term.Source)),
        _ => [],
    };

    private Suggestion Name(NameClaim name) => At(name.Source[0].Start, new Suggestion(name.SourceText, name.Type)
    {
        Count = name.Source.Length,
        Forms = [.. name.Source.Select(words => NameRun.WithoutGenitive(reading.Source.Text(words.Start, words.Count)))
            .Where(form => form != name.SourceText)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)],
        Offers = [.. Offers(name)],
    });

    private IEnumerable<Offer> Offers(NameClaim name)
    {
        var entries = reading.Names.Find(name.SourceText, reading.Source.Book.Pack.Code);
        var entry = entries.FirstOrDefault(entry => entry.NamedType == name.Type) ?? (entries.Length == 1 ? entries[0] : null);
        if (entry?.FormsIn(target) is [var form, ..]) return [new Offer(form, OfferSource.NamesTable)];
        var isAlike = name.Type == ConceptType.Place && reading.Names.Gazetteer.IsTown(name.SourceText)
            || name.Type == ConceptType.Organisation && reading.Names.Gazetteer.IsCompany(name.SourceText);
        return isAlike ? [new Offer(name.SourceText, OfferSource.Gazetteer)] : [];
    }

    private Suggestion Phrase(Phrase phrase, Sighting sighting)
    {
        // The term is head and rank alone, the phrase without its state, or the phrase as it stands.
        var translation = sighting.Source == phrase.Base ? packs.Of(phrase)
            : sighting.Source == phrase.Bare ? packs.Of(phrase with { Fields = [], HasBody = false })
            : null;
        return At(phrase.Start, new Suggestion(sighting.Source, sighting.Type)
        {
            Forms = sighting.SourceForm is { } form ? [form] : [],
            Offers = translation is { } text ? [new Offer(text, OfferSource.Pack)] : [],
        });
    }

    private Suggestion Concept(Sighting sighting, ImmutableArray<Extent> words)
    {
        var split = sighting.Key?.Split('/', 2);
        var translation = split is [var table, var concept] && Enum.TryParse<TableKind>(table, ignoreCase: true, out var kind)
            ? packs.Of(kind, concept, sighting.Source)
            : null;
        var at = words.IsEmpty ? 0 : words[0].Start;
        return At(at, new Suggestion(sighting.Source, sighting.Type)
        {
            Forms = sighting.SourceForm is { } form ? [form] : [],
            Count = Math.Max(1, sighting.SourceCount),
            Offers = translation is { } text ? [new Offer(text, OfferSource.Pack)] : [],
        });
    }

    private Suggestion At(int word, Suggestion term)
    {
        var (line, column) = reading.Source.PlaceOf(word);
        return term with { Line = line, Column = column };
    }

    // The first spelling stands; what both know is known.
    private static Suggestion Joined(Suggestion first, Suggestion other) => first with
    {
        Count = first.Count + other.Count,
        Forms = [.. first.Forms.Concat(other.Forms).Append(other.Text)
            .Where(form => form != first.Text)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)],
        Offers = [.. first.Offers.Concat(other.Offers).DistinctBy(offer => offer.Text, StringComparer.Ordinal)],
    };
}
