namespace Aligner.Alignment;

/// <summary>
/// Where the alignment of two long texts may run: the units around a chain of anchors (<see cref="AnchorChain"/>). Between two anchors
/// the whole rectangle is searched when it is small, else a strip along its diagonal, so that the work grows with the length
/// of the texts and not with its square. Thompson &amp; Koehn (2019) get there by aligning ever coarser averages of their
/// sentence vectors; rare words cost less and need no vectors.
/// </summary>
internal static class Corridor
{
    /// <summary>Largest rectangle, in pairs of units, between two anchors that is searched whole.</summary>
    private const long WholeRectangle = 4_000_000;

    /// <summary>Half the width of the strip in larger ones.</summary>
    private const int Strip = 400;

    /// <summary>Units searched around an anchor, which may itself be wrong by a few.</summary>
    private const int Slack = 10;

    /// <summary>For each source unit the range of target units [First, Last] to search; both ends grow.</summary>
    public static (int First, int Last)[] Of(UnitSide source, UnitSide target, WordLinks links)
    {
        var ranges = new (int First, int Last)[source.Count];
        Array.Fill(ranges, (int.MaxValue, -1));
        var (row, column) = (0, 0);
        foreach (var (nextRow, nextColumn) in AnchorChain.Of(source, target, links).Append((source.Count - 1, target.Count - 1)))
        {
            Open(ranges, target.Count, row, column, nextRow, nextColumn);
            (row, column) = (nextRow, nextColumn);
        }
        for (var i = ranges.Length - 2; i >= 0; i--) ranges[i].First = Math.Min(ranges[i].First, ranges[i + 1].First);
        for (var i = 1; i < ranges.Length; i++) ranges[i].Last = Math.Max(ranges[i].Last, ranges[i - 1].Last);
        return ranges;
    }

    private static void Open((int First, int Last)[] ranges, int targetCount, int row, int column, int endRow, int endColumn)
    {
        var whole = (long)(endRow - row + 1) * (endColumn - column + 1) <= WholeRectangle;
        var slope = endRow == row ? 0 : (endColumn - column) / (double)(endRow - row);
        for (var i = Math.Max(0, row - Slack); i <= Math.Min(ranges.Length - 1, endRow + Slack); i++)
        {
            var at = column + (int)((Math.Clamp(i, row, endRow) - row) * slope);
            var step = (int)Math.Ceiling(slope);
            var first = whole ? column : Math.Max(column, at - Strip);
            var last = whole ? endColumn : Math.Min(endColumn, at + step + Strip);
            ranges[i] =
                (Math.Min(ranges[i].First, Math.Max(0, first - Slack)), Math.Max(ranges[i].Last, Math.Min(targetCount - 1, last + Slack)));
        }
    }
}
