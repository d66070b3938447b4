using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>Beads that tile two texts: every unit of either side stands in exactly one.</summary>
public sealed class AlignmentResult
{
    /// <summary>Proves that <paramref name="beads"/> tile both sides.</summary>
    /// <param name="sourceCount">Units of the source.</param>
    /// <param name="targetCount">Units of the target.</param>
    /// <param name="beads">In reading order.</param>
    /// <exception cref="ArgumentException">A unit is missing, stands twice, or does not exist.</exception>
    public AlignmentResult(int sourceCount, int targetCount, ImmutableArray<Bead> beads)
    {
        Prove(sourceCount, beads.Select(bead => bead.Source), nameof(sourceCount));
        Prove(targetCount, beads.Select(bead => bead.Target), nameof(targetCount));
        SourceCount = sourceCount;
        TargetCount = targetCount;
        Beads = beads;
    }

    /// <summary>Units of the source.</summary>
    public int SourceCount { get; }

    /// <summary>Units of the target.</summary>
    public int TargetCount { get; }

    /// <summary>In reading order.</summary>
    public ImmutableArray<Bead> Beads { get; }

    private static void Prove(int count, IEnumerable<ImmutableArray<int>> sides, string name)
    {
        var seen = new bool[count];
        var total = 0;
        foreach (var side in sides)
        {
            foreach (var unit in side)
            {
                if (unit < 0 || unit >= count) throw new ArgumentException($"Unit {unit} does not exist among {count}.", name);
                if (seen[unit]) throw new ArgumentException($"Unit {unit} stands in two beads.", name);
                seen[unit] = true;
                total++;
            }
        }
        if (total != count) throw new ArgumentException($"{count - total} of {count} units stand in no bead.", name);
    }
}
