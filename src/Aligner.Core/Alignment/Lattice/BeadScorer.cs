using System.Runtime.CompilerServices;

namespace Aligner.Alignment;

/// <summary>Measures beads: the features of any run of source units beside any run of target units.</summary>
internal sealed class BeadScorer
{
    /// <summary>κ: how much translations keep their relative place. Of 2 to 5.5 the held-out halves of the
    /// development sets liked 3 best.</summary>
    private const float Decay = 3;

    /// <summary>λ: the share of words that have a translation on the other side; of .25 to .8 chosen likewise.</summary>
    private const float Translated = 0.6f;

    /// <summary>Units a bead holds at most, both sides together.</summary>
    public const int LargestBead = 7;

    private const int Steps = 1024;
    private const double LargestProduct = 1e200;
    private static readonly float[] Decayed = [.. Enumerable.Range(0, Steps + 1).Select(step => MathF.Exp(-Decay * step / Steps))];
    private static readonly float[] Normalised = [.. Enumerable.Range(0, Steps + 1)
        .Select(step => Decay / (2 - MathF.Exp(-Decay * step / Steps) - MathF.Exp(-Decay * (Steps - step) / Steps)))];

    private readonly UnitSide source;
    private readonly UnitSide target;
    private readonly WordHits hits;
    private readonly BeadRates rates;
    private readonly double lengthScale;
    private readonly WordMass sources = new();
    private readonly WordMass targets = new();

    public BeadScorer(UnitSide source, UnitSide target, WordHits hits, BeadRates rates = default)
    {
        this.source = source;
        this.target = target;
        this.hits = hits;
        this.rates = rates;
        // The root of the target characters per source character, drawn towards 1 so that a short or one-sided text doesn't decide it.
        lengthScale = Math.Sqrt((target.Lengths[^1] + 1000.0) / (source.Lengths[^1] + 1000.0));
    }

    /// <summary>Fills in the features of source units [i, i + n) beside target units [j, j + m); the rows must be loaded.</summary>
    public void Measure(int i, int n, int j, int m, Span<double> features)
    {
        features.Clear();
        if (n == 0 || m == 0)
        {
            MeasureNull(i, n, j, m, features);
            return;
        }
        features[(int)BeadFeature.Words] = Words(i, n, j, m, features) * 0.1;
        var deviation = LengthDeviation(source.Lengths[i + n] - source.Lengths[i], target.Lengths[j + m] - target.Lengths[j]);
        features[(int)BeadFeature.Length] = -0.3 * deviation;
        features[(int)BeadFeature.LengthSquare] = -0.02 * Math.Min(100, deviation * deviation);
        Shape(Math.Min(n, m), Math.Max(n, m), features);
        if (n + m > 2 && (n == 1 || m == 1)) features[(int)BeadFeature.JoinRate] = rates.Join;
        if ((source.Openings[i] | target.Openings[j]) != 0)
            features[(int)BeadFeature.SameOpening] = source.Openings[i] == target.Openings[j] ? 1 : -1;
        if (source.Ends[i + n - 1] == target.Ends[j + m - 1]) features[(int)BeadFeature.SameEnd] = 1;
        if (source.Quotes[i + n] > source.Quotes[i] != target.Quotes[j + m] > target.Quotes[j])
            features[(int)BeadFeature.OneSidedQuote] = 1;
        if (source.Noise[i] is null != target.Noise[j] is null) features[(int)BeadFeature.OneSidedNoise] = 1;
        if (n + m == 2 && source.Texts[i] == target.Texts[j]) features[(int)BeadFeature.SameText] = 1;
        features[(int)BeadFeature.Headline] = Headline(i, n, j, m);
        Boundaries(source, i, n, features);
        Boundaries(target, j, m, features);
    }

    private void MeasureNull(int i, int n, int j, int m, Span<double> features)
    {
        features[(int)BeadFeature.Null] = 1;
        features[(int)BeadFeature.NullWords] = 0.1 * (source.Start(i + n) - source.Start(i) + target.Start(j + m) - target.Start(j));
        if ((m == 0 ? source.Noise[i] : target.Noise[j]) is { } share)
        {
            features[(int)BeadFeature.NullNoise] = 1;
            features[(int)BeadFeature.NullNoiseShare] = share;
        }
        else features[(int)BeadFeature.NullRate] = rates.Null;
    }

    private int Headline(int i, int n, int j, int m)
    {
        var sourceFirst = i == 0 && source.HasHeadline;
        var targetFirst = j == 0 && target.HasHeadline;
        if (sourceFirst && targetFirst && n + m == 2) return 1;
        return (sourceFirst && n > 1 ? -1 : 0) + (targetFirst && m > 1 ? -1 : 0);
    }

