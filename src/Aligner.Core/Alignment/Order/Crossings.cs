namespace Aligner.Alignment;

/// <summary>
/// Finds what reading order hides: a unit that moved. Null units of both sides near each other are looked at again, and
/// those that translate each other clearly are linked, the best first.
/// </summary>
internal static class Crossings
{
    /// <summary>How far a unit may have moved, in units of either side.</summary>
    private const int Reach = 8;

    /// <summary>Nats a link out of order must be better than two nulls: 5 to 7 score alike on the development sets, 4 loses on the
    /// stories, 3 nearly everywhere.</summary>
    public const double LeastGain = 5;

    /// <summary>Nats of them that must come from words; what has nothing in common gains none. Set by hand: true links of the
    /// development sets are too few to choose it by.</summary>
    public const double LeastWords = 2;

    /// <summary>The pairs of null units to link, source ascending, with what each gains over two nulls.</summary>
    /// <param name="steps">The best path.</param>
    /// <param name="measure">The score of source unit i beside target unit j, over two nulls.</param>
    public static IReadOnlyList<Crossing> Of(
        IReadOnlyList<(int Row, int Column, Edge Edge)> steps, Func<int, int, double> measure)
    {
        List<(int Row, int Column)> nulls = [], others = [];
        foreach (var (row, column, edge) in steps)
            if (edge.IsNull) (edge.Target == 0 ? nulls : others).Add((row, column));
        var columns = others.ConvertAll(other => other.Column - 1);
        var found = new List<Crossing>();
        foreach (var (row, column) in nulls)
        {
            var first = columns.BinarySearch(column - Reach);
            for (var at = first < 0 ? ~first : first; at < columns.Count && columns[at] <= column + Reach; at++)
            {
                if (Math.Abs(others[at].Row - (row - 1)) > Reach) continue;
                var gain = measure(row - 1, columns[at]);
                if (gain >= LeastGain) found.Add(new Crossing(row - 1, columns[at], gain));
            }
        }
        HashSet<int> sources = [], targets = [];
        var linked = new List<Crossing>();
        foreach (var link in found.OrderByDescending(link => link.Gain).ThenBy(link => link.Source).ThenBy(link => link.Target))
        {
            if (sources.Contains(link.Source) || targets.Contains(link.Target)) continue;
            sources.Add(link.Source);
            targets.Add(link.Target);
            linked.Add(link);
        }
        return [.. linked.OrderBy(link => link.Source)];
    }
}
