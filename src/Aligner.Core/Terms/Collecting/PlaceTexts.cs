using System.Globalization;

namespace Aligner.Terms;

/// <summary>Places as evidence names them, <c>path:line</c>. Many concepts are met in one line, and its text is the same for all.</summary>
internal sealed class PlaceTexts
{
    private readonly Dictionary<(string Path, int Line), string> texts = [];

    /// <summary>A line of an article.</summary>
    public string Of(string path, int line)
    {
        if (!texts.TryGetValue((path, line), out var text))
            texts[(path, line)] = text = string.Create(CultureInfo.InvariantCulture, $"{path}:{line}");
        return text;
    }
}
