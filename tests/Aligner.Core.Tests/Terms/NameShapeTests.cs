namespace Aligner.Core.Tests.Terms;

/// <summary>What the letters of a name say of it: a capital inside a word, an ampersand, a genitive.</summary>
public class NameShapeTests
{
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

    [Fact]
    public void An_s_behind_an_ampersand_is_part_of_the_name() =>
        Assert.Contains(
            Rows("Ieri Standard & Poor's taceva.", "Gisteren zweeg Standard & Poor's nog."),
            row => row.EndsWith(": Standard & Poor's = Standard & Poor's", StringComparison.Ordinal));

    [Fact]
    public void An_s_at_the_end_of_another_name_is_its_genitive() =>
        Assert.Contains(
            Rows("Ecco il piano di Donald Trump qui.", "Hier is Donald Trump's plan nu."),
            row => row.EndsWith(": Donald Trump = Donald Trump", StringComparison.Ordinal));

    private static string[] Rows(string italian, string dutch) => Extracted.From("it", italian, "nl", dutch).Rows("it", "nl");
}
