using System.Numerics;

namespace Aligner.Terms;

/// <summary>
/// Rows of a table by the hashes of their names. Whether a row has the very name is for who asks to see: tens of thousands of names are
/// found so, of which a run asks for a few, without a string of each.
/// </summary>
/// <param name="room">How many names are expected.</param>
internal sealed class HashedRows(int room)
{
    private int[] hashes = new int[room];
    private int[] rows = new int[room];

    // The name of the same bucket before, counted from 1; 0 for none.
    private int[] previous = new int[room];

    // By the last bits of a hash its newest name, counted from 1. A power of two, as many as names or more.
    private int[] newest = new int[BitOperations.RoundUpToPowerOf2((uint)room + 1)];
    private int count;

    /// <summary>Adds a name of a row.</summary>
    public void Add(int hash, int row)
    {
        if (count == hashes.Length) Widen();
        hashes[count] = hash;
        rows[count] = row;
        Chain(count++);
    }

    /// <summary>The rows with a name of a hash, that added last first; a row with two such names is there twice.</summary>
    public IEnumerable<int> Of(int hash)
    {
        for (var name = newest[hash & (newest.Length - 1)]; name > 0; name = previous[name - 1])
            if (hashes[name - 1] == hash) yield return rows[name - 1];
    }

    private void Chain(int name)
    {
        ref var last = ref newest[hashes[name] & (newest.Length - 1)];
        previous[name] = last;
        last = name + 1;
    }

    private void Widen()
    {
        var wider = 2 * count + 1;
        Array.Resize(ref hashes, wider);
        Array.Resize(ref rows, wider);
        Array.Resize(ref previous, wider);
        newest = new int[BitOperations.RoundUpToPowerOf2((uint)wider)];
        for (var name = 0; name < count; name++) Chain(name);
    }
}
