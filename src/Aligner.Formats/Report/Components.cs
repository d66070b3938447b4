namespace Aligner.Formats.Report;

/// <summary>Connected components over numbered nodes (union–find with path halving; the smaller root wins, so that the order
/// of joining changes nothing).</summary>
internal sealed class Components(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The smallest node of the component.</summary>
    public int Find(int node)
    {
        while (parents[node] != node) node = parents[node] = parents[parents[node]];
        return node;
    }

    /// <summary>Joins two components; false when they were one already.</summary>
    public bool Join(int first, int second)
    {
        var (a, b) = (Find(first), Find(second));
        if (a == b) return false;
        parents[Math.Max(a, b)] = Math.Min(a, b);
        return true;
    }
}
