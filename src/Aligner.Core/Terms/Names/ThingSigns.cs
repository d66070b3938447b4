using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What shows that a name is a thing's: a product's, model's, index's, ticker's or unit's. Each sign is enough, but for what the
/// tables have as a body or place, and for persons.</summary>
internal static class ThingSigns
{
    // Shorter numbers belong to names: Apollo 11, Rai 3.
    private const int ShortestModel = 3;

    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    /// <summary>The signs, by what they see.</summary>
    public static ImmutableArray<(string Name, Func<PairReading, NameClaim, bool> Shows)> All { get; } =
    [
        ("a thing of the packs", IsListed),
        ("letters and digits in a word", (_, name) => name.SourceText.Split(' ').Any(IsModel)),
        ("a number with a fraction in it", (_, name) => name.SourceText.Split(' ').Any(IsFraction)),
        ("a number behind each mention", (reading, name) => Mentions(reading, name).All(IsBeforeModelNumber)),
        ("a noun of things before it", (reading, name) => Mentions(reading, name).Any(IsBehindNoun)),
        ("a noun of things behind its hyphen", (reading, name) => Mentions(reading, name).Any(IsBeforeNoun)),
        ("a ticker", (reading, name) => Mentions(reading, name).Any(mention => IsTicker(mention) || IsExchange(mention))),
    ];

    /// <summary>Whether a name is a thing's.</summary>
    public static bool Has(PairReading reading, NameClaim name) => name.Type != ConceptType.Person
        && !IsKnown(reading, name)
        && All.Any(sign => sign.Shows(reading, name));

    private static bool IsKnown(PairReading reading, NameClaim name)
    {
        var evidence = new NameEvidence(reading, name);
        return evidence.IsKnown(ConceptType.Organisation) || evidence.IsKnown(ConceptType.Place);
    }

    // "kWh", "DAX"; "FTSE 100", "SUV Dakara" begin with one. An English one stands in every language's news.
    private static bool IsListed(PairReading reading, NameClaim name) =>
        new[] { reading.Source.Book.Pack, reading.Target.Book.Pack, reading.Foreign.Pack }.Any(pack =>
            pack.ThingNames.Contains(name.SourceText)
            || pack.ThingNames.Contains(name.TargetText)
            || pack.ThingNames.Contains(name.SourceText.Split(' ')[0]));

    // A330-200, VC-10, X20, GP24.
    private static bool IsModel(string word) => word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter);

    private static bool IsFraction(string word) => char.IsAsciiDigit(word[0]) && word.AsSpan(1).ContainsAny('.', ',');

    // "Octra 888", and no year: "Expo 2015".
    private static bool IsBeforeModelNumber(Mention mention) => mention.After?.Token is { Kind: TokenKind.Number } number
        && number.Text.Length >= ShortestModel
        && number.Text.All(char.IsAsciiDigit)
        && !(int.TryParse(number.Text, out var value) && value is >= FirstYear and <= LastYear);

    // "l'indice Zeta", "de processor Zeta".
    private static bool IsBehindNoun(Mention mention) =>
        mention.Before is { } before && mention.Article.Book.Pack.ThingNouns.Contains(before);

    // "Zeta-stuurprogramma".
    private static bool IsBeforeNoun(Mention mention)
    {
        var word = mention.Article.Words[mention.Words.End - 1].Token.Text;
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && mention.Article.Book.Pack.ThingNouns.Contains(word[(hyphen + 1)..].ToLowerInvariant());
    }

    // "(NASDAQ: ZTA)": ZTA.
    private static bool IsTicker(Mention mention)
    {
        var (words, start) = (mention.Article.Words, mention.Words.Start);
        return mention is { Before: ":", After.Token.Text: ")" }
            && start > 2
            && words[start - 2].IsAcronym
            && words[start - 3].Token.Text == "(";
    }

    // "(NASDAQ: ZTA)": NASDAQ.
    private static bool IsExchange(Mention mention) =>
        mention is { Before: "(", After.Token.Text: ":", SecondAfter: { IsAcronym: true } };

    private static IEnumerable<Mention> Mentions(PairReading reading, NameClaim name) =>
        name.Source.Select(words => new Mention(reading.Source, words, IsBesideOffice: false))
            .Concat(name.Target.Select(words => new Mention(reading.Target, words, IsBesideOffice: false)));
}
