using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which names of two words or more both versions carry.</summary>
public class SharedNameTests
{
    [Theory]
    [InlineData("ecco Alfa Zeta qui.", "zie Alfa Zeta hier.", "Alfa Zeta = Alfa Zeta")]
    [InlineData("ecco Sergej Lavrov qui.", "zie Sergei Lawrow hier.", "Sergej Lavrov = Sergei Lawrow")]
    [InlineData("ecco Alfa 11 qui.", "zie Alfa 11 hier.", "Alfa 11 = Alfa 11")]
    // Of one length; words in between are the same, whatever the rest sounds like.
    [InlineData("ecco Alfa Zeta qui.", "zie Alfa Zeta Beta hier.", "Alfa Zeta = Alfa Zeta")]
    [InlineData("ecco Alfa van Zeta qui.", "zie Alfa van Zeta hier.", "Alfa van Zeta = Alfa van Zeta")]
    [InlineData("ecco Alfa van Zeta qui.", "zie Alfa van den Zeta hier.", "")]
    [InlineData("ecco Alfa van Zeta qui.", "zie Alfa Vam Zeta hier.", "")]
    [InlineData("ecco Alfa Vam Zeta qui.", "zie Alfa van Zeta hier.", "")]
    [InlineData("ecco Alfa Van Zeta qui.", "zie Alfa van Zeta hier.", "Alfa Van Zeta = Alfa van Zeta")]
    [InlineData("ecco Alfa 11 qui.", "zie Alfa 12 hier.", "")]
    // An initial is no spelling of another, though it sounds like it.
    [InlineData("ecco C Zeta qui.", "zie C Zeta hier.", "C Zeta = C Zeta")]
    [InlineData("ecco C Zeta qui.", "zie K Zeta hier.", "")]
    [InlineData("ecco C Zeta qui.", "zie Kh Zeta hier.", "")]
    [InlineData("ecco Kh Zeta qui.", "zie C Zeta hier.", "")]
    // Another first name, another surname, both a little.
    [InlineData("ecco Alfa Zeta qui.", "zie Omega Zeta hier.", "")]
    [InlineData("ecco Alfa Zeta qui.", "zie Alfa Kappa hier.", "")]
    [InlineData("ecco Alfred Zetaba qui.", "zie Alfrin Zetomu hier.", "")]
    public void A_name_is_the_same_words_or_words_of_the_same_sounds(string source, string target, string names) =>
        Assert.Equal(names, Names(source, target));

    [Theory]
    // A portfolio, an office, a body of either language.
    [InlineData("ecco Affari Esteri qui.", "zie Affari Esteri hier.", "")]
    [InlineData("ecco Segretario Generale qui.", "zie Segretario Generale hier.", "")]
    [InlineData("ecco Nazioni Unite qui.", "zie Nazioni Unite hier.", "")]
    [InlineData("ecco Verenigde Naties qui.", "zie Verenigde Naties hier.", "")]
    // A place, and a longer name.
    [InlineData("ecco Stati Uniti qui.", "zie Stati Uniti hier.", "Stati Uniti = Stati Uniti")]
    [InlineData("ecco Europol Zeta qui.", "zie Europol Zeta hier.", "Europol Zeta = Europol Zeta")]
    public void What_the_tables_have_is_told_by_them(string source, string target, string names) =>
        Assert.Equal(names, Names(source, target));

    [Theory]
    [InlineData(0, 0, "Alfa Zeta")]
    [InlineData(1, 0, "")]
    [InlineData(0, 1, "")]
    public void A_word_of_another_name_is_taken_whichever_the_version(int sourceWord, int targetWord, string names)
    {
        var reading = SmallReadings.ItalianDutch("ecco Alfa Zeta", "zie Alfa Zeta");
        var other = NameClaim.Of(reading, "Psi", "Psi", [new Extent(sourceWord, 1)], [new Extent(targetWord, 1)], 1);

        var claims = new SharedNames().Apply(reading, Claims.None(reading).With([other]));

        Assert.Equal(names, string.Join(", ", claims.Of<NameClaim>().Except([other]).Select(name => name.SourceText)));
    }

