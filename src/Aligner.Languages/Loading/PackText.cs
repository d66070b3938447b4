using System.Text;
using System.Text.Unicode;
using Aligner.Diagnostics;

namespace Aligner.Languages;

/// <summary>Reads the lines of a pack's file, which is UTF-8.</summary>
internal static class PackText
{
    private static ReadOnlySpan<byte> Blanks => " \r"u8;

    /// <summary>The lines that are neither blank nor comments; none of a file that isn't there. Lines that are not UTF-8 are left
    /// out and one diagnostic (ALN507) names the first.</summary>
    public static IReadOnlyList<PackLine> Lines(string path, ICollection<Diagnostic> diagnostics)
    {
        if (!File.Exists(path)) return [];
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var lines = new List<PackLine>();
        var number = 0;
        var isValid = Utf8.IsValid(bytes);
        (int Line, int Column, int Lines) broken = default;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = bytes[range];
            if (!isValid && !Utf8.IsValid(line))
                broken = broken.Lines == 0 ? (number, ValidCharacters(line) + 1, 1) : broken with { Lines = broken.Lines + 1 };
            else if (line.Trim(Blanks) is { Length: > 0 } item && item[0] != '#')
                lines.Add(new PackLine(path, number, Encoding.UTF8.GetString(item), line.Length - line.TrimStart(Blanks).Length));
        }
        if (broken.Lines > 0)
            diagnostics.Add(new Diagnostic(Severity.Error, "ALN507", path, broken.Line, broken.Column,
                $"is not UTF-8, and {(broken.Lines == 1 ? "the line is" : $"{broken.Lines} lines are")} left out; save the file as UTF-8"));
        return lines;
    }

    private static int ValidCharacters(ReadOnlySpan<byte> line)
    {
        var count = 0;
        while (Rune.DecodeFromUtf8(line, out var rune, out var read) == System.Buffers.OperationStatus.Done)
        {
            count += rune.Utf16SequenceLength;
            line = line[read..];
        }
        return count;
    }
}
