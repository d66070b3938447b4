using System.Runtime.InteropServices;

namespace Aligner.Alignment;

/// <summary>
/// Where the alignment of two long texts may run: the units around a chain of anchors. An anchor is a pair of units
/// that share rare words; the chain is the heaviest run of anchors in order on both sides. Between two anchors the
/// whole rectangle is searched when it is small, else a strip along its diagonal, so that the work grows with the length
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

    /// <summary>A word is rare when it stands at most this often on its side.</summary>
    private const int Rare = 4;

    /// <summary>√(p·p′) from which a link is trusted to anchor.</summary>
    private const float Trusted = 0.3f;

    /// <summary>Evidence an anchor needs: one word that stands once on both sides gives 1.</summary>
    private const float LeastEvidence = 0.9f;

    /// <summary>For each source unit the range of target units [First, Last] to search; both ends grow.</summary>
    public static (int First, int Last)[] Of(UnitSide source, UnitSide target, WordLinks links)
    {
        var ranges = new (int First, int Last)[source.Count];
        Array.Fill(ranges, (int.MaxValue, -1));
        var (row, column) = (0, 0);
        foreach (var (nextRow, nextColumn) in Chain(Anchors(source, target, links)).Append((source.Count - 1, target.Count - 1)))
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

    /// <summary>The anchors by row, those of one row from the last column to the first.</summary>
    private static List<(int Row, int Column, float Evidence)> Anchors(UnitSide source, UnitSide target, WordLinks links)
    {
        // Row by row: a table of all pairs of units that share a rare word would be the largest thing of a long text.
        var (columns, shares) = (new List<int>(), new List<float>());
        var rows = new RareWords(source, Rare);
        var places = new RareWords(target, Rare);
        var anchors = new List<(int Row, int Column, float Evidence)>();
        for (var row = 0; row < source.Count; row++)
        {
            columns.Clear();
            shares.Clear();
            foreach (var word in source[row])
            {
                var times = rows[word].Length;
                if (times == 0) continue;
                foreach (var link in links[word])
                {
                    if (link.Forward * link.Backward < Trusted * Trusted) continue;
                    var others = places[link.Target];
                    foreach (var column in others)
                    {
                        columns.Add(column);
                        shares.Add(1f / (times * others.Length));
                    }
                }
            }
            CollectionsMarshal.AsSpan(columns).Sort(CollectionsMarshal.AsSpan(shares));
            for (int end = columns.Count, first; end > 0; end = first)
            {
                var evidence = 0f;
                for (first = end; first > 0 && columns[first - 1] == columns[end - 1]; first--) evidence += shares[first - 1];
                if (evidence >= LeastEvidence) anchors.Add((row, columns[end - 1], evidence));
            }
        }
        return anchors;
    }

    /// <summary>The heaviest chain of <see cref="Anchors"/> that grows on both sides, by dynamic programming over a Fenwick tree of prefix
    /// maxima.</summary>
    private static List<(int Row, int Column)> Chain(List<(int Row, int Column, float Evidence)> anchors)
    {
        var width = anchors.Count == 0 ? 0 : anchors.Max(anchor => anchor.Column) + 1;
        var tree = new int[width + 1];
        var weight = new double[anchors.Count];
        var previous = new int[anchors.Count];
        Array.Fill(tree, -1);
        var best = -1;
        // Of the anchors of one row the rightmost comes first, so that none builds on another of its row.
        for (var a = 0; a < anchors.Count; a++)
        {
            previous[a] = -1;
            for (var at = anchors[a].Column; at > 0; at &= at - 1)
            {
                if (tree[at] >= 0 && (previous[a] < 0 || weight[tree[at]] > weight[previous[a]])) previous[a] = tree[at];
            }
            weight[a] = anchors[a].Evidence + (previous[a] < 0 ? 0 : weight[previous[a]]);
            for (var at = anchors[a].Column + 1; at <= width; at += at & -at)
            {
                if (tree[at] < 0 || weight[a] > weight[tree[at]]) tree[at] = a;
            }
            if (best < 0 || weight[a] > weight[best]) best = a;
        }
        var chain = new List<(int, int)>();
        for (; best >= 0; best = previous[best]) chain.Add((anchors[best].Row, anchors[best].Column));
        chain.Reverse();
        return chain;
    }
}
