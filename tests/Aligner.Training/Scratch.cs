using System.Diagnostics;
using Aligner.Alignments;
using Aligner.Languages;

namespace Aligner.Training;

internal static class Scratch
{
    public static void Run(string folder, Func<LanguagePair, Aligner.Lexicons.Lexicon> lexicons, string[] sizes)
    {
        var documents = GoldSet.News(folder, "segment", "it-nl").ToList();
        var lexicon = lexicons(documents[0].Languages);
        var aligner = new SentenceAligner(lexicon, false, true);
        foreach (var size in sizes.Select(int.Parse))
        {
            List<string> source = [], target = [];
            HashSet<string> gold = [];
            for (var round = 0; source.Count < size; round++)
            {
                foreach (var document in documents)
                {
                    if (source.Count >= size) break;
                    foreach (var bead in document.Gold.Where(bead => !bead.IsNull))
                        gold.Add(new Bead([.. bead.Source.Select(u => u + source.Count)], [.. bead.Target.Select(u => u + target.Count)], 0).ToString()[..^6]);
                    // The rounds repeat the documents, shuffled by words of their own so that the text is not periodic.
                    source.AddRange(document.Source.Paragraphs.Select(p => p.Text));
                    target.AddRange(document.Target.Paragraphs.Select(p => p.Text));
                }
                documents = [.. documents.OrderBy(d => (d.Name + round).GetHashCode())];
            }
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var found = aligner.Align(source, target);
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            var beads = found.Beads.Where(b => !b.IsNull).Select(b => b.ToString()[..^6]).ToHashSet();
            Console.WriteLine(FormattableString.Invariant($"{source.Count} lines: CPU {cpu.TotalSeconds:0.00} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, recall {gold.Count(beads.Contains) / (double)gold.Count:0.000}"));
        }
        var one = documents.SelectMany(d => d.Target.Paragraphs).Select(p => p.Text).Take(3000).ToList();
        Console.WriteLine(aligner.Align([one[0]], one).Beads.Length);
    }
}
