using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What the packs' tables know of an article.</summary>
public class MentionsOfTablesTests
{
    [Fact]
    public void Places_bodies_and_nationalities_are_met_but_what_is_read_as_a_phrase_is_not() => Assert.Equal(
        "Place x Alfa, Place sea Beta, Institution body Gamma, Nationality RU russo",
        Met(
            "land x: Alfa / the-place sea: Beta / the-organisation body: Gamma / the-ministry seat: Delta / the-title post: Eta "
                + "/ demonym RU: russo / portfolio field: Theta / modifier former: ex",
            "Ecco Alfa, Beta, Gamma, Delta, Eta, Theta, ex, russo"));

    [Theory]
    [InlineData("Ecco Alfa Beta", "Place ab Alfa Beta")]
    [InlineData("Ecco Alfa oggi", "Place a Alfa")]
    [InlineData("Un NATO-Rat tace", "Institution nato NATO-Rat")]
    [InlineData("Ecco Doppio oggi", "Place first Doppio, Place second Doppio")]
    public void The_longest_at_a_word_counts_in_all_its_readings(string text, string met) => Assert.Equal(
        met,
        Met(
            "land a: Alfa / land b: Beta / land ab: Alfa Beta / the-organisation nato: NATO / land first: Doppio / land second: Doppio",
            text));

    [Theory]
    [InlineData("il Libano meridionale", "Place LB/southern Libano meridionale")]
    [InlineData("il Libano vice", "Place LB Libano")]
    [InlineData("il Libano / meridionale", "Place LB Libano")]
    [InlineData("il meridionale Libano", "Place LB/southern meridionale Libano")]
    [InlineData("il sud del Libano", "Place LB/southern sud del Libano")]
    [InlineData("il sud / del Libano", "Place LB Libano")]
    [InlineData("meridionale / Libano", "Place LB Libano")]
    [InlineData("il meridionale ma Libano", "Place LB Libano")]
    [InlineData("il vice Libano", "Place LB Libano")]
    [InlineData("meridionale Libano", "Place LB/southern meridionale Libano")]
    [InlineData("Zuid-Libano", "Place LB/southern Zuid-Libano")]
    [InlineData("zuid-Libano", "")]
    [InlineData("Zuid-Marte", "")]
    [InlineData("la Nato meridionale", "Institution nato Nato")]
    public void A_place_with_a_point_of_the_compass_is_another_place(string text, string met) => Assert.Equal(
        met,
        Met(
            "land LB: Libano / the-organisation nato: Nato / modifier southern: meridionale; sud del; zuid- / modifier vice: vice", text));

    [Theory]
    [InlineData("Ecco Bruno oggi", "Place bruno Bruno")]
    [InlineData("Ecco Giordano Bruno oggi", "")]
    [InlineData("Ecco Giordano Bruno Alto oggi", "Place high Bruno Alto")]
    [InlineData("Ecco Giordano / Bruno oggi", "Place bruno Bruno")]
    [InlineData("Giordano Bruno tace", "Place bruno Bruno")]
    [InlineData("Ecco La Bruno", "Place bruno Bruno")]
    [InlineData("Ecco Alfa Bruno", "Place alfa Alfa, Place bruno Bruno")]
    [InlineData("Bruno tace", "Place bruno Bruno")]
    [InlineData("Ecco Giordano Onu oggi", "Institution un Onu")]
    public void A_place_behind_another_capital_is_part_of_a_name(string text, string met) =>
        Assert.Equal(met, Met("land bruno: Bruno / land high: Bruno Alto / land alfa: Alfa / the-organisation un: Onu", text));

    [Fact]
    public void Where_nouns_have_capitals_one_before_a_place_is_no_name() => Assert.Equal(
        "Place bruno Bruno", Met("land bruno: Bruno", "Ecco Giordano Bruno oggi", capitalisedNouns: true));

    [Theory]
    // A part of the name that both sides have, the name itself, a person's.
    [InlineData("Ecco il Boston Globe oggi", "Zie de Boston Globe nu", "")]
    [InlineData("Ecco il Boston Globe oggi", "Zie de stad nu", "Place boston Boston")]
    [InlineData("Ecco il Boston Nord oggi", "Zie de Boston Nord nu", "Place north Boston Nord")]
    [InlineData("Ecco Marco Zeta oggi", "Zie Marco Zeta nu", "")]
    [InlineData("Ecco Marco Zeta oggi", "Zie de stad nu", "Place zeta Marco Zeta")]
    public void A_place_in_a_name_that_both_sides_have_is_none(string text, string target, string met) =>
        Assert.Equal(met, Met("land boston: Boston / land north: Boston Nord / land zeta: Marco Zeta", text, target));

    [Theory]
    [InlineData("Ecco il tedesco oggi", "Nationality DE tedesco")]
    [InlineData("Tedesco oggi", "Nationality DE Tedesco")]
    [InlineData("Ecco Tedesco oggi", "")]
    [InlineData("Ecco un Russe oggi", "Nationality RU Russe")]
    [InlineData("Ecco Marte oggi", "Place mars Marte")]
    public void A_nationality_with_a_capital_that_the_pack_lacks_is_a_name(string text, string met) =>
        Assert.Equal(met, Met("demonym DE: tedesco / demonym RU: Russe / land mars: marte", text));

    [Theory]
    [InlineData("il Consiglio delle Nazioni Unite", "Institution council Consiglio delle Nazioni Unite, Institution un Nazioni Unite")]
    [InlineData("il Consiglio delle nazioni unite", "Institution council Consiglio delle nazioni unite")]
    [InlineData("la Banca di Roma", "Institution bank Banca di Roma")]
    [InlineData("le Organizzate Nazioni Unite", "Institution un Organizzate Nazioni Unite")]
    [InlineData("le Nazioni Unite Mondo", "Institution world Nazioni Unite Mondo")]
    [InlineData("le Alfa Nazioni Unite", "Institution alfa Alfa Nazioni Unite, Institution un Nazioni Unite")]
    public void A_body_that_ends_a_longer_one_is_met_too_unless_both_are_one(string text, string met) => Assert.Equal(
        met,
        Met(
            "the-organisation council: Consiglio delle Nazioni Unite / the-organisation un: nazioni unite; Organizzate Nazioni Unite; Alfa "
                + "/ the-organisation bank: Banca di Roma / land rome: Roma / the-organisation world: Nazioni Unite Mondo "
                + "/ the-organisation alfa: Alfa Nazioni Unite",
            text));

    private static string Met(string rows, string text, string target = "", bool capitalisedNouns = false)
    {
        var roles = SmallPacks.For(LanguageCode.Parse("it")).Roles;
        var pack = SmallBook.Pack(rows) with
        {
            StopWords = Set("la il"),
            GivenNames = Set("Marco"),
            Roles = roles,
            CapitalisedNouns = capitalisedNouns,
        };
        var side = SmallReadings.Of(pack, text, LanguagePack.Bare(LanguageCode.Parse("nl")) with { GivenNames = Set("Marco") }, target)
            .UpTo<MentionsOfTables>().Source;
        return string.Join(
            ", ",
            side.Mentions.Select(mention =>
                $"{mention.Table} {mention.Concept} {side.Article.Text(mention.Match.Start, mention.Match.Count)}"));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
