using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Aligner.Formats.Tests.Exports;

namespace Aligner.Formats.Tests.Report;

/// <summary>Pages as golden files, without the style sheets, scripts and their hashes, which the browser tests see to.</summary>
internal static partial class PageGolden
{
    public static void Check(string name, string page, [CallerFilePath] string here = "") =>
        Golden.Check(name, Hashes().Replace(Assets().Replace(page, "<$1></$1>"), "'sha256-…'"), here);

    /// <summary>A style sheet or script with its text.</summary>
    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Assets();

    /// <summary>A hash in the page's policy.</summary>
    [GeneratedRegex("&#39;sha256-[^ ;]*=&#39;")]
    private static partial Regex Hashes();
}
