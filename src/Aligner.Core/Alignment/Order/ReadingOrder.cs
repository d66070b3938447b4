using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>The order beads are listed in.</summary>
internal static class ReadingOrder
{
    /// <summary>
    /// Beads by their first source unit, those without a source before the bead of the next target unit. A bead whose
    /// target comes before that of an earlier bead is marked as crossing.
    /// </summary>
    public static ImmutableArray<Bead> Of(IEnumerable<Bead> beads)
    {
        var all = beads.ToList();
        var withSource = all.Where(bead => !bead.Source.IsEmpty).OrderBy(bead => bead.Source[0]).ToList();
        var onlyTarget = new Queue<Bead>(all.Where(bead => bead.Source.IsEmpty).OrderBy(bead => bead.Target[0]));
        var ordered = ImmutableArray.CreateBuilder<Bead>();
        var furthest = -1;
        foreach (var bead in withSource)
        {
            if (bead.Target.IsEmpty) { ordered.Add(bead); continue; }
            while (onlyTarget.Count > 0 && onlyTarget.Peek().Target[0] < bead.Target[0]) ordered.Add(onlyTarget.Dequeue());
            ordered.Add(bead with { IsCrossing = bead.Target[0] < furthest });
            furthest = Math.Max(furthest, bead.Target[^1]);
        }
        while (onlyTarget.Count > 0) ordered.Add(onlyTarget.Dequeue());
        return ordered.ToImmutable();
    }
}
