using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Aligner.Languages;

namespace Aligner.Lexicons;

/// <summary>
/// The bytes of a lexicon. A readable head, one <c>key: value</c> a line and a blank line at its end, then one Brotli
/// stream: for each side the endings, the stems (ordinal order, front-coded) and their frequencies; then for each
/// source stem its translations (delta-coded ids, two probabilities). Probabilities are kept as −8·log₂ p in a byte.
/// The same lexicon gives the same bytes.
/// </summary>
public static class LexiconFile
{
    private const string Magic = "aligner-lexicon: 1";
    private const double StepsPerBit = 8;
    private static readonly float[] Probabilities =
        [.. Enumerable.Range(0, 256).Select(quantum => (float)Math.Pow(2, -quantum / StepsPerBit))];

    /// <summary>Writes a lexicon.</summary>
    public static void Write(Lexicon lexicon, Stream stream)
    {
        var head = new StringBuilder(Magic).Append('\n').Append("languages: ").Append(lexicon.Languages).Append('\n');
        foreach (var line in lexicon.About.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            head.Append("about: ").Append(line).Append('\n');
        stream.Write(Encoding.UTF8.GetBytes(head.Append('\n').ToString()));
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        brotli.Write(Body(lexicon));
    }

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="InvalidDataException">It is no lexicon, or one of a later version, or damaged.</exception>
    public static Lexicon Read(Stream stream)
    {
        if (ReadLine(stream) != Magic) throw new InvalidDataException("this is no lexicon of this version; make one with 'aligner train'");
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
            using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
            var reader = new Reader(brotli);
            var source = reader.Side();
            var target = reader.Side();
            var starts = new int[source.Count + 1];
            var translations = new Translation[reader.Number()];
            var at = 0;
            for (var id = 0; id < source.Count; id++)
            {
                var stem = 0;
                for (var left = reader.Number(); left > 0; left--)
                {
                    stem += reader.Number();
                    if (stem >= target.Count)
                        throw new InvalidDataException("the lexicon is damaged: a translation points past the vocabulary");
                    translations[at++] = new Translation(stem, reader.Probability(), reader.Probability());
                }
                starts[id + 1] = at;
            }
            return new Lexicon(languages, string.Join('\n', about), source, target, starts, translations);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or OverflowException or InvalidOperationException
            or EndOfStreamException)
        {
            throw new InvalidDataException("the lexicon is damaged", e);
        }
    }

    /// <summary>A probability as the file keeps it, so that a lexicon just trained equals the one read back.</summary>
    internal static float Rounded(double probability) => Probability(Quantum(probability));

    private static byte Quantum(double probability) =>
        (byte)Math.Clamp(Math.Round(-StepsPerBit * Math.Log2(Math.Max(probability, 1e-12))), 0, 255);

    private static float Probability(byte quantum) => Probabilities[quantum];

    private static byte[] Body(Lexicon lexicon)
    {
        var bytes = new List<byte>();
        Side(bytes, lexicon.Source);
        Side(bytes, lexicon.Target);
        Number(bytes, lexicon.Count);
        for (var id = 0; id < lexicon.Source.Count; id++)
        {
            var translations = lexicon.Translations(id);
            Number(bytes, translations.Length);
            var previous = 0;
            foreach (var (stem, forward, backward) in translations)
            {
                Number(bytes, stem - previous);
                bytes.Add(Quantum(forward));
                bytes.Add(Quantum(backward));
                previous = stem;
            }
        }
        return [.. bytes];
    }

    private static void Side(List<byte> bytes, Vocabulary side)
    {
        Number(bytes, side.Suffixes.Length);
        foreach (var suffix in side.Suffixes) Word(bytes, "", suffix);
        Number(bytes, side.Count);
        for (var id = 0; id < side.Count; id++) Word(bytes, id == 0 ? "" : side[id - 1], side[id]);
        for (var id = 0; id < side.Count; id++) bytes.Add(Quantum(side.Background(id)));
    }

    private static void Word(List<byte> bytes, string previous, string word)
    {
        var shared = previous.AsSpan().CommonPrefixLength(word);
        if (shared > 0 && char.IsHighSurrogate(previous[shared - 1])) shared--;
        var rest = Encoding.UTF8.GetBytes(word[shared..]);
        Number(bytes, shared);
        Number(bytes, rest.Length);
        bytes.AddRange(rest);
    }

    private static void Number(List<byte> bytes, int value)
    {
        for (; value >= 0x80; value >>= 7) bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
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

    /// <summary>Reads the body as it is unpacked.</summary>
    private sealed class Reader(Stream body)
    {
        private const int Unpacked = 1 << 15;

        // Room is made for so many stems at once, whatever a file that may be damaged says it holds.
        private const int MostExpected = 1 << 17;

        private byte[] bytes = new byte[Unpacked];
        private int at;
        private int end;

        public int Number()
        {
            var value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var b = Byte();
                value |= (b & 0x7F) << shift;
                if (b < 0x80) return value;
            }
        }

        public float Probability() => LexiconFile.Probability(Byte());

        public Vocabulary Side()
        {
            var suffixes = ImmutableArray.CreateBuilder<string>();
            for (var left = Number(); left > 0; left--) suffixes.Add(Suffix());
            var count = Number();
            var stems = new StemTable(Math.Min(count, MostExpected));
            while (stems.Count < count) Stem(stems);
            var background = new float[count];
            for (var id = 0; id < count; id++) background[id] = Probability();
            return new Vocabulary(suffixes.ToImmutable(), stems, background);
        }

        // A word that shares nothing with another.
        private string Suffix() => Number() == 0
            ? Encoding.UTF8.GetString(Rest(Number()))
            : throw new InvalidDataException("the lexicon is damaged: its first word begins like another");

        private void Stem(StemTable stems)
        {
            var shared = Number();
            var rest = Rest(Number());
            var room = stems.Room(shared + rest.Length);
            if (shared > 0) stems[stems.Count - 1][..shared].CopyTo(room);
            stems.Take(shared + Encoding.UTF8.GetChars(rest, room[shared..]));
        }

        private ReadOnlySpan<byte> Rest(int length)
        {
            if (end - at < length) Fill(length);
            at += length;
            return bytes.AsSpan(at - length, length);
        }

        private byte Byte()
        {
            if (at == end) Fill(1);
            return bytes[at++];
        }

        // Brings what is left to the front, and at least so many bytes there.
        private void Fill(int least)
        {
            bytes.AsSpan(at, end - at).CopyTo(bytes);
            (at, end) = (0, end - at);
            while (end < least)
            {
                if (end == bytes.Length) Array.Resize(ref bytes, 2 * bytes.Length);
                var read = body.Read(bytes.AsSpan(end));
                if (read == 0) throw new EndOfStreamException();
                end += read;
            }
        }
    }
}
