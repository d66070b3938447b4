using System.Collections.Frozen;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which words of an article look like a slip in a person's name.</summary>
public class MisspellingTests
{
    private const string Thrice = "ecco Zetabeta. / ecco Zetabeta. / ecco Zetabeta. / ";

    private static readonly LanguagePack Pack = SmallPacks.For(LanguageCode.Parse("it")) with
    {
        StopWords = new[] { "ecco", "e", "zetabeti" }.ToFrozenSet(),
    };

    private static readonly NameTable Donalds = NameTable.Read(new StringReader(
        "type\tit\tnl\nperson\tDonald Zetabeta\tDonald Zetabeta\nperson\tMarco Venezi\tMarco Venezi\nplace\tOmegabeta\tOmegabeta\n"));

    [Theory]
    // The name stands everywhere, three times with a capital.
    [InlineData(Thrice + "ecco Zetabata", "Zetabata = Zetabeta")]
    [InlineData(Thrice + "ecco Zetabata’s", "Zetabata = Zetabeta")]
    [InlineData("ecco Zetabeta. / ecco Zetabeta. / ecco zetabeta. / ecco Zetabata", "")]
    // Of a word that is no name there are no slips.
    [InlineData("ecco Omegabeta. / ecco Omegabeta. / ecco Omegabeta. / ecco Omegabata", "")]
    // A word without a capital; a function word; one that stands twice with a capital; the genitive.
    [InlineData(Thrice + "ecco zetabata", "")]
    [InlineData(Thrice + "ecco Zetabeti", "")]
    [InlineData(Thrice + "ecco Zetabata. / ecco Zetabata", "")]
    [InlineData(Thrice + "ecco Zetabata. / ecco zetabata", "Zetabata = Zetabeta")]
    [InlineData(Thrice + "ecco Zetabetas", "")]
    public void A_name_that_stands_everywhere_has_a_slip(string text, string slips) => Assert.Equal(slips, Slips(text));

    [Theory]
    [InlineData("ecco Donald Zetabata", "Zetabata = Zetabeta")]
    // Another given name; one of another paragraph; no given name.
    [InlineData("ecco Marco Zetabata", "")]
    [InlineData("ecco Marco / Zetabata tace", "Zetabata = Zetabeta")]
    [InlineData("ecco Omega Zetabata", "Zetabata = Zetabeta")]
    // A slip in the given name: before the surname, before another, before a word, at the end of a paragraph.
    [InlineData("ecco Donold Zetabeta", "Donold = Donald")]
    [InlineData("ecco Donold Omega", "")]
    [InlineData("ecco Donold tace", "Donold = Donald")]
    [InlineData("ecco Donold / Omega tace", "Donold = Donald")]
    // Behind a surname another name may stand.
    [InlineData("ecco Zetabata Omega", "Zetabata = Zetabeta")]
    public void Beside_a_name_of_its_own_a_word_is_another_persons(string text, string slips) =>
        Assert.Equal(slips, Slips(text, names: Donalds));

    [Fact]
    public void What_stands_in_the_other_version_too_is_meant() =>
        Assert.Equal("", Slips(Thrice + "ecco Zetabata", other: "En zetabata."));

    [Fact]
    public void A_name_of_the_other_version_has_a_slip_though_it_stands_nowhere_else() =>
        Assert.Equal("Zetabata = Zetabeta", Slips("ecco Zetabata", other: "En zetabeta."));

    [Fact]
    public void A_word_of_the_tables_is_no_slip() =>
        Assert.Equal("", Slips("ecco Venezia. / ecco Venezi", names: Donalds, person: "Marco Venezi"));

    [Theory]
    [InlineData(Thrice + "ecco Zetabata", "Zetabata = Zetabeta")]
    [InlineData(Thrice + "Zetabata tace", "")]
    // An ending more or less, and a word so short that a noun is near.
    [InlineData(Thrice + "ecco Zetabetan", "")]
    [InlineData(Thrice + "ecco Zetabet", "")]
    [InlineData("ecco Gamma. / ecco Gamma. / ecco Gamma. / ecco Gomma", "")]
    public void Where_nouns_have_capitals_less_is_a_slip(string text, string slips) => Assert.Equal(
        slips,
        Slips(text, Pack with { CapitalisedNouns = true }, person: text.Contains("Gamma", StringComparison.Ordinal) ? "Gamma" : null));

    [Theory]
    [InlineData(Thrice + "Zetabata tace", "Zetabata = Zetabeta")]
    [InlineData(Thrice + "ecco Zetabetan", "Zetabetan = Zetabeta")]
    [InlineData(Thrice + "ecco Zetabet", "Zetabet = Zetabeta")]
    [InlineData("ecco Gamma. / ecco Gamma. / ecco Gamma. / ecco Gomma", "Gomma = Gamma")]
    public void Elsewhere_these_are_slips(string text, string slips) => Assert.Equal(
        slips, Slips(text, person: text.Contains("Gamma", StringComparison.Ordinal) ? "Gamma" : null));

    [Fact]
    public void Of_one_article_a_slip_is_told_once()
    {
        var article = Extracted.Alone("it", Thrice + "ecco Zetabata", "a");
        var book = new PhraseBook(Pack);
        var reading = new PairReading(
            SelfAlignment.Of(article), book, book, book, NameTable.Empty, new WordTranslations(null, new([])));

        Assert.Equal("Zetabata = Zetabeta", Slips(reading, "Donald Zetabeta"));
    }

    // The article is about one person, whose name the other version spells in another way.
    private static string Slips(
        string text, LanguagePack? pack = null, string other = "En niemand.", NameTable? names = null, string? person = null) =>
        Slips(
            SmallReadings.Of(pack ?? Pack, text, SmallPacks.For(LanguageCode.Parse("nl")), other, names: names),
            person ?? "Donald Zetabeta");

    private static string Slips(PairReading reading, string person)
    {
        var name = NameClaim.Of(reading, person, "Karel Psi", [new Extent(0, 1)], [new Extent(0, 1)], 0.7).As(ConceptType.Person);
        return string.Join(
            ", ", Misspellings.Find(reading, Claims.None(reading).With([name])).Select(slip => $"{slip.Word} = {slip.Meant}"));
    }
}
