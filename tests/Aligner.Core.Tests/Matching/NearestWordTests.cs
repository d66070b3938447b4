using Aligner.Matching;

namespace Aligner.Core.Tests.Matching;

public sealed class NearestWordTests
{
    private static readonly string[] Words = ["approved", "proposed", "rejected", "id"];

    [Theory]
    [InlineData("rejectd", "rejected")]
    [InlineData("APROVED", "approved")]
    [InlineData("ia", "id")]
    [InlineData("sourceXYZ", null)]
    [InlineData("", null)]
    public void The_word_that_was_meant_is_guessed_where_half_of_it_is_right(string typed, string? meant) =>
        Assert.Equal(meant, NearestWord.Of(typed, Words));

    [Fact]
    public void Of_words_equally_near_the_first_by_the_alphabet_is_meant() => Assert.Equal("bat", NearestWord.Of("xat", ["cat", "bat"]));

    [Fact]
    public void No_words_have_none_near() => Assert.Null(NearestWord.Of("run", []));
}
