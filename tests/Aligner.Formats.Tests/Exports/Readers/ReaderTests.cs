using System.Text.Json;
using Aligner.Formats.Exports;
using Aligner.Formats.Tests.Imports;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Real programs read every file that is made for them or in a format they know, and find in it what was written.</summary>
public class ReaderTests
{
    // The characters that a format can't hold are the exporters' business; these programs have their own ideas of some of the rest.
    private static readonly GlossaryExport Content = Samples.Content(
        new ExportOptions(Samples.Pair),
        Samples.Concepts.Where(concept => concept.Id is not ("org-broken" or "org-tab" or "org-empty")));

    public static TheoryData<string> TablesOfText =>
        [.. Exporters.All.Where(exporter => exporter.Extension == ".csv").Select(exporter => exporter.Name)];

    [ReaderTheory(ForeignProgram.TranslateToolkit), InlineData("tbx2"), InlineData("weblate"), InlineData("tmx"), InlineData("utx")]
    public void Translate_toolkit_reads_each_entry(string name)
    {
        var written = Written.By(name, Content);
        var units = Reader.TranslateToolkit(written.Parts[0], Exporters.Find(name)!.Extension);
        Assert.Equal(written.Report.Written, units.Count);
        Assert.Contains(units, unit => unit is ["ministero degli Esteri", "ministerie van Buitenlandse Zaken"]);
        Assert.Contains(units, unit => unit is ["AT&T <Italia>, S.p.A.", "AT&T <Nederland>, B.V."]);
    }

    [ReaderTheory(ForeignProgram.NodePackages), InlineData("xlsx"), InlineData("xlsx-languages")]
    public void Exceljs_reads_each_row(string name)
    {
        var written = Written.By(name, Content);
        var rows = Reader.Node("exceljs", written.Parts[0], ".xlsx").Where(row => row.Contains("ministerie van Buitenlandse Zaken")
            || row.Contains("Rome")).ToList();
        Assert.Contains(rows, row => row.Contains("ministero degli Esteri"));
        Assert.Contains(rows, row => row.Contains("Roma"));
    }

    [ReaderTheory(ForeignProgram.NodePackages), MemberData(nameof(TablesOfText))]
    public void Papaparse_reads_the_rows_as_they_were_written(string name)
    {
        var bytes = Written.By(name, Content).Parts[0];
        var text = bytes.AsSpan().StartsWith(System.Text.Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        Assert.Equal(Rules.Commas(text, name == "lokalise" ? ';' : ','), Reader.Node("papaparse", bytes, ".csv"));
    }

    [ReaderTheory(ForeignProgram.NodePackages), InlineData("deepl"), InlineData("deepl-tsv")]
    public void The_client_of_DeepL_takes_each_entry(string name)
    {
        var written = Written.By(name, Content);
        var entries = Reader.Node("deepl-node", written.Parts[0], ".tsv");
        Assert.Equal(Rules.Tabs(written.Parts[0]).Order(RowOrder), entries.Order(RowOrder));
    }

    [ReaderTheory(ForeignProgram.NodePackages), InlineData("deepl-v3")]
    public void Each_dictionary_of_a_multilingual_glossary_is_a_table(string name)
    {
        using var json = JsonDocument.Parse(Written.By(name, Content).Parts[0]);
        foreach (var dictionary in json.RootElement.GetProperty("dictionaries").EnumerateArray())
        {
            var entries = System.Text.Encoding.UTF8.GetBytes(dictionary.GetProperty("entries").GetString()!);
            Assert.Equal(Rules.Commas(entries), Reader.Node("papaparse", entries, ".csv"));
        }
    }

    [ReaderFact(ForeignProgram.LibreOffice)]
    public void LibreOffice_saves_each_row_as_it_was_written()
    {
        string[] names = ["xlsx", "xlsx-languages"];
        var workbooks = names.Select(name => Written.By(name, Content).Parts[0]).ToArray();
        foreach (var (workbook, saved) in workbooks.Zip(Reader.LibreOffice("ods", workbooks)))
        {
            var (expected, read) = (Imported.From("a.xlsx", workbook), Imported.From("a.ods", saved));
            Assert.Empty(read.Errors);
            Assert.NotEmpty(read.Concepts);
            Assert.Equal(expected.Terms, read.Terms);
            Assert.Equal(expected.Concepts.Select(concept => concept.Note), read.Concepts.Select(concept => concept.Note));
        }
    }

    [ReaderFact(ForeignProgram.OmegaT)]
    public void OmegaT_reads_each_entry_and_translates_with_the_memory()
    {
        var glossaries = ((string[])["omegat", "tbx2", "weblate"]).ToDictionary(
            name => name + Exporters.Find(name)!.Extension, name => Written.By(name, Content));
        string[] sources = ["ministero degli Esteri", "AT&T <Italia>, S.p.A."];
        var (entries, targets) = Reader.OmegaT(
            glossaries.Select(glossary => (glossary.Key, glossary.Value.Parts[0])), Written.By("tmx", Content).Parts[0], sources);
        foreach (var (name, written) in glossaries)
        {
            var own = entries.Where(entry => entry[0] == name).ToList();
            Assert.True(own.Count >= written.Report.Written, $"{name}: {own.Count} of {written.Report.Written}");
            Assert.Contains(own, entry => entry is [_, "ministero degli Esteri", "ministerie van Buitenlandse Zaken"]);
        }
        Assert.Equal(["ministerie van Buitenlandse Zaken", "AT&T <Nederland>, B.V."], targets);
    }

    private static Comparer<string[]> RowOrder { get; } = Comparer<string[]>.Create((a, b) => string.CompareOrdinal(a[0], b[0]));
}