    [Theory]
    // A word where a sentence opens, a word between, an office inside, the given name of the next one: two versions alike tell a name.
    [InlineData("it", "Nuovo Zeta Beta tace, un nuovo capo.", "Nuovo Zeta", "Nuovo Zeta", null)]
    [InlineData("it", "Qui Nissan e Honda.", "Nissan e Honda", "Nissan e Honda", null)]
    [InlineData("de", "Gestern kam Italiens Minister Zeta.", "Italiens Minister Zeta", "Italiens Minister Zeta", null)]
    [InlineData("it", "Qui Zeta Marco Rossi.", "Zeta Marco", "Zeta Marco", null)]
    [InlineData("it", "Qui Cultura Zeta.", "Cultura Zeta", "Cultura Zeta", null)]
    // An English office in either, with two words of a name.
    [InlineData("it", "Qui Minister Marco Zeta e Ministri Marco Zeta.",
        "Minister Marco Zeta", "Ministri Marco Zeta", "English office before its holder")]
    [InlineData("it", "Qui Minister Marco Zeta e Ministri Marco Zeta.",
        "Ministri Marco Zeta", "Minister Marco Zeta", "English office before its holder")]
    [InlineData("it", "Qui Minister Zeta.", "Minister Zeta", "Minister Zeta", null)]
    [InlineData("it", "Qui Minister Zeta Bank.", "Minister Zeta Bank", "Minister Zeta Bank", null)]
    // An office and a name: where a sentence opens, before a given name, or two words.
    [InlineData("it", "Ministro Zeta parla.", "Ministro Zeta", "Ministro Zeta", "office before its holder")]
    [InlineData("it", "Qui Ministro Zeta.", "Ministro Zeta", "Ministro Zeta", null)]
    [InlineData("it", "Qui Ministro Marco.", "Ministro Marco", "Ministro Marco", "office before its holder")]
    [InlineData("it", "Qui Ministro Zeta Psi.", "Ministro Zeta Psi", "Ministro Zeta Psi", "office before its holder")]
    [InlineData("it", "Segretario Generale parla.", "Segretario Generale", "Segretario Generale", null)]
    // Words before a given name, of a body that bears a person's, of another given name.
    [InlineData("it", "Qui Alfa Zeta Marco.", "Alfa Zeta Marco", "Alfa Zeta Marco", "given name behind other words")]
    [InlineData("it", "Qui Ditta Zeta Marco.", "Ditta Zeta Marco", "Ditta Zeta Marco", null)]
    [InlineData("it", "Qui Donald Zeta Marco.", "Donald Zeta Marco", "Donald Zeta Marco", null)]
    // What comes before a name, in words that differ: of the tables, a compound, the end of an office.
    [InlineData("it", "Qui Scienza Zeta Psi e Cultura Zeta Psi.", "Scienza Zeta Psi", "Cultura Zeta Psi", "known word first")]
    [InlineData("it", "Qui Scienza Zeta e Cultura Zeta.", "Scienza Zeta", "Cultura Zeta", "known word first")]
    [InlineData("it", "Qui Scienza Zeta e Omega Zeta.", "Scienza Zeta", "Omega Zeta", null)]
    [InlineData("de", "Hier Kulturmuseum Zeta Psi und Omega Zeta Psi.", "Kulturmuseum Zeta Psi", "Omega Zeta Psi", "known word first")]
    [InlineData("it", "Qui Alfa Marco Zeta e Omega Marco Zeta.",
        "Alfa Marco Zeta", "Omega Marco Zeta", "end of an office before a given name")]
    [InlineData("it", "Qui Donald Marco Zeta e Gouke Marco Zeta.", "Donald Marco Zeta", "Gouke Marco Zeta", null)]
    // A place or a portfolio before a person, but no demonym, which persons are called by.
    [InlineData("it", "Qui Venezia Marco Zeta.", "Venezia Marco Zeta", "Venezia Marco Zeta", "place before a given name")]
    [InlineData("it", "Qui Cultura Marco Zeta.", "Cultura Marco Zeta", "Cultura Marco Zeta", "place before a given name")]
    [InlineData("it", "Qui Europol Marco Zeta.", "Europol Marco Zeta", "Europol Marco Zeta", "place before a given name")]
    [InlineData("it", "Qui Russo Marco Zeta.", "Russo Marco Zeta", "Russo Marco Zeta", null)]
    public void A_guard_tells_what_is_no_name_of_two_versions(string language, string text, string source, string target, string? guard)
    {
        var pack = SmallPacks.For(LanguageCode.Parse(language)) with { OrganisationWords = new[] { "ditta" }.ToFrozenSet() };
        var english = SmallPacks.For(LanguageCode.Parse("en")) with { OrganisationWords = new[] { "bank" }.ToFrozenSet() };
        var reading = SmallReadings.Of(pack, text, pack, text, foreign: english);
        var pair = new NamePair(reading, Run(reading.Source, source), Run(reading.Target, target));

        Assert.Equal(guard, FalseNames.Guards.FirstOrDefault(other => other.Finds(pair)).Name);
    }

    private static NameRun Run(ArticleWords article, string name)
    {
        var count = name.Split(' ').Length;
        return NameRun.At(
            article, Enumerable.Range(0, article.Words.Length - count).First(at => article.Text(at, count) == name), count);
    }

    private static string Names(string source, string target)
    {
        var reading = SmallReadings.ItalianDutch(source, target);
        return string.Join(
            ", ",
            new SharedNames().Apply(reading, Claims.None(reading)).Of<NameClaim>()
                .Select(name => $"{name.SourceText} = {name.TargetText}"));
    }
}
