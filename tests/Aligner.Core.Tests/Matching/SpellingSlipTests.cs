using Aligner.Matching;

namespace Aligner.Core.Tests.Matching;

public sealed class SpellingSlipTests
{
    [Theory]
    [InlineData("blingen", "blinken", true)]
    [InlineData("bilnken", "blinken", true)]
    [InlineData("blinken", "blinken", false)]
    [InlineData("blngen", "blinken", false)]
    [InlineData("zelenzki", "zelensky", true)]
    [InlineData("bidon", "biden", true)]
    [InlineData("rosa", "roma", false)]
    public void A_slip_is_one_letter_in_a_name_two_in_a_long_one(string word, string name, bool isSlip) =>
        Assert.Equal(isSlip, SpellingSlip.Is(word, name));
}
