namespace Aligner.Alignment;

/// <summary>A rough path through the pairs of units of a corridor, by dynamic time warping over how much their words link.</summary>
internal static class CoarsePath
{
    /// <summary>What a step that stays on one unit may take of the score of the pair it meets: the rest
    /// keeps the path from straying.</summary>
    private const float Sideways = 0.5f;

    /// <summary>Pairs of units of the largest corridor whose scores are kept: of a wider one there is the path alone.</summary>
    private const long MostCells = 16_000_000;

    private const byte Diagonal = 0, Down = 1, Right = 2;

    /// <summary>For each source unit the first and last target unit on the path.</summary>
    public static (int First, int Last)[] Of(UnitSide source, UnitSide target, WordLinks links, (int First, int Last)[] corridor)
    {
        var moves = new byte[source.Count][];
        float[] above = [];
        var gains = new LinkGains(source, target, links);
        for (var row = 0; row < source.Count; row++)
        {
            gains.Load(row);
            (above, moves[row]) = Step(row, above, corridor, gains.Of(corridor[row]));
        }
        return Trace(moves, target.Count, corridor);
    }

    /// <summary>For each source unit the first and last target unit, near the path, that lie on any path whose score is within a beam of
    /// the best.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target.</param>
    /// <param name="links">What links their words.</param>
    /// <param name="corridor">Where to look.</param>
    /// <param name="beam">In the measure of the scores.</param>
    /// <param name="reach">Units to either side of the path at most.</param>
    public static (int First, int Last)[] Near(
        UnitSide source, UnitSide target, WordLinks links, (int First, int Last)[] corridor, float beam, int reach)
    {
        if (corridor.Sum(row => row.Last - row.First + 1L) > MostCells)
            return Widened(Of(source, target, links, corridor), target.Count, reach);
        var moves = new byte[source.Count][];
        var gained = new float[source.Count][];
        var ahead = new float[source.Count][];
        var gains = new LinkGains(source, target, links);
        for (var row = 0; row < source.Count; row++)
        {
            gains.Load(row);
            gained[row] = gains.Of(corridor[row]);
            (ahead[row], moves[row]) = Step(row, row == 0 ? [] : ahead[row - 1], corridor, gained[row]);
        }
        var path = Trace(moves, target.Count, corridor);
        var near = Widened(path, target.Count, reach);
        var least = ahead[^1][^1] - beam;
        float[] behind = [];
        for (var row = source.Count - 1; row >= 0; row--)
        {
            behind = StepBack(row, behind, corridor, gained, target.Count);
            var start = corridor[row].First;
            var (first, last) = (Math.Max(start, near[row].First), Math.Min(corridor[row].Last, near[row].Last));
            while (first < path[row].First && ahead[row][first - start] + behind[first - start] < least) first++;
            while (last > path[row].Last && ahead[row][last - start] + behind[last - start] < least) last--;
            near[row] = (first, last);
        }
        for (var row = near.Length - 2; row >= 0; row--) near[row].First = Math.Min(near[row].First, near[row + 1].First);
        for (var row = 1; row < near.Length; row++) near[row].Last = Math.Max(near[row].Last, near[row - 1].Last);
        return near;
    }

    private static (int First, int Last)[] Widened((int First, int Last)[] path, int targets, int reach) =>
        [.. path.Select(unit => (Math.Max(0, unit.First - reach), Math.Min(targets - 1, unit.Last + reach)))];

    /// <summary>The path through beads in order; a unit that stands in none meets all between its neighbours'.</summary>
    public static (int First, int Last)[] Through(IEnumerable<BeadExtent> beads, int sources, int targets)
    {
        var path = new (int First, int Last)[sources];
        var (met, last) = (0, 0);
        foreach (var bead in beads.Where(bead => !bead.IsNull).Append(new BeadExtent(sources, 0, Math.Max(0, targets - 1), 0)))
        {
            path.AsSpan(met, bead.Source - met).Fill((last, bead.Target));
            (met, last) = (bead.Source + bead.SourceCount, bead.Target + Math.Max(0, bead.TargetCount - 1));
            path.AsSpan(bead.Source, bead.SourceCount).Fill((bead.Target, last));
        }
        return path;
    }

