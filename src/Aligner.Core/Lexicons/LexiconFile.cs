using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Aligner.Languages;

namespace Aligner.Lexicons;

/// <summary>
/// The bytes of a lexicon. A readable head, one <c>key: value</c> a line and a blank line at its end, then a body: for each side the
/// endings, the stems (ordinal order, front-coded) and their frequencies; then for each source stem its translations (delta-coded ids, two
/// probabilities). Probabilities are kept in a byte (<see cref="KeptProbability"/>). A lexicon holds the body as it lies. Brotli would
/// make it half as large, and to unpack it would take longer than all else that reading takes. The same lexicon gives the same bytes.
/// </summary>
public static class LexiconFile
{
    private const string Magic = "aligner-lexicon: 2";

    // The first version: the body is one Brotli stream.
    private const string Compressed = "aligner-lexicon: 1";

    /// <summary>Writes a lexicon.</summary>
    public static void Write(Lexicon lexicon, Stream stream)
    {
        var head = new StringBuilder(Magic).Append('\n').Append("languages: ").Append(lexicon.Languages).Append('\n');
        foreach (var line in lexicon.About.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            head.Append("about: ").Append(line).Append('\n');
        stream.Write(Encoding.UTF8.GetBytes(head.Append('\n').ToString()));
        stream.Write(Body(lexicon));
    }

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="InvalidDataException">It is no lexicon, or one of a later version, or damaged.</exception>
    public static Lexicon Read(Stream stream)
    {
        var version = ReadLine(stream);
        if (version is not (Magic or Compressed))
            throw new InvalidDataException("this is no lexicon of this version; make one with 'aligner train'");
        var languages = default(LanguagePair);
        var about = new List<string>();
        while (ReadLine(stream) is { Length: > 0 } line)
        {
            if (line.StartsWith("languages: ", StringComparison.Ordinal)
                && !LanguagePair.TryParse(line["languages: ".Length..], out languages))
                throw new InvalidDataException($"'{line}' names no pair of languages");
            if (line.StartsWith("about: ", StringComparison.Ordinal)) about.Add(line["about: ".Length..]);
        }
        try
        {
            var reader = new PackedReader(version == Compressed ? Unpacked(stream) : Rest(stream), 0);
            var source = Side(ref reader);
            var target = Side(ref reader);
            return new Lexicon(
                languages, string.Join('\n', about), source, target, TranslationTable.Read(ref reader, source.Count, target.Count));
        }
        catch (ArgumentException e) when (e is not ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"the lexicon is damaged: {e.Message}", e);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("the lexicon is damaged: it is cut short", e);
        }
        catch (Exception e) when (e is OverflowException or InvalidOperationException)
        {
            throw new InvalidDataException("the lexicon is damaged", e);
        }
    }

    private static byte[] Body(Lexicon lexicon)
    {
        var bytes = new List<byte>();
        Side(bytes, lexicon.Source);
        Side(bytes, lexicon.Target);
        PackedReader.Write(bytes, lexicon.Count);
        bytes.AddRange(lexicon.TranslationBytes);
        return [.. bytes];
    }

    private static void Side(List<byte> bytes, Vocabulary side)
    {
        PackedReader.Write(bytes, side.Suffixes.Length);
        foreach (var suffix in side.Suffixes)
        {
            var letters = Encoding.UTF8.GetBytes(suffix);
            PackedReader.Write(bytes, 0);
            PackedReader.Write(bytes, letters.Length);
            bytes.AddRange(letters);
        }
        PackedReader.Write(bytes, side.Count);
        bytes.AddRange(side.StemBytes);
        bytes.AddRange(side.BackgroundBytes);
    }

    private static Vocabulary Side(ref PackedReader reader)
    {
        var suffixes = ImmutableArray.CreateBuilder<string>();
        for (var left = reader.Number(); left > 0; left--) suffixes.Add(Suffix(ref reader));
        var stems = StemTable.Read(ref reader, reader.Number());
        var background = reader.All.AsMemory(reader.At, stems.Count);
        reader.Bytes(stems.Count);
        return new Vocabulary(suffixes.ToImmutable(), stems, background);
    }

    // A word that shares nothing with another.
    private static string Suffix(ref PackedReader reader) => reader.Number() == 0
        ? Encoding.UTF8.GetString(reader.Bytes(reader.Number()))
        : throw new ArgumentException("an ending begins like another");

    private static byte[] Unpacked(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        return Rest(brotli);
    }

    private static byte[] Rest(Stream stream)
    {
        if (!stream.CanSeek)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        var rest = GC.AllocateUninitializedArray<byte>(checked((int)(stream.Length - stream.Position)));
        stream.ReadExactly(rest);
        return rest;
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new List<byte>();
        for (var b = stream.ReadByte(); b != '\n'; b = stream.ReadByte())
        {
            if (b < 0 || line.Count > 100_000) return null;
            line.Add((byte)b);
        }
        return Encoding.UTF8.GetString([.. line]);
    }
}
