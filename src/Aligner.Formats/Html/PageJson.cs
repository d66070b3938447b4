using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Aligner.Formats.Html;

/// <summary>JSON for the scripts of pages. Letters stay letters; what HTML could take for markup is escaped, and so are the characters
/// that would reorder what stands around them.</summary>
internal static class PageJson
{
    /// <summary>How it is written.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(Allowed()) };

    /// <summary>Writes JSON as it is made, without holding it.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, write, Options);

    /// <summary>The same, as it is told to write.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        // The page of a large glossary is nearly all JSON, which need not become text to become bytes again.
        if (output is StreamWriter { Encoding: UTF8Encoding } file)
        {
            file.Flush();
            using var bytes = new Utf8JsonWriter(new Utf8Bytes(file.BaseStream), options);
            write(bytes);
            return;
        }
        using var json = new Utf8JsonWriter(new Utf8Text(output), options);
        write(json);
    }

    /// <summary>Likewise, as a string.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        // Of a page's every element: it grows with what is written, which is little.
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static TextEncoderSettings Allowed()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u202A', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2066', '\u2069'));
        return settings;
    }

    /// <summary>Hands UTF-8 on as it is.</summary>
    private sealed class Utf8Bytes(Stream output) : IBufferWriter<byte>
    {
        private byte[] bytes = new byte[1 << 14];

        public void Advance(int count) => output.Write(bytes, 0, count);

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (sizeHint > bytes.Length) bytes = new byte[sizeHint];
            return bytes;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }

    /// <summary>Hands UTF-8 on as text.</summary>
    private sealed class Utf8Text(TextWriter output) : IBufferWriter<byte>
    {
        private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
        private byte[] bytes = new byte[1 << 14];
        private char[] chars = new char[1 << 14];

        public void Advance(int count) => output.Write(chars, 0, decoder.GetChars(bytes, 0, count, chars, 0));

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (sizeHint > bytes.Length) (bytes, chars) = (new byte[sizeHint], new char[sizeHint]);
            return bytes;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
