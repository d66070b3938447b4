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
    private const int Rounds = 5;
    private const float OneWay = 0.25f;
    private const double Discount = 0.5;
    private const double LeastStrength = 0.02;

    /// <summary>Reads the text once, as it comes, and trains.</summary>
    /// <param name="bitext">Segments; duplicates count once, overlong and lopsided ones are left out.</param>
    /// <param name="about">Sources, licences and command, for the head of the file.</param>
    /// <param name="progress">0..1, now and then.</param>
    /// <param name="cancellation">Stops between blocks of segments.</param>
    public Lexicon Train(IEnumerable<BitextSegment> bitext, string about, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var corpus = new StemmedBitext(source.Suffixes, target.Suffixes);
        foreach (var segment in bitext)
        {
            cancellation.ThrowIfCancellationRequested();
            corpus.Add(segment);
        }
        progress?.Report(0.2);
        var forward = Links(corpus, corpus.Source, corpus.Target, cancellation);
        progress?.Report(0.55);
        var backward = Links(corpus, corpus.Target, corpus.Source, cancellation);
        progress?.Report(0.9);
        var lexicon = Symmetrise(new LanguagePair(source.Code, target.Code), corpus, forward, backward, about);
        progress?.Report(1);
        return lexicon;
    }

    private static sbyte[] Links(StemmedBitext corpus, StemmedBitext.Side given, StemmedBitext.Side made, CancellationToken cancellation)
    {
        var aligner = new WordAligner(corpus, given, made);
        for (var round = 0; round < Rounds; round++) aligner.Improve(cancellation);
        return aligner.Links(cancellation);
    }

    private static Lexicon Symmetrise(LanguagePair languages, StemmedBitext corpus, sbyte[] forward, sbyte[] backward, string about)
    {
        var links = new Dictionary<(int Source, int Target), (float Count, bool BothWays)>();
        var sourceTotals = new float[corpus.Source.Stems.Count];
        var targetTotals = new float[corpus.Target.Stems.Count];
        for (var segment = 0; segment < corpus.Count; segment++)
        {
            var sources = corpus.Source[segment];
            var targets = corpus.Target[segment];
            var toSource = forward.AsSpan(corpus.Target.Start(segment), targets.Length);
            var toTarget = backward.AsSpan(corpus.Source.Start(segment), sources.Length);
            var weight = corpus.Weights[segment];
            for (var j = 0; j < targets.Length; j++)
            {
                if (toSource[j] is var i and >= 0) Count(sources[i], targets[j], toTarget[i] == j, weight);
            }
            for (var i = 0; i < sources.Length; i++)
            {
                if (toTarget[i] is var j and >= 0 && toSource[j] != i) Count(sources[i], targets[j], false, weight);
            }
        }

        var kept = new List<(int Source, int Target, float Forward, float Backward)>();
        foreach (var ((sourceStem, targetStem), (count, bothWays)) in links)
        {
            var forwardProbability = count / (sourceTotals[sourceStem] + Discount);
            var backwardProbability = count / (targetTotals[targetStem] + Discount);
            if (!bothWays || Math.Sqrt(forwardProbability * backwardProbability) < LeastStrength || IsNumber(corpus.Source.Stems[sourceStem])) continue;
            kept.Add((sourceStem, targetStem, (float)forwardProbability, (float)backwardProbability));
        }
        return Compact(languages, corpus, kept, about);

        void Count(int sourceStem, int targetStem, bool bothWays, float weight)
        {
            var count = weight * (bothWays ? 1 : OneWay);
            ref var link = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(links, (sourceStem, targetStem), out _);
            link = (link.Count + count, link.BothWays | bothWays);
            sourceTotals[sourceStem] += count;
            targetTotals[targetStem] += count;
        }
    }

    // Equal numbers are known without a lexicon, and unequal ones never translate each other.
    private static bool IsNumber(string stem) => stem.All(c => !char.IsLetter(c));

    private static Lexicon Compact(LanguagePair languages, StemmedBitext corpus, List<(int Source, int Target, float Forward, float Backward)> kept, string about)
    {
        var (sourceSide, sourceIds) = Side(corpus.Source, kept.Select(pair => pair.Source));
        var (targetSide, targetIds) = Side(corpus.Target, kept.Select(pair => pair.Target));
        var ordered = kept
            .Select(pair => (Source: sourceIds[pair.Source], Translation: new Translation(targetIds[pair.Target], LexiconFile.Rounded(pair.Forward), LexiconFile.Rounded(pair.Backward))))
            .OrderBy(pair => pair.Source).ThenBy(pair => pair.Translation.Stem)
            .ToArray();
        var starts = new int[sourceSide.Count + 1];
        foreach (var (id, _) in ordered) starts[id + 1]++;
        for (var id = 0; id < sourceSide.Count; id++) starts[id + 1] += starts[id];
        return new Lexicon(languages, about, sourceSide, targetSide, starts, [.. ordered.Select(pair => pair.Translation)]);
    }

    /// <summary>The stems in use in ordinal order, with their frequency, and their new ids by the old.</summary>
    private static (Vocabulary Vocabulary, int[] Ids) Side(StemmedBitext.Side side, IEnumerable<int> used)
    {
        var counts = new int[side.Stems.Count];
        foreach (var token in side.Tokens) counts[token]++;
        var old = used.Distinct().OrderBy(stem => side.Stems[stem], StringComparer.Ordinal).ToArray();
        var ids = new int[side.Stems.Count];
        for (var id = 0; id < old.Length; id++) ids[old[id]] = id;
        var total = (double)side.Tokens.Length;
        return (new Vocabulary(side.Suffixes, [.. old.Select(stem => side.Stems[stem])], [.. old.Select(stem => LexiconFile.Rounded(counts[stem] / total))]), ids);
    }
}
