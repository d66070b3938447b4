using System.Runtime.InteropServices;

namespace Aligner.Alignment;

/// <summary>
/// What two long texts hang on: an anchor is a pair of units that share rare words; the chain is the heaviest run of anchors in order
/// on both sides.
/// </summary>
internal static class AnchorChain
{
    /// <summary>A word is rare when it stands at most this often on its side.</summary>
    private const int Rare = 4;

    /// <summary>√(p·p′) from which a link is trusted to anchor.</summary>
    private const float Trusted = 0.3f;

    /// <summary>Evidence an anchor needs: one word that stands once on both sides gives 1.</summary>
    private const float LeastEvidence = 0.9f;

    /// <summary>The chain; rows and columns grow.</summary>
    public static List<(int Row, int Column)> Of(UnitSide source, UnitSide target, WordLinks links) =>
        Heaviest(Anchors(source, target, links));

    /// <summary>The chain by numbers and words that stand alike on both sides (<see cref="SharedWords"/>), for texts of any length, of
    /// which nothing else is known yet.</summary>
    public static List<(int Row, int Column)> Of(IReadOnlyList<string> source, IReadOnlyList<string> target)
    {
        var meetings = SharedWords.Of(source, target, Rare);
        var anchors = new List<(int Row, int Column, float Evidence)>(source.Count);
        for (int at = 0, next; at < meetings.Count; at = next)
        {
            var (row, column, evidence) = (meetings[at].Row, meetings[at].Column, meetings[at].Share);
            for (next = at + 1; next < meetings.Count && meetings[next].Row == row && meetings[next].Column == column; next++)
                evidence += meetings[next].Share;
            if (evidence >= LeastEvidence) anchors.Add((row, column, evidence));
        }
        return Heaviest(anchors);
    }

    /// <summary>All anchors by row, those of one row from the last column to the first.</summary>
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

    /// <summary>The heaviest chain of anchors that grows on both sides, by dynamic programming over a Fenwick tree of prefix
    /// maxima.</summary>
    private static List<(int Row, int Column)> Heaviest(List<(int Row, int Column, float Evidence)> anchors)
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
