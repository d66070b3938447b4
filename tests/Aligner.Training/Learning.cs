using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Languages;
using Aligner.Lexicons;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Aligner.Training;

/// <summary>
/// Learns the weights of the bead model, and judges what it learns twice: every source by weights that the other sources
/// taught, which is what held-out means, and every quarter of the sources by the other quarters.
/// </summary>
internal static class Learning
{
    // Of .15 to 1.5 best for sources left out (README.md, Sources); held-out quarters liked .2 to .5 alike.
    private const double PriorVariance = 0.3;

    /// <summary>Beads that every source counts for, however many it has: no kind of text drowns another.</summary>
    private const double SourceBeads = 400;

    /// <summary>
    /// But for the source with thousands of documents in five pairs of languages. Of 1, 4, 12 and 30 times the others, 12 was best for
    /// held-out quarters of the news and of the translations together (README.md, Sources).
    /// </summary>
    private const double NewsBeads = 12 * SourceBeads;

    /// <summary>
    /// Nats from which a gold bead is taken for a slip of its annotators. A few of them would weigh as much as all others
    /// together, and teach the weights to be sure of nothing. Of 3 to 8, 4 to 6 were best for the held-out quarters.
    /// </summary>
    private const double Doubtful = 5;

    // When L-BFGS ends: weights are written with three decimals.
    private const double GradientTolerance = 1e-3, ParameterTolerance = 1e-5, ProgressTolerance = 1e-6;

    /// <summary>Steps from which L-BFGS estimates the curvature.</summary>
    private const int Memory = 8;

    /// <summary>How often the doubtful beads are looked for anew.</summary>
    private const int Rounds = 2;

    /// <summary>What a bead counts at most in the likelihood to choose by, in nats.</summary>
    private const double Cap = 3;

