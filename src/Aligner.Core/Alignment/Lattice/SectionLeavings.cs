namespace Aligner.Alignment;

/// <summary>
/// Sees to what the sections of a very long text leave behind in the heap. The collector by itself lets a heap double before it looks
/// at all of it: of a million lines a side that is more than a gigabyte. Thread-safe.
/// </summary>
/// <param name="sections">How many the text has.</param>
/// <param name="held">Bytes that the heap holds, garbage included.</param>
/// <param name="collect">Collects all of it.</param>
internal sealed class SectionLeavings(int sections, Func<long> held, Action collect)
{
    /// <summary>Sections from which a text is very long: what fewer leave behind is no more than what is allowed.</summary>
    private const int Many = 250;

    /// <summary>Bytes that may be left behind.</summary>
    private const long Allowed = 400L << 20;

    private readonly Lock collecting = new();
    private long kept;

    public SectionLeavings(int sections) : this(
        sections,
        () => GC.GetTotalMemory(forceFullCollection: false),
        () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true))
    {
    }

    /// <summary>To be called when a section is done, and before the first.</summary>
    public void See()
    {
        if (sections < Many || held() - Volatile.Read(ref kept) <= Allowed || !collecting.TryEnter()) return;
        try
        {
            collect();
            Volatile.Write(ref kept, held());
        }
        finally
        {
            collecting.Exit();
        }
    }

    /// <summary>To be called when all sections are done: what is made of their beads takes the room of what they leave behind.</summary>
    public void Clear()
    {
        if (sections >= Many) collect();
    }
}
