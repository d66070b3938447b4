using Aligner.Languages;

namespace Aligner.Tests.Languages;

public class RegionTagTests
{
    [Theory]
    [InlineData("nl-BE", "nl-BE")]
    [InlineData("NL_be", "nl-BE")]
    [InlineData("es-419", "es-419")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("zh-Hans", "zh-Hans")]
    [InlineData("sl-rozaj-IT", "sl-IT")]
    [InlineData("de-CH-1901", "de-CH")]
    [InlineData("de-x-AT", null)]
    [InlineData("nl", null)]
    [InlineData("nl-", null)]
    [InlineData("Italian", null)]
    [InlineData(null, null)]
    public void A_tag_says_script_and_region(string? tag, string? expected) => Assert.Equal(expected, RegionTag.Of(tag));
}
