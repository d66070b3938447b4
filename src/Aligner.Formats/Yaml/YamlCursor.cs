using System.Globalization;
using System.Text;

namespace Aligner.Formats.Yaml;

/// <summary>A place in a YAML text, and the small parts of the shape in which glossaries are nearly always written: keys, marks and texts
/// on one line. What could be anything else it does not take for one of them.</summary>
/// <param name="text">Without characters that <see cref="YamlReader"/> refuses.</param>
internal sealed class YamlCursor(string text)
{
    // Longer texts YamlReader looks at, and refuses.
    private const int LongestScalar = 100_000;

    // What a plain text may begin with beside letters and digits.
    private const string PlainStarts = "(/.$«“„‘’";

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>Index of the next character.</summary>
    public int At { get; private set; }

    /// <summary>Its line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Index of the first character of that line.</summary>
    public int LineStart { get; private set; }

    /// <summary>Whether the text goes on.</summary>
    public bool HasMore => At < text.Length;

    /// <summary>Characters of the line before this place.</summary>
    public int Indent => At - LineStart;

    /// <summary>The next character; a line feed at the end of the text.</summary>
    public char Current => Peek(At);

    /// <summary>Whether an item of a block list begins here.</summary>
    public bool IsItem => Current == '-' && Peek(At + 1) == ' ';

    /// <summary>Whether the line says no more: only a comment may follow.</summary>
    public bool IsEndOfText => IsLineEnd(Current) || (Current == '#' && Peek(At - 1) == ' ');

    /// <summary>Index of the colon of a key that is a plain word; -1 where none begins here.</summary>
    public int KeyEnd
    {
        get
        {
            if (!char.IsAsciiLetter(Current)) return -1;
            var end = At;
            while (char.IsAsciiLetterOrDigit(Peek(end)) || Peek(end) is '-' or '_') end++;
            return Peek(end) == ':' && Peek(end + 1) is ' ' or '\n' or '\r' ? end : -1;
        }
    }

    /// <summary>Goes on one character.</summary>
    public void Step() => At++;

    /// <summary>Goes on to a place in this line.</summary>
    public void StepTo(int index) => At = index;

    /// <summary>Goes to another line.</summary>
    /// <param name="place">Index of a character of it.</param>
    /// <param name="lineStart">Index of its first character.</param>
    /// <param name="line">Its number, from 1.</param>
    public void Move(int place, int lineStart, int line) => (At, LineStart, Line) = (place, lineStart, line);

    /// <summary>Passes spaces.</summary>
    public void SkipSpaces()
    {
        var at = At;
        while (at < text.Length && text[at] == ' ') at++;
        At = at;
    }

    /// <summary>Passes spaces, ends of lines and comments.</summary>
    public void ToContent()
    {
        while (HasMore)
        {
            SkipSpaces();
            if (!IsLineEnd(Current) && !(Current == '#' && (Indent == 0 || Peek(At - 1) == ' '))) return;
            var end = text.IndexOf('\n', At);
            At = end < 0 ? text.Length : end + 1;
            if (end < 0) return;
            (LineStart, Line) = (At, Line + 1);
        }
    }

    /// <summary>Passes the end of a value's line: whether nothing else stood there.</summary>
    public bool EndLine()
    {
        SkipSpaces();
        if (!IsEndOfText) return false;
        ToContent();
        return true;
    }

    /// <summary>Passes a bracket; whether anything stands behind it before the other, which it passes as well.</summary>
    public bool Opens(char close)
    {
        Step();
        SkipSpaces();
        if (Current != close) return true;
        Step();
        return false;
    }

    /// <summary>Passes what stands behind a value between brackets: true for a comma, false for the closing one, null for anything
    /// else.</summary>
    public bool? GoesOn(char close)
    {
        SkipSpaces();
        var mark = Current;
        if (mark != close && mark != ',') return null;
        Step();
        if (mark == close) return false;
        if (Current != ' ') return null;
        SkipSpaces();
        return true;
    }

    /// <summary>Passes a text, plain or quoted; null where none begins here that ends in this line.</summary>
    /// <param name="inFlow">Whether it stands between brackets.</param>
    public YamlToken? Token(bool inFlow) => Current switch
    {
        '"' => DoubleQuoted(),
        '\'' => SingleQuoted(),
        _ => Plain(inFlow),
    };

    private YamlToken? Plain(bool inFlow)
    {
        if (!char.IsLetterOrDigit(Current) && !PlainStarts.Contains(Current, StringComparison.Ordinal)) return null;
        var (start, at, end) = (At, At, At);
        for (; !IsLineEnd(Peek(at)); at++)
        {
            var c = text[at];
            if (c == ' ') continue;
            if (inFlow && c is ',' or ']' or '}') break;
            if (!IsPlain(c, at, inFlow)) return null;
            if (c == '#' && Peek(at - 1) == ' ')
            {
                if (inFlow) return null;
                break;
            }
            end = at + 1;
        }
        At = at;
        return Token(null, isPlain: true, start, end);
    }

    // What a plain text never goes on with here, even where all of YAML would let it.
    private bool IsPlain(char c, int at, bool inFlow) => c switch
    {
        ':' => !(IsLineEnd(Peek(at + 1)) || Peek(at + 1) is ' ' or ',' or '[' or ']' or '{' or '}'),
        '[' or '{' => !inFlow,
        _ => IsText(c),
    };

    private YamlToken? DoubleQuoted()
    {
        var start = At;
        var close = start + 1;
        while (!IsLineEnd(Peek(close)) && Peek(close) is not ('"' or '\\') && IsText(Peek(close))) close++;
        if (Peek(close) == '"')
        {
            At = close + 1;
            return Token(null, isPlain: false, start, At);
        }
        var value = new StringBuilder();
        for (At++; Current != '"'; At++)
        {
            if (IsLineEnd(Current) || !IsText(Current)) return null;
            if (Current != '\\') value.Append(Current);
            else if (Escaped() is { } escaped) value.Append(escaped);
            else return null;
        }
        At++;
        return Token(value.ToString(), isPlain: false, start, At);
    }

    // The character an escape stands for; ends on the escape's last character.
    private char? Escaped()
    {
        At++;
        switch (Current)
        {
            case '"' or '\\': return Current;
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                if (At + 4 >= text.Length
                    || !ushort.TryParse(text.AsSpan(At + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    || char.IsSurrogate((char)code))
                    return null;
                At += 4;
                return (char)code;
            default: return null;
        }
    }

    private YamlToken? SingleQuoted()
    {
        var start = At;
        for (At++; Current != '\'' || Peek(At + 1) == '\''; At++)
        {
            if (IsLineEnd(Current) || !IsText(Current)) return null;
            if (Current == '\'') At++;
        }
        At++;
        return Token(text[(start + 1)..(At - 1)].Replace("''", "'", StringComparison.Ordinal), isPlain: false, start, At);
    }

    private YamlToken? Token(string? value, bool isPlain, int start, int end)
    {
        var token = new YamlToken(text, value, isPlain, start, end);
        return token.Span.Length > LongestScalar ? null : token;
    }

    private char Peek(int index) => index < text.Length ? text[index] : '\n';

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    private static bool IsText(char c) =>
        c is >= ' ' and <= '~' || (c > '\u00A0' && c is not ('\uFEFF' or '\uFFFE' or '\uFFFF'));
}
