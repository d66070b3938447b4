namespace Aligner.Matching;

/// <summary><see cref="Components{TNode}"/> of the nodes 0, 1, 2, …, in an array: for graphs of millions.</summary>
/// <param name="count">How many nodes.</param>
internal sealed class NumberedComponents(int count)
{
    // Less the node's own number, so that 0 says that it is a component of its own.
    private readonly int[] parents = new int[count];

    /// <summary>The smallest node of the component.</summary>
    public int Find(int node)
    {
        while (parents[node] != 0)
        {
            var parent = node + parents[node];
            if (parents[parent] != 0) parents[node] += parents[parent];
            node += parents[node];
        }
        return node;
    }

    /// <summary>Joins two components; false when they were one already.</summary>
    public bool Join(int first, int second)
    {
        var (a, b) = (Find(first), Find(second));
        if (a == b) return false;
        parents[Math.Max(a, b)] = Math.Min(a, b) - Math.Max(a, b);
        return true;
    }
}
