using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>The order beads are listed in.</summary>
internal static class ReadingOrder
{
    /// <summary>
    /// Beads by their first source unit, those without a source before the next bead in order whose target follows theirs.
    /// The longest run of beads whose targets are in order too stands still; what does not belong to it is marked as crossing.
    /// </summary>
    public static ImmutableArray<Bead> Of(IEnumerable<Bead> beads)
    {
        List<Bead> withSource = [], alone = [];
        foreach (var bead in beads) (bead.Source.IsEmpty ? alone : withSource).Add(bead);
        // No unit stands in two beads: no two compare equal.
        withSource.Sort((a, b) => a.Source[0].CompareTo(b.Source[0]));
        alone.Sort((a, b) => a.Target[0].CompareTo(b.Target[0]));
        var onlyTarget = new Queue<Bead>(alone);
        var ordered = ImmutableArray.CreateBuilder<Bead>(withSource.Count + alone.Count);
        var stands = Standing([.. withSource.Where(bead => !bead.Target.IsEmpty).Select(bead => bead.Target[0])]);
        var at = 0;
        foreach (var bead in withSource)
        {
            if (bead.Target.IsEmpty) { ordered.Add(bead); continue; }
            var isCrossing = !stands[at++];
            while (!isCrossing && onlyTarget.Count > 0 && onlyTarget.Peek().Target[0] < bead.Target[0]) ordered.Add(onlyTarget.Dequeue());
            ordered.Add(bead.IsCrossing == isCrossing ? bead : bead with { IsCrossing = isCrossing });
        }
        while (onlyTarget.Count > 0) ordered.Add(onlyTarget.Dequeue());
        return ordered.MoveToImmutable();
    }

    /// <summary>Which of some distinct numbers belong to their longest ascending run, gaps allowed; of several the one that begins
    /// first.</summary>
    private static bool[] Standing(int[] numbers)
    {
        var lengths = new int[numbers.Length];
        // By length of a run to the right the largest number that begins one, negated so that the list ascends.
        var heads = new List<int>();
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            var shorter = heads.BinarySearch(-numbers[i]);
            lengths[i] = ~shorter + 1;
            if (~shorter == heads.Count) heads.Add(-numbers[i]);
            else heads[~shorter] = -numbers[i];
        }
        var stands = new bool[numbers.Length];
        // The first number behind another whose run is one shorter is larger than it: a smaller one would begin a run as long.
        var wanted = heads.Count;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (lengths[i] != wanted) continue;
            stands[i] = true;
            wanted--;
        }
        return stands;
    }
}
