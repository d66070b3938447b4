namespace Aligner.Cli.Tests;

/// <summary>Committed results, compared with what the program does; rewritten only when ALIGNER_UPDATE_GOLDEN is 1.</summary>
internal static class Golden
{
    private static bool IsUpdating => System.Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1";

    /// <summary>A file of the repository is exactly <paramref name="actual"/>.</summary>
    public static void File(string path, string actual)
    {
        var full = Path.Combine(Workplace.Repository, path);
        if (IsUpdating) System.IO.File.WriteAllText(full, actual);
        Assert.Equal(System.IO.File.ReadAllText(full), actual);
    }

    /// <summary>The README shows <paramref name="actual"/> as code between the comments of <paramref name="mark"/>; white space at line ends aside.</summary>
    public static void Readme(string mark, string language, string actual)
    {
        var path = Path.Combine(Workplace.Repository, "README.md");
        var readme = System.IO.File.ReadAllText(path);
        var (open, close) = ($"<!-- {mark} -->\n", $"<!-- /{mark} -->");
        var start = readme.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var end = readme.IndexOf(close, StringComparison.Ordinal);
        Assert.InRange(start, open.Length, end);
        var block = $"```{language}\n{string.Join('\n', actual.Trim('\n').Split('\n').Select(line => line.TrimEnd()))}\n```\n";
        if (IsUpdating) System.IO.File.WriteAllText(path, readme[..start] + block + readme[end..]);
        else Assert.Equal(readme[start..end], block);
    }
}
