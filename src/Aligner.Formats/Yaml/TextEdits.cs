using Aligner.Formats.Files;

namespace Aligner.Formats.Yaml;

/// <summary>Replacements in a text, by their place in the original.</summary>
internal sealed class TextEdits
{
    private readonly List<(int Start, int End, Utf8Pieces Text)> edits = [];

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => edits.Count == 0;

    /// <summary>Puts <paramref name="text"/> in the place of the bytes from <paramref name="start"/> to before
    /// <paramref name="end"/>; edits must not overlap.</summary>
    public void Replace(int start, int end, string text) => Replace(start, end, new Utf8Pieces().Append(text));

    /// <summary>The same with a text that is not put together yet.</summary>
    public void Replace(int start, int end, Utf8Pieces text) => edits.Add((start, end, text));

    /// <summary>Puts <paramref name="text"/> before the byte at <paramref name="place"/>, after what
    /// was inserted there before.</summary>
    public void Insert(int place, string text) => Replace(place, place, text);

    /// <summary>A part of the original with its edits.</summary>
    public Utf8Pieces Apply(ReadOnlyMemory<byte> original, int start, int end)
    {
        var text = new Utf8Pieces();
        var at = start;
        foreach (var edit in edits.Where(edit => edit.Start >= start && edit.End <= end)
            .OrderBy(edit => edit.Start)
            .ThenBy(edit => edit.End))
        {
            text.Append(original[at..edit.Start]).Append(edit.Text);
            at = edit.End;
        }
        return text.Append(original[at..end]);
    }
}
