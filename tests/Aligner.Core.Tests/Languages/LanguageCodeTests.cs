using System.Globalization;
using Aligner.Languages;

namespace Aligner.Core.Tests.Languages;

public class LanguageCodeTests
{
    [Theory]
    [InlineData("it", "it")]
    [InlineData("IT", "it")]
    [InlineData(" nl ", "nl")]
    [InlineData("nl-BE", "nl")]
    [InlineData("nl_BE", "nl")]
    [InlineData("sr-Latn-RS", "sr")]
    [InlineData("de-CH-1996", "de")]
    [InlineData("ca-valencia", "ca")]
    [InlineData("en-x-mine", "en")]
    [InlineData("la", "la")]
    [InlineData("li", "li")]
    [InlineData("mul", "mul")]
    [InlineData("xx", "xx")]
    public void A_tag_gives_its_base_language_known_or_not(string tag, string code)
    {
        Assert.True(LanguageCode.TryParse(tag, out var language));
        Assert.Equal(code, language.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("i")]
    [InlineData("ital")]
    [InlineData("i1")]
    [InlineData("pé")]
    [InlineData("nl-")]
    [InlineData("nl--BE")]
    [InlineData("nl-BE.UTF-8")]
    [InlineData("nl-123456789")]
    [InlineData("it@euro")]
    [InlineData("it nl")]
    public void What_has_another_shape_is_no_tag(string? tag) => Assert.False(LanguageCode.TryParse(tag, out _));

    [Fact]
    public void Every_code_is_the_same_whatever_the_machine_knows() =>
        Assert.All(
            CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => culture.Name.Length is 2 or 3),
            culture => Assert.True(LanguageCode.TryParse(culture.Name, out var code) && code.Value == culture.Name));
}
