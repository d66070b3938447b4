using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Formats.Report;
using Aligner.Languages;
using Aligner.Pairing;

namespace Aligner.Formats.Tests.Report;

public sealed class StoryLayoutTests
{
    [Fact]
    public void What_a_version_lacks_stands_after_what_precedes_it()
    {
        var layout = StoryLayout.Of(SampleRun.FerryStory);
        Assert.Equal(
            ["0:0 Aligned", "1:1 Aligned", "2:2,3 Aligned", "3:5 Aligned", "4:4 Aligned crossing", "5: Omission", "6:6 Aligned",
                ":7 Addition", "7:8 Aligned", ":9 Noise", "8: Noise"],
            layout.Rows.Select(Describe));
    }

    [Fact]
    public void Three_versions_meet_in_one_row()
    {
        var layout = StoryLayout.Of(SampleRun.SummitStory);
        Assert.Equal(["0:0:0 Aligned", "1:1:1 Aligned", "2:2: Partial"], layout.Rows.Select(Describe));
        Assert.Equal(0.94, layout.Rows[1].Confidence);
        Assert.Equal<IEnumerable<double>>([0.94, 0.94, 0.58], layout.Rows[1].Sureness);
    }

    [Fact]
    public void A_third_alignment_that_contradicts_the_first_two_is_left_out()
    {
        var articles = new[] { "it", "nl", "de" }
            .Select(code => SampleRun.Article($"{code}.txt", LanguageCode.Parse(code), ["a", "b"]))
            .ToArray();
        Bead[] straight = [SampleRun.Bead([0], [0], 0.9), SampleRun.Bead([1], [1], 0.9)];
        Bead[] crossed = [SampleRun.Bead([0], [1], 0.9), SampleRun.Bead([1], [0], 0.9)];
        var story = new AlignedStory(
            new Story("x", [.. articles], []),
            [SampleRun.Align(articles[0], articles[1], straight), SampleRun.Align(articles[0], articles[2], straight),
                SampleRun.Align(articles[1], articles[2], crossed)]);
        Assert.Equal(["0:0:0 Aligned", "1:1:1 Aligned"], StoryLayout.Of(story).Rows.Select(Describe));
    }

    [Fact]
    public void Every_paragraph_stands_in_one_row()
    {
        foreach (var story in SampleRun.Model.Stories)
        {
            var layout = StoryLayout.Of(story);
            for (var column = 0; column < layout.Columns.Length; column++)
                Assert.Equal(
                    Enumerable.Range(0, layout.Columns[column].Paragraphs.Length),
                    layout.Rows.SelectMany(row => row.Cells[column]).Order());
        }
    }

    private static string Describe(StoryRow row) =>
        $"{string.Join(':', row.Cells.Select(cell => string.Join(',', cell)))} {row.Kind}{(row.IsCrossing ? " crossing" : "")}";
}
