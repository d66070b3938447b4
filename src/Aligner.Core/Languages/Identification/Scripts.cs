namespace Aligner.Languages.Identification;

/// <summary>The script of each letter, by the blocks of Unicode.</summary>
internal static class Scripts
{
    // Letters of an East Asian sentence weigh as much as those of a Latin one: SIB-200 has 40 Chinese
    // and 156 Italian characters a sentence, and 55 Japanese, 63 Korean.
    private const int EastAsianWeight = 3;

    // A Dutch sentence with four Cyrillic names has half of its letters in Latin.
    private const int Expected = 4;

    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('A', '\u02af', Script.Latin),
        ('\u0370', '\u03ff', Script.Greek),
        ('\u0400', '\u052f', Script.Cyrillic),
        ('\u0530', '\u058f', Script.Armenian),
        ('\u0590', '\u05ff', Script.Hebrew),
        ('\u0600', '\u06ff', Script.Arabic),
        ('\u0700', '\u074f', Script.Syriac),
        ('\u0750', '\u077f', Script.Arabic),
        ('\u0780', '\u07bf', Script.Thaana),
        ('\u07c0', '\u07ff', Script.Nko),
        ('\u0870', '\u08ff', Script.Arabic),
        ('\u0900', '\u097f', Script.Devanagari),
        ('\u0980', '\u09ff', Script.Bengali),
        ('\u0a00', '\u0a7f', Script.Gurmukhi),
        ('\u0a80', '\u0aff', Script.Gujarati),
        ('\u0b00', '\u0b7f', Script.Oriya),
        ('\u0b80', '\u0bff', Script.Tamil),
        ('\u0c00', '\u0c7f', Script.Telugu),
        ('\u0c80', '\u0cff', Script.Kannada),
        ('\u0d00', '\u0d7f', Script.Malayalam),
        ('\u0d80', '\u0dff', Script.Sinhala),
        ('\u0e00', '\u0e7f', Script.Thai),
        ('\u0e80', '\u0eff', Script.Lao),
        ('\u0f00', '\u0fff', Script.Tibetan),
        ('\u1000', '\u109f', Script.Myanmar),
        ('\u10a0', '\u10ff', Script.Georgian),
        ('\u1100', '\u11ff', Script.EastAsian),
        ('\u1200', '\u139f', Script.Ethiopic),
        ('\u13a0', '\u13ff', Script.Cherokee),
        ('\u1400', '\u167f', Script.Canadian),
        ('\u1780', '\u17ff', Script.Khmer),
        ('\u1800', '\u18af', Script.Mongolian),
        ('\u1c50', '\u1c7f', Script.OlChiki),
        ('\u1c80', '\u1c8f', Script.Cyrillic),
        ('\u1c90', '\u1cbf', Script.Georgian),
        ('\u1d00', '\u1d7f', Script.Latin),
        ('\u1e00', '\u1eff', Script.Latin),
        ('\u1f00', '\u1fff', Script.Greek),
        ('\u2c60', '\u2c7f', Script.Latin),
        ('\u2d00', '\u2d2f', Script.Georgian),
        ('\u2d30', '\u2d7f', Script.Tifinagh),
        ('\u2d80', '\u2ddf', Script.Ethiopic),
        ('\u2de0', '\u2dff', Script.Cyrillic),
        ('\u2e80', '\u9fff', Script.EastAsian),
        ('\ua500', '\ua63f', Script.Vai),
        ('\ua640', '\ua69f', Script.Cyrillic),
        ('\ua720', '\ua7ff', Script.Latin),
        ('\ua8e0', '\ua8ff', Script.Devanagari),
        ('\uaa60', '\uaa7f', Script.Myanmar),
        ('\uac00', '\ud7ff', Script.EastAsian),
        ('\uf900', '\ufaff', Script.EastAsian),
        ('\ufb00', '\ufb06', Script.Latin),
        ('\ufb1d', '\ufb4f', Script.Hebrew),
        ('\ufb50', '\ufeff', Script.Arabic),
        ('\uff21', '\uff5a', Script.Latin),
        ('\uff66', '\uffdc', Script.EastAsian),
    ];

    private static readonly Script[] OfCharacters = Build();

    /// <summary>How many scripts there are, <see cref="Script.None"/> included.</summary>
    public static int Count { get; } = Enum.GetValues<Script>().Length;

    /// <summary>The script of a folded character; none for the boundary.</summary>
    public static Script Of(char c) => OfCharacters[c];

    /// <summary>
    /// The script that most letters of a folded text are in, the first in the order of <see cref="Script"/> of equal ones. Words in other
    /// scripts are taken out of the text: names in Cyrillic say nothing of what language tells of them.
    /// </summary>
    /// <param name="text">Folded; rewritten in place.</param>
    /// <param name="length">Its length; on return that of what is left, 0 where that is nothing.</param>
    /// <param name="isExpected">Scripts of the language that is expected: a quarter of the letters is enough for them.</param>
    public static Script Keep(Span<char> text, ref int length, Predicate<Script> isExpected)
    {
        Span<int> letters = stackalloc int[Count];
        letters.Clear();
        foreach (var c in text[..length]) letters[(int)OfCharacters[c]]++;
        letters[(int)Script.EastAsian] *= EastAsianWeight;
        letters[(int)Script.None] = 0;
        var most = Script.None;
        var kinds = 0;
        for (var script = 1; script < letters.Length; script++)
        {
            if (letters[script] > 0) kinds++;
            if (letters[script] > letters[(int)most]) most = (Script)script;
        }
        if (kinds > 1) most = WithExpected(letters, most, isExpected);
        if (most == Script.None) length = 0;
        else if (kinds > 1) length = Without(most, text[..length]);
        return most;
    }

    private static Script WithExpected(ReadOnlySpan<int> letters, Script most, Predicate<Script> isExpected)
    {
        var all = 0;
        foreach (var count in letters) all += count;
        for (var script = 1; script < letters.Length; script++)
            if (letters[script] * Expected >= all && isExpected((Script)script)) return (Script)script;
        return most;
    }

    private static int Without(Script kept, Span<char> text)
    {
        var length = 1;
        foreach (var c in text[1..])
        {
            var script = OfCharacters[c];
            var letter = script == Script.None || script == kept ? c : ProfileText.Boundary;
            if (letter != ProfileText.Boundary || text[length - 1] != ProfileText.Boundary) text[length++] = letter;
        }
        return length;
    }

    private static Script[] Build()
    {
        var scripts = new Script[char.MaxValue + 1];
        foreach (var (first, last, script) in Blocks) Array.Fill(scripts, script, first, last - first + 1);
        scripts[ProfileText.Boundary] = Script.None;
        return scripts;
    }
}
