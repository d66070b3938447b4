using System.Diagnostics;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Lexicons;

namespace Aligner.Training;

/// <summary>CPU time, memory and recall on long texts: the Italian and Dutch news, document after document, again
/// and again in another order.</summary>
internal static class Speed
{
    public static void Run(string folder, Lexicon lexicon, IEnumerable<string> sizes)
    {
        var documents = GoldSet.News(folder, "segment", "it-nl").ToList();
        var aligner = new SentenceAligner(Packs.For(lexicon.Languages.Source), Packs.For(lexicon.Languages.Target), lexicon);
        foreach (var size in sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
        {
            List<string> source = [], target = [];
            HashSet<string> gold = [];
            var random = new Random(size);
            while (source.Count < size)
            {
                var document = documents[random.Next(documents.Count)];
                gold.UnionWith(document.Gold.Where(bead => !bead.IsNull).Select(bead => Units(new Bead(
                    [.. bead.Source.Select(unit => unit + source.Count)], [.. bead.Target.Select(unit => unit + target.Count)], 0))));
                source.AddRange(document.Source.Paragraphs.Select(paragraph => paragraph.Text));
                target.AddRange(document.Target.Paragraphs.Select(paragraph => paragraph.Text));
            }
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var found = aligner.Align(source, target).Beads.Where(bead => !bead.IsNull).Select(Units).ToHashSet();
            process.Refresh();
            Console.WriteLine(
                FormattableString.Invariant($"{source.Count} lines: CPU {(process.TotalProcessorTime - before).TotalSeconds:0.00} s, ")
                + FormattableString.Invariant($"peak {process.PeakWorkingSet64 >> 20} MB, ")
                + FormattableString.Invariant($"recall {gold.Count(found.Contains) / (double)gold.Count:0.000}"));
        }
    }

    private static string Units(Bead bead) => bead.ToString()[..^6];
}
