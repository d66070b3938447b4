using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>A number met in a text.</summary>
/// <param name="Key">The same in every notation (<see cref="Numeral.Key"/>).</param>
/// <param name="End">The first character after it.</param>
internal readonly record struct WrittenNumber(string Key, int End);

/// <summary>
/// Reads numbers in digits and in words: 1,5 miljoen, anderhalf miljoen and 1.500.000 are 1500000; trentanove, thirty-nine and
/// negenendertig are 39.
/// </summary>
/// <param name="pack">Number words and fractions.</param>
/// <param name="scales">Whether a number word from 1000 up multiplies the number before it; false where the other
/// language's words are not known.</param>
/// <param name="readsJoined">Whether digits are also multiplied by a word written to them, and by those that only stand behind digits:
/// 20mila, 450 mila, 3mld.</param>
internal sealed class NumberReader(LanguagePack pack, bool scales, bool readsJoined = false)
{
    private const int LongestWord = 40;
    private const int ShortestCompound = 5;
    private const int LongestCompound = 30;
    private const int ShortestPart = 2;
    private const int LongestJoint = 3;

    // A word from here up multiplies the number before it: after digits cent is money in one language and hundred in another.
    private const int LeastScaleOfDigits = 1_000;
    private const int LeastScaleOfWords = 100;

    // A unit that is said with a half of it: un milione e mezzo, not mille e mezzo.
    private const int LeastScaleOfFractions = 1_000_000;
    private const decimal LargestScaled = 1e15m;

    private const string Vowels = "aeiou";

    private readonly ImmutableArray<(string Form, decimal Value)> multipliers = Fractions(pack, "times");
    private readonly ImmutableArray<(string Form, decimal Value)> additions = Fractions(pack, "plus");

