namespace Aligner.Formats.Readers;

/// <summary>
/// Markdown in parts that are parsed one by one: Markdig's time grows with the square of a table's rows, so that a long table is
/// cut into several, each with the head of the whole. Everything else stays one part.
/// </summary>
internal static class MarkdownParts
{
    /// <summary>Lines of a table: a file of 500 rows took 30 ms to read and identify, one of 15,000 more than a minute.</summary>
    private const int LongestTable = 500;

    /// <summary>The parts in order.</summary>
    public static IEnumerable<MarkdownPart> Of(string markdown)
    {
        var lines = markdown.Split('\n');
        var start = 0;
        for (var line = 0; line < lines.Length; line++)
        {
            var table = line;
            while (line < lines.Length && lines[line].Contains('|')) line++;
            if (line - table <= LongestTable) continue;
            string[] head = IsRule(lines[table + 1]) ? lines[table..(table + 2)] : [];
            yield return Part([], lines, start, table + LongestTable);
            for (start = table + LongestTable; start < line; start += LongestTable)
                yield return Part(head, lines, start, Math.Min(line, start + LongestTable));
            start = line;
        }
        if (start < lines.Length) yield return Part([], lines, start, lines.Length);
    }

    private static MarkdownPart Part(string[] head, string[] lines, int start, int end) =>
        new(string.Join('\n', [.. head, .. lines[start..end]]), start, head.Length);

    // "|---|:-:|" under the head of a table.
    private static bool IsRule(string line) => line.AsSpan().IndexOfAnyExcept(" |-:\t") < 0 && line.Contains('-');
}

/// <summary>A part of a text in Markdown.</summary>
/// <param name="Text">What is to be parsed.</param>
/// <param name="Line">0-based line of the whole on which it begins, its repeated head not counted.</param>
/// <param name="Head">Lines at its beginning that repeat what an earlier part has.</param>
internal readonly record struct MarkdownPart(string Text, int Line, int Head);
