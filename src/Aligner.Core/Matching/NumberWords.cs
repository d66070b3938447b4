using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>
/// The values of a language's number words, and of words put together from them: trentanove, millenovecentottantanove,
/// honderdeenentwintig, neunzehnhundertneunundachtzig. A word of <c>numbers.tsv</c> that ends in a hyphen only begins others
/// (een-), one that begins with it only follows (-mila).
/// </summary>
internal sealed class NumberWords
{
    private const int ShortestCompound = 5;
    private const int LongestCompound = 40;
    private const int ShortestPart = 2;
    private const int LongestJoint = 3;
    private const string Vowels = "aeiou";

    private readonly FrozenDictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> continuations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> joints;
    private readonly SpokenForms<long> phrases;

    /// <param name="pack">Number words, and the words that join them.</param>
    public NumberWords(LanguagePack pack)
    {
        words = pack.Numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = Parts(pack, form => form[0] != '-');
        continuations = Parts(pack, form => form[^1] != '-');
        joints = pack.StopWords.Where(word => word.Length <= LongestJoint).Select(Normalization.Fold)
            .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        phrases = new SpokenForms<long>(pack.Numbers.Keys.Where(form => form.AsSpan().Trim('-').ContainsAny(' ', '-'))
            .Select(form => new SpokenForm<long>(form, pack.Numbers[form])));
    }

    /// <summary>Whether a word in lower case is one of the language's own, and not put together.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.ContainsKey(word);

    /// <summary>The value of one word in lower case; null of any that is no number.</summary>
    public long? ValueOf(ReadOnlySpan<char> word)
    {
        if (words.TryGetValue(word, out var known)) return known;
        return word.Length is >= ShortestCompound and <= LongestCompound ? Compound(Normalization.FoldWord(word)) : null;
    }

    /// <summary>The longest number of several words, or of words with hyphens, that the language has by itself and that stands at a
    /// place: quatre-vingt, vingt et un.</summary>
    public (long Value, int End)? PhraseAt(string text, int start) => phrases.At(text, start);

    private long? Compound(string word)
    {
        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
            if (PartOf(beginnings, word, 0, cut) is { } first && Continued(word, cut, first) is { } value)
                return value;
        return null;
    }

    // The value of a word of which the beginning is read; null where the rest is no number, or none that goes with it.
    private long? Continued(string word, int at, long value)
    {
        if (at == word.Length) return value;
        for (var start = at; start <= Math.Min(at + LongestJoint, word.Length - ShortestPart); start++)
        {
            if (start > at && !joints.Contains(word.AsSpan(at..start))) continue;
            for (var end = word.Length; end >= start + ShortestPart; end--)
            {
                var part = PartOf(continuations, word, start, end) ?? (end < word.Length ? PartOf(beginnings, word, start, end) : null);
                if (part is { } next
                    && Joined(value, next, isApart: start > at) is { } joined
                    && Continued(word, end, joined) is { } whole)
                    return whole;
            }
        }
        return null;
    }

    // Before a vowel a part may have lost its last one: vent-otto.
    private static long? PartOf(
        Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> parts, string word, int start, int end)
    {
        var part = word.AsSpan(start..end);
        if (parts.TryGetValue(part, out var value)) return value;
        if (end == word.Length || !Vowels.Contains(word[end])) return null;
        Span<char> whole = stackalloc char[part.Length + 1];
        part.CopyTo(whole);
        foreach (var vowel in Vowels)
        {
            whole[^1] = vowel;
            if (parts.TryGetValue(whole, out value)) return value;
        }
        return null;
    }

    /// <summary>What two numbers are that are said as one; null of two that aren't: 9, 100 are 900, 20, 8 and 8, 20 are 28.</summary>
    /// <param name="first">What is said first.</param>
    /// <param name="second">What follows.</param>
    /// <param name="isApart">Whether a word stands between.</param>
    private static long? Joined(long first, long second, bool isApart) => second switch
    {
        > 0 and < 100 when IsAdded(first, second, isApart) => first + second,
        100 when first is > 1 and < 100 && first % 10 != 0 => first * second,
        >= 100 and < 1_000 when EndsIn(first, 1_000) => first + second,
        1_000 when first is > 1 and < 1_000 => first * second,
        _ => null,
    };

    // Of a number under a hundred: behind hundreds; units behind tens; tens behind units, with a word between.
    private static bool IsAdded(long first, long second, bool isApart) =>
        EndsIn(first, 100)
        || (second < 10 && EndsInTens(first))
        || (isApart && second >= 20 && second % 10 == 0 && first % 100 is > 0 and < 10);

    private static bool EndsInTens(long number) => number % 100 >= 20 && number % 10 == 0;

    private static bool EndsIn(long number, long unit) => number > 0 && number % unit == 0;

    // Of forms that fold to one the first counts.
    private static Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> Parts(LanguagePack pack, Func<string, bool> isPart)
    {
        var parts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var form in pack.Numbers.Keys.Where(isPart).Order(StringComparer.Ordinal))
            parts.TryAdd(Normalization.Fold(form).Trim('-'), pack.Numbers[form]);
        return parts.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
