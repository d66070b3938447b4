using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>A small text for each sign that a name is a thing's.</summary>
public class ThingSignTests
{
    private static readonly LanguagePack Italian = SmallPacks.For(LanguageCode.Parse("it")) with
    {
        ThingNames = new[] { "kWh", "DAX" }.ToFrozenSet(),
        ThingNouns = new[] { "indice" }.ToFrozenSet(),
    };

    private static readonly LanguagePack Dutch = SmallPacks.For(LanguageCode.Parse("nl")) with
    {
        ThingNouns = new[] { "stuurprogramma" }.ToFrozenSet(),
    };

    [Theory]
    [InlineData("a thing of the packs", "Ecco un kWh.", "Zie een kWh.", "kWh")]
    [InlineData("a thing of the packs", "Ecco il DAX Zeta.", "Zie de DAX Zeta.", "DAX Zeta")]
    [InlineData("letters and digits in a word", "Ecco Zeta X20.", "Zie Zeta X20.", "Zeta X20")]
    [InlineData("a number with a fraction in it", "Ecco Zeta 1.5 Beta.", "Zie Zeta 1.5 Beta.", "Zeta 1.5 Beta")]
    [InlineData("a number behind each mention", "Ecco Zeta 888.", "Zie Zeta 888.", "Zeta")]
    [InlineData("a noun of things before it", "Ecco l’indice Zeta.", "Zie Zeta.", "Zeta")]
    [InlineData("a noun of things behind its hyphen", "Ecco Zeta.", "Zie het Zeta-stuurprogramma.", "Zeta")]
    [InlineData("a ticker", "Ecco (BETA: ZTA) qui.", "Zie ZTA.", "ZTA")]
    [InlineData("a ticker", "Ecco (BETA: ZTA) qui.", "Zie BETA.", "BETA")]
    [InlineData(null, "Ecco Zeta 11.", "Zie Zeta 11.", "Zeta 11")]
    [InlineData(null, "Ecco Zeta 11.", "Zie Zeta 11.", "Zeta")]
    [InlineData(null, "Ecco Zeta 2015.", "Zie Zeta 2015.", "Zeta")]
    [InlineData(null, "Ecco Zeta 888 e Zeta.", "Zie Zeta 888.", "Zeta")]
    [InlineData(null, "Ecco (Zeta: tace) qui.", "Zie Zeta.", "Zeta")]
    // Behind a year no longer, an amount, an abbreviation, what is no noun of things, a noun of things that nothing joins.
    [InlineData("a number behind each mention", "Ecco Zeta 2500.", "Zie Zeta 2500.", "Zeta")]
    [InlineData(null, "Ecco Zeta 1.500 volte.", "Zie Zeta 1.500 keer.", "Zeta")]
    [InlineData(null, "Ecco U.S. Zeta.", "Zie U.S. Zeta.", "U.S. Zeta")]
    [InlineData(null, "Ecco Zeta.", "Zie de Zeta-directeur.", "Zeta")]
    [InlineData(null, "Ecco Zeta Indice.", "Zie Zeta Indice.", "Zeta Indice")]
    // What is no ticker behind its exchange in brackets.
    [InlineData(null, "Ecco (BETA, ZTA) qui.", "Zie ZTA.", "ZTA")]
    [InlineData(null, "Ecco (Beta: ZTA) qui.", "Zie ZTA.", "ZTA")]
    [InlineData(null, "Ecco [BETA: ZTA) qui.", "Zie ZTA.", "ZTA")]
    [InlineData(null, ": ZTA) qui.", "Zie ZTA.", "ZTA")]
    [InlineData(null, "BETA: ZTA) qui.", "Zie ZTA.", "ZTA")]
    public void A_sign_shows_a_thing(string? sign, string source, string target, string name)
    {
        var (reading, claim) = Read(source, target, name);
        Assert.Equal<string?>(
            sign is null ? [] : [sign], ThingSigns.All.Where(other => other.Shows(reading, claim)).Select(other => other.Name));
    }

    [Fact]
    public void A_person_and_a_name_of_the_tables_are_no_things()
    {
        var (reading, claim) = Read("Ecco l’indice Marco Zeta.", "Zie Marco Zeta.", "Marco Zeta");
        Assert.Equal(ConceptType.Person, claim.Type);
        Assert.False(ThingSigns.Has(reading, claim));
        Assert.True(ThingSigns.Has(reading, claim.As(ConceptType.Organisation)));
        (reading, claim) = Read("Ecco l’indice Europol.", "Zie Europol.", "Europol");
        Assert.False(ThingSigns.Has(reading, claim));
        (reading, claim) = Read("Ecco l’indice Russia.", "Zie Russia.", "Russia");
        Assert.False(ThingSigns.Has(reading, claim.As(ConceptType.Organisation)));
    }

    [Theory]
    [InlineData("Zeta Nova", "Zeta Nieuw", true)]
    [InlineData("Zeta Nieuw", "Zeta Nova", true)]
    [InlineData("Zeta Nieuw", "Zeta Nieuw", false)]
    public void A_thing_is_listed_as_either_version_has_it(string source, string target, bool isThing)
    {
        var pack = Italian with { ThingNames = new[] { "Zeta Nova" }.ToFrozenSet() };
        var reading = SmallReadings.Of(pack, $"Ecco {source}.", Dutch, $"Zie {target}.");
        var claim = NameClaim.Of(reading, source, target, [new Extent(1, 2)], [new Extent(1, 2)], 1);

        Assert.Equal(isThing, ThingSigns.Has(reading, claim));
    }

    private static (PairReading Reading, NameClaim Claim) Read(string source, string target, string name)
    {
        var reading = new PairReading(
            Extracted.Pair("it", source, "nl", target),
            new PhraseBook(Italian),
            new PhraseBook(Dutch),
            new PhraseBook(SmallPacks.For(LanguageCode.Parse("en"))),
            NameTable.Empty,
            new WordTranslations(null, new Romanisation([])));
        return (reading, NameClaim.Of(reading, name, name, Mentions(reading.Source, name), Mentions(reading.Target, name), 1));
    }

    // The runs of words that are written so, also before a hyphen.
    private static ImmutableArray<Extent> Mentions(ArticleWords article, string name) =>
    [
        .. from start in Enumerable.Range(0, article.Words.Length)
           from count in Enumerable.Range(1, Math.Min(3, article.Words.Length - start))
           where article.IsNext(start, start + count - 1)
               && (article.Text(start, count) == name || article.Text(start, count).StartsWith(name + "-", StringComparison.Ordinal))
           select new Extent(start, count),
    ];
}
