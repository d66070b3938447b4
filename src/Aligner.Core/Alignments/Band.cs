namespace Aligner.Alignments;

/// <summary>
/// The boundaries that dynamic programming looks at: after i source units, those after Low[i]..High[i] (inclusive)
/// target units. Both ends only grow with i, the first row holds 0 and the last the target's end.
/// </summary>
internal sealed class Band
{
    private readonly int[] low;
    private readonly int[] high;

    public Band(int[] low, int[] high)
    {
        this.low = low;
        this.high = high;
    }

    /// <summary>Units of the source.</summary>
    public int SourceCount => low.Length - 1;

    /// <summary>Units of the target.</summary>
    public int TargetCount => high[^1];

    public int Low(int row) => low[row];

    public int High(int row) => high[row];

    public bool Contains(int row, int column) => column >= low[row] && column <= high[row];

    /// <summary>Every boundary.</summary>
    public static Band Full(int sourceCount, int targetCount)
    {
        var high = new int[sourceCount + 1];
        Array.Fill(high, targetCount);
        return new Band(new int[sourceCount + 1], high);
    }
}
