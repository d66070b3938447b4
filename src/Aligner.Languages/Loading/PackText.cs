using System.Text;
using Aligner.Diagnostics;

namespace Aligner.Languages;

/// <summary>Reads the lines of a pack's file, which is UTF-8.</summary>
internal static class PackText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines that are neither blank nor comments; none of a file that isn't there. Lines that are not UTF-8 are left
    /// out and one diagnostic (ALN507) names the first.</summary>
    public static IReadOnlyList<PackLine> Lines(string path, ICollection<Diagnostic> diagnostics)
    {
        if (!File.Exists(path)) return [];
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var lines = new List<PackLine>();
        var number = 0;
        (int Line, int Column, int Lines) broken = default;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = bytes[range];
            if (Decoded(line) is not { } text)
                broken = broken.Lines == 0 ? (number, ValidCharacters(line) + 1, 1) : broken with { Lines = broken.Lines + 1 };
            else if (text.Trim(' ', '\r') is { Length: > 0 } item && item[0] != '#')
                lines.Add(new PackLine(path, number, item, text.IndexOf(item[0], StringComparison.Ordinal)));
        }
        if (broken.Lines > 0)
            diagnostics.Add(new Diagnostic(Severity.Error, "ALN507", path, broken.Line, broken.Column,
                $"is not UTF-8, and {(broken.Lines == 1 ? "the line is" : $"{broken.Lines} lines are")} left out; save the file as UTF-8"));
        return lines;
    }

    private static string? Decoded(ReadOnlySpan<byte> line)
    {
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
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
