namespace Aligner.Lexicons;

/// <summary>Counts pairs of ids: an open-addressed table of two arrays, a third of a dictionary's size.</summary>
internal sealed class PairCounter
{
    private ulong[] keys = new ulong[1 << 16];
    private int[] counts = new int[1 << 16];
    private int used;

    /// <summary>The pairs met, in ascending order of first, then second id.</summary>
    public IEnumerable<(int First, int Second, int Count)> Pairs
    {
        get
        {
            var order = new int[used];
            var next = 0;
            for (var slot = 0; slot < keys.Length; slot++)
            {
                if (keys[slot] != 0) order[next++] = slot;
            }
            Array.Sort(Array.ConvertAll(order, slot => keys[slot]), order);
            return order.Select(slot => ((int)(keys[slot] - 1 >> 32), (int)(uint)(keys[slot] - 1), counts[slot]));
        }
    }

    /// <summary>Counts one more meeting of two ids, each ≥ 0.</summary>
    public void Add(int first, int second)
    {
        var key = ((ulong)(uint)first << 32 | (uint)second) + 1;
        var slot = Slot(keys, key);
        if (keys[slot] == 0)
        {
            keys[slot] = key;
            if (++used > keys.Length / 10 * 7) Grow();
            slot = Slot(keys, key);
        }
        counts[slot]++;
    }

    private static int Slot(ulong[] keys, ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key * 0x9E3779B97F4A7C15 >> 33) & mask;
        while (keys[slot] != key && keys[slot] != 0) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldCounts) = (keys, counts);
        keys = new ulong[oldKeys.Length * 2];
        counts = new int[oldKeys.Length * 2];
        for (var old = 0; old < oldKeys.Length; old++)
        {
            if (oldKeys[old] == 0) continue;
            var slot = Slot(keys, oldKeys[old]);
            keys[slot] = oldKeys[old];
            counts[slot] = oldCounts[old];
        }
    }
}