    /// <summary>|z| of Gale and Church with a variance of 4 per character; both lengths brought to their common scale, so that
    /// neither side is the source.</summary>
    private double LengthDeviation(int sourceLength, int targetLength)
    {
        var (source, target) = (sourceLength * lengthScale, targetLength / lengthScale);
        return Math.Abs(target - source) / Math.Sqrt(2 * (source + target) + 1);
    }

    private static void Shape(int fewer, int more, Span<double> features)
    {
        switch (fewer, more)
        {
            case (1, 1): break;
            case (1, 2): features[(int)BeadFeature.OneTwo] = 1; break;
            case (1, 3): features[(int)BeadFeature.OneThree] = 1; break;
            case (1, _): features[(int)BeadFeature.OneFour] = more - 3; break;
            case (2, 2): features[(int)BeadFeature.TwoTwo] = 1; break;
            case (2, 3): features[(int)BeadFeature.TwoThree] = 1; break;
            case (2, _): features[(int)BeadFeature.TwoFour] = 1 + 0.5 * (more - 4); break;
            default: features[(int)BeadFeature.ThreeThree] = 1 + 0.5 * (fewer + more - 6); break;
        }
    }

    private static void Boundaries(UnitSide side, int first, int count, Span<double> features)
    {
        for (var unit = first; unit < first + count - 1; unit++)
        {
            var kind = side.Ends[unit] switch
            {
                EndMark.Stop or EndMark.Exclamation or EndMark.Question => BeadFeature.InnerStop,
                EndMark.Colon or EndMark.Semicolon => BeadFeature.InnerColon,
                _ => BeadFeature.InnerOther,
            };
            features[(int)kind]++;
            features[(int)BeadFeature.InnerParagraph] += side.ParagraphBreak[unit];
            if (side.StartsLower[unit + 1]) features[(int)BeadFeature.InnerLower]++;
        }
    }

    // Most texts are aligned before the runtime would come to optimise this and what it calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Words(int i, int n, int j, int m, Span<double> features)
    {
        int sourceStart = source.Start(i), sourceCount = source.Start(i + n) - sourceStart;
        int targetStart = target.Start(j), targetCount = target.Start(j + m) - targetStart;
        if (sourceCount == 0 || targetCount == 0) return 0;
        sources.Open(sourceCount);
        targets.Open(targetCount);
        var sourceStep = (float)Steps / sourceCount;
        var targetStep = (float)Steps / targetCount;
        for (var row = i; row < i + n; row++)
        {
            var sourceAt = source.Start(row) - sourceStart;
            for (var column = j; column < j + m; column++)
            {
                var targetAt = target.Start(column) - targetStart;
                foreach (var hit in hits[row, column])
                {
                    int k = sourceAt + hit.Source, l = targetAt + hit.Target;
                    var decayed = Decayed[(int)MathF.Abs((k + 0.5f) * sourceStep - (l + 0.5f) * targetStep)];
                    targets.Add(l, hit.Forward * decayed);
                    sources.Add(k, hit.Backward * decayed);
                }
            }
        }
        return Gain(sources, source, i, n, sourceStep, targetCount, features)
            + Gain(targets, target, j, m, targetStep, sourceCount, features);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Gain(WordMass mass, UnitSide side, int first, int count, float step, int others, Span<double> features)
    {
        var words = side.Words(side.Start(first), side.Start(first + count) - side.Start(first));
        var missing = side.Tallies[first + count] - side.Tallies[first];
        var sum = 0.0;
        // The logarithm of a product costs less than the sum of its factors' logarithms.
        var product = 1.0;
        var scale = Translated / others;
        foreach (var at in mass.Places)
        {
            missing -= WordTally.Of(side.Kinds[words[at]]);
            var odds = mass[at] * scale * Normalised[(int)((at + 0.5f) * step)] * side.Rarity[words[at]] + (1 - Translated);
            if (odds <= 1) continue;
            product *= odds;
            if (product < LargestProduct) continue;
            sum += Math.Log(product);
            product = 1;
        }
        // What opens a bead is written with a capital, name or not.
        if (mass[0] == 0 && side.Kinds[words[0]].HasFlag(WordKinds.Name)) missing = missing with { Names = missing.Names - 1 };
        features[(int)BeadFeature.MissingKnown] += 0.1 * missing.Known;
        features[(int)BeadFeature.MissingUnknown] += 0.1 * missing.Unknown;
        features[(int)BeadFeature.MissingName] += missing.Names;
        features[(int)BeadFeature.MissingNumber] += missing.Numbers;
        mass.Close();
        return sum + Math.Log(product);
    }
}
