using System.Collections.Immutable;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;
using CsvHelper;

namespace Aligner.Formats.Exports;

/// <summary>
/// A memoQ term base as CSV: UTF-8 with a byte-order mark, a row a concept; a column named for its language for each
/// term, so that further terms and forms become synonyms. What must not be used is a term whose <c>Term_Info</c> says so.
/// </summary>
internal sealed class MemoQExporter : IExporter
{
    // A column is as wide as the richest concept: twenty hold all but one in a thousand, and more than that no one reads.
    private const int SynonymsAtMost = 20;

    /// <inheritdoc/>
    public string Name => "memoq";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public string Summary => "memoQ term base: CSV with header and byte-order mark, a row a concept, further terms and forms as "
        + "synonyms, forbidden terms marked";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.OfTelling(Name, content, ConceptFields.None);
        var quiet = new LossLog(Name);
        var widths = content.Languages.Select(language => WidthOf(concept => Texts(concept, language, quiet))).ToList();
        var avoided = content.Languages.Select(language => WidthOf(concept => Avoided(concept, language, content, quiet))).ToList();
        using var writer = TextLines.Open(parts[0], byteOrderMark: true);
        using var csv = TableFile.Csv(writer);
        string[] fixedColumns = [MemoQTerms.IdColumn, "Entry_Subject", "Entry_Note"];
        foreach (var column in fixedColumns) csv.WriteField(column);
        foreach (var (language, width, banned) in content.Languages.Zip(widths, avoided))
        {
            for (var i = 0; i < width; i++) csv.WriteField(LanguageNames.English(language));
            for (var i = 0; i < banned; i++)
            {
                csv.WriteField(LanguageNames.English(language));
                csv.WriteField(MemoQTerms.InfoColumn);
            }
        }
        csv.NextRecord();

        foreach (var concept in content.Concepts)
        {
            var columns = content.Languages.Select(language => Texts(concept, language, log)).ToList();
            if (columns[0].Count == 0 || columns[1].Count == 0) continue;
            log.Write();
            csv.WriteField(log.Written);
            csv.WriteField(concept.Type.Word());
            csv.WriteCell(concept.Note is null ? "" : XmlFile.Text(concept.Note), log);
            foreach (var (at, texts) in columns.Index())
            {
                WriteTerms(csv, texts, widths[at], null, log);
                WriteTerms(csv, Avoided(concept, content.Languages[at], content, log), avoided[at], MemoQTerms.Forbidden, log);
            }
            csv.NextRecord();
        }
        return log.Report();

        int WidthOf(Func<Concept, List<string>> texts) =>
            Math.Min(SynonymsAtMost, content.Concepts.Select(concept => texts(concept).Count).DefaultIfEmpty(0).Max());
    }

    // Each with what is said of it in a cell of its own, where something is.
    private static void WriteTerms(CsvWriter csv, List<string> texts, int width, string? info, LossLog log)
    {
        foreach (var text in texts.Skip(width)) log.Add(LossReason.TooManySynonyms, text);
        for (var i = 0; i < width; i++)
        {
            csv.WriteCell(i < texts.Count ? texts[i] : "", log);
            if (info is not null) csv.WriteField(i < texts.Count ? info : "");
        }
    }

    private static List<string> Avoided(Concept concept, LanguageCode language, GlossaryExport content, LossLog log) =>
        [.. content.Avoided(concept, language).Select(term => TermText.Cell.Fit(term.Text, log)).OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    private static List<string> Texts(Concept concept, LanguageCode language, LossLog log)
    {
        if (!concept.Terms.TryGetValue(language, out var terms)) return [];
        var preferred = concept.PreferredTerm(language);
        var ordered = terms.OrderByDescending(term => term == preferred).ToList();
        return [.. ordered.Select(term => term.Text).Concat(ordered.SelectMany(term => term.Forms))
            .Select(text => TermText.Cell.Fit(text, log)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
