using System.Text;
using Aligner.Formats.Imports;
using Aligner.Formats.Tests.Exports;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Imports;

/// <summary>A file is read in the format that its first bytes show, whatever it is called.</summary>
public sealed class RecognitionTests
{
    [Theory, InlineData("tbx"), InlineData("tbx-dct"), InlineData("tmx"), InlineData("multiterm"), InlineData("xliff"), InlineData("utx"),
        InlineData("jsonl"), InlineData("xlsx"), InlineData("memoq"), InlineData("google-sets")]
    public void A_name_that_tells_nothing_or_lies_does_not_matter(string exporter)
    {
        var bytes = Written.By(exporter).Parts[0];
        Assert.All(
            ["glossary", "glossary.dat", "glossary.xml", "glossary.tbx"],
            name =>
            {
                var imported = Imported.From(name, bytes);
                Assert.Empty(imported.Errors);
                Assert.Contains(imported.Terms, terms => terms.Contains("ministero degli Esteri", StringComparison.Ordinal));
            });
    }

    [Fact]
    public void What_shows_and_is_called_nothing_is_named()
    {
        var error = Assert.Single(Imported.From("a.xml", "<html><body/></html>").Errors);
        Assert.StartsWith("a.xml: error ALN401: no glossary is recognised in it", error, StringComparison.Ordinal);
    }

    [Theory, InlineData("<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE martif SYSTEM 'TBXcoreStructV02.dtd'>\n"),
        InlineData("\uFEFF"), InlineData("  \n<?xml-stylesheet href='a'?>")]
    public void What_stands_before_the_root_is_passed_over(string prolog)
    {
        var text = prolog + "<martif type=\"TBX\"><text><body><termEntry><langSet xml:lang=\"it\"><tig><term>Roma</term></tig></langSet>"
            + "<langSet xml:lang=\"nl\"><tig><term>Rome</term></tig></langSet></termEntry></body></text></martif>";
        // A declaration must be the very first; all else may be in any encoding.
        var body = prolog.StartsWith(' ') ? text.TrimStart() : text;
        Assert.Equal(["it: Roma, nl: Rome"], Imported.From("a.xml", body).Terms);
        Assert.Equal(
            ["it: Roma, nl: Rome"],
            Imported.From("a.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(body.TrimStart('\uFEFF'))]).Terms);
    }

    [Fact]
    public void Every_importer_recognises_what_is_written_for_it() =>
        Assert.All(
            Importers.All,
            importer => Assert.Contains(
                (string[])["tbx", "tmx", "multiterm", "xliff", "utx", "jsonl", "xlsx", "google-sets"],
                exporter => importer.Begins(Written.By(exporter).Parts[0])
                    || importer.Begins("it\tnl\n"u8)
                    || importer.Begins(SpreadsheetImporterTests.OpenDocument(""))));
}
