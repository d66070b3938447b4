using System.IO.Compression;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Tests.Readers;

public sealed class WordDocumentTests
{
    private const string Paragraph = "<w:p><w:r><w:t>Il vertice.</w:t></w:r></w:p>";

    public static TheoryData<string, string> Damaged => new()
    {
        { "cut short", Document(Paragraph)[..^30] },
        { "a control character", Document("<w:p><w:r><w:t>\u0001</w:t></w:r></w:p>") },
        { "a DTD", "<!DOCTYPE x [<!ENTITY a 'b'>]>" + Document(Paragraph) },
        { "no XML", "tekst" },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_document_is_one_diagnostic(string what, string document)
    {
        Assert.NotEmpty(what);
        var (articles, diagnostics) = Read(Word(document));
        Assert.Empty(articles);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("w.docx", diagnostic.Path);
        Assert.Equal(Severity.Error, diagnostic.Severity);
        Assert.Contains(diagnostic.Code, (string[])["ALN101", "ALN103"]);
    }

    [Theory]
    [InlineData("<broken")]
    [InlineData("<!DOCTYPE x><x/>")]
    public void Broken_properties_cost_the_title_only(string properties)
    {
        var (articles, diagnostics) = Read(Word(Document(Paragraph), properties));
        Assert.Equal("Il vertice.", Assert.Single(Assert.Single(articles).Paragraphs).Text);
        Assert.Null(articles[0].Title);
        Assert.Equal(("ALN115", Severity.Warning), (diagnostics.Single().Code, diagnostics.Single().Severity));
    }

    [Fact]
    public void The_title_is_that_of_the_properties()
    {
        const string properties = "<p xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Vertice</dc:title></p>";
        Assert.Equal("Vertice", Read(Word(Document(Paragraph), properties)).Articles.Single().Title);
    }

    [Fact]
    public void Strict_documents_are_read() =>
        Assert.Single(Read(Word(Document(Paragraph).Replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            StringComparison.Ordinal))).Articles);

    [Fact]
    public void A_text_box_is_a_paragraph_of_its_own_and_stands_there_once()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>";
        const string body = "<w:p><w:r><w:t>Before </w:t><mc:AlternateContent xmlns:mc='mc'><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
            + box + "</mc:Fallback></mc:AlternateContent><w:t>after</w:t></w:r></w:p>";
        var article = Read(Word(Document(body))).Articles.Single();
        Assert.Equal(["Before after", "In the box"], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Tabs_breaks_and_hyphens_are_text_and_tab_stops_and_deletions_are_not()
    {
        const string body = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c"
            + "</w:t><w:br/><w:t>d</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
        var article = Read(Word(Document(body))).Articles.Single();
        Assert.Equal(["a b-c", "d"], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_document_that_unpacks_to_more_than_the_limit_is_refused_without_unpacking_it()
    {
        var document = Document(string.Concat(Enumerable.Repeat(Paragraph, 1000)));
        var file = File(Word(document)) with { Limits = new ReadLimits { MaxUnpackedBytes = 10_000 } };
        Assert.Equal("ALN113", Assert.Single(Read(file).Diagnostics).Code);
    }

    [Fact]
    public void Nesting_is_limited_and_takes_linear_time()
    {
        var deep = Document(
            string.Concat(Enumerable.Repeat("<w:sdt>", 500_000)) + Paragraph + string.Concat(Enumerable.Repeat("</w:sdt>", 500_000)));
        Assert.Equal("ALN113", Assert.Single(Read(Word(deep)).Diagnostics).Code);
        var allowed = File(Word(deep)) with { Limits = new ReadLimits { MaxDepth = int.MaxValue } };
        // Quadratic time would take hours.
        Assert.Single(Read(allowed).Articles);
    }

    private static string Document(string body) =>
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>";

    private static byte[] Word(string document, string? properties = null)
    {
        const string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const string package = "http://schemas.openxmlformats.org/package/2006/relationships";
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{package}\">"
                + $"<Relationship Id=\"a\" Type=\"{types}officeDocument\" Target=\"word/document.xml\"/>"
                + $"<Relationship Id=\"b\" Type=\"{package}/metadata/core-properties\" Target=\"/docProps/core.xml\"/></Relationships>");
            Add(archive, "word/document.xml", document);
            if (properties is not null) Add(archive, "docProps/core.xml", properties);
        }
        return buffer.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static InputFile File(byte[] bytes) => new("w.docx", () => new MemoryStream(bytes));

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(byte[] bytes) => Read(File(bytes));

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(InputFile file)
    {
        var diagnostics = new List<Diagnostic>();
        return (ArticleReaders.Read(file, diagnostics.Add).ToList(), diagnostics);
    }
}
