using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>
/// UTX 1.11 and 1.20 (AAMT): tab-separated, the first comment names the languages, the last one before the rows the
/// fields. Rows of one concept ID are the terms of one concept.
/// </summary>
internal sealed class UtxImporter : IImporter
{
    private static readonly string[] ReadFields = ["src", "tgt", "term status", "concept ID", "comment"];

    /// <inheritdoc/>
    public string Name => "utx";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".utx"];

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("#UTX"u8) || head.StartsWith("\uFEFF#UTX"u8);

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        var lines = TextDecoder.Decode(file.ReadAll()).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var head = lines.TakeWhile(line => line.StartsWith('#')).ToList();
        if (head.Count < 2 || LanguagesOf(head[0]) is not { } pair)
        {
            report(new FilePlace(file.Path, 1, 1).Error(
                ImportCodes.NotThisFormat, "no head of UTX; it begins with '#UTX 1.20; it/nl;' and a line '#src', 'tgt' and other fields"));
            return [];
        }
        var fields = head[^1][1..].Split('\t').Select(field => Plain(field, pair)).ToList();
        var leftOut = new LeftOutParts(report);
        var drafts = new List<(ConceptDraft Draft, FilePlace Place)>();
        var byId = new Dictionary<string, ConceptDraft>(StringComparer.Ordinal);
        for (var i = head.Count; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#') || string.IsNullOrWhiteSpace(lines[i])) continue;
            var place = new FilePlace(file.Path, i + 1, 1);
            var cells = lines[i].Split('\t');
            string Cell(string field) => fields.IndexOf(field) is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "";
            if (Cell("src").Length == 0 || Cell("tgt").Length == 0)
            {
                report(place.Error(ImportCodes.NoConcept, "a term in one language only; give its translation"));
                continue;
            }
            CountLeftOut(fields.Zip(cells), place, leftOut);
            var id = Cell("concept ID");
            if (id.Length == 0 || !byId.TryGetValue(id, out var draft))
            {
                draft = new ConceptDraft(place, options, report) { Id = id.Length == 0 ? null : id };
                if (id.Length > 0) byId[id] = draft;
                drafts.Add((draft, place));
            }
            Add(draft, pair, Cell("src"), Cell("tgt"), Cell("term status"), place);
            if (Cell("comment") is { Length: > 0 } comment) draft.Note = comment;
        }
        var concepts = new ImportedConcepts(options, report);
        foreach (var (draft, place) in drafts) concepts.Add(draft, place);
        concepts.Report();
        leftOut.Report();
        return concepts.All;
    }

    private static void CountLeftOut(IEnumerable<(string Field, string Cell)> row, FilePlace place, LeftOutParts leftOut)
    {
        foreach (var (field, cell) in row)
            if (cell.Trim().Length > 0 && !ReadFields.Contains(field, StringComparer.Ordinal)) leftOut.Count(field, place);
    }

    // The words of UTX: a provisional term waits for approval, a non-standard one stands beside the approved one.
    private static void Add(ConceptDraft draft, LanguagePair pair, string source, string target, string status, FilePlace place)
    {
        if (status is "approved") draft.SetStatus("approved", place);
        var isPreferred = status is not "non-standard";
        draft.Add(pair.Source, source, isPreferred, [], 0);
        draft.Add(pair.Target, target, isPreferred, [], 0, status is "forbidden" ? TermUsage.Forbidden : TermUsage.Admitted);
    }

    private static LanguagePair? LanguagesOf(string head)
    {
        foreach (var part in head.Split(';', StringSplitOptions.TrimEntries))
            if (part.Split('/') is [var from, var to]
                && LanguageCode.TryParse(from, out var source)
                && LanguageCode.TryParse(to, out var target))
                return new LanguagePair(source, target);
        return null;
    }

    // 1.11 says src and tgt, 1.20 term:it and term:nl.
    private static string Plain(string field, LanguagePair pair)
    {
        var name = field.Trim();
        if (!name.StartsWith("term:", StringComparison.Ordinal) || !LanguageCode.TryParse(name["term:".Length..], out var language))
            return name;
        return language == pair.Source ? "src" : language == pair.Target ? "tgt" : name;
    }
}
