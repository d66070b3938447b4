using System.Text;

namespace Aligner.Formats.Exports;

/// <summary>Text written as UTF-8 without a byte-order mark, lines ending in LF unless a target asks otherwise.</summary>
internal static class TextLines
{
    /// <summary>UTF-8 without a byte-order mark; malformed text never reaches it.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes to a stream that stays open.</summary>
    public static StreamWriter Open(Stream stream, string newLine = "\n", bool byteOrderMark = false) =>
        new(
            stream,
            byteOrderMark ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : Encoding,
            bufferSize: 1 << 16,
            leaveOpen: true)
        {
            NewLine = newLine,
        };
}
