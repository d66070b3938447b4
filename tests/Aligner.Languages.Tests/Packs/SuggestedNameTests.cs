namespace Aligner.Languages.Tests.Packs;

/// <summary>What has a capital in an article without a translation and is no name.</summary>
public sealed class SuggestedNameTests
{
    [Theory]
    [InlineData("it", "L’altro giorno pioveva.", "nl", "L’")]
    [InlineData("fr", "L’autre jour il pleuvait.", "it", "L’")]
    [InlineData("it", "TRENTO - Ventimila penne erano qui.", "nl", "Ventimila")]
    [InlineData("it", "TRENTO - Novantamila penne erano qui.", "nl", "Novantamila")]
    [InlineData("nl", "TRENTO - Negenendertig mensen waren hier.", "it", "Negenendertig")]
    public void An_elided_article_and_a_number_word_are_no_names(string source, string text, string target, string word) =>
        Assert.DoesNotContain(
            ShippedTerms.Suggested(source, text, target), row => row.Contains(": " + word, StringComparison.Ordinal));
}