    private readonly FrozenDictionary<string, decimal> behindDigits = (readsJoined && scales ? pack.Measures : [])
        .Where(measure => measure.Kind == MeasureKind.Scale)
        .SelectMany(measure => measure.Forms.Select(form => (form, Value: decimal.Parse(measure.Concept, CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(scale => scale.form, scale => scale.Value, StringComparer.Ordinal);

    /// <summary>The number whose first digit stands at a place.</summary>
    public WrittenNumber InDigits(string text, int start)
    {
        var end = EndOfNumber(text, start);
        if (Numeral.Value(text.AsSpan(start..end)) is not { } value) return new WrittenNumber(text[start..end], end);
        var number = Scaled(text, Joined(text, new Quantity(value, 1, end)), LeastScaleOfDigits);
        if (number.Unit > 1) number = WithFraction(text, number);
        return new WrittenNumber(Numeral.Key(number.Value), number.End);
    }

    /// <summary>The number whose first word begins at a place, if one does.</summary>
    public WrittenNumber? InWords(string text, int start) =>
        QuantityInWords(text, start) is { } number ? new WrittenNumber(Numeral.Key(number.Value), number.End) : null;

    /// <summary>The value of one word in lower case, also of two written as one: trentanove, ventotto, negenendertig, neununddreißig,
    /// duecento, zweieinhalb; null of any other.</summary>
    public decimal? ValueOf(string word)
    {
        if (WholeValueOf(word) is { } whole) return whole;
        foreach (var (form, value) in additions)
            if (word.EndsWith(form, StringComparison.Ordinal) && pack.Numbers.TryGetValue(word[..^form.Length], out var number))
                return number + value;
        return null;
    }

    // Trentanove, thirty-nine, drie miljoen, anderhalf miljard, half a billion, un miliardo e mezzo, two and a half million.
    private Quantity? QuantityInWords(string text, int start)
    {
        if (NumberWord(text, start) is { } number) return WithFraction(text, Scaled(text, WithFraction(text, number), LeastScaleOfWords));
        if (!scales || FractionAt(multipliers, text, start) is not { } fraction) return null;
        var quantity = Scaled(text, new Quantity(fraction.Value, 1, start + fraction.Form.Length), LeastScaleOfDigits);
        return quantity.Value > 1 ? quantity : null;
    }

    private Quantity? NumberWord(string text, int start)
    {
        var end = EndOfWord(text, start);
        if (end - start > LongestWord || ValueOf(text[start..end].ToLowerInvariant()) is not { } value) return null;
        // thirty-nine, trente-neuf
        while (end + 1 < text.Length
            && text[end] == '-'
            && char.IsLetter(text[end + 1])
            && ValueOf(text[(end + 1)..EndOfWord(text, end + 1)].ToLowerInvariant()) is { } next
            && next < value)
        {
            end = EndOfWord(text, end + 1);
            value += next;
        }
        return new Quantity(value, value >= LeastScaleOfFractions ? value : 1, end);
    }

    // Digits multiplied by a word written to them, or by one that only stands behind digits.
    private Quantity Joined(string text, Quantity number)
    {
        if (!readsJoined || !scales || number.End == text.Length || number.Value >= LargestScaled) return number;
        var start = text[number.End] is ' ' or '\u00A0' ? number.End + 1 : number.End;
        var end = EndOfWord(text, start);
        var word = text[start..end].ToLowerInvariant();
        if (behindDigits.TryGetValue(word, out var scale)
            || (start == number.End && pack.Numbers.TryGetValue(word, out var known) && (scale = known) >= LeastScaleOfDigits))
            return new Quantity(number.Value * scale, scale, end);
        return number;
    }

    // The number multiplied by the units that follow it: two hundred million.
    private Quantity Scaled(string text, Quantity number, long least)
    {
        while (scales && number.Value < LargestScaled && NextWord(text, number.End) is { } at
            && NumberWord(text, at) is { } scale
            && scale.Value >= least
            && scale.Value > number.Value
            && pack.Numbers.ContainsKey(text[at..scale.End].ToLowerInvariant()))
            number = new Quantity(number.Value * scale.Value, scale.Value, scale.End);
        return number;
    }

    // The number with the part of its unit that follows it: un miliardo e mezzo.
    private Quantity WithFraction(string text, Quantity number) =>
        scales && NextWord(text, number.End) is { } at && FractionAt(additions, text, at) is { } fraction
            ? number with { Value = number.Value + fraction.Value * number.Unit, End = at + fraction.Form.Length }
            : number;

    private static (string Form, decimal Value)? FractionAt(ImmutableArray<(string Form, decimal Value)> fractions, string text, int start)
    {
        foreach (var fraction in fractions)
        {
            var end = start + fraction.Form.Length;
            if (end <= text.Length
                && text.AsSpan(start, fraction.Form.Length).Equals(fraction.Form, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return fraction;
        }
        return null;
    }

    private static int? NextWord(string text, int end) =>
        end + 1 < text.Length && text[end] is ' ' or '-' && char.IsLetter(text[end + 1]) ? end + 1 : null;

    private long? WholeValueOf(string word)
    {
        if (pack.Numbers.TryGetValue(word, out var known)) return known;
        if (word.Length is < ShortestCompound or > LongestCompound) return null;
        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            if (PartOf(word[..cut], word[cut]) is not { } first) continue;
            for (var join = cut; join <= Math.Min(cut + LongestJoint, word.Length - ShortestPart); join++)
            {
                if (join > cut
                    && !pack.StopWords.Contains(word[cut..join])
                    && !pack.StopWords.Contains(Normalization.Fold(word[cut..join])))
                    continue;
                if (pack.Numbers.TryGetValue(word[join..], out var second) && Compound(first, second) is { } value) return value;
            }
        }
        return null;
    }

    // Before a vowel the first word may have lost its last one: vent-otto.
    private long? PartOf(string part, char next)
    {
        if (pack.Numbers.TryGetValue(part, out var value)) return value;
        if (!Vowels.Contains(next)) return null;
        foreach (var vowel in Vowels)
            if (pack.Numbers.TryGetValue(part + vowel, out value)) return value;
        return null;
    }

    private static long? Compound(long first, long second) => (first, second) switch
    {
        ( >= 20 and < 100, > 0 and < 10) when first % 10 == 0 => first + second,
        ( > 0 and < 10, >= 20 and < 100) when second % 10 == 0 => first + second,
        ( > 1 and < 10, 100 or 1000) => first * second,
        _ => null,
    };

    private static int EndOfNumber(string text, int start)
    {
        var end = Digits(text, start);
        while (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        {
            var next = Digits(text, end + 1);
            var joins = text[end] is '.' or ',' or ':' or '\'' or '’'
                || (text[end] == ' ' && next - end == 4 && end - start is >= 1 and <= 11 && IsGroup(text, start, end));
            if (!joins) break;
            end = next;
        }
        return end;
    }

    // 50 000, as French groups thousands; not 2022 300.
    private static bool IsGroup(string text, int start, int end)
    {
        var head = start;
        for (var i = start; i < end; i++)
            if (text[i] == ' ') head = i + 1;
        return head == start ? end - start <= 3 : end - head == 3;
    }

    /// <summary>Where digits that stand at a place end.</summary>
    public static int Digits(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start])) start++;
        return start;
    }

    /// <summary>Where letters that stand at a place end.</summary>
    public static int EndOfWord(string text, int start)
    {
        while (start < text.Length && char.IsLetter(text[start])) start++;
        return start;
    }

    private static ImmutableArray<(string Form, decimal Value)> Fractions(LanguagePack pack, string kind) =>
        [.. pack.Fractions.Where(fraction => fraction.Kind == kind)
            .SelectMany(fraction => fraction.Forms.Select(form => (form, fraction.Value)))
            .OrderByDescending(fraction => fraction.form.Length)];

    /// <summary>A number on its way through the text.</summary>
    /// <param name="Value">What it tells.</param>
    /// <param name="Unit">What its last word counts in: 1000000 after milioni.</param>
    /// <param name="End">Where it ends, exclusive.</param>
    private readonly record struct Quantity(decimal Value, decimal Unit, int End);
}
