using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Aligner.Articles;
using Aligner.Languages;

namespace Aligner.Store.Forms;

/// <summary>Writes and reads the parts that several forms are made of.</summary>
internal static class WorkWriting
{
    private static readonly ConcurrentDictionary<string, LanguageCode> Languages = new(StringComparer.Ordinal);

    /// <summary>What is written, as bytes.</summary>
    public static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var buffer = new MemoryStream();
        Write(buffer, write);
        return buffer.ToArray();
    }

    /// <summary>Writes the same to a stream that stays open.</summary>
    public static void Write(Stream stream, Action<BinaryWriter> write)
    {
        // Strings go with their lengths, so that what is written can be parted in one way only.
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        write(writer);
    }

    /// <summary>Reads what <see cref="Bytes"/> gave.</summary>
    public static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes), Encoding.UTF8);

    public static void WriteText(this BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    public static string? ReadText(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    public static void WriteAll<T>(this BinaryWriter writer, IReadOnlyCollection<T> values, Action<T> write)
    {
        writer.Write7BitEncodedInt(values.Count);
        foreach (var value in values) write(value);
    }

    public static ImmutableArray<T> ReadAll<T>(this BinaryReader reader, Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        var values = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++) values.Add(read());
        return values.MoveToImmutable();
    }

    // Beads are made of these, tens of thousands a run: no function for each.
    public static void WriteNumbers(this BinaryWriter writer, ImmutableArray<int> numbers)
    {
        writer.Write7BitEncodedInt(numbers.Length);
        foreach (var number in numbers) writer.Write7BitEncodedInt(number);
    }

    public static ImmutableArray<int> ReadNumbers(this BinaryReader reader)
    {
        var numbers = new int[reader.Read7BitEncodedInt()];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = reader.Read7BitEncodedInt();
        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    // Each code once, however many hold it.
    public static LanguageCode ReadLanguage(this BinaryReader reader) => Languages.GetOrAdd(reader.ReadString(), LanguageCode.Parse);

    /// <summary>Everything of an article.</summary>
    public static void WriteWhole(this BinaryWriter writer, Article article)
    {
        writer.Write(article.Path);
        writer.Write(article.Name);
        writer.WriteText(article.Id);
        writer.WriteText(article.Title);
        writer.WriteText(article.Url);
        writer.Write(article.Date?.DayNumber ?? -1);
        writer.WriteText(article.DeclaredLanguage?.Value);
        writer.WriteAll(article.Paragraphs, paragraph =>
        {
            writer.Write7BitEncodedInt(paragraph.Line);
            writer.Write7BitEncodedInt(paragraph.Column);
            writer.Write(paragraph.Text);
            writer.WriteText(paragraph.Original == paragraph.Text ? null : paragraph.Original);
        });
        LanguageForm.Write(writer, article);
    }
}
