using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Aligner.Tests;

/// <summary>Pages as golden files, without the style sheets, scripts and their hashes, which the browser tests see to.</summary>
internal static partial class PageGolden
{
    /// <summary>Compares; rewrites the file instead when ALIGNER_UPDATE_GOLDEN=1.</summary>
    public static void Matches(string page, string name, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name);
        var actual = Hashes().Replace(Assets().Replace(page, "<$1></$1>"), "'sha256-…'");
        if (Environment.GetEnvironmentVariable("ALIGNER_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual, new UTF8Encoding(false));
        }
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>A style sheet or script with its text.</summary>
    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Assets();

    /// <summary>A hash in the page's policy.</summary>
    [GeneratedRegex("&#39;sha256-[^ ;]*=&#39;")]
    private static partial Regex Hashes();
}
