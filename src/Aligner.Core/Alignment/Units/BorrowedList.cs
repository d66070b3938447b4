using System.Runtime.CompilerServices;

namespace Aligner.Alignment;

/// <summary>
/// A list in a borrowed array, given back when disposed of. The sections of a long text follow one another by the thousand: arrays of
/// their own would lie about until the whole heap is collected, and double what a million lines take.
/// </summary>
internal sealed class BorrowedList<T>(int capacity) : IDisposable
{
    private T[] items = ArrayShelf<T>.Take(capacity);

    /// <summary>A list of so many times one value.</summary>
    public BorrowedList(long count, T value) : this((int)count)
    {
        Count = (int)count;
        items.AsSpan(0, Count).Fill(value);
    }

    public int Count { get; private set; }

    public ref T this[long at] => ref items[at];

    /// <summary>Some of the items; what <c>list[from..to]</c> is made of.</summary>
    public ReadOnlySpan<T> Slice(int start, int count) => items.AsSpan(start, count);

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            var larger = ArrayShelf<T>.Take(2 * Count);
            items.CopyTo(larger, 0);
            Return();
            items = larger;
        }
        items[Count++] = item;
    }

    /// <summary>Takes back so many items that were added last.</summary>
    public void RemoveLast(int count)
    {
        Count -= count;
        Clear(Count, count);
    }

    /// <summary>Gives the array back; the list must not be used any more.</summary>
    public void Dispose()
    {
        Return();
        items = [];
        Count = 0;
    }

    // Nothing that a kept array refers to may live as long as it.
    private void Return()
    {
        if (items.Length == 0) return;
        Clear(0, Count);
        ArrayShelf<T>.PutBack(items);
    }

    private void Clear(int start, int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) items.AsSpan(start, count).Clear();
    }
}
