using System.Globalization;
using System.Text;

namespace Aligner.Text;

/// <summary>A line of text as its author wrote it, and where each character of its normalised form (<see cref="Normalization.Line"/>)
/// stands in it.</summary>
internal sealed class OriginalText
{
    private readonly string text;
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    /// <param name="text">As <see cref="Line"/> gives it.</param>
    public OriginalText(string text)
    {
        this.text = text;
        var spaceStart = -1;
        for (var at = 0; at < text.Length;)
        {
            // What combines stands in one text element: normalising reaches no further.
            var length = StringInfo.GetNextTextElementLength(text, at);
            var normal = Normalization.Line(text.Substring(at, length));
            if (normal.Length > 0)
            {
                if (spaceStart >= 0) Add(1, spaceStart, at);
                spaceStart = -1;
                Add(normal.Length, at, at + length);
            }
            else if (spaceStart < 0 && starts.Count > 0 && text.AsSpan(at, length).IsWhiteSpace()) spaceStart = at;
            at += length;
        }
    }

    /// <summary>
    /// A line without the white space at its ends; runs of white space with a line break, a tab or another control character in them are
    /// one space, as in any source of HTML or Word. Everything else stays as it is; lone surrogates become U+FFFD.
    /// </summary>
    public static string Line(string text)
    {
        text = Normalization.WellFormed(text).Trim();
        if (!HasControl(text)) return text;
        var builder = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (text[end] == ' ' || char.IsControl(text[end]))) end++;
            if (text.AsSpan(at, end - at).ContainsAnyExcept(' ')) builder.Append(' ');
            else builder.Append(text, at, end - at);
            if (end < text.Length) builder.Append(text[end]);
            at = end + 1;
        }
        return builder.ToString();
    }

    private static bool HasControl(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c)) return true;
        return false;
    }

    /// <summary>How many characters its normalised form has.</summary>
    public int Count => starts.Count;

    /// <summary>What its author wrote for some characters of the normalised line, at least one.</summary>
    public string Of(Extent extent) => text[starts[extent.Start]..ends[extent.End - 1]];

    private void Add(int characters, int start, int end)
    {
        for (var i = 0; i < characters; i++)
        {
            starts.Add(start);
            ends.Add(end);
        }
    }
}
