using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>What stands around a name in a text.</summary>
public class MentionTests
{
    private static readonly LanguagePack Italian = LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        StopWords = Set("di la e il banca"),
        Articles = Set("il la"),
        GivenNames = Set("Marco"),
        PersonNouns = Set("regista"),
        OrganisationWords = Set("banca ditta"),
        SayingVerbs = Set("dice aggiunge fügte"),
        Heads = [new Head("port", HeadKind.PlaceNoun, ["porto"]), new Head("and", HeadKind.Conjunction, ["e"])],
    };

    [Theory]
    [InlineData("Ecco Zeta, 45 anni.", true)]
    [InlineData("Ecco Zeta (45).", true)]
    [InlineData("Ecco Zeta: 45 anni.", false)]
    [InlineData("Ecco Zeta, 450 anni.", false)]
    public void An_age_follows_a_comma_or_bracket(string text, bool has) => Assert.Equal(has, In(text).HasAge);

    [Theory]
    [InlineData("Era al porto Zeta.", true)]
    [InlineData("Era al porto di la Zeta.", true)]
    [InlineData("Era al porto di e la Zeta.", false)]
    [InlineData("Era al porto vecchio Zeta.", false)]
    // The next sentence.
    [InlineData("Era al porto / di Zeta", false)]
    [InlineData("di la Zeta", false)]
    public void Two_function_words_may_stand_behind_a_noun_of_places(string text, bool isBehind) =>
        Assert.Equal(isBehind, In(text).IsBehindPlaceNoun);

    [Theory]
    [InlineData("Ecco Zeta e Marco Omega.", true)]
    [InlineData("Ecco Zeta, Marco Omega.", false)]
    [InlineData("Ecco Zeta e Beta Omega.", false)]
    [InlineData("Ecco Zeta e Marco tace.", false)]
    public void It_is_joined_with_a_full_name_of_a_known_given_name(string text, bool isJoined) =>
        Assert.Equal(isJoined, In(text).IsJoinedWithFullName);

    [Theory]
    [InlineData("Ecco la regista Zeta.", true)]
    [InlineData("Ecco Zeta, regista.", true)]
    [InlineData("Ecco Zeta, la nuova brava regista.", true)]
    [InlineData("Ecco Zeta, la nuova brava giovane regista.", false)]
    [InlineData("Ecco Zeta, la nuova casa.", false)]
    // No comma; a sentence that ends; another clause; a name of its own.
    [InlineData("Ecco Zeta – regista.", false)]
    [InlineData("Ecco Zeta, / regista tace.", false)]
    [InlineData("Ecco Zeta, la / regista tace.", false)]
    [InlineData("Ecco Zeta, la casa, regista.", false)]
    [InlineData("Ecco Zeta, la Beta regista.", false)]
    // A compound in a language that has none.
    [InlineData("Ecco la filmregista Zeta.", false)]
    public void A_noun_of_persons_stands_before_it_or_is_what_it_is_called(string text, bool isBeside) =>
        Assert.Equal(isBeside, In(text).IsBesidePersonNoun);

    [Fact]
    public void Where_nouns_have_capitals_one_may_stand_before_a_noun_of_persons() =>
        Assert.True(In("Ecco Zeta, la Beta regista.", Italian with { CapitalisedNouns = true }).IsBesidePersonNoun);

    [Theory]
    [InlineData("Ecco la ditta Zeta.", true)]
    [InlineData("Ecco la banca Zeta.", false)]
    [InlineData("Ecco la casa Zeta.", false)]
    public void A_word_of_organisations_is_no_function_word(string text, bool isBehind) =>
        Assert.Equal(isBehind, In(text).IsBehindOrganisationWord);

    [Theory]
    [InlineData("Ora Zeta dice.", true)]
    [InlineData("Ora Zeta Dice.", true)]
    [InlineData("Ora Zeta fügte.", true)]
    [InlineData("Ora Zeta tace.", false)]
    public void A_verb_of_saying_is_known_by_its_capitals_and_accents_or_without(string text, bool says) =>
        Assert.Equal(says, Assert.Single(MentionVotes.All, vote => vote.Evidence == "a verb of saying after").Holds(In(text)));

    private static Mention In(string text, LanguagePack? pack = null)
    {
        var article = SmallReadings.Of(pack ?? Italian, text, pack ?? Italian, text).Source;
        var at = Enumerable.Range(0, article.Words.Length).First(word => article.Words[word].Token.Text == "Zeta");
        return new Mention(article, new Extent(at, 1), IsBesideOffice: false);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
