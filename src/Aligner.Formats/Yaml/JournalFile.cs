using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>
/// The journal of a glossary, <c>journal.jsonl</c> beside it: a line a decision,
/// <code>{"at":"2026-05-04T09:30:00Z","by":"Anna","way":"page","concept":"per-…","before":"{ id: … }","after":"{ id: … }"}</code>
/// with the concept before and after as the glossary's YAML on one line, without evidence; null where there was none. It is only ever
/// appended to, by who holds the folder's lock.
/// </summary>
internal static class JournalFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "journal.jsonl";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the journal of a folder; a line that can't be read is named and passed over.</summary>
    /// <param name="folder">Need not have a journal.</param>
    /// <param name="report">Told of every such line (ALN707).</param>
    public static ImmutableArray<JournalEntry> Read(string folder, Action<Diagnostic> report)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return [];
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0) continue;
            if (Entry(line) is { } entry) entries.Add(entry);
            else
                report(new Diagnostic(Severity.Warning, "ALN707", path, number, 1,
                    "this line is no decision of this version of aligner, and is passed over; delete it, or restore the file"));
        }
        return entries.ToImmutable();
    }

    /// <summary>Adds decisions; they are on the disk when it returns. Nothing is made where there are none.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Append(string folder, IReadOnlyCollection<JournalEntry> entries)
    {
        if (entries.Count == 0) return;
        using var stream = new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var text = new StringBuilder();
        // What a killed process left of a line must not swallow the next.
        if (stream.Length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            if (stream.ReadByte() != '\n') text.Append('\n');
        }
        foreach (var entry in entries) text.Append(Line(entry)).Append('\n');
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>A decision as a line has it.</summary>
    public static string Line(JournalEntry entry) => JsonSerializer.Serialize(
        new Row(
            Decision.MomentOf(entry.Maker.At),
            entry.Maker.By,
            GlossaryWriter.Name(entry.Maker.Way),
            entry.Concept,
            Written(entry.Before),
            Written(entry.After)),
        Options);

    private static JournalEntry? Entry(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<Row>(line, Options) is not { At: { } at, By: { } by, Concept: { } concept } row
                || !Decision.TryReadMoment(at, out var moment)
                || !Enum.TryParse<DecisionWay>(row.Way, ignoreCase: true, out var way)
                || !TryRead(row.Before, out var before)
                || !TryRead(row.After, out var after))
                return null;
            return new JournalEntry(new DecisionMaker(by, way, moment), concept, before, after);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Written(Concept? concept) => concept is null ? null : GlossaryWriter.OneLine(concept with { Evidence = [] });

    private static bool TryRead(string? text, out Concept? concept)
    {
        concept = null;
        if (text is null) return true;
        concept = new GlossaryReader(Name).ReadOne(YamlReader.Read(Name, text).Node);
        return concept is not null;
    }

    private sealed record Row(string At, string By, string Way, string Concept, string? Before, string? After);
}
