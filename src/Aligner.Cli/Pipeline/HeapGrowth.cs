namespace Aligner.Cli.Pipeline;

/// <summary>
/// Keeps the heap of a run near what is live in it. The collector by itself lets a heap double before it looks at all of it: of a large
/// collection that is gigabytes. What is written is the same with it and without.
/// </summary>
internal sealed class HeapGrowth : IDisposable
{
    // Of what was live: of 100,000 articles that is a tenth of what they may take.
    private const double Share = 0.15;

    // Bytes that are always allowed, so that a small run is never held up.
    private const long Allowed = 96L << 20;

    // Bytes of a heap that is left to the collector: looking at all of it took a fifth of a run that had one story to add to 3,000
    // articles, still a thirtieth from 256 MB on, and what such a run holds is nobody's trouble.
    private const long Small = 384L << 20;

    // Of what it may grow by, so much in what is old is reason enough to look at all of it: else the young would be collected ever oftener.
    private const double Old = 0.75;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    private readonly ManualResetEventSlim done = new();
    private readonly Func<long> held;
    private readonly Func<int> collections;
    private readonly Action collectYoung;
    private readonly Action collect;
    private readonly long small = Small;
    private long live;
    private int seen;

    /// <summary>Watches until it is disposed of.</summary>
    public HeapGrowth() : this(
        () => GC.GetTotalMemory(forceFullCollection: false),
        () => GC.CollectionCount(GC.MaxGeneration),
        () => GC.Collect(GC.MaxGeneration - 1, GCCollectionMode.Forced, blocking: true),
        () => Collect(GCCollectionMode.Forced),
        () => Collect(GCCollectionMode.Aggressive))
    {
        // Not a timer: it would wait for a thread of the pool until a stage has no more use for one.
        new Thread(() =>
        {
            while (!done.Wait(Pace)) See();
        })
        {
            IsBackground = true,
        }.Start();
    }

    /// <param name="held">Bytes that the heap holds, garbage included.</param>
    /// <param name="collections">How often all of it was collected.</param>
    /// <param name="collectYoung">Collects what is young in it.</param>
    /// <param name="collect">Collects all of it.</param>
    /// <param name="giveBack">Collects all of it, and gives the system what is free then.</param>
    internal HeapGrowth(Func<long> held, Func<int> collections, Action collectYoung, Action collect, Action giveBack)
    {
        (this.held, this.collections, this.collectYoung, this.collect) = (held, collections, collectYoung, collect);
        // Before the work a large glossary was read, whose text in letters is no longer needed: twice what the file has, and left where it
        // lies until all of the heap is collected. Beside such a one there is no room for much more.
        if (held() > Allowed)
        {
            giveBack();
            small = 0;
        }
        (live, seen) = (held(), collections());
    }

    private static void Collect(GCCollectionMode mode) => GC.Collect(GC.MaxGeneration, mode, blocking: true, compacting: true);

    /// <summary>Looks at it once.</summary>
    internal void See()
    {
        if (collections() == seen)
        {
            var most = Math.Max(Allowed, live * Share);
            if (held() is var now && (now <= small || now - live <= most)) return;
            // Most of what came is young and garbage, and takes a tenth of the time to find.
            collectYoung();
            if (held() - live <= most * Old) return;
            collect();
        }
        (live, seen) = (held(), collections());
    }

    /// <inheritdoc/>
    public void Dispose() => done.Set();
}
