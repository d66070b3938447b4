using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>Adds to a list a person may have ordered: what stands there keeps its order.</summary>
internal static class OrderedUnion
{
    /// <summary>
    /// <paramref name="own"/> with each of <paramref name="found"/> that it lacks put before the first item that sorts
    /// after it. Sorted lists stay sorted, and the result doesn't depend on the order in which items are added.
    /// </summary>
    public static ImmutableArray<T> Of<T>(ImmutableArray<T> own, IEnumerable<T> found, IComparer<T> order)
    {
        var known = own.ToHashSet();
        return Insert(own, found.Where(known.Add), order);
    }

    /// <summary>The same of items that are all new.</summary>
    public static ImmutableArray<T> Insert<T>(ImmutableArray<T> own, IEnumerable<T> found, IComparer<T> order)
    {
        var added = found.Order(order).ToList();
        if (added.Count == 0) return own;
        var union = ImmutableArray.CreateBuilder<T>(own.Length + added.Count);
        var next = 0;
        foreach (var item in own)
        {
            while (next < added.Count && order.Compare(added[next], item) < 0) union.Add(added[next++]);
            union.Add(item);
        }
        while (next < added.Count) union.Add(added[next++]);
        return union.MoveToImmutable();
    }
}
