using Aligner.Languages;

namespace Aligner.Core.Tests.Languages;

public class RegionalPairTests
{
    [Theory]
    [InlineData("it-nl", "it-nl", "")]
    [InlineData("it-nl-BE", "it-nl", "nl-BE")]
    [InlineData("nl-BE-it", "nl-it", "nl-BE")]
    [InlineData("pt-BR-zh-Hant-TW", "pt-zh", "pt-BR zh-Hant-TW")]
    [InlineData("it-nl-be", "it-nl", "nl-BE")]
    [InlineData("it-es-419", "it-es", "es-419")]
    public void A_pair_is_read_with_its_regions(string text, string pair, string regions)
    {
        Assert.True(RegionalPair.TryParse(text, out var read));
        Assert.Equal((pair, regions), (read.Pair.ToString(), string.Join(' ', read.Regions.Values)));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("it"), InlineData("it-it"), InlineData("pt-PT-pt-BR"), InlineData("it-"),
        InlineData("it-nl-"), InlineData("it-nl-tooo-long-xx"), InlineData("1-2")]
    public void What_is_no_pair_is_none(string? text) => Assert.False(RegionalPair.TryParse(text, out _));
}
