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

    // A word from here up multiplies the number before it: after digits cent is money in one language and hundred in another.
    private const int LeastScaleOfDigits = 1_000;
    private const int LeastScaleOfWords = 100;

    // A unit that is said with a half of it: un milione e mezzo, not mille e mezzo.
    private const int LeastScaleOfFractions = 1_000_000;
    private const decimal LargestScaled = 1e15m;

    private static readonly ImmutableArray<long> Units = [1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000, 100];

    private readonly NumberWords words = new(pack);
    private readonly SpokenForms<decimal> multipliers = Fractions(pack, "times");
    private readonly SpokenForms<decimal> additions = Fractions(pack, "plus");

    // Asked last: a pack reads its heads when somebody asks for them, which an alignment need not.
    private readonly Lazy<HashSet<string>> conjunctions = new(() => pack.Heads.Where(head => head.Kind == HeadKind.Conjunction)
        .SelectMany(head => head.Forms).ToHashSet(StringComparer.Ordinal));

    private readonly FrozenDictionary<string, decimal> behindDigits = (readsJoined && scales ? pack.Measures : [])
        .Where(measure => measure.Kind == MeasureKind.Scale)
        .SelectMany(measure => measure.Forms.Select(form => (form, Value: decimal.Parse(measure.Concept, CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(scale => scale.form, scale => scale.Value, StringComparer.Ordinal);

    /// <summary>The number whose first digit stands at a place.</summary>
    public WrittenNumber InDigits(string text, int start)
    {
        var end = EndOfNumber(text, start);
        if (Numeral.Value(text.AsSpan(start..end)) is not { } value) return new WrittenNumber(text[start..end], end);
        var number = ScaledDigits(text, value, end);
        if (number.Unit > 1) number = WithFraction(text, WithRest(text, number, long.MaxValue));
        return new WrittenNumber(Numeral.Key(number.Value), number.End);
    }

    /// <summary>The number whose first word begins at a place, if one does.</summary>
    public WrittenNumber? InWords(string text, int start) =>
        QuantityInWords(text, start) is { } number ? new WrittenNumber(Numeral.Key(number.Value), number.End) : null;

    /// <summary>Whether a word in lower case multiplies the number before it, in digits or in words.</summary>
    public bool Multiplies(string word) => scales && pack.Numbers.TryGetValue(word, out var value) && value >= LeastScaleOfDigits;

    /// <summary>The value of one word in lower case, also of several written as one: trentanove, negenendertig,
    /// neunzehnhundertneununddreißig, zweieinhalb; null of any other.</summary>
    public decimal? ValueOf(string word)
    {
        if (words.ValueOf(word) is { } whole) return whole;
        foreach (var (form, value) in additions.All)
            if (word.EndsWith(form, StringComparison.Ordinal) && words.ValueOf(word.AsSpan(..^form.Length)) is { } number)
                return number + value;
        return null;
    }

    // Trentanove, thirty-nine, drie miljoen, anderhalf miljard, half a billion, un miliardo e mezzo, two and a half million.
    private Quantity? QuantityInWords(string text, int start)
    {
        if (Said(text, start, long.MaxValue) is { } number) return WithFraction(text, number);
        if (!scales || multipliers.At(text, start) is not { } fraction) return null;
        var quantity = Scaled(text, new Quantity(fraction.Value, 1, fraction.End), LeastScaleOfDigits);
        return quantity.Value > 1 ? quantity : null;
    }

    // Words that stand apart, of a number under a limit: two hundred and five thousand, deux mille cinq cents.
    private Quantity? Said(string text, int start, long limit)
    {
        if (NumberWord(text, start) is not { } word || word.Value >= limit) return null;
        return WithRest(text, Scaled(text, WithFraction(text, word), LeastScaleOfWords, limit), limit);
    }

    // The number with what is added to it, each part smaller than the unit before: two hundred | and five, 5 milioni | e 300 mila.
    private Quantity WithRest(string text, Quantity number, long limit)
    {
        while (scales && UnitOf(number.Value) is { } unit && RestBehind(text, number.End, unit) is { } rest)
        {
            var sum = new Quantity(number.Value + rest.Value, 1, rest.End);
            // One hundred and two hundred.
            if (UnitAt(text, rest.End) is { } next && next.Value <= sum.Value) break;
            number = Scaled(text, sum, LeastScaleOfWords, limit);
        }
        return number;
    }

    // What is added to a number, at once or behind "and".
    private Quantity? RestBehind(string text, int end, long unit)
    {
        if (Next(text, end) is not { } at) return null;
        if (Rest(text, at, unit) is { } rest) return rest;
        var word = EndOfWord(text, at);
        return Next(text, word) is { } behind
            && Rest(text, behind, unit) is { } joined
            && conjunctions.Value.Contains(text[at..word].ToLowerInvariant()) ? joined : null;
    }

    private Quantity? Rest(string text, int start, long unit)
    {
        if (!char.IsAsciiDigit(text[start])) return Said(text, start, unit);
        var end = EndOfNumber(text, start);
        return Numeral.Value(text.AsSpan(start..end)) is { } value
            && ScaledDigits(text, value, end) is { Unit: > 1 } rest && rest.Value < unit ? rest : null;
    }

    private Quantity ScaledDigits(string text, decimal value, int end) =>
        Scaled(text, Joined(text, new Quantity(value, 1, end)), LeastScaleOfDigits);

    // The largest unit that a number counts in: 100 of 200, 1000 of 2000.
    private static long? UnitOf(decimal number)
    {
        foreach (var unit in Units)
            if (number >= unit && number % unit == 0) return unit;
        return null;
    }

    private Quantity? NumberWord(string text, int start)
    {
        var phrase = words.PhraseAt(text, start);
        if ((phrase?.Value ?? ValueAt(text, start)) is not { } number) return null;
        var end = phrase?.End ?? EndOfWord(text, start);
        // thirty-nine, quatre-vingt-dix
        while (end + 1 < text.Length && text[end] == '-' && ValueAt(text, end + 1) is { } next && next < number)
        {
            end = EndOfWord(text, end + 1);
            number += next;
        }
        return new Quantity(number, number >= LeastScaleOfFractions ? number : 1, end);
    }

    private decimal? ValueAt(string text, int start)
    {
        var end = EndOfWord(text, start);
        return end - start is > 0 and <= LongestWord ? ValueOf(text[start..end].ToLowerInvariant()) : null;
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

    // The number multiplied by the units that follow it, each under a limit: two hundred million.
    private Quantity Scaled(string text, Quantity number, long least, long limit = long.MaxValue)
    {
        while (scales && number.Value < LargestScaled && UnitAt(text, number.End) is { } unit
            && unit.Value >= least
            && unit.Value < limit
            && unit.Value > number.Value)
            number = new Quantity(number.Value * unit.Value, unit.Value, unit.End);
        return number;
    }

    // The word behind a number that may multiply it.
    private Quantity? UnitAt(string text, int end) =>
        NextWord(text, end) is { } at
        && NumberWord(text, at) is { Value: >= LeastScaleOfWords } unit
        && words.Contains(text[at..unit.End].ToLowerInvariant())
            ? unit
            : null;

    // The number with the part of its unit that follows it: un miliardo e mezzo.
    private Quantity WithFraction(string text, Quantity number) =>
        scales && NextWord(text, number.End) is { } at && additions.At(text, at) is { } fraction
            ? number with { Value = number.Value + fraction.Value * number.Unit, End = fraction.End }
            : number;

    /// <summary>A number with the half of what it counts that is said behind it: tre ore e mezza.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">A number.</param>
    /// <param name="end">Where what it counts ends.</param>
    public WrittenNumber? WithHalf(string text, WrittenNumber number, int end) =>
        NextWord(text, end) is { } at
        && additions.At(text, at) is { } fraction
        && decimal.TryParse(number.Key, CultureInfo.InvariantCulture, out var value)
        && decimal.IsInteger(value)
            ? new WrittenNumber(Numeral.Key(value + fraction.Value), fraction.End)
            : null;

    private static int? NextWord(string text, int end) => Next(text, end) is { } at && char.IsLetter(text[at]) ? at : null;

    // A word or number at most one space or hyphen away.
    private static int? Next(string text, int end) =>
        end + 1 < text.Length && text[end] is ' ' or '-' && (char.IsLetter(text[end + 1]) || char.IsAsciiDigit(text[end + 1]))
            ? end + 1
            : null;

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

    private static SpokenForms<decimal> Fractions(LanguagePack pack, string kind) => new(pack.Fractions
        .Where(fraction => fraction.Kind == kind)
        .SelectMany(fraction => fraction.Forms.Select(form => new SpokenForm<decimal>(form, fraction.Value))));

    /// <summary>A number on its way through the text.</summary>
    /// <param name="Value">What it tells.</param>
    /// <param name="Unit">What its last word counts in: 1000000 after milioni.</param>
    /// <param name="End">Where it ends, exclusive.</param>
    private readonly record struct Quantity(decimal Value, decimal Unit, int End);
}
