using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Pairing;

/// <summary>
/// Language-neutral keys by numbers that rest on their text alone, which need not be held then. Of a hundred million keys two are the
/// same by a chance of a thousandth, and then count as one.
/// </summary>
internal static class KeyHash
{
    // The last bits tell what kind of key it is.
    private const int KindBits = 2;
    private const ulong Sound = 1, Month = 2, Other = 0;

    /// <summary>The hash of a key.</summary>
    public static ulong Of(string key) => (WordHash.Long(key) << KindBits) | key[0] switch { '~' => Sound, '%' => Month, _ => Other };

    /// <summary>The hashes of keys.</summary>
    public static ulong[] Of(ImmutableArray<string> keys)
    {
        var hashes = new ulong[keys.Length];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = Of(keys[i]);
        return hashes;
    }

    /// <summary>What a key weighs by its kind: a sound is shared by chance more often than a spelling, and every text of a season names
    /// its months.</summary>
    public static float Weight(ulong hash) => (hash & ((1 << KindBits) - 1)) switch { Sound => 0.6f, Month => 0.5f, _ => 1 };
}
