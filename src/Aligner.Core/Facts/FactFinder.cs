using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Facts;

/// <summary>
/// Finds numbers and dates and reduces them to what is the same in every language: 1.500, 1,500 and 1 500 are 1500;
/// 1,5 miljoen and 1.500.000 are 1500000; 12.30 and 12:30 are one time; luglio and juli are month 7.
/// </summary>
/// <param name="pack">Names of months and days, and number words.</param>
/// <param name="scales">Whether a number word from 1000 up multiplies the number before it; false where the other
/// language's words are not known.</param>
public sealed class FactFinder(LanguagePack pack, bool scales)
{
    // Shorter names of days are too often other words (do, ma, di, sa).
    private const int ShortestDay = 4;
    private const int LongDay = 6;

    private const int LongestWord = 40;

    // A word from here up multiplies the number before it: after digits cent is money in one language and hundred in another.
    private const int LeastScaleOfDigits = 1_000;
    private const int LeastScaleOfWords = 100;

    // A unit that is said with a half of it: un milione e mezzo, not mille e mezzo.
    private const int LeastScaleOfFractions = 1_000_000;
    private const decimal LargestScaled = 1e15m;

    private const string Vowels = "aeiou";

    private readonly ImmutableArray<(string Form, decimal Value)> multipliers = Fractions(pack, "times");
    private readonly ImmutableArray<(string Form, decimal Value)> additions = Fractions(pack, "plus");

    private static readonly SearchValues<char> Separators = SearchValues.Create(".,:'’ ");

    /// <summary>The facts of a text, from left to right.</summary>
    public ImmutableArray<Fact> Find(string text)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at])) at = Number(text, at, facts);
            else if (char.IsLetter(text[at])) at = Word(text, at, facts);
            else at++;
        }
        return facts.ToImmutable();
    }

    private int Number(string text, int start, ImmutableArray<Fact>.Builder facts)
    {
        var end = EndOfNumber(text, start);
        var key = text[start..end];
        if (Value(key) is { } value)
        {
            var number = Scaled(text, new Quantity(value, 1, end), LeastScaleOfDigits);
            if (number.Unit > 1) number = WithFraction(text, number);
            (key, end) = (Key(number.Value), number.End);
        }
        facts.Add(new Fact(FactKind.Number, key, new Extent(start, end - start), IsWeak: false));
        return end;
    }

    private int Word(string text, int start, ImmutableArray<Fact>.Builder facts)
    {
        var end = EndOfWord(text, start);
        var extent = new Extent(start, end - start);
        // G7, F-16, COVID-19: the digits belong to the name.
        if (end < text.Length && char.IsAsciiDigit(text[end])) return EndOfName(text, end);
        if (end + 1 < text.Length && text[end] == '-' && char.IsAsciiDigit(text[end + 1])) return EndOfName(text, end + 1);
        if (extent.Count > LongestWord) return end;
        var word = text[start..end].ToLowerInvariant();
        if (pack.Months.TryGetValue(word, out var month))
            facts.Add(new Fact(FactKind.Date, $"month {month}", extent, !IsBesideNumber(text, extent)));
        else if (extent.Count >= ShortestDay && pack.Weekdays.TryGetValue(word, out var day))
            facts.Add(new Fact(FactKind.Date, $"weekday {day}", extent, IsWeak: false));
        else if (InWords(text, start) is { } number)
        {
            end = number.End;
            facts.Add(new Fact(FactKind.Number, Key(number.Value), new Extent(start, end - start), IsWeak: true));
        }
        else if (DayOfCompound(word) is { } compound) facts.Add(new Fact(FactKind.Date, $"weekday {compound}", extent, IsWeak: true));
        return end;
    }

    // Trentanove, thirty-nine, drie miljoen, anderhalf miljard, half a billion, un miliardo e mezzo, two and a half million.
    private Quantity? InWords(string text, int start)
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

    private static string Key(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    // The value of one word, also of two written as one: trentanove, ventotto, negenendertig, neununddreißig, duecento, zweieinhalb.
    private decimal? ValueOf(string word)
    {
        if (WholeValueOf(word) is { } whole) return whole;
        foreach (var (form, value) in additions)
            if (word.EndsWith(form, StringComparison.Ordinal) && pack.Numbers.TryGetValue(word[..^form.Length], out var number))
                return number + value;
        return null;
    }

    private long? WholeValueOf(string word)
    {
        if (pack.Numbers.TryGetValue(word, out var known)) return known;
        if (word.Length is < 5 or > 30) return null;
        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            if (PartOf(word[..cut], word[cut]) is not { } first) continue;
            for (var join = cut; join <= Math.Min(cut + 3, word.Length - 2); join++)
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

    // donderdagavond, Montagmorgen
    private int? DayOfCompound(string word)
    {
        foreach (var (name, day) in pack.Weekdays)
            if (name.Length >= LongDay && word.Length > name.Length && word.StartsWith(name, StringComparison.Ordinal)) return day;
        return null;
    }

    private static bool IsBesideNumber(string text, Extent word)
    {
        var before = word.Start - 1;
        while (before >= 0 && text[before] is ' ' or '.' or 'º' or '°') before--;
        var after = word.End;
        while (after < text.Length && text[after] is ' ' or '.') after++;
        return (before >= 0 && before < word.Start - 1 && char.IsAsciiDigit(text[before]))
            || (after < text.Length && after > word.End && char.IsAsciiDigit(text[after]));
    }

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

    private static int Digits(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start])) start++;
        return start;
    }

    private static int EndOfWord(string text, int start)
    {
        while (start < text.Length && char.IsLetter(text[start])) start++;
        return start;
    }

    private static int EndOfName(string text, int start)
    {
        while (start < text.Length && char.IsLetterOrDigit(text[start])) start++;
        return start;
    }

    /// <summary>The value of digits and separators; null where there are too many of them.</summary>
    private static decimal? Value(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 24) return null;
        var last = digits.LastIndexOfAny(Separators);
        var grouped = last < 0 || IsGrouped(digits);
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i])) plain[length++] = digits[i];
            else if (i == last && !grouped) plain[length++] = '.';
        }
        return decimal.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    // One kind of separator and three digits after each: 1.500 is fifteen hundred in every newspaper,
    // whichever way its language writes decimals.
    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        var separator = digits[digits.IndexOfAny(Separators)];
        if (separator == ':') return false;
        var group = 0;
        var groups = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c)) { group++; continue; }
            if (c != separator || (groups == 0 ? group is 0 or > 3 : group != 3)) return false;
            (group, groups) = (0, groups + 1);
        }
        return group == 3;
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
