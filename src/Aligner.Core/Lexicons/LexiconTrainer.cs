using Aligner.Languages;

namespace Aligner.Lexicons;

/// <summary>
/// Learns a lexicon from parallel text: word alignment in both directions over stems (<see cref="WordAligner"/>),
/// symmetrised by counting a link found both ways as 1 and one found one way as ¼, p = c / (Σc + ½); a pair of stems
/// stays when √(p(t|s)·p(s|t)) ≥ .02 and at least one of its links was found both ways. The same text in the same
/// order gives the same lexicon, on any number of threads.
/// </summary>
/// <param name="source">Pack of the source language; its suffixes make the stems.</param>
/// <param name="target">Pack of the target language.</param>
public sealed class LexiconTrainer(LanguagePack source, LanguagePack target)
{
    private const int RoundsApart = 3;
    private const int RoundsInAgreement = 2;
    private const double OneWay = 0.25;
    private const double Discount = 0.5;
    private const double LeastStrength = 0.02;

    /// <summary>Reads the text once, as it comes, and trains.</summary>
    /// <param name="bitext">Segments; duplicates count once, overlong and lopsided ones are left out.</param>
    /// <param name="about">Sources, licences and command, for the head of the file.</param>
    /// <param name="progress">0..1, now and then.</param>
    /// <param name="cancellation">Stops between blocks of segments.</param>
    public Lexicon Train(
        IEnumerable<BitextSegment> bitext, string about, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var corpus = StemmedBitext.Of(bitext, source.Suffixes, target.Suffixes, cancellation);
        progress?.Report(0.2);
        var table = PairTable.Of(corpus, cancellation);
        progress?.Report(0.25);
        var aligner = new WordAligner(corpus, table);
        for (var round = 0; round < RoundsApart + RoundsInAgreement; round++)
        {
            aligner.Improve(agreement: round >= RoundsApart, cancellation);
            progress?.Report(0.25 + 0.12 * (round + 1));
        }
        var (sourceTotals, targetTotals) = CountLinks(corpus, table, aligner, cancellation);
        progress?.Report(0.95);
        var lexicon = Compact(new LanguagePair(source.Code, target.Code), corpus, Strong(corpus, table, sourceTotals, targetTotals), about);
        progress?.Report(1);
        return lexicon;
    }

    /// <summary>Leaves in the table what the links of each pair count, in its forward count, and how much of that was found both ways, in
    /// its backward count; gives the sums by stem.</summary>
    private static (long[] Sources, long[] Targets) CountLinks(
        StemmedBitext corpus, PairTable table, WordAligner aligner, CancellationToken cancellation)
    {
        var sourceTotals = new long[corpus.Source.Stems.Length];
        var targetTotals = new long[corpus.Target.Stems.Length];
        aligner.Align((segment, grid) =>
        {
            Span<int> toSource = stackalloc int[grid.Targets];
            Span<int> toTarget = stackalloc int[grid.Sources];
            grid.BestSources(toSource);
            grid.BestTargets(toTarget);
            for (var j = 0; j < grid.Targets; j++)
            {
                if (toSource[j] is var i and >= 0) Count(segment, grid, i, j, toTarget[i] == j);
            }
            for (var i = 0; i < grid.Sources; i++)
            {
                if (toTarget[i] is var j and >= 0 && toSource[j] != i) Count(segment, grid, i, j, false);
            }
        }, cancellation);
        return (sourceTotals, targetTotals);

        void Count(int segment, LinkGrid grid, int i, int j, bool bothWays)
        {
            var sourceStem = corpus.Source[segment][i];
            var count = (long)(corpus.Weights[segment] * corpus.CountUnit * (bothWays ? 1 : OneWay));
            PairTable.Count(ref table[sourceStem][grid.Slots[grid.Cell(i, j)]], count, bothWays ? count : 0);
            Interlocked.Add(ref sourceTotals[sourceStem], count);
            Interlocked.Add(ref targetTotals[corpus.Target[segment][j]], count);
        }
    }

    private static List<(int Source, int Target, float Forward, float Backward)> Strong(
        StemmedBitext corpus, PairTable table, long[] sourceTotals, long[] targetTotals)
    {
        var kept = new List<(int Source, int Target, float Forward, float Backward)>();
        for (var stem = 0; stem < table.Sources; stem++)
        {
            if (IsNumber(corpus.Source.Stems[stem])) continue;
            foreach (ref readonly var pair in table[stem])
            {
                if (pair.BackwardCount == 0) continue;
                var forward = Probability(pair.ForwardCount, sourceTotals[stem]);
                var backward = Probability(pair.ForwardCount, targetTotals[pair.Target]);
                if (Math.Sqrt(forward * backward) >= LeastStrength) kept.Add((stem, pair.Target, (float)forward, (float)backward));
            }
        }
        return kept;

        double Probability(long count, long total) => count / corpus.CountUnit / (total / corpus.CountUnit + Discount);
    }

    // Equal numbers are known without a lexicon, and unequal ones never translate each other.
    private static bool IsNumber(string stem) => stem.All(c => !char.IsLetter(c));

    private static Lexicon Compact(
        LanguagePair languages, StemmedBitext corpus, List<(int Source, int Target, float Forward, float Backward)> kept, string about)
    {
        var (sourceSide, sourceIds) = Side(corpus.Source, kept.Select(pair => pair.Source));
        var (targetSide, targetIds) = Side(corpus.Target, kept.Select(pair => pair.Target));
        var ordered = kept
            .Select(pair =>
                (Source: sourceIds[pair.Source],
                    Translation: new Translation(
                        targetIds[pair.Target], pair.Forward, pair.Backward)))
            .OrderBy(pair => pair.Source).ThenBy(pair => pair.Translation.Stem)
            .ToArray();
        var starts = new int[sourceSide.Count + 1];
        foreach (var (id, _) in ordered) starts[id + 1]++;
        for (var id = 0; id < sourceSide.Count; id++) starts[id + 1] += starts[id];
        return new Lexicon(languages, about, sourceSide, targetSide,
            TranslationTable.Of(starts, [.. ordered.Select(pair => pair.Translation)]));
    }

    /// <summary>The stems in use in ordinal order, with their frequency, and their new ids by the old.</summary>
    private static (Vocabulary Vocabulary, int[] Ids) Side(StemmedBitext.Side side, IEnumerable<int> used)
    {
        var stems = side.Stems;
        var old = used.Distinct().OrderBy(stem => stems[stem], StringComparer.Ordinal).ToArray();
        var ids = new int[stems.Length];
        for (var id = 0; id < old.Length; id++) ids[old[id]] = id;
        var total = (double)side.Length;
        return (
            new Vocabulary(
                side.Suffixes,
                StemTable.Of([.. old.Select(stem => stems[stem])]),
                old.Select(stem => KeptProbability.Of(side.Occurrences[stem] / total)).ToArray()),
            ids);
    }
}
