namespace Aligner.Alignment;

/// <summary>Things by a hash, numbered in the order they come, in borrowed arrays: whether two of one hash are one is for the caller to
/// see.</summary>
internal sealed class HashChains : IDisposable
{
    private readonly BorrowedList<int> hashes;
    private readonly BorrowedList<int> previous;

    // By the last bits of a hash the newest thing, counted from 1. A power of two, at least as many as things.
    private BorrowedList<int> newest;

    /// <param name="room">How many things are expected.</param>
    public HashChains(int room)
    {
        hashes = new(room);
        previous = new(room);
        newest = Buckets(room);
    }

    /// <summary>How many things.</summary>
    public int Count => hashes.Count;

    /// <summary>Takes the next thing.</summary>
    public void Add(int hash)
    {
        if (Count == newest.Count) Widen();
        hashes.Add(hash);
        previous.Add(0);
        Chain(Count - 1);
    }

    /// <summary>The newest thing of a hash, −1 for none.</summary>
    public int Last(int hash) => OfHash(newest[hash & (newest.Count - 1)] - 1, hash);

    /// <summary>The one before a thing that has its hash, −1 for none.</summary>
    public int Before(int thing) => OfHash(previous[thing] - 1, hashes[thing]);

    /// <inheritdoc/>
    public void Dispose()
    {
        hashes.Dispose();
        previous.Dispose();
        newest.Dispose();
    }

    private int OfHash(int thing, int hash)
    {
        while (thing >= 0 && hashes[thing] != hash) thing = previous[thing] - 1;
        return thing;
    }

    private void Chain(int thing)
    {
        ref var first = ref newest[hashes[thing] & (newest.Count - 1)];
        previous[thing] = first;
        first = thing + 1;
    }

    private void Widen()
    {
        var wider = Buckets(2 * newest.Count);
        newest.Dispose();
        newest = wider;
        for (var thing = 0; thing < Count; thing++) Chain(thing);
    }

    private static BorrowedList<int> Buckets(int room)
    {
        const int Fewest = 16;
        return new((long)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(room, Fewest)), 0);
    }
}
