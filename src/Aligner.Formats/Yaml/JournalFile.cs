using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Corrections;
using Aligner.Formats.Files;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>
/// The journal of a glossary, <c>journal.jsonl</c> beside it: a line a decision,
/// <code>{"at":"2026-05-04T09:30:00Z","by":"Anna","way":"page","concept":"per-…","before":"{ id: … }","after":"{ id: … }"}</code>
/// with the concept before and after as the glossary's YAML on one line, without evidence unless it was that which
/// moved; null where there was none. What was done at
/// once has one number as its <c>act</c>, and <c>does</c> is <c>undo</c> or <c>redo</c> where it took something back
/// or did it again. Beads that were set are <c>"beads":{"before":{…},"after":{…}}</c> instead of the concept, each as in
/// <c>pins.json</c>. It is only ever appended to, by who holds the folder's lock.
/// </summary>
internal static class JournalFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "journal.jsonl";

    // Bytes of lines that are held before they are written: a merge may decide on a hundred thousand concepts.
    private const int MostWaiting = 1 << 16;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static readonly RowJson Rows = new(new JsonSerializerOptions(Options));

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = Options.Encoder };

    /// <summary>Reads the decisions of a folder; a line that can't be read is named and passed over.</summary>
    /// <param name="folder">Need not have a journal.</param>
    /// <param name="report">Told of every such line (ALN707).</param>
    public static ImmutableArray<JournalEntry> Read(string folder, Action<Diagnostic> report)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path)
            ? [.. File.ReadLines(path).Index().Select(line => Read(path, line.Index + 1, line.Item, report)).OfType<JournalEntry>()]
            : [];
    }

    /// <summary>Reads a line; null for an empty one and for one that can't be read.</summary>
    /// <param name="path">The file, for diagnostics.</param>
    /// <param name="number">The line's number, from 1.</param>
    /// <param name="text">The line without its end.</param>
    /// <param name="report">Told of what can't be read (ALN707).</param>
    /// <param name="standing">The concept of an id as it stands in the glossaries; null to read every line.</param>
    public static JournalLine? Read(
        string path, int number, string text, Action<Diagnostic> report, Func<string, Concept?>? standing = null)
    {
        if (text.Length == 0) return null;
        var line = Read(text, standing);
        if (line is null)
            report(new Diagnostic(Severity.Warning, "ALN707", path, number, 1,
                "this line is no decision of this version of aligner, and is passed over; delete it, or restore the file"));
        return line;
    }

    /// <summary>Adds decisions; they are on the disk when it returns. Nothing is made where there are none.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Append(string folder, IReadOnlyCollection<JournalLine> entries)
    {
        if (entries.Count == 0) return;
        using var stream = new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var text = new ArrayBufferWriter<byte>(2 * MostWaiting);
        // What a killed process left of a line must not swallow the next.
        if (stream.Length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            if (stream.ReadByte() != '\n') text.Write("\n"u8);
        }
        stream.Seek(0, SeekOrigin.End);
        using var writer = new Utf8JsonWriter(text, WriterOptions);
        foreach (var entry in entries)
        {
            writer.Reset();
            Write(writer, entry);
            text.Write("\n"u8);
            if (text.WrittenCount < MostWaiting) continue;
            stream.Write(text.WrittenSpan);
            text.ResetWrittenCount();
        }
        stream.Write(text.WrittenSpan);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>A line as the file has it.</summary>
    public static string Line(JournalLine line)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, WriterOptions)) Write(writer, line);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JournalLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("at", Decision.MomentOf(line.Maker.At));
        writer.WriteString("by", line.Maker.By);
        writer.WriteString("way", GlossaryWriter.Name(line.Maker.Way));
        if (line.Maker.Act is { } act)
        {
            writer.WriteNumber("act", act.Number);
            if (act.Kind != ActKind.Do) writer.WriteString("does", GlossaryWriter.Name(act.Kind));
        }
        if (line is JournalEntry entry)
        {
            writer.WriteString("concept", entry.Concept);
            var moves = MovesEvidence(entry);
            writer.WriteString("before", Written(entry.Before, moves));
            writer.WriteString("after", Written(entry.After, moves));
        }
        else if (line is JournalPins { Change: var change })
        {
            writer.WriteStartObject("beads");
            Write(writer, "before", change.Before);
            Write(writer, "after", change.After);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void Write(Utf8JsonWriter writer, string name, PinnedBeads? pins)
    {
        writer.WritePropertyName(name);
        if (pins is null) writer.WriteNullValue();
        else PinFile.Json(pins).WriteTo(writer);
    }

    private static JournalLine? Read(string text, Func<string, Concept?>? standing)
    {
        try
        {
            if (JsonSerializer.Deserialize(text, Rows.Row) is not { At: { } at, By: { } by } row
                || !Decision.TryReadMoment(at, out var moment)
                || !Enum.TryParse<DecisionWay>(row.Way, ignoreCase: true, out var way)
                || !Enum.TryParse<ActKind>(row.Does ?? nameof(ActKind.Do), ignoreCase: true, out var does))
                return null;
            var maker = new DecisionMaker(by, way, moment) { Act = row.Act is { } act ? new Act(act, does) : null };
            if (row.Beads is { } beads) return new JournalPins(maker, new PinRevision(Pins(beads.Before), Pins(beads.After)));
            return Entry(maker, row, standing);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // Nearly all that was decided in a large glossary stands as it was decided, and need not be read twice.
    private static JournalEntry? Entry(DecisionMaker maker, Row row, Func<string, Concept?>? standing)
    {
        if (row.Concept is not { } id || !TryRead(row.Before, out var before)) return null;
        var after = maker.Act is null ? Standing(id, row.After, standing) : null;
        return after is not null || TryRead(row.After, out after) ? new JournalEntry(maker, id, before, after) : null;
    }

    private static PinnedBeads? Pins(JsonElement? pins) =>
        pins is { ValueKind: JsonValueKind.Object } written ? PinFile.ReadPins(written) : null;

    // The concept that stands, with all its evidence, where it is what was written but for that.
    private static Concept? Standing(string id, string? written, Func<string, Concept?>? standing) =>
        written is not null && standing?.Invoke(id) is { } concept && Written(concept, withEvidence: false) == written ? concept : null;

    // To take back that concepts were joined or split it must be known which evidence was whose.
    private static bool MovesEvidence(JournalEntry entry) =>
        entry.Maker.Act is not null && !(entry.Before?.Evidence ?? []).SequenceEqual(entry.After?.Evidence ?? []);

    private static string? Written(Concept? concept, bool withEvidence) =>
        concept is null ? null : GlossaryWriter.OneLine(withEvidence ? concept : concept with { Evidence = [] });

    private static bool TryRead(string? text, out Concept? concept)
    {
        concept = null;
        if (text is null) return true;
        concept = new GlossaryReader(Name).ReadOne(YamlReader.Read(Name, text).Node);
        return concept is not null;
    }

    internal sealed record Row(
        string? At, string? By, string? Way, int? Act, string? Does, string? Concept, string? Before, string? After, BeadRow? Beads);

    internal sealed record BeadRow(JsonElement? Before, JsonElement? After);
}
