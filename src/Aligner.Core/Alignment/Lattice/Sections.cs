namespace Aligner.Alignment;

/// <summary>
/// Cuts two long texts into sections that are aligned each on its own, so that memory grows with a section and not with the
/// text, and several can be aligned at once.
/// </summary>
internal static class Sections
{
    // Of 250 to 2,000 the beads of 200,000 lines are all but the same; what larger ones leave behind outlives them in the heap.

    /// <summary>Source units of a section at least.</summary>
    private const int Smallest = 1_000;

    /// <summary>The sections, which tile both texts in order. A cut lies at an anchor that is as far from its neighbours on one side as
    /// on the other: there the chain is seldom wrong, and no bead goes across.</summary>
    /// <param name="chain">Anchors, both units of which grow (<see cref="AnchorChain"/>).</param>
    /// <param name="sourceCount">Units of the source.</param>
    /// <param name="targetCount">Units of the target.</param>
    public static List<BeadExtent> Of(IReadOnlyList<(int Row, int Column)> chain, int sourceCount, int targetCount)
    {
        var sections = new List<BeadExtent>();
        var (row, column) = (0, 0);
        for (var at = 1; at < chain.Count - 1; at++)
        {
            var (cut, targetCut) = chain[at];
            if (cut - row < Smallest || sourceCount - cut < Smallest || !IsSteady(chain, at)) continue;
            sections.Add(new BeadExtent(row, cut - row, column, targetCut - column));
            (row, column) = (cut, targetCut);
        }
        sections.Add(new BeadExtent(row, sourceCount - row, column, targetCount - column));
        return sections;
    }

    private static bool IsSteady(IReadOnlyList<(int Row, int Column)> chain, int at) =>
        Lead(chain[at - 1]) == Lead(chain[at]) && Lead(chain[at]) == Lead(chain[at + 1]);

    private static int Lead((int Row, int Column) anchor) => anchor.Column - anchor.Row;
}
