using System.Collections.Immutable;
using Aligner.Alignments;
using Aligner.Lexicons;

namespace Aligner.Training;

/// <summary>Learns the weights of the bead model, two-fold cross-validated: the even documents judge the odd ones' weights and the other way round.</summary>
internal static class Learning
{
    private const double PriorVariance = 10;

    public sealed record Example(string Set, int Fold, GoldDocument Document, Lexicon Lexicon, double Weight)
    {
        public GoldLattice? Lattice { get; set; }
    }

    public static List<Example> Examples(string folder, Func<Aligner.Languages.LanguagePair, Lexicon> lexicon, double bergWeight, double storyWeight)
    {
        var examples = new List<Example>();
        foreach (var unit in new[] { "paragraph", "segment" })
        {
            foreach (var pair in Evaluation.NewsPairs)
            {
                foreach (var document in GoldSet.News(folder, unit, pair))
                    examples.Add(new Example($"{unit} {pair}", int.Parse(document.Name[^3..], System.Globalization.CultureInfo.InvariantCulture) % 2, document, lexicon(document.Languages), 1));
            }
        }
        examples.AddRange(GoldSet.Stories(Path.Combine(folder, "stories-dev"), "it-nl").Select((document, i) => new Example("stories", i % 2, document, lexicon(document.Languages), storyWeight)));
        var berg = GoldSet.Berg(folder);
        examples.AddRange(GoldParts.Halves(berg).Select((half, i) => new Example("textberg", i, half, lexicon(berg.Languages), bergWeight)));
        return examples;
    }

    public static double[] Learn(IReadOnlyList<Example> examples, double[] start, bool[] used, int rounds)
    {
        return Lbfgs.Minimise(start, (weights, gradient) =>
        {
            var values = new double[examples.Count];
            var gradients = new double[examples.Count][];
            Parallel.For(0, examples.Count, i =>
            {
                gradients[i] = new double[weights.Length];
                values[i] = examples[i].Lattice!.LogLikelihood(weights, gradients[i]) ?? 0;
            });
            double value = 0;
            for (var i = 0; i < examples.Count; i++)
            {
                value -= examples[i].Weight * values[i];
                for (var f = 0; f < weights.Length; f++) gradient[f] -= examples[i].Weight * gradients[i][f];
            }
            for (var f = 0; f < weights.Length; f++)
            {
                value += weights[f] * weights[f] / (2 * PriorVariance);
                gradient[f] += weights[f] / PriorVariance;
                if (!used[f]) gradient[f] = 0;
            }
            if (Environment.GetEnvironmentVariable("V") == "1") Console.Error.WriteLine($"{value:0.00} unreachable {values.Count(v => v == 0)} worst {string.Join(' ', Enumerable.Range(0, values.Length).OrderBy(i => values[i]).Take(5).Select(i => $"{examples[i].Document.Name} {values[i]:0.0}"))}");
            return value;
        }, rounds);
    }

    private static double Weight(string variable) => double.Parse(Environment.GetEnvironmentVariable(variable) ?? "1", System.Globalization.CultureInfo.InvariantCulture);

    public static void Run(string folder, Func<Aligner.Languages.LanguagePair, Lexicon> lexicon, string[] options)
    {
        var dropped = options.Where(o => o.StartsWith('-')).Select(o => o[1..]).ToHashSet();
        var examples = Examples(folder, lexicon, Weight("BERG"), Weight("STORY"));
        Parallel.ForEach(examples, example => example.Lattice = new GoldLattice(example.Document, example.Lexicon));
        Console.Error.WriteLine("lattices built");
        Console.WriteLine("unreachable " + string.Join(" ", examples.Where(e => e.Lattice!.LogLikelihood([.. BeadWeights.Learned.Values], new double[BeadWeights.Count]) is null).Select(e => $"{e.Document.Name} {e.Lattice!.Furthest([])} {e.Lattice.Rows}x{e.Lattice.Columns} {string.Join(' ', e.Document.Gold.Take(30))}")));
        var names = Enum.GetNames<BeadFeature>();
        foreach (var variant in options.Where(o => !o.StartsWith('-')).DefaultIfEmpty(""))
        {
            var without = variant.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            bool[] used = [.. names.Select(name => !without.Contains(name))];
            double[] start = [.. BeadWeights.Learned.Values.Select((value, f) => used[f] ? value : 0)];
            var weights = new double[2][];
            for (var fold = 0; fold < 2; fold++) weights[fold] = Learn([.. examples.Where(e => e.Fold != fold)], start, used, 60);
            var scores = new SortedDictionary<string, StrictScore>(StringComparer.Ordinal);
            var found = new ImmutableArray<Bead>[examples.Count];
            Parallel.For(0, examples.Count, i => found[i] = Evaluation.Align(examples[i].Document, examples[i].Lexicon, false, new BeadWeights([.. weights[examples[i].Fold]])).Beads);
            for (var i = 0; i < examples.Count; i++)
            {
                if (!scores.TryGetValue(examples[i].Set, out var score)) scores.Add(examples[i].Set, score = new StrictScore());
                score.Add(examples[i].Document.Gold, found[i]);
            }
            Console.WriteLine(FormattableString.Invariant($"without {(variant.Length == 0 ? "nothing" : variant)}: paragraphs {scores.Where(s => s.Key.StartsWith("para", StringComparison.Ordinal)).Average(s => s.Value.F1):0.0000} segments {scores.Where(s => s.Key.StartsWith("segm", StringComparison.Ordinal)).Average(s => s.Value.F1):0.0000} {string.Join(" ", scores.Select(s => $"{s.Key.Replace("paragraph", "p").Replace("segment", "s")} {s.Value.F1:0.000}"))}"));
            if (dropped.Contains("final"))
            {
                var final = Learn(examples, start, used, 100);
                Console.WriteLine(string.Join(", ", final.Select(w => FormattableString.Invariant($"{w:0.###}"))));
            }
            Console.WriteLine(string.Join("  ", names.Select((name, f) => FormattableString.Invariant($"{name} {weights[0][f]:0.00}/{weights[1][f]:0.00}"))));
        }
    }
}
