using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Aligner.Lexicons;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Alignment;

/// <summary>The mark a unit ends in.</summary>
internal enum EndMark : byte
{
    Other,
    Stop,
    Exclamation,
    Question,
    Colon,
    Semicolon,
}

/// <summary>A distinct word of one side.</summary>
/// <param name="Key">Folded.</param>
/// <param name="IsNumber">Whether it is digits and separators, or a number that a word multiplies (900 milioni, negenhonderd
/// miljoen).</param>
/// <param name="IsCapitalised">Whether it begins with a capital.</param>
/// <param name="Stem">Id in the lexicon's vocabulary.</param>
/// <param name="Numeral">The number it stands for (<see cref="Matching.Numeral"/>).</param>
/// <param name="Multiplies">Whether it multiplies a number said before it: milioni.</param>
internal readonly record struct WordType(
    string Key, bool IsNumber, bool IsCapitalised, int? Stem, string? Numeral, bool Multiplies = false);

/// <summary>One side of what is to be aligned: its units as runs of word types, and what is seen at their boundaries.</summary>
internal sealed class UnitSide : IDisposable
{
    /// <summary>Words of a unit that are looked at: enough for any sentence, and a bound for a line of a million characters.</summary>
    private const int LongestUnit = 400;

    /// <summary>Words of a number before the one that multiplies it, at most: two hundred and ninety-five thousand.</summary>
    private const int LongestMultiplied = 5;

    // What room is made for: of a long text nearly all that is read, and few lists that are grown out of.
    private const int WordsOfUnit = 20;
    private const int TypesOfUnit = 6;

    private readonly int[] starts;
    private readonly BorrowedList<int> words;
    private readonly BorrowedList<WordType> types;
    private readonly bool opensText;

