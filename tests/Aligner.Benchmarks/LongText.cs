using System.Diagnostics;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Benchmarks;

/// <summary>Aligns one long text as <c>aligner align</c> does, and says what it took: the CPU time must grow with the lines, and a
/// million lines a side must not take 2 GB.</summary>
internal static class LongText
{
    public static void Run(int lines)
    {
        HashSet<(Extent Source, Extent Target)> gold = [];
        var (source, target) = BenchmarkText.Make(lines, (from, to) => gold.Add((from, to)));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var alignment = ArticleAligner.Align(Read("it", source), Read("nl", target), BenchmarkText.Lexicon);
        process.Refresh();
        var found = alignment.Paragraphs.Beads.Count(bead => !bead.IsNull && gold.Contains((Of(bead.Source), Of(bead.Target))));
        Console.WriteLine(FormattableString.Invariant($"{lines} lines: {(process.TotalProcessorTime - before).TotalSeconds:0.0} CPU s, ")
            + FormattableString.Invariant($"{process.PeakWorkingSet64 >> 20} MB, recall {found / (double)gold.Count:0.000}"));
    }

    private static Document Read(string language, List<string> lines)
    {
        var code = LanguageCode.Parse(language);
        return new DocumentReader(BenchmarkText.Packs.For(code)).Read(
            new Article($"long.{language}.txt", [.. lines.Select((line, i) => new Paragraph(i, i + 1, 1, line))])
            {
                Name = "long",
                Language = new LanguageGuess(code, 1),
            });
    }

    private static Extent Of(IReadOnlyList<int> units) => new(units[0], units.Count);
}
