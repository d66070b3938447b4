namespace Aligner.Pairing;

/// <summary>In how many articles of one language each key occurs.</summary>
internal sealed class KeyTally
{
    private int[] counts = [];

    /// <summary>How many articles were counted.</summary>
    public int Articles { get; private set; }

    /// <summary>In how many of them a key is.</summary>
    public int this[int key] => key < counts.Length ? counts[key] : 0;

    /// <summary>Counts an article by its keys, each once.</summary>
    public void Add(ReadOnlySpan<int> keys)
    {
        Articles++;
        foreach (var key in keys)
        {
            if (key >= counts.Length) Array.Resize(ref counts, Math.Max(key + 1, 2 * counts.Length));
            counts[key]++;
        }
    }
}
