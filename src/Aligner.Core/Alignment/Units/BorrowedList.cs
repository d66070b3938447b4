using System.Buffers;

namespace Aligner.Alignment;

/// <summary>
/// A list in a borrowed array, given back when disposed of. The sections of a long text follow one another by the thousand: arrays of
/// their own would lie about until the whole heap is collected, and double what a million lines take.
/// </summary>
internal sealed class BorrowedList<T>(int capacity) : IDisposable
    where T : unmanaged
{
    private T[] items = ArrayPool<T>.Shared.Rent(capacity);

    /// <summary>A list of so many times one value.</summary>
    public BorrowedList(long count, T value) : this((int)count)
    {
        Count = (int)count;
        items.AsSpan(0, Count).Fill(value);
    }

    public int Count { get; private set; }

    public ref T this[long at] => ref items[at];

    public ReadOnlySpan<T> this[Range range] => items.AsSpan(0, Count)[range];

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(2 * Count);
            items.CopyTo(larger, 0);
            Dispose();
            items = larger;
        }
        items[Count++] = item;
    }

    /// <summary>Gives the array back; the list must not be used any more.</summary>
    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(items);
        items = [];
    }
}
