namespace Aligner.Pairing;

/// <summary>Numbers language-neutral keys from 0 in the order they come, on which nothing that is found by them rests. Where all keys
/// have come, threads may ask together.</summary>
internal sealed class KeyNumbers
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<float> weights = [];

    /// <summary>What a key weighs by its kind.</summary>
    public float Weight(int number) => weights[number];

    /// <summary>The numbers of keys in their order, new ones for those not seen before.</summary>
    /// <param name="hashes">Their hashes (<see cref="KeyHash"/>).</param>
    public int[] Of(ulong[] hashes) => Array.ConvertAll(hashes, Of);

    private int Of(ulong hash)
    {
        if (numbers.TryGetValue(hash, out var number)) return number;
        numbers.Add(hash, weights.Count);
        weights.Add(KeyHash.Weight(hash));
        return weights.Count - 1;
    }
}
