namespace Aligner.Store.Forms;

/// <summary>Memory that a thread holds to be written to again: a run makes tens of thousands of keys and some files for each story. What
/// is written while something else is being written has memory of its own.</summary>
internal static class HeldBuffer
{
    // Bytes of what is held: a page of a long story.
    private const int Largest = 1 << 20;

    [ThreadStatic]
    private static MemoryStream? spare;

    /// <summary>What is made of the bytes that are written, which are there for no longer.</summary>
    public static T Use<T>(Action<Stream> write, Func<ReadOnlyMemory<byte>, T> make)
    {
        var buffer = spare ?? new MemoryStream();
        spare = null;
        buffer.SetLength(0);
        write(buffer);
        var made = make(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        if (buffer.Capacity <= Largest) spare = buffer;
        return made;
    }
}
