using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class SharedWordsTests
{
    private const int Most = 2;

    [Theory]
    [InlineData("Lodi", "Lodi", true)]
    [InlineData("LODI", "lodi", true)]
    [InlineData("ŠIBENIK", "šibenik", true)]
    [InlineData("Lodi", "Lido", false)]
    [InlineData("Bari", "Bari", true)]
    [InlineData("Asti", "Ast", false)]
    [InlineData("Pra", "Pra", false)]
    [InlineData("12", "12", true)]
    [InlineData("12", "13", false)]
    [InlineData("1.500", "1,500", true)]
    [InlineData("1.500", "1.600", false)]
    public void Words_of_four_letters_and_numbers_meet_however_they_are_written(string source, string target, bool meet) =>
        Assert.Equal(meet ? ["0:0 1"] : [], Meetings([source], [target]));

    [Theory]
    [InlineData("Lodi", "Lodi", "0:0 1")]
    [InlineData("Lodi|Lodi", "Lodi", "0:0 0.5, 1:0 0.5")]
    [InlineData("Lodi|Lodi", "Lodi|x|Lodi", "0:2 0.25, 0:0 0.25, 1:2 0.25, 1:0 0.25")]
    [InlineData("Lodi|Lodi|Lodi", "Lodi", "")]
    [InlineData("Lodi", "Lodi|Lodi|Lodi", "")]
    [InlineData("Lodi", "", "")]
    [InlineData("", "Lodi", "")]
    public void A_word_that_is_rare_on_both_sides_meets_at_all_its_places(string source, string target, string expected) =>
        Assert.Equal(expected, string.Join(", ", Meetings(source.Split('|'), target.Split('|'))));

    [Fact]
    public void A_word_of_hundreds_of_places_is_not_rare() =>
        Assert.Empty(Meetings([string.Join(' ', Enumerable.Repeat("Lodi", 257))], ["Lodi"]));

    [Fact]
    public void Of_many_words_only_those_meet_that_both_sides_have()
    {
        // So many that some share a bucket of the table.
        string[] source = [.. Enumerable.Range(0, 1_000).Select(word => $"kata{word}x")];
        string[] target = [.. Enumerable.Range(0, 1_000).Select(word => word % 250 == 249 ? $"kata{word}x" : $"woro{word}y")];
        string[] shared = ["249:249 1", "499:499 1", "749:749 1", "999:999 1"];
        Assert.Equal(shared, Meetings(source, target));
        Assert.Equal(shared, Meetings(target, source));
    }

    private static IEnumerable<string> Meetings(string[] source, string[] target) =>
        SharedWords.Of(source, target, Most)
            .Select(meeting => FormattableString.Invariant($"{meeting.Row}:{meeting.Column} {meeting.Share}"));
}
