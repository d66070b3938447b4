namespace Aligner.Lexicons;

/// <summary>
/// Every possible link between the words of a segment, with its posterior probability in both directions; row by row of
/// the source words. A thread's workbench, filled anew for each segment.
/// </summary>
internal sealed class LinkGrid
{
    private const int Size = StemmedBitext.LongestSegment * StemmedBitext.LongestSegment;

    /// <summary>The slot of each pair of stems in the table; −1 for those that are no pair.</summary>
    public int[] Slots { get; } = new int[Size];

    /// <summary>p(the target word comes from the source word).</summary>
    public float[] Forward { get; } = new float[Size];

    /// <summary>p(the source word comes from the target word).</summary>
    public float[] Backward { get; } = new float[Size];

    /// <summary>p(the target word comes from none).</summary>
    public float[] ForwardNone { get; } = new float[StemmedBitext.LongestSegment];

    /// <summary>p(the source word comes from none).</summary>
    public float[] BackwardNone { get; } = new float[StemmedBitext.LongestSegment];

    /// <summary>Source words.</summary>
    public int Sources { get; private set; }

    /// <summary>Target words.</summary>
    public int Targets { get; private set; }

    /// <summary>Makes room for a segment.</summary>
    public void Open(int sources, int targets) => (Sources, Targets) = (sources, targets);

    /// <summary>Where a link stands in the arrays.</summary>
    public int Cell(int source, int target) => source * Targets + target;

    /// <summary>For each target word the source word it most probably comes from; −1: from none.</summary>
    public void BestSources(Span<int> best)
    {
        for (var j = 0; j < Targets; j++)
        {
            best[j] = -1;
            var highest = ForwardNone[j];
            for (var i = 0; i < Sources; i++)
            {
                if (Forward[Cell(i, j)] > highest) (highest, best[j]) = (Forward[Cell(i, j)], i);
            }
        }
    }

    /// <summary>For each source word the target word it most probably comes from; −1: from none.</summary>
    public void BestTargets(Span<int> best)
    {
        for (var i = 0; i < Sources; i++)
        {
            best[i] = -1;
            var highest = BackwardNone[i];
            for (var j = 0; j < Targets; j++)
            {
                if (Backward[Cell(i, j)] > highest) (highest, best[i]) = (Backward[Cell(i, j)], j);
            }
        }
    }
}
