using System.Text;

namespace Aligner.Matching;

/// <summary>Which changes of a word count as one.</summary>
internal enum Edits
{
    /// <summary>Insertions, deletions and substitutions (Levenshtein 1966).</summary>
    Single,

    /// <summary>Those and swaps of neighbours, each character edited at most once (Damerau 1964): slips of the keyboard.</summary>
    WithSwaps,
}

/// <summary>How many single-character changes part two words, over UTF-16 code units.</summary>
internal static class EditDistance
{
    private const int BitsOfWord = 64;
    private const int AsciiLetters = 128;

    // So that a share of a length that is a whole number isn't rounded down.
    private const double Rounding = 1e-9;

    // By letter the places at which a word has it, for each thread: none between calls. To clear a table of all letters for each call takes
    // longer than most pairs of words.
    [ThreadStatic]
    private static ulong[]? placesOfThread;

    /// <summary>0 for equal texts, at most the longer length; symmetric. Any number over <paramref name="most"/> once it must be
    /// over. Time grows with the product of the lengths, with the length alone for words of up to 64 plain letters.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Edits edits = Edits.WithSwaps, int most = int.MaxValue)
    {
        if (a.Length > b.Length) return Between(b, a, edits, most);
        if (b.Length - a.Length > most) return b.Length - a.Length;
        if (a.IsEmpty) return b.Length;
        return a.Length <= BitsOfWord && Ascii.IsValid(a) && Ascii.IsValid(b)
            ? InBits(a, b, edits)
            : InRows(a, b, edits, most);
    }

    /// <summary>1 − distance / the longer length, 0..1; 0 at once when it must be under <paramref name="least"/>.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double least, Edits edits = Edits.WithSwaps)
    {
        var longer = Math.Max(a.Length, b.Length);
        if (longer == 0) return 1;
        var budget = Budget(longer, least);
        var distance = Between(a, b, edits, budget);
        return distance > budget ? 0 : 1 - (double)distance / longer;
    }

    /// <summary>Changes that leave two words, the longer of this length, at least so similar.</summary>
    internal static int Budget(int longer, double least) => (int)((1 - least) * longer + Rounding);

    /// <summary>A column of the table at a time, its differences as bits (Myers 1999, in the form of Hyyrö 2003).</summary>
    private static int InBits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Edits edits)
    {
        var places = placesOfThread ??= new ulong[AsciiLetters];
        for (var i = 0; i < a.Length; i++) places[a[i]] |= 1ul << i;
        var last = 1ul << (a.Length - 1);
        var (up, down, diagonal, before) = (ulong.MaxValue, 0ul, 0ul, 0ul);
        var distance = a.Length;
        foreach (var c in b)
        {
            var equal = places[c];
            var swapped = edits == Edits.WithSwaps ? ((~diagonal & equal) << 1) & before : 0;
            diagonal = (((equal & up) + up) ^ up) | equal | down | swapped;
            var (right, left) = (down | ~(diagonal | up), up & diagonal);
            if ((right & last) != 0) distance++;
            if ((left & last) != 0) distance--;
            right = (right << 1) | 1;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
            before = equal;
        }
        foreach (var c in a) places[c] = 0;
        return distance;
    }

    private static int InRows(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Edits edits, int most)
    {
        var width = a.Length + 1;
        Span<int> rows = width <= BitsOfWord ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var above = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++) above[j] = j;
        var leastAbove = 0;
        for (var i = 1; i <= b.Length; i++)
        {
            var least = current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(Math.Min(above[j], current[j - 1]) + 1, above[j - 1] + (b[i - 1] == a[j - 1] ? 0 : 1));
                if (edits == Edits.WithSwaps && i > 1 && j > 1 && b[i - 1] == a[j - 2] && b[i - 2] == a[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = cost;
                least = Math.Min(least, cost);
            }
            // A swap reaches back two rows.
            if (least > most && leastAbove > most) return least;
            leastAbove = least;
            var spare = before;
            before = above;
            above = current;
            current = spare;
        }
        return above[a.Length];
    }
}