    /// <summary>The weights that make the gold most probable, but for those beads of it that are all but impossible under the weights of
    /// the others (a trimmed likelihood, Hadi &amp; Luceño 1997).</summary>
    private static double[] Learn(IReadOnlyList<Example> examples, bool[] used)
    {
        var counts = examples.GroupBy(example => example.Source)
            .ToDictionary(
                source => source.Key,
                source => (source.Key == Example.News ? NewsBeads : SourceBeads) / source.Sum(example => example.Lattice.Beads));
        double[] factors = [.. examples.Select(example => counts[example.Source])];
        Parallel.ForEach(examples, example => example.Lattice.Believe());
        var weights = Minimise(examples, factors, new double[BeadWeights.Count], used);
        // Without a lexicon the model knows too little to doubt its gold.
        if (examples.All(example => example.Lexicon.Count == 0)) return weights;
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.ForEach(examples, example => example.Lattice.Doubt(example.Lattice.Nats(weights)
                .Where(bead => bead.Nats > Doubtful)
                .SelectMany(bead => Enumerable.Range(bead.First, bead.End - bead.First))
                .ToHashSet()));
            weights = Minimise(examples, factors, weights, used);
        }
        return weights;
    }

    private static double[] Minimise(IReadOnlyList<Example> examples, double[] factors, double[] start, bool[] used)
    {
        var minimizer = new LimitedMemoryBfgsMinimizer(GradientTolerance, ParameterTolerance, ProgressTolerance, Memory);
        var objective = ObjectiveFunction.Gradient(point =>
        {
            var (weights, gradient) = (point.AsArray(), new double[point.Count]);
            var values = new double[examples.Count];
            var gradients = new double[examples.Count][];
            Parallel.For(0, examples.Count, i =>
            {
                gradients[i] = new double[weights.Length];
                values[i] = examples[i].Lattice.LogLikelihood(weights, gradients[i]) ?? 0;
            });
            double value = 0;
            for (var i = 0; i < examples.Count; i++)
            {
                value -= factors[i] * values[i];
                for (var f = 0; f < weights.Length; f++) gradient[f] -= factors[i] * gradients[i][f];
            }
            for (var f = 0; f < weights.Length; f++)
            {
                value += weights[f] * weights[f] / (2 * PriorVariance);
                gradient[f] += weights[f] / PriorVariance;
                if (!used[f]) gradient[f] = 0;
            }
            return (value, Vector<double>.Build.Dense(gradient));
        });
        return minimizer.FindMinimum(objective, Vector<double>.Build.DenseOfArray(start)).MinimizingPoint.AsArray();
    }

    /// <summary>Prints the weights learned from everything on request, then strict F1 and reliability of what is held out, by source and
    /// by quarter.</summary>
    /// <param name="folder">The evaluation sets.</param>
    /// <param name="lexicon">The lexicon of a pair.</param>
    /// <param name="options">Names of features to leave out, to see what they add; <c>sources</c> or <c>quarters</c> for one kind of
    /// judging only; <c>-v</c> for every wrong bead.</param>
    public static void Run(string folder, Func<LanguagePair, Lexicon> lexicon, IReadOnlySet<string> options)
    {
        var examples = Example.Read(folder, lexicon);
        // Pairs without a lexicon have weights of their own.
        if (examples.Exists(example => example.Lexicon.Count > 0)) examples.RemoveAll(example => example.Lexicon.Count == 0);
        var taught = examples.Where(example => example.Teaches).ToList();
        Parallel.ForEach(taught, example => _ = example.Lattice);
        bool[] used = [.. Enum.GetNames<BeadFeature>().Select(name => !options.Contains(name))];
        if (options.Contains("weights")) Console.WriteLine(Text(Learn(taught, used)));
        if (options.Contains("only")) return;
        if (!options.Contains("quarters")) Judge("source left out", examples, example => example.Source, used, options.Contains("-v"));
        if (!options.Contains("sources")) Judge("quarter left out", examples, example => $"{example.Fold}", used, options.Contains("-v"));
    }

    private static string Text(IEnumerable<double> weights) =>
        string.Join(", ", weights.Select(weight => FormattableString.Invariant($"{weight:0.###}")));

    private static void Judge(string title, List<Example> examples, Func<Example, string> part, bool[] used, bool verbose)
    {
        Console.WriteLine($"{title}:");
        var reliability = new List<(string Source, double Confidence, bool Right)>();
        var scores = new Dictionary<string, (StrictScore Score, double Nats, double Capped)>();
        foreach (var left in examples.GroupBy(part).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var weights = Learn([.. examples.Where(example => example.Teaches && part(example) != left.Key)], used);
            var judged = left.ToList();
            var found = new ImmutableArray<Bead>[judged.Count];
            Parallel.For(0, judged.Count, i => found[i] = Evaluation
                .Align(judged[i].Document, judged[i].Lexicon, false, new BeadWeights([.. weights])).Beads
                .Where(bead => judged[i].Range?.Contains(bead) != false)
                .ToImmutableArray());
            foreach (var (example, beads) in judged.Zip(found))
            {
                var nats = example.Teaches ? example.Lattice.Nats(weights).Select(bead => bead.Nats).ToList() : [];
                foreach (var name in new[] { example.Set, $"  {example.Source}", "all" }.Distinct())
                {
                    var (score, sum, capped) = scores.GetValueOrDefault(name, (new StrictScore(), 0, 0));
                    score.Add(example.Gold, beads);
                    scores[name] = (score, sum - nats.Sum(), capped - nats.Sum(bead => Math.Min(Cap, bead)));
                }
                reliability.AddRange(
                    beads.Where(bead => !bead.IsNull).Select(bead => (example.Source, bead.Confidence, IsGold(example.Document, bead))));
                if (verbose) Evaluation.Show(example.Document, beads, example.Range);
            }
        }
        foreach (var (name, (score, nats, capped)) in scores.OrderBy(score => score.Key, StringComparer.Ordinal))
            Console.WriteLine(FormattableString.Invariant($"{name,-24} {score}  ln p {nats:0.0}, capped {capped:0.0}"));
        Console.WriteLine(new Reliability(reliability.Select(bead => (bead.Confidence, bead.Right))));
        foreach (var source in reliability.GroupBy(bead => bead.Source).OrderBy(source => source.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(
                $"{source.Key,-24} of {source.Count()} beads at .99: {Wrong(source, 0.99)}; at .9: {Wrong(source, 0.9)}");
        }

        static string Wrong(IEnumerable<(string Source, double Confidence, bool Right)> beads, double least)
        {
            var sure = beads.Where(bead => bead.Confidence >= least).ToList();
            return $"{sure.Count}, {sure.Count(bead => !bead.Right)} wrong";
        }
    }

    private static bool IsGold(GoldDocument document, Bead bead) =>
        document.Gold.Any(gold => gold.Source.SequenceEqual(bead.Source) && gold.Target.SequenceEqual(bead.Target));
}
