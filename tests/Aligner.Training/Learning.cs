using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Training;

/// <summary>Learns the weights of the bead model, cross-validated: every document, or part of one, is judged by weights
/// that the other folds taught.</summary>
internal static class Learning
{
    // Of .1 to 2, .2 to .5 gave the held-out quarters much the same likelihood and F1.
    private const double PriorVariance = 0.3;

    private const int Folds = 4;

    /// <summary>
    /// Nats from which a gold bead is taken for a slip of its annotators. A few of them would weigh as much as all others
    /// together, and teach the weights to be sure of nothing. Of 3 to 8, 4 to 6 were best for the held-out quarters.
    /// </summary>
    private const double Doubtful = 5;

    /// <summary>How often the doubtful beads are looked for anew.</summary>
    private const int Rounds = 2;

    /// <summary>What a bead counts at most in the likelihood to choose by, in nats.</summary>
    private const double Cap = 3;

    /// <summary>Small sets of another kind of text count more, so that the news don't drown them.</summary>
    private const double Fourfold = 4;

    private sealed record Example(string Set, int Fold, GoldDocument Document, Lexicon Lexicon, double Weight, GoldRange? Range = null)
    {
        public GoldLattice? Lattice { get; set; }
    }

    private static List<Example> Examples(string folder, Func<LanguagePair, Lexicon> lexicon)
    {
        var examples = new List<Example>();
        foreach (var unit in new[] { "paragraph", "segment" })
        {
            foreach (var pair in Evaluation.NewsPairs)
            {
                foreach (var document in GoldSet.News(folder, unit, pair))
                    examples.Add(new Example(
                        $"{unit} {pair}",
                        int.Parse(document.Name[^3..], System.Globalization.CultureInfo.InvariantCulture) % Folds,
                        document,
                        lexicon(document.Languages),
                        1));
            }
        }
        examples.AddRange(GoldSet.Stories(Path.Combine(folder, "stories-dev"), "it-nl")
            .Select((document, i) => new Example("stories", i % Folds, document, lexicon(document.Languages), Fourfold)));
        var berg = GoldSet.Berg(folder);
        examples.AddRange(
            GoldRange.Of(berg, 8).Select((part, i) => new Example("textberg", i % Folds, berg, lexicon(berg.Languages), Fourfold, part)));
        return examples;
    }

    /// <summary>The weights that make the gold most probable, but for those beads of it that are all but impossible under the weights of
    /// the others (a trimmed likelihood, Hadi &amp; Luceño 1997).</summary>
    private static double[] Learn(IReadOnlyList<Example> examples, double[] start, bool[] used)
    {
        Parallel.ForEach(examples, example => example.Lattice!.Believe());
        var weights = Minimise(examples, start, used);
        // Without a lexicon the model knows too little to doubt its gold.
        if (examples.All(example => example.Lexicon.Count == 0)) return weights;
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.ForEach(examples, example => example.Lattice!.Doubt(example.Lattice.Nats(weights)
                .Where(bead => bead.Nats > Doubtful)
                .SelectMany(bead => Enumerable.Range(bead.First, bead.End - bead.First))
                .ToHashSet()));
            weights = Minimise(examples, weights, used);
        }
        return weights;
    }

    private static double[] Minimise(IReadOnlyList<Example> examples, double[] start, bool[] used)
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
            return value;
        }, 100);
    }

    /// <summary>Prints strict F1 and reliability under cross-validation, then the weights learned from everything.</summary>
    /// <param name="folder">The evaluation sets.</param>
    /// <param name="lexicon">The lexicon of a pair.</param>
    /// <param name="without">Features left out, to see what they add.</param>
    public static void Run(string folder, Func<LanguagePair, Lexicon> lexicon, IReadOnlySet<string> without)
    {
        var examples = Examples(folder, lexicon);
        Parallel.ForEach(examples, example => example.Lattice = new GoldLattice(example.Document, example.Lexicon, example.Range));
        bool[] used = [.. Enum.GetNames<BeadFeature>().Select(name => !without.Contains(name))];
        double[] start = new double[BeadWeights.Count];
        BeadWeights[] weights = [.. Enumerable.Range(0, Folds)
            .Select(fold => new BeadWeights([.. Learn([.. examples.Where(e => e.Fold != fold)], start, used)]))];
        var found = new ImmutableArray<Bead>[examples.Count];
        Parallel.For(
            0,
            examples.Count,
            i => found[i] = Evaluation.Align(examples[i].Document, examples[i].Lexicon, false, weights[examples[i].Fold]).Beads
                .Where(bead => examples[i].Range?.Contains(bead) != false)
                .ToImmutableArray());
        foreach (var set in examples.Select((example, i) => (Example: example, Found: found[i])).GroupBy(pair => pair.Example.Set))
        {
            var score = new StrictScore();
            foreach (var (example, beads) in set)
                score.Add(example.Document.Gold.Where(bead => example.Range?.Contains(bead) != false), beads);
            var nats = set.SelectMany(pair => pair.Example.Lattice!.Nats([.. weights[pair.Example.Fold].Values]))
                .Select(bead => bead.Nats)
                .ToList();
            Console.WriteLine(FormattableString.Invariant(
                $"{set.Key,-18} {score}  ln p {-nats.Sum():0.0}, capped {-nats.Sum(bead => Math.Min(Cap, bead)):0.0}"));
        }
        Console.WriteLine(new Reliability(examples.SelectMany(
            (example, i) => found[i].Where(bead => !bead.IsNull).Select(bead => (bead.Confidence, IsGold(example.Document, bead))))));
        if (without.Count > 0) return;
        var final = Learn(examples, start, used);
        Console.WriteLine(string.Join(", ", final.Select(weight => FormattableString.Invariant($"{weight:0.###}"))));
    }

    private static bool IsGold(GoldDocument document, Bead bead) =>
        document.Gold.Any(gold => gold.Source.SequenceEqual(bead.Source) && gold.Target.SequenceEqual(bead.Target));
}
