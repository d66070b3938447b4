using System.Numerics;

namespace Aligner.Languages.Identification;

/// <summary>
/// What words cost that come again and again: half of what an ordinary text is made of is some hundred words, and to add up what one
/// costs takes a tenth of looking its n-grams up. Thread-safe: what two threads know of a word is the same.
/// </summary>
/// <param name="languages">How many languages a word costs something.</param>
internal sealed class WordCosts(int languages)
{
    /// <summary>Characters of the longest words that are kept, their boundaries included: at 255 for each and for each of the four contexts
    /// it may leave, what they cost stays below 2^16.</summary>
    public const int LongestKept = 48;

    /// <summary>Places of words: of 20,000 lines of news two words in three are kept.</summary>
    private const int Places = 1 << 12;

    private readonly Kept?[] kept = new Kept?[Places];

    // By place the hash of the word that was offered last: who comes once must not take the place of who comes often.
    private readonly int[] offered = new int[Places];

    /// <summary>Vectors that hold a number for each of so many languages: an even number, for they are kept as numbers of half the
    /// size.</summary>
    public static int Width(int languages) => (languages + Vector<ushort>.Count - 1) / Vector<ushort>.Count * 2;

    /// <summary>Adds what a word costs; false, with nothing added, when it is not kept.</summary>
    public bool TryAdd(ReadOnlySpan<char> word, Span<Vector<int>> sums)
    {
        if (Volatile.Read(ref kept[PlaceOf(HashOf(word))]) is not { } known || !word.SequenceEqual(known.Word)) return false;
        var costs = known.Costs;
        for (var v = 0; v < costs.Length; v++)
        {
            Vector.Widen(costs[v], out var low, out var high);
            sums[2 * v] += Vector.AsVectorInt32(low);
            sums[2 * v + 1] += Vector.AsVectorInt32(high);
        }
        return true;
    }

    /// <summary>Keeps what a word costs when no other was offered for its place since it was.</summary>
    public void Offer(ReadOnlySpan<char> word, ReadOnlySpan<Vector<int>> costs)
    {
        var hash = HashOf(word);
        var place = PlaceOf(hash);
        if (offered[place] != hash)
        {
            offered[place] = hash;
            return;
        }
        var narrow = new Vector<ushort>[Width(languages) / 2];
        for (var v = 0; v < narrow.Length; v++)
            narrow[v] = Vector.Narrow(Vector.AsVectorUInt32(costs[2 * v]), Vector.AsVectorUInt32(costs[2 * v + 1]));
        Volatile.Write(ref kept[place], new Kept(word.ToString(), narrow));
    }

    private static int PlaceOf(int hash) => hash & (Places - 1);

    private static int HashOf(ReadOnlySpan<char> word)
    {
        // FNV-1a, then half of MurmurHash3's finaliser, so that the last bits depend on all letters.
        const uint Offset = 2166136261, Prime = 16777619;
        var hash = Offset;
        foreach (var letter in word) hash = (hash ^ letter) * Prime;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        return (int)(hash ^ (hash >> 13));
    }

    private sealed record Kept(string Word, Vector<ushort>[] Costs);
}
