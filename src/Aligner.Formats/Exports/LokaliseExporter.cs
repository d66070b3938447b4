using System.Collections.Immutable;
using Aligner.Formats.Tables;

namespace Aligner.Formats.Exports;

/// <summary>A glossary of Lokalise: semicolons between columns, a row a term, a column and one for its description a language. What is
/// forbidden there is a term of the project's base language, not a translation.</summary>
/// <remarks>docs.lokalise.com, "Glossary": the columns and their order.</remarks>
internal sealed class LokaliseExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "lokalise";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public string Summary =>
        "Lokalise glossary: CSV with semicolons, term, description, flags, tags and two columns a language, a row a concept";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content, ConceptFields.Definition);
        using var writer = TextLines.Open(parts[0]);
        using var csv = TableFile.Csv(writer, ";");
        foreach (var column in (string[])["term", "description", "casesensitive", "translatable", "forbidden", "tags"])
            csv.WriteField(column);
        foreach (var language in TermTable.OfConcepts.Languages(content))
        {
            csv.WriteField(content.TagOf(language));
            csv.WriteField($"{content.TagOf(language)}_description");
        }
        csv.NextRecord();
        foreach (var row in TermTable.OfConcepts.Rows(content, log))
        {
            csv.WriteCell(row.Source, log);
            csv.WriteCell(TermText.OneLine(row.Concept.Note), log);
            csv.WriteField(TermText.IsAcronym(row.Source) ? "yes" : "no");
            csv.WriteField("yes");
            csv.WriteField("no");
            csv.WriteField(row.Concept.Type.Word());
            foreach (var (term, language) in row.Terms.Zip(TermTable.OfConcepts.Languages(content)))
            {
                csv.WriteCell(term, log);
                csv.WriteCell(TermText.OneLine(row.Concept.Definitions.GetValueOrDefault(language)), log);
            }
            csv.NextRecord();
            log.Write();
        }
        return log.Report();
    }
}
