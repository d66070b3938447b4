using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Training;

/// <summary>What a lexicon by way of a third language would be: p(t|s) = Σ p(t|e)·p(e|s) over the pivot's stems.</summary>
internal static class Pivot
{
    /// <summary>√(p·p′) below which a composed pair is noise; the trained lexicons end there too.</summary>
    private const double LeastStrength = 0.02;

    public static Lexicon Compose(Lexicon toPivot, Lexicon fromPivot)
    {
        var starts = new int[toPivot.Source.Count + 1];
        var all = new List<Translation>();
        for (var source = 0; source < toPivot.Source.Count; source++)
        {
            var sums = new SortedDictionary<int, (float Forward, float Backward)>();
            foreach (var (pivot, forward, backward) in toPivot.Translations(source))
            {
                if (fromPivot.Source.Find(toPivot.Target[pivot]) is not { } known) continue;
                foreach (var (target, onward, back) in fromPivot.Translations(known))
                {
                    sums.TryGetValue(target, out var sum);
                    sums[target] = (sum.Forward + forward * onward, sum.Backward + backward * back);
                }
            }
            all.AddRange(sums.Where(pair => Math.Sqrt(pair.Value.Forward * pair.Value.Backward) >= LeastStrength)
                .Select(pair => new Translation(pair.Key, Math.Min(1, pair.Value.Forward), Math.Min(1, pair.Value.Backward))));
            starts[source + 1] = all.Count;
        }
        return new Lexicon(
            new LanguagePair(toPivot.Languages.Source, fromPivot.Languages.Target),
            "pivot",
            toPivot.Source,
            fromPivot.Target,
            TranslationTable.Of(starts, [.. all]));
    }
}
