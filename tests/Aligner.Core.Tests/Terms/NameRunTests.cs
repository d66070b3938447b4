using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which rows of words may be a name, whatever the other version says.</summary>
public class NameRunTests
{
    // "e" is a function word of both languages, "dan" and "di" of the first, "de" of the second.
    private static readonly LanguagePack Own = Pack("e di dan la") with
    {
        Particles = Set("vander sotto"),
        Locatives = Set("sotto"),
        Addresses = Set("signor sig."),
        OrganisationWords = Set("s.a"),
        ThingNames = Set("PT"),
    };

    private static readonly LanguagePack Other = Pack("e de");

    [Theory]
    [InlineData("ecco Alfa Beta Gamma", "Alfa Beta, Alfa Beta Gamma, Beta Gamma")]
    [InlineData("ecco Alfa", "")]
    [InlineData("ecco alfa Beta", "")]
    [InlineData("ecco Alfa / Beta", "")]
    [InlineData("ecco Alfa, Beta", "")]
    // What stands between two capitals: a particle, a short word that is foreign to one language at least, signs that join.
    [InlineData("ecco Alfa vander Beta", "Alfa vander Beta")]
    [InlineData("ecco Alfa sotto Beta", "")]
    [InlineData("ecco Alfa the Beta", "Alfa the Beta")]
    [InlineData("ecco Alfa with Beta", "")]
    [InlineData("ecco Alfa di Beta", "Alfa di Beta")]
    [InlineData("ecco Alfa de Beta", "Alfa de Beta")]
    [InlineData("ecco Alfa e Beta", "")]
    [InlineData("ecco Alfa & Beta", "Alfa & Beta")]
    [InlineData("ecco Alfa ' Beta", "Alfa ' Beta")]
    [InlineData("ecco Alfa ’ Beta", "Alfa ’ Beta")]
    public void Words_with_capitals_and_what_joins_them_are_a_run(string text, string runs) => Assert.Equal(runs, Runs(text));

    [Fact]
    public void A_name_has_eight_words_at_most() => Assert.Equal(
        8, Runs("ecco Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj").Split(", ").Max(run => run.Split(' ').Length));

    [Theory]
    // Within a sentence a capital is meant.
    [InlineData("ecco La Alfa", "La Alfa")]
    [InlineData("La Alfa", "")]
    [InlineData("Dan Alfa", "Dan Alfa")]
    [InlineData("ecco Signor Alfa", "")]
    [InlineData("ecco Sig. Alfa", "")]
    [InlineData("ecco Sig Alfa", "")]
    public void No_name_begins_with_an_address_or_a_function_word_that_opens_a_sentence(string text, string runs) =>
        Assert.Equal(runs, Runs(text));

    [Theory]
    [InlineData("ecco Alfa S.A. Marco Beta", "Alfa S.A., Marco Beta")]
    [InlineData("ecco Alfa U.S. Beta", "Alfa U.S., Alfa U.S. Beta, U.S. Beta")]
    public void Behind_the_abbreviated_form_of_a_company_another_name_begins(string text, string runs) => Assert.Equal(runs, Runs(text));

    [Theory]
    [InlineData("ecco Alfa 7", "Alfa 7")]
    [InlineData("ecco Alfa 11", "Alfa 11")]
    [InlineData("ecco Alfa 115", "")]
    [InlineData("ecco Alfa 11 Beta", "Alfa 11, Alfa 11 Beta")]
    [InlineData("ecco Alfa +", "Alfa +")]
    [InlineData("ecco Alfa + Beta", "Alfa +, Alfa + Beta")]
    public void A_name_ends_with_a_capital_a_short_number_or_a_plus(string text, string runs) => Assert.Equal(runs, Runs(text));

    [Theory]
    // Of things, minutes, scores and hours.
    [InlineData("ecco Alfa 41 PT", "")]
    [InlineData("ecco Alfa 12' e", "")]
    [InlineData("ecco Alfa 12’ e", "")]
    [InlineData("ecco Alfa 12\" e", "")]
    [InlineData("ecco Alfa 1-1", "")]
    [InlineData("ecco Alfa 1–1", "")]
    [InlineData("ecco Alfa 12'", "")]
    [InlineData("ecco Alfa 12: e", "")]
    // A word goes on behind the mark, or the mark stands alone.
    [InlineData("ecco Alfa 4-voce", "Alfa 4")]
    [InlineData("ecco Alfa 11 - Beta", "Alfa 11")]
    [InlineData("ecco Alfa 11, Beta", "Alfa 11")]
    public void A_count_is_no_part_of_a_name(string text, string runs) => Assert.Equal(runs, Runs(text));

    [Theory]
    [InlineData("Alfa's", "Alfa")]
    [InlineData("Alfa’s", "Alfa")]
    [InlineData("Alfas'", "Alfas")]
    [InlineData("Alfas’", "Alfas")]
    [InlineData("Alfas", "Alfas")]
    // Too short to be a name and a genitive.
    [InlineData("A's", "A's")]
    [InlineData("As'", "As'")]
    public void A_genitive_is_no_part_of_a_name(string word, string name) => Assert.Equal(name, NameRun.WithoutGenitive(word));

    [Theory]
    [InlineData("ecco Jean-Alfa Beta's", 1, 2, "Jean-Alfa Beta", "Jean|Alfa|Beta")]
    [InlineData("ecco Alfa & Poor's", 1, 3, "Alfa & Poor's", "Alfa|&|Poor's")]
    [InlineData("ecco Alfa & Poor's", 3, 1, "Poor", "Poor")]
    [InlineData("Poor's ecco", 0, 1, "Poor", "Poor")]
    public void Its_parts_are_cut_at_hyphens_and_the_last_loses_its_genitive(
        string sentence, int start, int count, string text, string parts)
    {
        var run = NameRun.At(Article(sentence), start, count);

        Assert.Equal((text, parts), (run.Text, string.Join('|', run.Parts)));
    }

    private static string Runs(string text) =>
        string.Join(", ", NameRun.In(Article(text), new PhraseBook(Other), word => word == "dan").Select(run => run.Text));

    private static ArticleWords Article(string text) => SmallReadings.Of(Own, text, Other, text).Source;

    private static LanguagePack Pack(string stopWords) => LanguagePack.Bare(LanguageCode.Parse("it")) with { StopWords = Set(stopWords) };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