    /// <summary>The best scores of paths to the target units of a row, and the last move of each, from those of the row above.</summary>
    private static (float[] Scores, byte[] Moves) Step(int row, float[] above, (int First, int Last)[] corridor, float[] gains)
    {
        var (first, last) = corridor[row];
        var (aboveFirst, aboveLast) = row > 0 ? corridor[row - 1] : (0, -1);
        var here = new float[last - first + 1];
        var moves = new byte[here.Length];
        for (var column = first; column <= last; column++)
        {
            var gain = gains[column - first];
            var best = row == 0 && column == 0 ? gain : float.NegativeInfinity;
            var move = Diagonal;
            if (column > aboveFirst && column - 1 <= aboveLast) best = above[column - 1 - aboveFirst] + gain;
            if (column >= aboveFirst && column <= aboveLast && above[column - aboveFirst] + Sideways * gain > best)
                (best, move) = (above[column - aboveFirst] + Sideways * gain, Down);
            if (column > first && here[column - 1 - first] + Sideways * gain > best)
                (best, move) = (here[column - 1 - first] + Sideways * gain, Right);
            here[column - first] = best;
            moves[column - first] = move;
        }
        return (here, moves);
    }

    /// <summary>The best scores of paths from the target units of a row to the end, their own gains left out.</summary>
    private static float[] StepBack(int row, float[] below, (int First, int Last)[] corridor, float[][] gained, int targets)
    {
        var (first, last) = corridor[row];
        var (belowFirst, belowLast) = row < corridor.Length - 1 ? corridor[row + 1] : (0, -1);
        var here = new float[last - first + 1];
        for (var column = last; column >= first; column--)
        {
            var best = row == corridor.Length - 1 && column == targets - 1 ? 0 : float.NegativeInfinity;
            if (column + 1 >= belowFirst && column < belowLast)
                best = below[column + 1 - belowFirst] + gained[row + 1][column + 1 - belowFirst];
            if (column >= belowFirst && column <= belowLast)
                best = Math.Max(best, below[column - belowFirst] + Sideways * gained[row + 1][column - belowFirst]);
            if (column < last) best = Math.Max(best, here[column + 1 - first] + Sideways * gained[row][column + 1 - first]);
            here[column - first] = best;
        }
        return here;
    }

    private static (int First, int Last)[] Trace(byte[][] moves, int targets, (int First, int Last)[] corridor)
    {
        var path = new (int First, int Last)[moves.Length];
        Array.Fill(path, (int.MaxValue, -1));
        for (int row = moves.Length - 1, column = targets - 1; row >= 0;)
        {
            path[row] = (Math.Min(path[row].First, column), Math.Max(path[row].Last, column));
            if (row == 0 && column == 0) break;
            var move = row == 0 ? Right : moves[row][column - corridor[row].First];
            if (move != Right) row--;
            if (move != Down) column--;
        }
        return path;
    }

    /// <summary>How much the words of a source unit gain beside each target unit: for each target word its
    /// strongest link's log odds.</summary>
    private sealed class LinkGains(UnitSide source, UnitSide target, WordLinks links)
    {
        /// <summary>Words of a sentence a link competes with.</summary>
        private const float Competition = 20;

        private readonly float[] gain = new float[target.Types.Length];
        private readonly float[] forward = new float[target.Types.Length];

        // The row a word was linked from last, and the one its gain is of, counted from 1: most links lead to words that stand nowhere
        // near, and a logarithm costs.
        private readonly int[] linked = new int[target.Types.Length];
        private readonly int[] measured = new int[target.Types.Length];
        private int row;

        public void Load(int row)
        {
            this.row = row;
            foreach (var word in source[row])
            {
                foreach (var link in links[word])
                {
                    if (linked[link.Target] != row + 1 || link.Forward > forward[link.Target]) forward[link.Target] = link.Forward;
                    linked[link.Target] = row + 1;
                }
            }
        }

        /// <summary>The gains beside a run of target units.</summary>
        public float[] Of((int First, int Last) columns)
        {
            var sums = new float[columns.Last - columns.First + 1];
            for (var column = columns.First; column <= columns.Last; column++)
            {
                float sum = 0;
                foreach (var word in target[column])
                {
                    if (linked[word] == row + 1) sum += Gain(word);
                }
                sums[column - columns.First] = sum;
            }
            return sums;
        }

        private float Gain(int word)
        {
            if (measured[word] == row + 1) return gain[word];
            measured[word] = row + 1;
            return gain[word] = MathF.Log(Math.Max(1, forward[word] / (Competition * target.Frequency[word])));
        }
    }
}
