using System.Numerics;
using Aligner.Text;

namespace Aligner.Languages.Identification;

/// <summary>
/// What words cost that come again and again: to add that up takes a fraction of looking their n-grams up. Thread-safe.
/// </summary>
internal sealed class WordCosts
{
    /// <summary>Characters of the longest words that are kept, their boundaries included: at 255 for each and for each of the four contexts
    /// it may leave, what they cost stays below 2^16.</summary>
    public const int LongestKept = 48;

    /// <summary>Places of words, each of which takes half a kilobyte: of 20,000 lines of news three words in four are kept, with a
    /// quarter of the places two in three.</summary>
    private const int Places = 1 << 14;

    private readonly RecurringWords<Vector<ushort>[]> words = new(Places);

    /// <summary>Vectors that hold a number for each of so many languages: an even number, for they are kept as numbers of half the
    /// size.</summary>
    public static int Width(int languages) => (languages + Vector<ushort>.Count - 1) / Vector<ushort>.Count * 2;

    /// <summary>Adds what a word costs; false, with nothing added, when it is not kept.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sums">Receives it.</param>
    /// <param name="recurs">Whether it should be kept.</param>
    public bool TryAdd(ReadOnlySpan<char> word, Span<Vector<int>> sums, out bool recurs)
    {
        if (!words.TryFind(word, out var costs, out recurs)) return false;
        for (var v = 0; v < costs.Length; v++)
        {
            Vector.Widen(costs[v], out var low, out var high);
            sums[2 * v] += Vector.AsVectorInt32(low);
            sums[2 * v + 1] += Vector.AsVectorInt32(high);
        }
        return true;
    }

    /// <summary>Keeps what a word costs.</summary>
    public void Keep(ReadOnlySpan<char> word, ReadOnlySpan<Vector<int>> costs)
    {
        var narrow = new Vector<ushort>[costs.Length / 2];
        for (var v = 0; v < narrow.Length; v++)
            narrow[v] = Vector.Narrow(Vector.AsVectorUInt32(costs[2 * v]), Vector.AsVectorUInt32(costs[2 * v + 1]));
        words.Keep(word, narrow);
    }
}
