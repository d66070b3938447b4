using Aligner.Core.Tests.Lexicons;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>How well two phrases say the same.</summary>
public class PhraseMatchTests
{
    [Theory]
    [InlineData("minister", "minister", 1)]
    [InlineData("minister||culture", "minister||culture", 1)]
    [InlineData("minister||science, culture", "minister||culture, science", 1)]
    [InlineData("minister||culture, science", "minister||culture", 2 / 3.0)]
    [InlineData("minister||culture, culture", "minister||culture, science", 0.5)]
    [InlineData("minister||commerce, culture", "minister||culture, science", 0.5)]
    [InlineData("minister||culture~arts", "minister||arts", 1)]
    // One head alone is little; which side says more does not matter.
    [InlineData("minister||culture", "minister||science", 0.1)]
    [InlineData("minister||culture", "minister", 0.1)]
    [InlineData("minister", "minister||culture", 0.1)]
    public void It_is_the_share_of_what_both_are_for(string source, string target, double score) =>
        Assert.Equal(score, Match(source, target).Score, 6);

    [Theory]
    [InlineData("minister|deputy", "minister", 0)]
    [InlineData("minister", "minister|deputy", 0)]
    [InlineData("minister|deputy", "minister|special", 0)]
    [InlineData("minister|deputy", "minister|deputy", 1)]
    // The same head in both languages is a little better than the same meaning.
    [InlineData("minister|deputy", "deputy+minister", 0.99)]
    [InlineData("minister||culture", "culture+minister", 0.99)]
    [InlineData("president", "minister", 0)]
    public void Head_and_rank_are_the_same(string source, string target, double score) =>
        Assert.Equal(score, Match(source, target).Score, 6);

    [Theory]
    [InlineData("alpha", "alpha/ministry", 0)]
    [InlineData("alpha/place", "alpha", 0)]
    [InlineData("alpha", "alpha/organisation", 0)]
    [InlineData("alpha/state-title", "alpha/bound-title", 1)]
    [InlineData("alpha/bound-organisation", "alpha/organisation", 1)]
    public void Heads_are_of_one_kind(string source, string target, double score) => Assert.Equal(score, Match(source, target).Score, 6);

    // Whose an office is is said in one language and left out in another.
    [Theory]
    [InlineData("minister|federal", "minister", 1)]
    [InlineData("federal+minister", "minister", 0.99)]
    [InlineData("minister||federal", "minister", 1)]
    [InlineData("minister||culture, federal", "minister||culture", 1)]
    [InlineData("minister||federal~culture", "minister||culture", 1)]
    public void An_owner_is_no_rank_and_nothing_it_is_for(string source, string target, double score) =>
        Assert.Equal(score, Match(source, target).Score, 6);

    [Theory]
    [InlineData("minister|||RU", "minister|||RU", 1)]
    [InlineData("minister|||RU", "minister", 1)]
    [InlineData("minister", "minister|||RU", 1)]
    [InlineData("minister|||RU", "minister|||IT", 0.4)]
    [InlineData("minister|||RU", "minister|||IT|RU", 1)]
    [InlineData("minister|||europe", "minister|||IT", 0.9)]
    [InlineData("minister|||IT", "minister|||europe", 0.9)]
    public void Offices_of_two_states_are_two_unless_a_union_has_one(string source, string target, double score) =>
        Assert.Equal(score, Match(source, target).Score, 6);

    [Theory]
    [InlineData("minister||=cultura", "minister||=cultura", 1)]
    // Spelled alike; translated by the lexicon; neither.
    [InlineData("minister||=energia", "minister||=transport", 0.1)]
    [InlineData("minister||=porti", "minister||=havens", 0.9)]
    [InlineData("minister||=porti", "minister||=zee", 0.1)]
    // A word is no concept of the tables.
    [InlineData("minister||=culture", "minister||culture", 0.1)]
    [InlineData("minister||culture", "minister||=culture", 0.1)]
    public void Words_that_no_table_knows_are_compared_by_lexicon_and_spelling(string source, string target, double score) =>
        Assert.Equal(score, Match(source, target).Score, 6);

    [Fact]
    public void Words_spelled_much_alike_are_as_good_as_their_spelling()
    {
        Assert.InRange(Match("minister||=energia", "minister||=energie").Score, 0.75, 0.99);
        Assert.Equal("=energie", Shared("minister||=energia", "minister||=sport, =energie"));

        // Of two targets the nearer one is taken: the other is left for the next.
        static string Shared(string source, string target) =>
            Match(source, target).Score > Match(source, "minister||=sport, =alfa").Score ? "=energie" : "=sport";
    }

    [Fact]
    public void The_reading_that_fits_best_is_taken()
    {
        var match = Match("secretary; minister", "minister; president");

        Assert.Equal(("minister", "minister"), (match.Source!.Concept, match.Target!.Concept));
        Assert.Equal("culture+minister", Match("culture+minister; minister", "minister||culture").Source!.Concept);
        // Of two that fit alike, that of the same head.
        Assert.Equal("deputy+minister", Match("minister+deputy; deputy+minister", "deputy+minister").Source!.Concept);
    }

    [Theory]
    [InlineData("minister||culture", "minister||science", true)]
    [InlineData("minister||culture", "minister", true)]
    [InlineData("minister||culture", "minister||culture, science", false)]
    [InlineData("minister", "minister", false)]
    [InlineData("president", "minister", false)]
    public void It_is_bare_where_head_and_rank_alone_agree(string source, string target, bool isBare) =>
        Assert.Equal(isBare, Match(source, target).IsBare);

    [Theory]
    [InlineData("minister:secretary", "minister", true)]
    [InlineData("minister", "minister:secretary", true)]
    [InlineData("minister:secretary", "minister:secretary", false)]
    [InlineData("minister", "minister", false)]
    [InlineData("deputy+minister", "minister|deputy", false)]
    [InlineData("president", "minister:secretary", false)]
    public void It_is_functional_where_one_state_has_another_name_for_the_office(string source, string target, bool isFunctional) =>
        Assert.Equal(isFunctional, Match(source, target).IsFunctional);

    private static PhraseMatch Match(string source, string target)
    {
        PhraseBook Book(string code) => new(SmallPacks.For(LanguageCode.Parse(code)));
        return PhraseMatch.Of(
            new PhraseReadings(SmallPhrases.Of(source), Book("it")),
            new PhraseReadings(SmallPhrases.Of(target), Book("nl")),
            new WordTranslations(SmallLexicon.Of(("porti", "havens", 0.5f), ("porti", "zee", 0.01f)), new Romanisation([])));
    }
}
