using System.Text;

namespace Aligner.Formats.Exports;

/// <summary>What a target lets a term be, and how a term is made to fit.</summary>
internal sealed record TermText
{
    /// <summary>A line of text: no control character, no line break, no white space at the ends.</summary>
    public static TermText Line { get; } = new();

    /// <summary>A value between quotes or tags: as <see cref="Line"/>, but a tab may stand inside.</summary>
    public static TermText Cell { get; } = new() { KeepsTabs = true };

    /// <summary>In UTF-8.</summary>
    public int MaximumBytes { get; init; } = int.MaxValue;

    /// <summary>Whether a tab may stand inside the term.</summary>
    public bool KeepsTabs { get; init; }

    /// <summary>Free text as one line, for a column beside the terms; null where it says nothing.</summary>
    public static string? OneLine(string? text) => string.IsNullOrWhiteSpace(text) ? null : Line.Fit(text, new LossLog(""));

    /// <summary>Whether a term is written in capitals only, as are names made of initials; longer ones are headlines.</summary>
    public static bool IsAcronym(string text) => text.Length is >= 2 and <= 8 && text.All(char.IsUpper);

    /// <summary>
    /// The term as the target takes it, or null when nothing remains or it is too long; what was done goes to the log.
    /// Control characters and line breaks become spaces, the two non-characters XML 1.0 forbids (U+FFFE, U+FFFF) are
    /// dropped and lone surrogates become U+FFFD; everything else stays as it is.
    /// </summary>
    public string? Fit(string text, LossLog log)
    {
        var fitting = IsPlain(text) ? text : Repair(text, log);
        if (fitting.Length == 0) { log.Add(LossReason.Empty, text); return null; }
        if (fitting.Length > MaximumBytes / 3 && Encoding.UTF8.GetByteCount(fitting) > MaximumBytes)
        {
            log.Add(LossReason.TooLong, text); return null;
        }
        return fitting;
    }

    private string Repair(string text, LossLog log)
    {
        var builder = new StringBuilder(text.Length);
        bool control = false, broken = false, forbidden = false;
        var index = 0;
        while (index < text.Length)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                forbidden = true; builder.Append('\uFFFD');
            }
            else if (rune.Value is 0xFFFE or 0xFFFF) forbidden = true;
            else if (rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029) { broken = true; Space(builder); }
            else if (rune.Value == '\t' && KeepsTabs) builder.Append('\t');
            else if (Rune.IsControl(rune)) { control = true; Space(builder); }
            else builder.Append(text, index, length);
            index += length;
        }
        var repaired = builder.ToString();
        var trimmed = repaired.Trim();
        if (control) log.Add(LossReason.ControlCharacters, text);
        if (broken) log.Add(LossReason.LineBreaks, text);
        if (forbidden) log.Add(LossReason.ForbiddenCharacters, text);
        if (trimmed.Length < repaired.Length && text.Trim().Length < text.Length) log.Add(LossReason.WhiteSpace, text);
        return trimmed;
    }

    private static void Space(StringBuilder builder)
    {
        if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0) return true;
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        foreach (var c in text)
            if (c is < ' ' or (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or >= '\uFFFE' || char.IsSurrogate(c)) return false;
        return true;
    }
}
