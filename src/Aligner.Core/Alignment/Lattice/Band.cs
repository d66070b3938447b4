using System.Collections;

namespace Aligner.Alignment;

/// <summary>
/// The boundaries that dynamic programming looks at in two texts: after i source units, those after Low(i)..High(i) (inclusive)
/// target units, without those that were closed. Both ends only grow with i; the first row holds the first boundary, the last
/// the last.
/// </summary>
internal sealed class Band
{
    private readonly int[] low;
    private readonly int[] high;
    private readonly long[] starts;
    private readonly BitArray? open;

    /// <param name="low">By row.</param>
    /// <param name="high">By row, inclusive.</param>
    public Band(int[] low, int[] high)
    {
        this.low = low;
        this.high = high;
        starts = new long[low.Length + 1];
        for (var row = 0; row < low.Length; row++) starts[row + 1] = starts[row] + high[row] - low[row] + 1;
    }

    private Band(Band band, BitArray open) : this(band.low, band.high) => this.open = open;

    /// <summary>All source units.</summary>
    public int LastRow => low.Length - 1;

    /// <summary>All target units.</summary>
    public int LastColumn => high[^1];

    /// <summary>How many boundaries, closed ones included.</summary>
    public long Size => starts[^1];

    public int Low(int row) => low[row];

    public int High(int row) => high[row];

    /// <summary>A boundary's place among all, in reading order.</summary>
    public long State(int row, int column) => starts[row] + column - low[row];

    public bool Contains(int row, int column) =>
        column >= Low(row) && column <= High(row) && (open is null || open[(int)State(row, column)]);

    /// <summary>The target units [First, End) that stand in any bead of the band together with a source unit.</summary>
    /// <param name="unit">The source unit.</param>
    /// <param name="largest">Units a bead holds at most, both sides together.</param>
    public (int First, int End) Beside(int unit, int largest)
    {
        var (first, end) = (int.MaxValue, 0);
        for (var row = Math.Max(0, unit - largest + 2); row <= unit; row++)
        {
            for (var last = unit + 1; last <= Math.Min(LastRow, row + largest - 1); last++)
            {
                var most = largest - (last - row);
                var (from, to) = (Math.Max(Low(row), Low(last) - most), Math.Min(High(last), High(row) + most));
                if (from >= to || from > High(row) || to < Low(last)) continue;
                first = Math.Min(first, from);
                end = Math.Max(end, to);
            }
        }
        return first < end ? (first, end) : (0, 0);
    }

    /// <summary>Every boundary.</summary>
    public static Band Full(int sourceCount, int targetCount)
    {
        var high = new int[sourceCount + 1];
        Array.Fill(high, targetCount);
        return new Band(new int[sourceCount + 1], high);
    }

    /// <summary>The boundaries within a distance of a monotone path of units.</summary>
    /// <param name="path">For each source unit the first and the last target unit the path meets; both grow.</param>
    /// <param name="targetCount">Units of the target.</param>
    /// <param name="margin">Units to either side.</param>
    public static Band Around(IReadOnlyList<(int First, int Last)> path, int targetCount, int margin)
    {
        var low = new int[path.Count + 1];
        var high = new int[path.Count + 1];
        for (var row = 0; row <= path.Count; row++)
        {
            // The boundary before a unit touches the cells of the rows on both of its sides.
            low[row] = row == 0 ? 0 : Math.Clamp(path[row - 1].First - margin, low[row - 1], targetCount);
            high[row] = row == path.Count ? targetCount : Math.Min(targetCount, path[row].Last + 1 + margin);
        }
        Widen(low, high);
        return new Band(low, high);
    }

    /// <summary>What is left of the band when only some of its boundaries stay open, by their
    /// <see cref="State"/>; as narrow as these are.</summary>
    public Band Only(BitArray open)
    {
        var narrowLow = new int[low.Length];
        var narrowHigh = new int[low.Length];
        for (var row = 0; row < low.Length; row++)
        {
            // A row that every bead steps over is as wide as one boundary, which stays closed.
            var (first, last) = (row == 0 ? low[0] : narrowHigh[row - 1], -1);
            for (var column = high[row]; column >= low[row]; column--)
            {
                if (!Stays(row, column)) continue;
                first = column;
                last = Math.Max(last, column);
            }
            (narrowLow[row], narrowHigh[row]) = (first, Math.Max(last, first));
        }
        Widen(narrowLow, narrowHigh);
        var narrow = new Band(narrowLow, narrowHigh);
        var left = new BitArray((int)narrow.Size);
        for (var row = 0; row < low.Length; row++)
        {
            for (var column = narrowLow[row]; column <= narrowHigh[row]; column++)
                left[(int)narrow.State(row, column)] = Stays(row, column);
        }
        return new Band(narrow, left);

        bool Stays(int row, int column) => Contains(row, column) && open[(int)State(row, column)];
    }

    /// <summary>Lets both ends grow from row to row.</summary>
    private static void Widen(int[] low, int[] high)
    {
        for (var row = low.Length - 2; row >= 0; row--) low[row] = Math.Min(low[row], low[row + 1]);
        for (var row = 1; row < high.Length; row++) high[row] = Math.Max(high[row], high[row - 1]);
    }
}
