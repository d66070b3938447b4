using System.Text;

namespace Aligner.Alignment;

/// <summary>Words of two languages that sound alike: Lavrov and Lawrow, Putin and Poetin, internazionale and internationaal.</summary>
internal static class Cognates
{
    /// <summary>A folded word in a spelling where letters that languages exchange are one: w and v, z and s, c and k, y and
    /// i; doubled letters single.</summary>
    public static CognateSpelling Spelling(string folded)
    {
        Span<char> spelling = folded.Length <= 64 ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i] switch
            {
                'w' => 'v',
                'z' => 's',
                'c' or 'q' => 'k',
                'y' or 'j' => 'i',
                'p' when i + 1 < folded.Length && folded[i + 1] == 'h' => 'f',
                'h' when i > 0 => '\0',
                var other => other,
            };
            if (c != '\0' && (length == 0 || spelling[length - 1] != c)) spelling[length++] = c;
        }
        return new CognateSpelling(new string(spelling[..length]));
    }

    /// <summary>A key that cognates share: the first letter, a vowel as one of them all, and the next two consonants.</summary>
    public static long Sound(CognateSpelling spelling)
    {
        const int Letters = 3;
        long key = 0;
        var length = 0;
        foreach (var c in spelling.Text)
        {
            var isVowel = c is 'a' or 'e' or 'i' or 'o' or 'u';
            if (isVowel && length > 0) continue;
            key = (key << 16) | (isVowel ? 'a' : c);
            if (++length == Letters) break;
        }
        return key;
    }

    /// <summary>1 − edit distance / the longer length, 0..1; 0 at once when it must be under <paramref name="least"/>.</summary>
    public static double Similarity(CognateSpelling a, CognateSpelling b, double least)
    {
        var longer = Math.Max(a.Length, b.Length);
        var budget = (int)((1 - least) * longer + 1e-9);
        if (Math.Abs(a.Length - b.Length) > budget || a.LettersApart(b) > budget) return 0;
        var distance = EditDistance(a.Text, b.Text, budget);
        return distance > budget ? 0 : 1 - (double)distance / longer;
    }

    /// <summary>The edit distance (Levenshtein 1966), or any number over <paramref name="most"/> once it must be over.</summary>
    private static int EditDistance(string a, string b, int most) =>
        a.Length is > 0 and <= 64 && Ascii.IsValid(a) && Ascii.IsValid(b) ? ShortEditDistance(a, b) : LongEditDistance(a, b, most);

    /// <summary>A column of the table at a time, its differences as bits (Myers 1999, in the form of Hyyrö 2003).</summary>
    private static int ShortEditDistance(string a, string b)
    {
        Span<ulong> places = stackalloc ulong[128];
        for (var i = 0; i < a.Length; i++) places[a[i]] |= 1ul << i;
        var last = 1ul << (a.Length - 1);
        var (up, down) = (ulong.MaxValue, 0ul);
        var distance = a.Length;
        foreach (var c in b)
        {
            var equal = places[c];
            var diagonal = (((equal & up) + up) ^ up) | equal | down;
            var (right, left) = (down | ~(diagonal | up), up & diagonal);
            if ((right & last) != 0) distance++;
            if ((left & last) != 0) distance--;
            right = (right << 1) | 1;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
        }
        return distance;
    }

    private static int LongEditDistance(string a, string b, int most)
    {
        Span<int> row = b.Length < 64 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
                if (row[j] < least) least = row[j];
            }
            if (least > most) return least;
        }
        return row[b.Length];
    }
}
