using System.Collections.Immutable;
using Aligner.Alignment;

namespace Aligner.Training;

/// <summary>Where the gold beads of a document begin and end among its sentences, noise left out.</summary>
internal sealed class GoldCorners
{
    /// <summary>How far from the gold path the sequences that compete with it may stray, in units.</summary>
    private const int Reach = 25;

    private readonly int[] sources;
    private readonly int[] targets;
    private readonly int[] sourceBead;
    private readonly int[] targetBead;
    private readonly HashSet<(int, int)> corners = [];
    private readonly List<(int Row, int RowEnd, int Column, int ColumnEnd)> open = [];
    private readonly List<(int First, int End, int Row, int Column)> ends = [];
    private readonly int[] low;
    private readonly int[] high;

    /// <param name="document">The gold.</param>
    /// <param name="sources">The paragraph of each source sentence.</param>
    /// <param name="targets">The paragraph of each target sentence.</param>
    /// <param name="doubtful">Gold beads that are not to be believed, as <see cref="Ends"/> counts them: they and
    /// their neighbours are left open.</param>
    public GoldCorners(GoldDocument document, int[] sources, int[] targets, IReadOnlySet<int> doubtful)
    {
        this.sources = sources;
        this.targets = targets;
        sourceBead = new int[document.Source.Paragraphs.Length];
        targetBead = new int[document.Target.Paragraphs.Length];
        var beads = Whole(document);
        for (var b = 0; b < beads.Length; b++)
        {
            // Null beads are told from others by a negative number: their sentences join nothing.
            foreach (var unit in beads[b].Source) sourceBead[unit] = beads[b].IsNull ? -1 : b;
            foreach (var unit in beads[b].Target) targetBead[unit] = beads[b].IsNull ? -1 : b;
        }
        low = new int[sources.Length + 1];
        high = new int[sources.Length + 1];
        Array.Fill(low, int.MaxValue);
        Array.Fill(high, -1);
        int row = 0, column = 0;
        Corner(0, 0);
        for (var b = 0; b < beads.Length;)
        {
            var first = b;
            var isOpen = IsOpen(b);
            if (isOpen || !beads[b].IsNull)
            {
                // Beads that cross or enclose each other can't be followed in order: their whole rectangle is left open.
                var (startRow, startColumn) = (row, column);
                HashSet<int> sourceUnits = [], targetUnits = [];
                do
                {
                    foreach (var unit in beads[b].Source) { row += Count(sources, unit); sourceUnits.Add(unit); }
                    foreach (var unit in beads[b].Target) { column += Count(targets, unit); targetUnits.Add(unit); }
                    b++;
                }
                while (b < beads.Length
                    && ((isOpen && IsOpen(b))
                        || !(IsRun(sourceUnits)
                            && IsRun(targetUnits)
                            && IsBehind(sourceUnits, beads[b].Source)
                            && IsBehind(targetUnits, beads[b].Target))));
                End();
                var (n, m) = (row - startRow, column - startColumn);
                if (isOpen
                    || b - first > 1
                    || Math.Min(n, m) == 0
                    || (n + m > BeadScorer.LargestBead && (sourceUnits.Count == n || targetUnits.Count == m)))
                    open.Add((startRow, row, startColumn, column));
                continue;
            }
            // Null beads in a row may come in any order: every corner of their rectangle will do.
            var rowEnds = new List<int> { row };
            var columnEnds = new List<int> { column };
            for (; b < beads.Length && beads[b].IsNull && !IsOpen(b); b++)
            {
                foreach (var unit in beads[b].Source) rowEnds.Add(row += Count(sources, unit));
                foreach (var unit in beads[b].Target) columnEnds.Add(column += Count(targets, unit));
            }
            foreach (var r in rowEnds)
                foreach (var c in columnEnds) Corner(r, c);
            End();

            void End()
            {
                Corner(row, column);
                ends.Add((first, b, row, column));
            }
        }
        int lowest = 0, highest = 0;
        for (var r = 0; r <= sources.Length; r++)
        {
            if (high[r] >= 0) (lowest, highest) = (low[r], high[r]);
            (low[r], high[r]) = (lowest, highest);
        }

        bool IsOpen(int bead) => doubtful.Contains(bead - 1) || doubtful.Contains(bead) || doubtful.Contains(bead + 1);
    }

    /// <summary>The corner where each gold bead ends, or a run of beads [First, End) that can only be followed together; null beads for
    /// what the gold leaves out are counted too.</summary>
    public IReadOnlyList<(int First, int End, int Row, int Column)> Ends => ends;

    /// <summary>Whether a boundary of sentences is no corner of paragraphs, or one of the gold's.</summary>
    public bool Agrees(int row, int column) => !EndsAt(sources, row)
        || !EndsAt(targets, column)
        || corners.Contains((row, column))
        || open.Any(area => row >= area.Row && row <= area.RowEnd && column >= area.Column && column <= area.ColumnEnd);

    public bool IsNear(int row, int column) =>
        column >= low[Math.Max(0, row - 6)] - Reach && column <= high[Math.Min(sources.Length, row + 6)] + Reach;

    /// <summary>Whether all sentences of a bead stand in one gold bead.</summary>
    public bool CanJoin(int row, int n, int column, int m)
    {
        if (open.Any(area => row >= area.Row && row + n <= area.RowEnd && column >= area.Column && column + m <= area.ColumnEnd))
            return true;
        var bead = sourceBead[sources[row]];
        if (bead < 0) return false;
        for (var at = row; at < row + n; at++)
            if (sourceBead[sources[at]] != bead) return false;
        for (var at = column; at < column + m; at++)
            if (targetBead[targets[at]] != bead) return false;
        return true;
    }

    /// <summary>The gold beads with a null bead for every paragraph they leave out.</summary>
    private static ImmutableArray<Bead> Whole(GoldDocument document)
    {
        var sourceSeen = document.Gold.SelectMany(bead => bead.Source).ToHashSet();
        var targetSeen = document.Gold.SelectMany(bead => bead.Target).ToHashSet();
        return ReadingOrder.Of(
        [
            .. document.Gold,
            .. Enumerable.Range(0, document.Source.Paragraphs.Length)
                .Where(unit => !sourceSeen.Contains(unit))
                .Select(unit => new Bead([unit], [], 0)),
            .. Enumerable.Range(0, document.Target.Paragraphs.Length)
                .Where(unit => !targetSeen.Contains(unit))
                .Select(unit => new Bead([], [unit], 0)),
        ]);
    }

    private static bool IsRun(HashSet<int> units) => units.Count == 0 || units.Max() - units.Min() + 1 == units.Count;

    private static bool IsBehind(HashSet<int> units, ImmutableArray<int> next) => units.Count == 0 || next.IsEmpty || next[0] > units.Max();

    private void Corner(int row, int column)
    {
        corners.Add((row, column));
        low[row] = Math.Min(low[row], column);
        high[row] = Math.Max(high[row], column);
    }

    private static bool EndsAt(int[] paragraphs, int boundary) =>
        boundary == 0 || boundary == paragraphs.Length || paragraphs[boundary - 1] != paragraphs[boundary];

    private static int Count(int[] paragraphs, int paragraph) => paragraphs.Count(p => p == paragraph);
}
