using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What the letters of a name say of it: a capital inside a word, an ampersand, a genitive.</summary>
public class NameShapeTests
{
    // Whose languages' given names hold in both.
    private static readonly TermExtractor GivenNames = Extracted.Extractor(NameTable.Read(new StringReader("type\tit\tnl\n")));

    [Fact]
    public void A_word_with_a_capital_inside_is_a_name_though_it_only_opens_sentences() =>
        Assert.Contains(
            Rows("GovExec tace ancora.", "GovExec zwijgt nog."),
            row => row.EndsWith(": GovExec = GovExec", StringComparison.Ordinal));

    [Fact]
    public void A_word_without_a_capital_inside_that_only_opens_sentences_is_no_name() =>
        Assert.DoesNotContain(
            Rows("Govexec tace ancora.", "Govexec zwijgt nog."),
            row => row.Contains("Govexec", StringComparison.Ordinal));

    // "Per" is a function word of Italian and a given name.
    [Theory]
    [InlineData("Per Zeta tace ancora.", "Per Zeta zwijgt.", "person: Per Zeta = Per Zeta")]
    [InlineData("Per Zeta tace ancora.", "Nu zwijgt Per Zeta.", "person: Per Zeta = Per Zeta")]
    [InlineData("Con Zeta tace Beta.", "Con Zeta zwijgt.", "organisation: Zeta = Zeta")]
    public void A_function_word_that_opens_a_sentence_begins_a_name_where_it_is_a_given_name(string source, string target, string row) =>
        Assert.Contains(row, GivenNames.Extract([("story", Extracted.Pair("it", source, "nl", target))]).Rows("it", "nl"));

    [Fact]
    public void Where_no_second_version_tells_it_does_not() =>
        Assert.DoesNotContain(
            GivenNames.Suggest(
                Extracted.Alone("it", "Per Zeta tace ancora. / Ecco Zeta.", "a"), LanguageCode.Parse("nl"), []),
            suggestion => suggestion.Text.StartsWith("Per", StringComparison.Ordinal));

    [Theory]
    [InlineData("Qui parla Marco Zeta II.", "Hier spreekt Marco Zeta II.", "Marco Zeta II = Marco Zeta II")]
    [InlineData("Qui parla Zeta II.", "Hier spreekt Zeta II.", "Zeta II = Zeta II")]
    public void A_numeral_at_its_end_is_part_of_a_name(string source, string target, string name) =>
        Assert.Contains(Rows(source, target), row => row.EndsWith(": " + name, StringComparison.Ordinal));

    [Fact]
    public void A_numeral_is_no_name_of_its_own_and_joins_no_other() =>
        Assert.Equal(
            ["person: Marco Zeta II = Marco Zeta II"],
            Rows("Qui parla Marco Zeta II. / Il capitolo II tace.", "Hier spreekt Marco Zeta II. / Nu zwijgt hoofdstuk II."));

    [Fact]
    public void An_s_behind_an_ampersand_is_part_of_the_name() =>
        Assert.Contains(
            Rows("Ieri Standard & Poor's taceva.", "Gisteren zweeg Standard & Poor's nog."),
            row => row.EndsWith(": Standard & Poor's = Standard & Poor's", StringComparison.Ordinal));

    [Fact]
    public void A_word_behind_an_ampersand_is_no_name_of_its_own() =>
        Assert.Empty(Rows("Qui parla Beta & amp; Zeta.", "Hier spreekt Gamma & Zeta."));

    [Fact]
    public void An_s_at_the_end_of_another_name_is_its_genitive() =>
        Assert.Contains(
            Rows("Ecco il piano di Donald Trump qui.", "Hier is Donald Trump's plan nu."),
            row => row.EndsWith(": Donald Trump = Donald Trump", StringComparison.Ordinal));

    private static string[] Rows(string italian, string dutch) => Extracted.From("it", italian, "nl", dutch).Rows("it", "nl");
}
