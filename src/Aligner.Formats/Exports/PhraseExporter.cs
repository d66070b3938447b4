using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>A term base of Phrase Strings: CSV, a row a concept under the term that names it, a column a locale.</summary>
/// <remarks>support.phrase.com, "Uploading and Downloading Terms (Strings)".</remarks>
internal sealed class PhraseExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "phrase";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public string Summary =>
        "Phrase Strings term base: CSV with term, case sensitive, translatable, description and a column a locale, a row a concept";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content, ConceptFields.Definition);
        using var writer = TextLines.Open(parts[0]);
        using var csv = TableFile.Csv(writer);
        foreach (var column in (string[])["term", "case sensitive", "translatable", "description"]) csv.WriteField(column);
        foreach (var language in TermTable.OfConcepts.Languages(content)) csv.WriteField(content.TagOf(language));
        csv.NextRecord();
        foreach (var row in TermTable.OfConcepts.Rows(content, log))
        {
            csv.WriteCell(row.Source, log);
            csv.WriteField(TermText.IsAcronym(row.Source) ? "true" : "false");
            csv.WriteField("true");
            csv.WriteCell(Description(row.Concept, content), log);
            foreach (var term in row.Terms) csv.WriteCell(term, log);
            csv.NextRecord();
            log.Write();
        }
        return log.Report();
    }

    // What it means, in the words of the source where they are known, and what is noted.
    private static string? Description(Concept concept, GlossaryExport content)
    {
        var definition = concept.DefinitionFor(content.Pair.Source);
        return TermText.OneLine(string.Join(" ", ((string?[])[definition, concept.Note]).Where(text => !string.IsNullOrWhiteSpace(text))));
    }
}
