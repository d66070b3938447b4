using System.Numerics;

namespace Aligner.Alignment;

/// <summary>
/// Arrays that are used again, for all threads. A pool of .NET keeps an array of every size for every thread that ever ran a section, or
/// else clears what it makes: of an array that is larger than what is put into it, that brings memory in that is never used. Thread-safe.
/// </summary>
internal static class ArrayShelf<T>
{
    /// <summary>Items of the largest array that is kept, as a power of two.</summary>
    private const int LargestKept = 22;

    /// <summary>Items of the smallest array.</summary>
    private const int Smallest = 16;

    /// <summary>Arrays of a size that are kept: those that a few threads borrow at once.</summary>
    private const int KeptOfSize = 16;

    private static readonly Lock Taking = new();
    private static readonly Stack<T[]>[] Kept = [.. Enumerable.Range(0, LargestKept + 1).Select(_ => new Stack<T[]>())];

    /// <summary>An array of at least so many items, whatever these are.</summary>
    public static T[] Take(int items)
    {
        var size = SizeOf(Math.Max(items, Smallest));
        if (size > LargestKept) return GC.AllocateUninitializedArray<T>(items);
        lock (Taking)
            if (Kept[size].TryPop(out var kept)) return kept;
        return GC.AllocateUninitializedArray<T>(1 << size);
    }

    /// <summary>Keeps an array that was taken, and must not be used any more, unless there are enough of its size.</summary>
    public static void PutBack(T[] array)
    {
        if (SizeOf(array.Length) is var size && size > LargestKept) return;
        lock (Taking)
            if (Kept[size].Count < KeptOfSize) Kept[size].Push(array);
    }

    private static int SizeOf(int items) => BitOperations.Log2((uint)items - 1) + 1;
}
