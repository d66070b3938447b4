using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Aligner.Languages.Identification;

/// <summary>
/// The shipped profiles, side by side and in columns, so that they load within 60 ms: language codes with what is
/// expected of their texts; n-grams in
/// ordinal order, front-coded (a byte of characters shared with the one before and characters of its own, then the
/// latter); how many languages know each; then for each of these the language, the cost of following and, for n-grams
/// that can be a context, the cost of leaving. Not compressed: unpacking would take half of the time.
/// </summary>
internal static class ProfileFile
{
    private static ReadOnlySpan<byte> Magic => "ALNPROF2"u8;

    /// <summary>Reads a table of profiles.</summary>
    /// <exception cref="InvalidDataException">It is no profile file, or it is cut off.</exception>
    public static ProfileTable Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            throw new InvalidDataException($"{path} is no file of language profiles.");
        try
        {
            var languages = new LanguageCode[reader.ReadByte()];
            var fits = new ProfileFit[languages.Length];
            for (var i = 0; i < languages.Length; i++)
            {
                languages[i] = LanguageCode.Parse(reader.ReadString());
                fits[i] = new ProfileFit(reader.ReadUInt16(), reader.ReadUInt16());
            }
            var lengths = Column(reader, bytes);
            var characters = Encoding.UTF8.GetString(Column(reader, bytes));
            var ngrams = NGrams(lengths, characters, Column(reader, bytes));
            var costs = Costs(ngrams, Column(reader, bytes), Column(reader, bytes), Column(reader, bytes));
            return new ProfileTable(
                ImmutableCollectionsMarshal.AsImmutableArray(languages), ImmutableCollectionsMarshal.AsImmutableArray(fits), ngrams, costs);
        }
        catch (Exception e) when (e is EndOfStreamException or IndexOutOfRangeException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"{path} is damaged.", e);
        }
    }

    /// <summary>Writes profiles, compiled side by side.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<LanguageProfile> profiles)
    {
        var table = ProfileTable.Empty.With(profiles);
        var texts = profiles.SelectMany(profile => profile.NGrams)
            .Select(ngram => ngram.Text)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var rows = texts.ConvertAll(text => (Text: text, Costs: table.Find(text).ToArray()));
        var shared = texts.Select((text, i) => i == 0 ? 0 : text.AsSpan().CommonPrefixLength(texts[i - 1])).ToList();

        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((byte)table.Languages.Length);
        foreach (var (language, fit) in table.Languages.Zip(table.Fits))
        {
            writer.Write(language.Value);
            writer.Write(fit.CharacterCost);
            writer.Write(fit.Rarity);
        }
        Column(writer, texts.Select((text, i) => (byte)(shared[i] << 4 | (text.Length - shared[i]))));
        Column(writer, Encoding.UTF8.GetBytes(string.Concat(texts.Select((text, i) => text[shared[i]..]))));
        Column(writer, rows.Select(row => (byte)row.Costs.Length));
        Column(writer, rows.SelectMany(row => row.Costs.Select(cost => cost.Language)));
        Column(writer, rows.SelectMany(row => row.Costs.Select(cost => cost.Follow)));
        Column(writer, rows.Where(row => IsContext(row.Text.Length, row.Text[^1])).SelectMany(row => row.Costs.Select(cost => cost.Leave)));
    }

    // Nothing follows the longest n-grams, nor the end of a word; a boundary alone opens one.
    private static bool IsContext(int length, char last) =>
        length < ProfileTrainer.MaxLength && (length == 1 || last != ProfileText.Boundary);

    // Not copied: every page of memory that is not touched is time saved.
    private static ReadOnlySpan<byte> Column(BinaryReader reader, byte[] bytes)
    {
        var length = reader.ReadInt32();
        var column = bytes.AsSpan((int)reader.BaseStream.Position, length);
        reader.BaseStream.Position += length;
        return column;
    }

    private static void Column(BinaryWriter writer, IEnumerable<byte> column)
    {
        byte[] bytes = [.. column];
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static NGramRow[] NGrams(ReadOnlySpan<byte> lengths, string characters, ReadOnlySpan<byte> counts)
    {
        var rows = new NGramRow[lengths.Length];
        // What is shared with the n-gram before is not looked at again: the keys of all beginnings are kept.
        Span<ulong> keys = stackalloc ulong[(2 << 4) + 1];
        Span<ulong> steps = stackalloc ulong[keys.Length];
        steps[0] = 1;
        for (var i = 1; i < steps.Length; i++) steps[i] = steps[i - 1] * ProfileTable.Step;
        var last = '\0';
        var next = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var length = lengths[i] >> 4;
            for (var end = length + (lengths[i] & 15); length < end; length++)
            {
                last = characters[next++];
                keys[length + 1] = ProfileTable.Append(keys[length], steps[length + 1], last);
            }
            rows[i] = new NGramRow(keys[length], counts[i], IsContext(length, last));
        }
        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ImmutableArray<ProfileCost> Costs(
        NGramRow[] ngrams, ReadOnlySpan<byte> languages, ReadOnlySpan<byte> follow, ReadOnlySpan<byte> leave)
    {
        var costs = new ProfileCost[languages.Length];
        var next = 0;
        var left = 0;
        foreach (var ngram in ngrams)
        {
            var end = next + ngram.Costs;
            if (ngram.IsContext)
                for (; next < end; next++) costs[next] = new ProfileCost(languages[next], follow[next], leave[left++]);
            else
                for (; next < end; next++) costs[next] = new ProfileCost(languages[next], follow[next], 0);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(costs);
    }
}
