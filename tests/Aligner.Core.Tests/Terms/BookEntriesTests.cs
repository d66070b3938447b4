using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What the rows of a pack say of their forms.</summary>
public class BookEntriesTests
{
    [Fact]
    public void Rows_are_entries_of_their_kinds_ranked_table_after_table() => Assert.Equal(
        [
            "0 Head Title minister: ministro = ministro", "0 Head Title minister: ministri = ministro",
            "1 Modifier Modifier former: ex = ex", "2 Conjunction Conjunction and: e = e", "3 PlaceNoun PlaceNoun port: porto = porto",
            "4 Portfolio  culture: Cultura = Cultura", "5 Institution Ministry seat: Viminale = Viminale",
            "6 Institution Title post: Cancelliere = Cancelliere", "7 Institution Place sea: Golfo = Golfo",
            "8 Institution Organisation un: ONU = ONU", "9 Demonym  RU: russo = russo", "10 Place  RU: Russia = Russia",
        ],
        Entries(
            "land RU: Russia / demonym RU: russo / the-ministry seat: Viminale / the-title post: Cancelliere / the-place sea: Golfo "
                + "/ the-organisation un: ONU / portfolio culture: Cultura / adjective -ale: -ale / citation ending: -en=-e "
                + "/ title minister: ministro; ministri=ministro; =senza / modifier former: ex / conjunction and: e "
                + "/ place-noun port: porto")
            .Select(entry => $"{entry.Rank} {entry.Kind} {entry.Type} {entry.Concept}: {entry.Form} = {entry.Base}"));

    [Theory]
    [InlineData("Persischer Golf; Persischen Golf", "Persischer Golf")]
    [InlineData("Rot Golf; Roten Golf", "Rot Golf")]
    [InlineData("Alti Golf; Alten Golf", "Alti Golf")]
    // Another ending than adjectives have, another stem, another noun, another number of words.
    [InlineData("Persischer Golf; Persisches Golf", "Persisches Golf")]
    [InlineData("Roter Golf; Persischen Golf", "Persischen Golf")]
    [InlineData("Arabischer Golf; Persischen Golf", "Persischen Golf")]
    [InlineData("Persischer Golf; Persischen Meer", "Persischen Meer")]
    [InlineData("Golf; Golfen Nord", "Golfen Nord")]
    [InlineData("Golfe; Golfen", "Golfen")]
    public void An_inflected_place_is_the_earlier_form_but_for_an_ending_of_adjectives(string forms, string expected) =>
        Assert.Equal(expected, Entries($"land x: {forms} / citation ending: -en=-er / title y: isches").Last().Base);

    [Fact]
    public void Without_endings_of_adjectives_every_form_is_its_own() =>
        Assert.Equal("Persischen Golf", Entries("land x: Persischer Golf; Persischen Golf / title y: en").Last().Base);

    [Theory]
    [InlineData("title", "office")]
    [InlineData("state-title", "office")]
    [InlineData("bound-title", "office")]
    [InlineData("ministry", "")]
    [InlineData("organisation", "organisation")]
    [InlineData("bound-organisation", "organisation")]
    [InlineData("place", "")]
    [InlineData("the-title", "office")]
    [InlineData("the-organisation", "organisation body")]
    [InlineData("the-place", "region")]
    [InlineData("the-ministry", "")]
    [InlineData("portfolio", "")]
    public void An_entry_is_an_office_a_body_or_a_place(string kind, string what)
    {
        var entry = Entries($"{kind} x: Alfa").Single();
        string[] told =
        [
            entry.IsTitle ? "office" : "", entry.IsOrganisation ? "organisation" : "", entry.IsBody ? "body" : "",
            entry.IsPlace ? "region" : "",
        ];

        Assert.Equal(what, string.Join(' ', told.Where(word => word.Length > 0)));
    }

    [Theory]
    [InlineData("ministry+interior@IT", "ministry interior", "IT", "ministry+interior@IT")]
    [InlineData("minister+foreign-affairs:secretary", "minister foreign-affairs", null, "minister+foreign-affairs")]
    public void A_concept_has_units_a_jurisdiction_and_a_qualifier(string concept, string units, string? jurisdiction, string plain)
    {
        var entry = Entries($"title {concept}: Alfa").Single();

        Assert.Equal((units, jurisdiction, plain), (string.Join(' ', entry.Units), entry.Jurisdiction, entry.Plain));
    }

    [Theory]
    [InlineData("UN", true)]
    [InlineData("U.S.", true)]
    [InlineData("G7", true)]
    [InlineData("F-16", true)]
    [InlineData("ABCDEF", true)]
    [InlineData("ABCDEFG", false)]
    [InlineData("U", false)]
    [InlineData("Un", false)]
    [InlineData("U N", false)]
    [InlineData("112", false)]
    public void A_form_of_two_to_six_capitals_is_an_acronym(string form, bool isAcronym) =>
        Assert.Equal(isAcronym, Entries($"the-organisation x: {form}").Single().IsAcronym);

    [Theory]
    [InlineData("modifier x: vize", "modifier")]
    [InlineData("modifier x: vize / portfolio y: vize", "")]
    [InlineData("portfolio y: vize", "")]
    [InlineData("title y: vize / modifier x: vize", "modifier")]
    [InlineData("the-organisation y: vize", "name")]
    [InlineData("land y: vize", "name")]
    [InlineData("demonym y: vize", "name")]
    [InlineData("portfolio y: vize / land x: vize", "")]
    [InlineData("land x: vize / modifier x: vize", "modifier")]
    [InlineData("", "")]
    public void The_front_of_a_compound_is_a_rank_or_a_name_by_what_it_may_mean(string rows, string what)
    {
        var front = new CompoundFront("vize", Entries(rows));

        Assert.Equal(what, (front.IsModifier ? "modifier" : "") + (front.IsName ? "name" : ""));
    }

    private static ImmutableArray<BookEntry> Entries(string rows) => [.. BookEntries.Of(SmallBook.Pack(rows))];
}
