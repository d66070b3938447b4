using System.Text;

namespace Aligner.Articles;

/// <summary>What a paragraph says in its own words.</summary>
internal static class Quotations
{
    // Characters from which a quotation is somebody's sentence and no single name or word.
    private const int Sentence = 20;

    // Opening marks, each with those that may close it.
    private static readonly Dictionary<char, string> Marks = new()
    {
        ['«'] = "»",
        ['»'] = "«",
        ['“'] = "”",
        ['„'] = "“”",
        ['”'] = "”",
        ['"'] = "\"",
        ['「'] = "」",
    };

    /// <summary>The text without the sentences it quotes; the whole text where nothing else is in it.</summary>
    public static string Outside(string text)
    {
        StringBuilder? outside = null;
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Marks.TryGetValue(text[i], out var closing)) continue;
            var end = text.AsSpan(i + 1).IndexOfAny(closing);
            if (end < Sentence) continue;
            (outside ??= new StringBuilder(text.Length)).Append(text, from, i - from).Append(' ');
            i = from = i + 1 + end;
            from++;
        }
        if (outside is null) return text;
        var left = outside.Append(text, from, text.Length - from).ToString();
        return left.Any(char.IsLetter) ? left : text;
    }
}
