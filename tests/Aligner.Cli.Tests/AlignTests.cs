namespace Aligner.Cli.Tests;

public sealed class AlignTests
{
    [Fact]
    public void A_batch_writes_a_ladder_for_each_good_row_and_names_the_others()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("list.tsv", "seeds/munich-security.it.txt\tseeds/munich-security.nl.txt\tladders/m.ladder\n"
            + "seeds/none.txt\tseeds/munich-security.nl.txt\tladders/n.ladder\nonly two\tcells\n");
        var result = place.Run("align", "--batch", "list.tsv", "--source-language", "it", "--target-language", "nl");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("seeds/none.txt: error ALN104", result.Error, StringComparison.Ordinal);
        Assert.Contains("list.tsv:3: error ALN109", result.Error, StringComparison.Ordinal);
        var ladder = File.ReadAllLines(place.Path("ladders/m.ladder"));
        Assert.All(ladder, line => Assert.Matches(@"^\[(\d+(, \d+)*)?\]:\[(\d+(, \d+)*)?\]:[01]\.\d{3}$", line));
        Assert.False(File.Exists(place.Path("ladders/n.ladder")));
    }

    [Fact]
    public void A_row_that_cannot_be_written_stops_no_other()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Write("file", "x");
        const string Pair = "seeds/munich-security.it.txt\tseeds/munich-security.nl.txt";
        place.Write("list.tsv", $"{Pair}\tfile/a.ladder\n{Pair}\tgood.ladder\n{Pair}\tgood.ladder\n");
        var result = place.Run("align", "--batch", "list.tsv");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("list.tsv:1: error ALN109", result.Error, StringComparison.Ordinal);
        Assert.Contains("list.tsv:3: error ALN109", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(place.Path("good.ladder")));
    }

    [Theory]
    [InlineData("ladder", "[0]:[0]:")]
    [InlineData("tsv", "Europa zoekt in München munitie en een kalender")]
    [InlineData("json", "\"source\"")]
    [InlineData("tmx", "<tmx version=\"1.4\"")]
    [InlineData("xliff", "urn:oasis:names:tc:xliff:document:2.0")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void Every_format_goes_to_standard_output(string format, string expected)
    {
        using var place = new Workplace();
        place.CopyStories();
        var result = place.Run("align", "seeds/munich-security.it.txt", "seeds/munich-security.nl.txt", "--format", format);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_are_counted_over_the_whole_article()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il ministro arriva a Roma. Parla con la stampa.\nPoi riparte per Mosca.");
        place.Write("b.txt", "De minister komt in Rome aan. Hij spreekt met de pers.\nDaarna vertrekt hij naar Moskou.");
        var result = place.Run("align", "a.txt", "b.txt", "--unit", "sentence", "--source-language", "it", "--target-language", "nl");
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]"], result.Rows.Select(row => row[0][..row[0].LastIndexOf(':')]));
    }

    [Fact]
    public void A_source_without_a_target_is_a_usage_error()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Testo.");
        Assert.Equal(2, place.Run("align", "a.txt").ExitCode);
    }
}
