namespace Aligner.Testing;

/// <summary>The README, whose tables and examples are what the code says.</summary>
internal static class Readme
{
    private static readonly string Root = Path.Combine(Repository.Root, "README.md");

    /// <summary>Between the comments of <paramref name="mark"/> stands <paramref name="text"/>; it is put there only when
    /// ALIGNER_UPDATE_GOLDEN is 1.</summary>
    public static void Shows(string mark, string text) => Shows(mark, text, Root);

    /// <summary>Likewise in another file.</summary>
    public static void Shows(string mark, string text, string path)
    {
        var readme = File.ReadAllText(path);
        var (start, end) = Between(readme, mark);
        if (Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, readme[..start] + text + readme[end..]);
        else Assert.Equal(text, readme[start..end]);
    }

    /// <summary>Likewise as a block of code, white space at line ends aside.</summary>
    public static void ShowsCode(string mark, string language, string code) =>
        Shows(mark, $"```{language}\n{string.Join('\n', code.Trim('\n').Split('\n').Select(line => line.TrimEnd()))}\n```\n");

    /// <summary>The lines of the block of code between the comments of a mark.</summary>
    public static string Code(string mark)
    {
        var readme = File.ReadAllText(Root);
        var (start, end) = Between(readme, mark);
        return string.Join('\n', readme[start..end].Trim().Split('\n')[1..^1]) + "\n";
    }

    private static (int Start, int End) Between(string readme, string mark)
    {
        var (open, close) = ($"<!-- {mark} -->\n", $"<!-- /{mark} -->");
        var start = readme.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var end = readme.IndexOf(close, StringComparison.Ordinal);
        Assert.InRange(start, open.Length, end);
        return (start, end);
    }
}
