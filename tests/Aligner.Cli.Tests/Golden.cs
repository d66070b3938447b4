namespace Aligner.Cli.Tests;

/// <summary>Committed results, compared with what the program does; rewritten only when ALIGNER_UPDATE_GOLDEN is 1.</summary>
internal static class Golden
{
    private static bool IsUpdating => System.Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1";

    /// <summary>A file of the repository is exactly <paramref name="actual"/>.</summary>
    public static void File(string path, string actual)
    {
        var full = Path.Combine(Repository.Root, path);
        if (IsUpdating) System.IO.File.WriteAllText(full, actual);
        Assert.Equal(System.IO.File.ReadAllText(full), actual);
    }
}
