using System.Collections.Immutable;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>An Excel workbook with a sheet for each kind, header fixed and filterable; <see cref="TermColumns"/> names the columns, so that
/// it can be edited and imported again.</summary>
internal sealed class WorkbookExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public string Summary => "Excel workbook, a sheet a kind, to read, edit and merge back";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        WorkbookFile.Write(parts[0], [.. Enum.GetValues<GlossaryKind>().Select(kind => Sheet(kind, content, log))]);
        return log.Report();
    }

    private static WorkbookSheet Sheet(GlossaryKind kind, GlossaryExport content, LossLog log)
    {
        string[] heads =
        [
            TermColumns.Type,
            .. content.Languages.SelectMany(language => (string[])[language.Value, $"{language} {TermColumns.OtherTerms}",
                $"{language} {TermColumns.Forms}", $"{language} {TermColumns.Count}"]),
            TermColumns.Status, TermColumns.Confidence, TermColumns.Equivalence, TermColumns.Note, TermColumns.Evidence, TermColumns.Id,
        ];
        return new WorkbookSheet(
            kind.ToString(),
            [.. heads.Select(head => new WorkbookColumn(head, Width(head)))],
            Rows(content.Concepts.Where(concept => Glossary.KindOf(concept.Type) == kind), content.Languages, log));
    }

    private static IEnumerable<ImmutableArray<WorkbookCell>> Rows(
        IEnumerable<Concept> concepts, ImmutableArray<LanguageCode> languages, LossLog log)
    {
        var rows = 1;
        foreach (var concept in concepts)
        {
            if (rows == WorkbookSheet.RowsAtMost) { log.Add(LossReason.TooManyEntries, concept.Id); continue; }
            if (Row(concept, languages, log) is not { } row) continue;
            rows++;
            log.Write();
            yield return row;
        }
    }

    private static ImmutableArray<WorkbookCell>? Row(Concept concept, ImmutableArray<LanguageCode> languages, LossLog log)
    {
        var preferredTexts = languages.ToDictionary(
            language => language,
            language => concept.PreferredTerm(language) is { } term ? TermText.Cell.Fit(term.Text, log) : null);
        if (preferredTexts.Values.Count(text => text is not null) < 2) return null;
        var cells = ImmutableArray.CreateBuilder<WorkbookCell>();
        cells.Add(WorkbookCell.Of(concept.Type.Word(), log));
        foreach (var language in languages)
        {
            var preferred = concept.PreferredTerm(language);
            var others = preferred is null ? [] : concept.Terms[language].Remove(preferred);
            cells.Add(WorkbookCell.Of(preferredTexts[language], log));
            cells.Add(WorkbookCell.Of(Alternatives(others.Select(term => term.Text)), log));
            cells.Add(WorkbookCell.Of(Alternatives(preferred?.Forms ?? []), log));
            foreach (var form in others.SelectMany(term => term.Forms)) log.Add(LossReason.FormOfOtherTerm, form);
            cells.Add(WorkbookCell.Of(preferred?.Count));
        }
        cells.Add(WorkbookCell.Of(concept.Status.Word(), log));
        cells.Add(WorkbookCell.Of(Math.Round(concept.Confidence, 3)));
        cells.Add(WorkbookCell.Of(concept.Equivalence.Word(), log));
        cells.Add(WorkbookCell.Of(concept.Note, log));
        cells.Add(WorkbookCell.Of(Alternatives(concept.Evidence.Select(ConceptNotes.Of)), log));
        cells.Add(WorkbookCell.Of(concept.Id, log));
        return cells.ToImmutable();
    }

    private static string Alternatives(IEnumerable<string> texts) => string.Join(TermColumns.Separator, texts);

    private static double Width(string column) => column.Length <= 3 ? 36
        : column.EndsWith("terms", StringComparison.Ordinal)
            || column.EndsWith("forms", StringComparison.Ordinal)
            || column is TermColumns.Note or TermColumns.Evidence
        ? 30
        : 13;
}
