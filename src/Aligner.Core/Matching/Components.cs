namespace Aligner.Matching;

/// <summary>
/// Connected components of a graph that is told edge by edge (union–find with path halving, Tarjan and van Leeuwen 1984).
/// The smallest node names its component, so that the order of joining changes nothing.
/// </summary>
/// <param name="order">Which node is smaller; it also tells which nodes are one.</param>
internal sealed class Components<TNode>(IComparer<TNode>? order = null)
    where TNode : notnull
{
    private readonly IComparer<TNode> order = order ?? Comparer<TNode>.Default;
    private readonly Dictionary<TNode, TNode> parents = [];

    /// <summary>The smallest node of the component; a node not met before is one of its own.</summary>
    public TNode Find(TNode node)
    {
        while (parents.TryGetValue(node, out var parent) && order.Compare(parent, node) != 0)
        {
            if (parents.TryGetValue(parent, out var grandparent)) parents[node] = parent = grandparent;
            node = parent;
        }
        return node;
    }

    /// <summary>Joins two components; false when they were one already.</summary>
    public bool Join(TNode first, TNode second)
    {
        var (a, b) = (Find(first), Find(second));
        var comparison = order.Compare(a, b);
        if (comparison == 0) return false;
        if (comparison < 0) parents[b] = a;
        else parents[a] = b;
        return true;
    }
}
