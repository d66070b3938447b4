namespace Aligner.Alignment;

/// <summary>
/// Cuts two long texts into sections that are aligned each on its own, so that memory grows with a section and not with the
/// text, and several can be aligned at once.
/// </summary>
internal static class Sections
{
    /// <summary>Source units of a section at least.</summary>
    private const int Smallest = 2_000;

    /// <summary>Units in a row on either side of a cut that the coarse path takes one by one.</summary>
    private const int Steady = 8;

    /// <summary>The sections, which tile both texts in order. A cut lies where the coarse path runs straight for a while: there it is
    /// seldom wrong.</summary>
    /// <param name="path">For each source unit the first and the last target unit the path meets.</param>
    /// <param name="targetCount">Units of the target.</param>
    public static List<BeadExtent> Of((int First, int Last)[] path, int targetCount)
    {
        var sections = new List<BeadExtent>();
        var (row, column, straight) = (0, 0, 0);
        for (var unit = 1; unit < path.Length; unit++)
        {
            straight = path[unit] == (path[unit - 1].Last + 1, path[unit - 1].Last + 1) ? straight + 1 : 0;
            var cut = unit - Steady;
            if (straight < 2 * Steady || cut - row < Smallest || path.Length - cut < Smallest) continue;
            sections.Add(new BeadExtent(row, cut - row, column, path[cut].First - column));
            (row, column) = (cut, path[cut].First);
        }
        sections.Add(new BeadExtent(row, path.Length - row, column, targetCount - column));
        return sections;
    }
}
