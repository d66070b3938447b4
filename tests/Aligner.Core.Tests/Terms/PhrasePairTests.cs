using Aligner.Core.Tests.Lexicons;
using Aligner.Glossaries;
using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What two phrases that say the same are as terms, and by which key they are met again.</summary>
public class PhrasePairTests
{
    private static readonly Phrase Minister = SmallPhrases.Of("minister||culture") with
    {
        Base = "ministro della Cultura",
        Full = "ministro della Cultura russo",
        Bare = "ministro",
    };

    private static readonly Phrase Russian = Minister with { Jurisdiction = "RU" };
    private static readonly Phrase President = SmallPhrases.Of("president/state-title|||RU") with { IsOfState = true };
    private static readonly PairReading reading = SmallReadings.ItalianDutch("Ecco. / Parla.", "Hier. / Zie.");

    [Fact]
    public void It_rests_on_all_that_agrees_else_on_the_person_else_on_the_paragraph()
    {
        var other = Minister with { Fields = [["culture"], ["science"]] };

        Assert.Equal(Grounds.Composition, Of(Minister, Minister).Grounds);
        Assert.Equal(Grounds.Composition, (Of(Minister, Minister) with { HasSameHolder = true }).Grounds);
        Assert.Equal(Grounds.Holder, (Of(Minister, other) with { HasSameHolder = true }).Grounds);
        Assert.Equal(Grounds.PartialComposition, Of(Minister, other).Grounds);
    }

    [Fact]
    public void It_has_bodies_where_one_completes_both()
    {
        var body = Minister with { HasBody = true };

        Assert.True(Of(body, body).HasBodies);
        Assert.False(Of(body, Minister).HasBodies);
        Assert.False(Of(Minister, body).HasBodies);
    }

    [Fact]
    public void An_office_of_a_state_is_listed_without_it_and_keeps_the_longer_form()
    {
        var term = Of(Russian, Russian).Whole(reading);

        Assert.Equal(("ministro della Cultura", "ministro della Cultura russo"), (term.Source, term.SourceForm));
        Assert.Equal(("ministro della Cultura", "ministro della Cultura russo"), (term.Target, term.TargetForm));
        var bare = Of(Russian, Russian).Bare(reading, Grounds.Holder);
        Assert.Equal(("ministro", null, Grounds.Holder), (bare.Source, bare.SourceForm, bare.Grounds));
        Assert.Equal("ministro della Cultura russo", Of(Russian, Russian).BareWithForms(reading, Grounds.Holder).TargetForm);
    }

    [Fact]
    public void A_metonym_a_body_a_place_and_the_head_of_a_state_keep_it()
    {
        var body = Russian with { Type = ConceptType.Organisation };

        Assert.False(Of(Russian, Russian).KeepsState);
        Assert.True(Of(Russian with { IsFixed = true }, Russian).KeepsState);
        Assert.True(Of(Russian, Russian with { IsFixed = true }).KeepsState);
        Assert.False(Of(Russian with { IsFixed = true }, Russian with { IsFixed = true }).KeepsState);
        Assert.True(Of(body, body).KeepsState);
        Assert.True(Of(Russian with { Type = ConceptType.Place }, Russian).KeepsState);
        Assert.True(Of(President, President).KeepsState);
        Assert.Equal("ministro della Cultura russo", Of(body, body).Whole(reading).Source);
        Assert.Null(Of(body, body).Whole(reading).SourceForm);
        Assert.Equal("ministro della Cultura russo", Of(body, body).Whole(reading).Target);
    }

    [Fact]
    public void A_state_that_is_not_the_same_on_both_sides_is_not_kept()
    {
        var body = Minister with { Type = ConceptType.Organisation };

        Assert.False(Of(body, body).KeepsState);
        Assert.False(Of(body with { Jurisdiction = "RU" }, body with { Jurisdiction = "IT" }).KeepsState);
        Assert.False(Of(body with { Jurisdiction = "RU" }, body).KeepsState);
        // A president who is for something, and one of no state on the other side.
        Assert.False(Of(President with { Fields = [["culture"]] }, President).KeepsState);
        Assert.False(Of(President, President with { IsOfState = false }).KeepsState);
    }

    [Theory]
    // Head, rank and what it is for, in ordinal order.
    [InlineData("minister|deputy|science, culture", "minister|deputy|science, culture", "minister/culture+deputy+minister+science")]
    [InlineData("minister||culture", "culture+minister", "minister~culture+minister/culture+minister")]
    // The state that one side has in its name.
    [InlineData("minister||culture|RU", "minister||culture|RU", "minister/culture+minister")]
    [InlineData("minister!||culture|RU", "minister||culture|RU", "minister/culture+minister@RU")]
    [InlineData("minister||culture|RU", "minister!||culture|RU", "minister/culture+minister@RU")]
    [InlineData("minister!||culture|RU", "minister||culture", "minister/culture+minister@RU")]
    [InlineData("minister!||culture", "minister||culture|RU", "minister/culture+minister@RU")]
    [InlineData("minister!||culture", "minister||culture", "minister/culture+minister@")]
    [InlineData("minister!||culture|IT|RU|US", "minister||culture|US|RU", "minister/culture+minister@RU|US")]
    [InlineData("minister:secretary||culture|US", "minister||culture|US",
        "minister:secretary~minister/culture+minister@US")]
    [InlineData("president/state-title|||RU", "president/state-title|||RU", "president/president")]
    // Partly alike: no key, but where only the spelling of a word differs.
    [InlineData("minister||culture, science", "minister||culture", null)]
    [InlineData("minister||culture, arts", "minister||culture, science", null)]
    [InlineData("minister||culture, =energia", "minister||culture, =energie", "minister/=energia+culture+minister")]
    [InlineData("minister||culture, =energia, science", "minister||culture, =energia", null)]
    public void Its_key_is_what_it_says(string source, string target, string? key) => Assert.Equal(
        key is null ? null : "Title/" + key,
        Of(Shown(source), Shown(target)).Whole(reading).Key);

    [Fact]
    public void The_key_of_the_office_alone_is_without_what_it_is_for() =>
        Assert.Equal("Title/minister/deputy+minister",
            Of(SmallPhrases.Of("minister|deputy|culture"), SmallPhrases.Of("minister|deputy|culture")).Bare(reading, Grounds.Holder).Key);

    [Fact]
    public void Its_place_is_that_of_the_phrases()
    {
        var term = Of(Minister with { Start = 2, End = 3 }, Minister).Whole(reading);

        Assert.Equal((2, 1), (term.SourceLine, term.TargetLine));
    }

    // An exclamation mark behind a head: its state is in the word.
    private static Phrase Shown(string line) => SmallPhrases.Of(line.Replace("!", "", StringComparison.Ordinal)) with
    {
        ShowsJurisdiction = line.Contains('!', StringComparison.Ordinal),
    };

    private static PhrasePair Of(Phrase source, Phrase target) => new(source, target, PhraseMatch.Of(
        new PhraseReadings(source, reading.Source.Book),
        new PhraseReadings(target, reading.Target.Book),
        new WordTranslations(SmallLexicon.Of(), new Romanisation([]))));
}