    /// <param name="units">The text of each unit.</param>
    /// <param name="vocabulary">This side of the lexicon.</param>
    /// <param name="capitalisedNouns">Whether a capital says nothing of a name, unless the lexicon doesn't know the word.</param>
    /// <param name="layout">How the units stand in paragraphs; null when nothing is known of them.</param>
    /// <param name="numbers">Reads numbers that a word multiplies (800 mila, ottocento milioni); null where a number is what its digits
    /// say.</param>
    /// <param name="opensText">Whether it is the text's beginning, where a headline may stand.</param>
    // Called twice a section: what was compiled ahead would do all the work.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public UnitSide(
        IReadOnlyList<string> units,
        Vocabulary vocabulary,
        ParagraphLayout? layout = null,
        bool capitalisedNouns = false,
        NumberReader? numbers = null,
        bool opensText = true)
    {
        this.opensText = opensText;
        Count = units.Count;
        Texts = units;
        Layout = layout;
        starts = new int[Count + 1];
        Lengths = new int[Count + 1];
        Ends = new EndMark[Count];
        StartsLower = new bool[Count];
        Openings = new int[Count];
        Quotes = new int[Count + 1];
        ParagraphBreak = ParagraphBreaks(layout?.Of);
        EndsParagraph = layout is null
            ? new bool[Count]
            : [.. layout.Of.Select((paragraph, unit) => unit == Count - 1 || layout.Of[unit + 1] != paragraph)];
        Noise = layout is null ? new float?[Count] : [.. layout.Of.Select(paragraph => layout.Noise[paragraph])];
        words = new BorrowedList<int>(Count * WordsOfUnit);
        types = new BorrowedList<WordType>(Count * TypesOfUnit);
        using var met = new HashChains(Count * TypesOfUnit);
        using var places = new BorrowedList<(int Unit, int Start, int Length)>(Count * TypesOfUnit);
        Span<int> begins = stackalloc int[LongestUnit];
        for (var unit = 0; unit < Count; unit++)
        {
            var text = units[unit];
            for (var scanner = new WordScanner(text); words.Count - starts[unit] < LongestUnit && scanner.Next();)
            {
                var start = scanner.End - scanner.Current.Length;
                var scaled = Scaled(numbers, text, scanner);
                if (scaled is { } number) scanner.End = number.End;
                var before = words.Count - starts[unit];
                begins[before] = start;
                var id = IdOf(unit, start, scanner.End, scanner.IsNumber, scaled);
                if (types[id].Multiplies && Said(numbers!, text, begins[..before], scanner.End) is { } said)
                {
                    words.RemoveLast(before - said.First);
                    scanner.End = said.Number.End;
                    id = IdOf(unit, begins[said.First], scanner.End, isNumber: true, said.Number);
                }
                words.Add(id);
            }
            starts[unit + 1] = words.Count;
            Lengths[unit + 1] = Lengths[unit] + text.Length;
            Ends[unit] = EndOf(text);
            Quotes[unit + 1] = Quotes[unit] + QuotesIn(text);
            StartsLower[unit] = FirstLetterIsLower(text);
            Openings[unit] = OpeningOf(text);
        }
        ByKey = new WordKeys(types);
        Kinds = new WordKinds[Types.Length];
        for (var type = 0; type < Types.Length; type++) Kinds[type] = KindsOf(Types[type], capitalisedNouns);
        Tallies = new WordTally[Count + 1];
        for (var unit = 0; unit < Count; unit++)
        {
            Tallies[unit + 1] = Tallies[unit];
            foreach (var word in this[unit]) Tallies[unit + 1] += WordTally.Of(Kinds[word]);
        }
        Group = Groups(vocabulary);
        Frequency = FrequencyOf(vocabulary);
        Rarity = new float[Types.Length];
        for (var type = 0; type < Types.Length; type++) Rarity[type] = 1 / Frequency[type];

        int IdOf(int unit, int start, int end, bool isNumber, WrittenNumber? value)
        {
            var word = units[unit].AsSpan(start..end);
            var hash = string.GetHashCode(word);
            var id = met.Last(hash);
            while (id >= 0 && !word.SequenceEqual(units[places[id].Unit].AsSpan(places[id].Start, places[id].Length)))
                id = met.Before(id);
            if (id >= 0) return id;
            met.Add(hash);
            places.Add((unit, start, word.Length));
            types.Add(TypeOf(word, isNumber, vocabulary, value, numbers));
            return types.Count - 1;
        }
    }

    /// <summary>How many units.</summary>
    public int Count { get; }

    /// <summary>The text of each unit.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>How the units stand in paragraphs; null where nothing is known of them.</summary>
    public ParagraphLayout? Layout { get; }

    /// <summary>For each unit how much of its paragraph looks like no text of the article, 0..1; null for text.</summary>
    public float?[] Noise { get; }

    /// <summary>Whether the first unit of the text is a paragraph of its own that ends in no mark.</summary>
    public bool HasHeadline => opensText && Count > 1 && Ends[0] == EndMark.Other && EndsParagraph[0];

    /// <summary><see cref="HasHeadline"/> of units that are not read yet.</summary>
    public static bool HasHeadlineIn(UnitStretch units) =>
        units.Texts.Count > 1 && EndOf(units.Texts[0]) == EndMark.Other && units.Layout.Of[0] != units.Layout.Of[1];

    /// <summary>The distinct words.</summary>
    public ReadOnlySpan<WordType> Types => types[..];

    /// <summary>The distinct words by their keys.</summary>
    public WordKeys ByKey { get; }

    /// <summary>For each word type what it is.</summary>
    public WordKinds[] Kinds { get; }

    /// <summary>The words before each unit by kind, and at the end the sum.</summary>
    public WordTally[] Tallies { get; }

    /// <summary>For each word type the number of its stem: types of one number are forms of one word. Below the number of types.</summary>
    public int[] Group { get; }

    /// <summary>For each word type the share of this text's words that have its stem, smoothed with the language's: (c +
    /// 2000·background)/(N + 2000).</summary>
    public float[] Frequency { get; }

    /// <summary>1 / <see cref="Frequency"/>.</summary>
    public float[] Rarity { get; }

    /// <summary>Characters before each unit, and at the end the sum.</summary>
    public int[] Lengths { get; }

    public EndMark[] Ends { get; }

    public bool[] StartsLower { get; }

    /// <summary>What each unit opens with: 0 for a capital or anything else, 1 a dash, 2 a quotation mark, 3 a bracket, 4 a small
    /// letter, 10 + n the number n.</summary>
    public int[] Openings { get; }

    /// <summary>Quotation marks before each unit, and at the end the sum.</summary>
    public int[] Quotes { get; }

    /// <summary>For each unit what its last boundary tells as the end of a paragraph: −ln of the share of such
    /// boundaries; 0 inside a paragraph.</summary>
    public float[] ParagraphBreak { get; }

    /// <summary>For each unit whether a paragraph ends with it; never where nothing is known of paragraphs.</summary>
    public bool[] EndsParagraph { get; }

    /// <summary>The word types of a unit.</summary>
    public ReadOnlySpan<int> this[int unit] => words[starts[unit]..starts[unit + 1]];

    /// <summary>The word types of a run of words.</summary>
    public ReadOnlySpan<int> Words(int start, int count) => words[start..(start + count)];

    /// <summary>Words before a unit.</summary>
    public int Start(int unit) => starts[unit];

    /// <summary>Gives its largest arrays back; the side must not be used any more.</summary>
    public void Dispose()
    {
        ByKey.Dispose();
        words.Dispose();
        types.Dispose();
    }

    private static WordKinds KindsOf(WordType type, bool capitalisedNouns) =>
        (type.Stem is null ? WordKinds.None : WordKinds.Known)
            | (type.IsNumber ? WordKinds.Number : WordKinds.None)
            | (type.IsCapitalised && (!capitalisedNouns || type.Stem is null) ? WordKinds.Name : WordKinds.None);

    // The digits a scanner met with what multiplies them; null where nothing does.
    private static WrittenNumber? Scaled(NumberReader? numbers, string text, WordScanner scanner)
    {
        var start = scanner.End - scanner.Current.Length;
        if (numbers is null || !scanner.IsNumber || !char.IsAsciiDigit(text[start])) return null;
        var number = numbers.InDigits(text, start);
        return number.End > scanner.End ? number : null;
    }

    // The number in words that a word which multiplies it belongs to, and its first word: negenhonderd miljoen.
    private static (WrittenNumber Number, int First)? Said(NumberReader numbers, string text, ReadOnlySpan<int> begins, int end)
    {
        for (var first = Math.Max(0, begins.Length - LongestMultiplied); first < begins.Length; first++)
            if (numbers.InWords(text, begins[first]) is { } number && number.End >= end)
                return (number, first);
        return null;
    }

    private static WordType TypeOf(
        ReadOnlySpan<char> word, bool isNumber, Vocabulary vocabulary, WrittenNumber? value, NumberReader? numbers)
    {
        var key = Normalization.FoldWord(word);
        return new WordType(
            key,
            isNumber,
            char.IsUpper(word[0]),
            vocabulary.FindFolded(key),
            value?.Key ?? Numeral.OfWord(word),
            !isNumber && numbers?.Multiplies(key) == true);
    }

    private int[] Groups(Vocabulary vocabulary)
    {
        // An unknown word is a stem of its own, and never that of a known one. Counted from 1, so that 0 says not met yet.
        using var known = new BorrowedList<int>(vocabulary.Count, 0);
        var groups = new int[Types.Length];
        var count = 0;
        for (var type = 0; type < groups.Length; type++)
        {
            if (types[type].Stem is { } stem)
            {
                if (known[stem] == 0) known[stem] = ++count;
                groups[type] = known[stem] - 1;
            }
            else groups[type] = ByKey.Before(type) is >= 0 and var same ? groups[same] : count++;
        }
        return groups;
    }

    private float[] FrequencyOf(Vocabulary vocabulary)
    {
        // Of 700 to 10,000 words the held-out quarters of the development sets liked 700 to 5,000 alike, Text+Berg the fewer.
        const float Smoothing = 2000;
        var counts = new int[Types.Length];
        foreach (var word in words[..]) counts[Group[word]]++;
        var frequency = new float[Types.Length];
        for (var type = 0; type < Types.Length; type++)
            frequency[type] = (counts[Group[type]] + Smoothing * vocabulary.Background(Types[type].Stem)) / (words.Count + Smoothing);
        return frequency;
    }

    private float[] ParagraphBreaks(ImmutableArray<int>? of)
    {
        var breaks = new float[Count];
        if (of is not { } paragraphs) return breaks;
        var count = 0;
        for (var unit = 0; unit < Count - 1; unit++)
        {
            if (paragraphs[unit] != paragraphs[unit + 1]) count++;
        }
        if (count == 0) return breaks;
        var surprise = MathF.Log((Count - 1f) / count);
        for (var unit = 0; unit < Count - 1; unit++)
        {
            if (paragraphs[unit] != paragraphs[unit + 1]) breaks[unit] = surprise;
        }
        return breaks;
    }

    private static EndMark EndOf(string text)
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            switch (text[at])
            {
                case ' ' or '"' or '\'' or '”' or '’' or '»' or '«' or '“' or '‘' or '›' or ')' or ']': continue;
                case '.' or '…' or '。': return EndMark.Stop;
                case '!': return EndMark.Exclamation;
                case '?': return EndMark.Question;
                case ':': return EndMark.Colon;
                case ';': return EndMark.Semicolon;
                default: return EndMark.Other;
            }
        }
        return EndMark.Other;
    }

    private static int OpeningOf(string text)
    {
        if (text.Length == 0) return 0;
        if (char.IsAsciiDigit(text[0]))
        {
            var number = 0;
            foreach (var digit in text.TakeWhile(char.IsAsciiDigit).Take(6)) number = number * 10 + digit - '0';
            return 10 + number;
        }
        return text[0] switch
        {
            '-' or '–' or '—' or '•' or '*' => 1,
            var first when IsQuote(first) => 2,
            '(' or '[' or '{' => 3,
            var first => char.IsLower(first) ? 4 : 0,
        };
    }

    private static int QuotesIn(string text)
    {
        var quotes = 0;
        foreach (var c in text)
            if (IsQuote(c)) quotes++;
        return quotes;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private static bool FirstLetterIsLower(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) return char.IsLower(c);
        }
        return false;
    }
}
