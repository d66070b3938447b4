using Aligner.Languages;

namespace Aligner.Core.Tests.Terms;

/// <summary>What the front of a compound says of its head.</summary>
public class CompoundFrontTests
{
    private static readonly LanguagePack German = SmallPacks.For("de").Plus(
        heads: "spokesperson|title|Sprecher/foreign-affairs+ministry|ministry|Außenamt/chief|title|Haupt/main|modifier|Haupt-",
        institutions: "eu|organisation|EU/ministry+interior@IT|ministry|Viminal/culture-office|organisation|Kultur/"
            + "alpha|organisation|Zeta/beta|organisation|Zeta");

    [Theory]
    // A rank, whatever office is called so, too.
    [InlineData("Bundesminister", "Bundesminister |federal| |")]
    [InlineData("Hauptminister", "Hauptminister |main| |")]
    // A nationality, a place, a union: whose it is.
    [InlineData("US-Minister", "US-Minister || | US")]
    [InlineData("Russland-Minister", "Russland-Minister || | RU")]
    [InlineData("EU-Minister", "EU-Minister || | europe")]
    // A portfolio, with what its form may be beside: but for a body of that name.
    [InlineData("Verkehrsminister", "Verkehrsminister || transport |")]
    [InlineData("Finanzminister", "Finanzminister || finance~treasury |")]
    [InlineData("Bildungsminister", "Bildungsminister || educational~education |")]
    [InlineData("Kulturminister", "Kulturminister || culture |")]
    public void A_front_says_rank_place_or_portfolio(string compound, string phrase)
    {
        Assert.Equal(phrase, SmallGrammar.Said(German, $"Der {compound}."));
        Assert.False(SmallGrammar.Read(German, $"Der {compound}.")[0].HasBody);
    }

    [Theory]
    [InlineData("NATO-Sprecher", "NATO-Sprecher || nato |")]
    [InlineData("Zeta-Sprecher", "Zeta-Sprecher || alpha~beta |")]
    [InlineData("Ministersprecher", "Ministersprecher || minister |")]
    // Of a ministry each of what it is composed of.
    [InlineData("Viminal-Sprecher", "Viminal-Sprecher || ministry, interior |")]
    [InlineData("Außenamtssprecher", "Außenamtssprecher || foreign-affairs, ministry |")]
    // A name that no table has.
    [InlineData("Kreml-Sprecher", "Kreml-Sprecher || =kreml |")]
    public void A_front_may_be_the_body_that_an_office_is_of(string compound, string phrase)
    {
        Assert.Equal(phrase, SmallGrammar.Said(German, $"Der {compound}."));
        Assert.True(SmallGrammar.Read(German, $"Der {compound}.")[0].HasBody);
    }
}
