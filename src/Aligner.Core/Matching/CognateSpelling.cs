using System.Numerics;

namespace Aligner.Matching;

/// <summary>
/// A word in a spelling where letters that languages exchange are one and doubled letters single, so that words that sound
/// alike look alike: Lavrov and Lawrow, Putin and Poetin, internazionale and internationaal.
/// </summary>
internal readonly record struct CognateSpelling(string Text)
{
    private const int KeyLetters = 3;
    private const int BitsOfLetter = 16;
    private const int LongestOnStack = 128;

    private readonly uint letters = LettersOf(Text);

    /// <summary>Characters of the text; kept beside it because most pairs are told apart without a look at their texts.</summary>
    public int Length { get; } = Text.Length;

    /// <summary>A key that cognates share: the first letter, a vowel as one of them all, and the next two consonants.</summary>
    public long Key
    {
        get
        {
            long key = 0;
            var length = 0;
            foreach (var c in Text)
            {
                var isVowel = c is 'a' or 'e' or 'i' or 'o' or 'u';
                if (isVowel && length > 0) continue;
                key = (key << BitsOfLetter) | (isVowel ? 'a' : c);
                if (++length == KeyLetters) break;
            }
            return key;
        }
    }

    /// <summary>The spelling of a folded word.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="sounds">The scheme <see cref="Languages.SpellingScheme.Cognate"/>; letters it
    /// doesn't name stand for themselves.</param>
    public static CognateSpelling Of(string folded, SoundTable sounds)
    {
        var spelling = folded.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[folded.Length];
        var length = 0;
        for (var at = 0; at < folded.Length;)
        {
            var sound = sounds.Read(folded, at, out var read) is { } known ? known.AsSpan() : folded.AsSpan(at, 1);
            foreach (var c in sound)
            {
                if (length > 0 && spelling[length - 1] == c) continue;
                if (length == spelling.Length) spelling = Larger(spelling);
                spelling[length++] = c;
            }
            at += read;
        }
        spelling = spelling[..length];
        return new CognateSpelling(spelling.SequenceEqual(folded) ? folded : spelling.ToString());
    }

    // A sound may be written in more letters than the table spells it with.
    private static Span<char> Larger(ReadOnlySpan<char> spelling)
    {
        var larger = new char[2 * spelling.Length];
        spelling.CopyTo(larger);
        return larger;
    }

    /// <summary>1 − edit distance / the longer length, 0..1; 0 at once when it must be under <paramref name="least"/>.</summary>
    public double Similarity(in CognateSpelling other, double least)
    {
        var budget = EditDistance.Budget(Math.Max(Length, other.Length), least);
        return Math.Abs(Length - other.Length) > budget || LettersApart(other) > budget
            ? 0
            : EditDistance.Similarity(Text, other.Text, least, Edits.Single);
    }

    // Letters that one of both has and the other hasn't: the edit distance is at least that.
    private int LettersApart(in CognateSpelling other) =>
        Math.Max(BitOperations.PopCount(letters & ~other.letters), BitOperations.PopCount(other.letters & ~letters));

    private static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var c in text) letters |= 1u << (c & 31);
        return letters;
    }
}
