namespace Aligner.Cli.Tests;

public sealed class VerbosityTests
{
    [Fact]
    public void Each_stage_is_told_with_its_count_and_time_when_asked()
    {
        using var place = new Workplace();
        place.CopySeeds();
        var result = place.Run("run", "-v");
        foreach (var stage in new[] { "Reading: 18", "Identifying languages: 18", "Pairing: 12", @"Extracting terms: \d+" })
            Assert.Matches($@"(?m)^\d+\.\d\d\d s  stages: {stage} in \d+\.\d\d\d s$", result.Error);
        Assert.DoesNotContain("Aligner.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_faults_is_told_when_quiet()
    {
        using var place = new Workplace();
        place.CopySeeds();
        place.Write("seeds/broken.docx", "no zip");
        var result = place.Run("run", "-q");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.All(
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(": (warning|error) ALN", line));
        Assert.Contains("broken.docx", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_stage_is_told_by_itself()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il ministro ha parlato della legge.");
        Assert.Empty(place.Run("pair", "a.txt").Error);
    }
}
