using Aligner.Glossaries;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>Where the persons that an article names end its phrases.</summary>
public class OfficePhrasesTests
{
    [Theory]
    // By any part of the name with a capital, of three letters or more, in the genitive as well.
    [InlineData("Marco Trump", "Ecco Marco Trump. / Il portavoce di Trump.", "portavoce || |")]
    [InlineData("Marco Trump", "Ecco Marco Trump. / Il portavoce di Trump’s.", "portavoce || |")]
    [InlineData("Marco Rey", "Ecco Marco Rey. / Il portavoce di Rey.", "portavoce || |")]
    [InlineData("Marco Jo Zeta", "Ecco Marco Jo Zeta. / Il portavoce di Jo.", "portavoce di Jo || =jo |")]
    [InlineData("Marco della Zeta", "Ecco Marco della Zeta. / Il ministro della Cultura.", "ministro della Cultura || culture |")]
    // A word of the tables says nothing elsewhere, and belongs to the name where the name is.
    [InlineData("Marco Venezia", "Ecco Marco Venezia. / Il sindaco di Venezia.", "sindaco || | venice")]
    [InlineData("Venezia Zeta", "Ecco il sindaco di Venezia Zeta.", "sindaco || |")]
    // Nobody's name.
    [InlineData("Marco Trump", "Ecco Marco Trump. / Il portavoce di Zeta.", "portavoce di Zeta || =zeta |")]
    public void A_phrase_ends_at_a_person_of_the_article(string person, string text, string phrase) =>
        Assert.Equal(phrase, First(text, person, ConceptType.Person));

    [Fact]
    public void A_name_of_nobody_ends_none() =>
        Assert.Equal("portavoce di Trump || =trump |", First(
            "Ecco Marco Trump. / Il portavoce di Trump.", "Marco Trump", ConceptType.Organisation));

    [Fact]
    public void No_phrase_begins_in_a_name() =>
        Assert.Equal("none", First("Ecco il Museo Trump.", "Museo Trump", ConceptType.Organisation));

    // The first phrase of an article that names somebody or something.
    private static string First(string text, string name, ConceptType type)
    {
        var reading = SmallReadings.ItalianDutch(text, $"Hier {name}.");
        var claim = NameClaim.Of(
            reading, name, name, [Words(reading.Source, name)], [Words(reading.Target, name)], 1).As(type);
        var claims = new OfficePhrases().Apply(reading, Claims.None(reading).With([claim]));
        return claims.Source.Phrases is [var first, ..] ? first.Said() : "none";
    }

    private static Extent Words(ArticleWords article, string name)
    {
        var count = name.Split(' ').Length;
        var start = Enumerable.Range(0, article.Words.Length - count)
            .First(at => article.IsNext(at, at + count - 1) && article.Text(at, count) == name);
        return new Extent(start, count);
    }
}
