using Aligner.Formats.Exports;

namespace Aligner.Formats.Tests.Exports;

public class LossReportTests
{
    [Fact]
    public void Every_reason_says_in_words_of_its_own_what_was_lost()
    {
        var explanations = Enum.GetValues<LossReason>().Select(reason => new Loss(reason, 1, []).Explanation).ToList();
        Assert.Equal(explanations.Distinct(StringComparer.Ordinal), explanations);
        Assert.All(explanations, Assert.NotEmpty);
    }
}
