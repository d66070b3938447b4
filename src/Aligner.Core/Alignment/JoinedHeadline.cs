namespace Aligner.Alignment;

/// <summary>
/// A headline that stands alone on one side while the other has it joined to its first sentence, as extraction from pages leaves it:
/// "Trump delays talks The president said on Sunday …". No mark tells where it ends; what it translates does.
/// </summary>
internal static class JoinedHeadline
{
    /// <summary>Units of either side that are looked at: between a headline and its first sentence stand a few lines of another kind at
    /// most.</summary>
    private const int Opening = 6;

    /// <summary>How many times as long, in characters, a headline is as its translation at most.</summary>
    private const double LargestRatio = 2.5;

    /// <summary>Characters of a headline at most; those of the development sets have up to 260.</summary>
    private const int LongestHeadline = 400;

    /// <summary>Nats that the best sequence of beads must gain by the cut. In the development sets the true ones gain 4.7 to 24, but for
    /// one of 3.3; the likeliest false one, before a place's name, 4.1.</summary>
    private const double LeastGain = 4.5;

    /// <summary>Where the headline ends in the first unit of the side that has it joined, in characters; null where there is no such
    /// side, or nothing speaks for it.</summary>
    /// <param name="aligner">Measures both ways to read the opening.</param>
    /// <param name="source">The source.</param>
    /// <param name="target">The target.</param>
    public static (int? Source, int? Target) Find(SentenceAligner aligner, UnitStretch source, UnitStretch target)
    {
        if (source.Texts.Count == 0 || target.Texts.Count == 0) return default;
        source = source.First(Opening);
        target = target.First(Opening);
        return (UnitSide.HasHeadlineIn(source), UnitSide.HasHeadlineIn(target)) switch
        {
            (true, false) => (null, End(target, source.Texts[0].Length, cut => aligner.BestScore(source, cut))),
            (false, true) => (End(source, target.Texts[0].Length, cut => aligner.BestScore(cut, target)), null),
            _ => default,
        };
    }

    private static int? End(UnitStretch joined, int translation, Func<UnitStretch, double> measure)
    {
        if (translation > LongestHeadline) return null;
        int? best = null;
        var most = double.NegativeInfinity;
        var ends = Ends(joined.Texts[0])
            .TakeWhile(end => end <= translation * LargestRatio)
            .SkipWhile(end => end * LargestRatio < translation);
        foreach (var end in ends)
        {
            if (double.IsNegativeInfinity(most)) most = measure(joined) + LeastGain;
            var score = measure(joined.CutAt(end));
            if (score <= most) continue;
            (best, most) = (end, score);
        }
        return best;
    }

    /// <summary>Where a sentence may begin that no mark parts from what stands before it: at a capital or a digit after a word.</summary>
    private static IEnumerable<int> Ends(string text)
    {
        for (var at = 2; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at])) continue;
            var before = text.AsSpan(0, at).TrimEnd();
            if (before.Length == 0 || !(char.IsLetterOrDigit(before[^1]) || IsClosing(before[^1]))) continue;
            var first = text.AsSpan(at).TrimStart("\"'“„«‘(¿¡ \u00A0\u202F");
            if (first.Length > 0 && (char.IsUpper(first[0]) || char.IsDigit(first[0]))) yield return at;
        }
    }

    private static bool IsClosing(char c) => c is '"' or '”' or '“' or '»' or '’' or '\'' or ')' or '%' or '€' or '$';
}
