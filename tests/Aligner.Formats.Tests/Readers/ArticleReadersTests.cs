using System.IO.Compression;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Readers;

public sealed class ArticleReadersTests
{
    private const string Text = "Perché no?\r\n\r\n  L’euro\u00A0sale\u00AD.\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 LE", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
        { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)] },
        { "decomposed", Encoding.UTF8.GetBytes(Text.Normalize(NormalizationForm.FormD)) },
        { "old Mac line ends", Encoding.UTF8.GetBytes(Text.Replace("\r\n", "\r", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_text_with_the_lines_of_the_file(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        var article = Assert.Single(Read("a.it.txt", bytes).Articles);
        Assert.Equal("a", article.Name);
        Assert.Equal(["Perché no?", "L’euro sale."], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([1, 3], article.Paragraphs.Select(paragraph => paragraph.Line));
        Assert.Equal([1, 3], article.Paragraphs.Select(paragraph => paragraph.Column));
    }

    [Fact]
    public void Bytes_without_a_character_in_Windows_1252_are_read_as_ISO_8859_1()
    {
        var article = Assert.Single(Read("a.txt", [.. "perch"u8, 0xE9, 0x81, .. " s"u8, 0xEC]).Articles);
        Assert.Equal("perché sì", article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData(new byte[0], "ALN102")]
    [InlineData(new byte[] { 32, 10, 13, 10, 0xC2, 0xA0 }, "ALN102")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0, 0, 0 }, "ALN103")]
    [InlineData(new byte[] { 0xFF, 0xFE, 65, 0, 66 }, "ALN103")]
    public void A_file_without_text_is_named(byte[] bytes, string code)
    {
        var (articles, diagnostics) = Read("x.txt", bytes);
        Assert.Empty(articles);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((code, "x.txt", Severity.Error), (diagnostic.Code, diagnostic.Path, diagnostic.Severity));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal("ALN101", Assert.Single(ReadAll(InputFile.At("/nowhere/at/all.txt")).Diagnostics).Code);

    [Fact]
    public void A_broken_archive_is_named() => Assert.Equal("ALN101", Assert.Single(Read("a.txt.gz", [1, 2, 3]).Diagnostics).Code);

    [Fact]
    public void Compressed_files_are_read_as_what_is_in_them()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionMode.Compress)) gzip.Write("uno\ndue"u8);
        Assert.Equal(2, Assert.Single(Read("a.it.txt.gz", buffer.ToArray()).Articles).Paragraphs.Length);
    }

    [Fact]
    public void An_archive_that_breaks_off_is_named()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionMode.Compress))
            gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 400).Select(i => $"Riga {i * 7919}."))));
        var whole = buffer.ToArray();
        Assert.Equal("ALN101", Assert.Single(Read("a.txt.gz", whole[..(whole.Length / 2)]).Diagnostics).Code);
        Assert.Empty(Read("a.txt.gz", whole).Diagnostics);
    }

    [Fact]
    public void Markdown_loses_its_markup_and_front_matter()
    {
        const string markdown = "---\ntitle: \"Vertice\"\ndate: 2025-07-10T08:00:00Z\nlang: it-IT\nurl: https://example.org/a\n---\n"
            + "# Il **vertice**\n\n> [Rubio](https://example.org) ha *detto*\n- 5 * 3 * 2\n***\n";
        var article = Assert.Single(Read("v.md", Encoding.UTF8.GetBytes(markdown)).Articles);
        Assert.Equal(["Il vertice", "Rubio ha detto", "5 * 3 * 2"], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([7, 9, 10], article.Paragraphs.Select(paragraph => paragraph.Line));
        Assert.Equal(
            ("Vertice", new DateOnly(2025, 7, 10), "it", "https://example.org/a"),
            (article.Title, article.Date, article.DeclaredLanguage?.Value, article.Url));
    }

    [Fact]
    public void Front_matter_that_never_ends_is_text() =>
        Assert.Equal("title: x", Assert.Single(Read("v.md", "---\ntitle: x"u8.ToArray()).Articles).Text);

    [Fact]
    public void A_page_gives_its_article_and_nothing_around_it()
    {
        const string html = """
            <!DOCTYPE html>
            <html lang="nl-NL"><head><title>Krant</title><meta property="og:title" content="Treinen naar Kars">
            <meta property="article:published_time" content="2025-03-01T10:00:00+01:00"><link rel="canonical" href="https://example.org/t"></head>
            <body><header><nav><a href="/">Voorpagina</a></nav></header>
            <main><article><header><h1>Treinen naar <em>Kars</em></h1></header>
            <p>Eerste
               alinea.</p><div>Los<br>regel twee</div><ul><li>punt</li></ul><script>alert("x")</script>
            <aside>Lees ook</aside><figure><img src="x.jpg"><figcaption>Foto: ANP</figcaption></figure></article></main>
            <footer>Colofon</footer></body></html>
            """;
        var article = Assert.Single(Read("p.html", Encoding.UTF8.GetBytes(html)).Articles);
        Assert.Equal(
            ["Treinen naar Kars", "Eerste alinea.", "Los", "regel twee", "punt"],
            article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([5, 6], article.Paragraphs.Take(2).Select(paragraph => paragraph.Line));
        Assert.Equal(
            ("Treinen naar Kars", new DateOnly(2025, 3, 1), "nl", "https://example.org/t"),
            (article.Title, article.Date, article.DeclaredLanguage?.Value, article.Url));
    }

    [Fact]
    public void A_headline_outside_the_article_element_comes_first() =>
        Assert.Equal(
            ["Kop", "Tekst"],
            Assert.Single(Read("p.htm", "<body><h1>Kop</h1><article><p>Tekst</article>"u8.ToArray()).Articles).Paragraphs
                .Select(paragraph => paragraph.Text));

    [Fact]
    public void A_page_nested_ten_thousand_deep_is_read() =>
        Assert.Equal(
            "diep",
            Assert.Single(Read(
                "p.html",
                Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 10_000)) + "diep")).Articles).Paragraphs[0].Text);

    [Fact]
    public void A_Word_document_gives_its_paragraphs()
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var body = new Body(
                new Paragraph(new Run(
                    new DocumentFormat.OpenXml.Wordprocessing.Text("Eerste "),
                    new DocumentFormat.OpenXml.Wordprocessing.Text("alinea"))),
                new Paragraph(),
                new Paragraph(new Run(
                    new DocumentFormat.OpenXml.Wordprocessing.Text("boven"),
                    new Break(),
                    new DocumentFormat.OpenXml.Wordprocessing.Text("onder"))));
            document.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
        }
        var article = Assert.Single(Read("w.docx", buffer.ToArray()).Articles);
        Assert.Equal(["Eerste alinea", "boven", "onder"], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([1, 3, 3], article.Paragraphs.Select(paragraph => paragraph.Line));
    }

    [Fact]
    public void A_file_that_only_claims_to_be_a_Word_document_is_named() =>
        Assert.Equal("ALN103", Assert.Single(Read("w.docx", "tekst"u8.ToArray()).Diagnostics).Code);

    [Fact]
    public void Good_rows_of_JSON_Lines_are_read_and_bad_ones_named()
    {
        const string rows = """
            {"id": "a1", "title": "T", "date": "2025-01-02", "language": "it", "url": "https://example.org", "text": "Uno.\n\nDue."}
            {"id": 7, "text": "Tre"}
            {"id": "x", broken
            ["no", "object"]

            {"id": "empty", "text": " "}
            {"title": "no text"}
            """;
        var (articles, diagnostics) = Read("n.jsonl", Encoding.UTF8.GetBytes(rows));
        Assert.Equal(
            [("n.jsonl:1", "a1", "T|Uno.|Due."), ("n.jsonl:2", "7", "Tre")],
            articles.Select(article => (article.Path, article.Name, string.Join('|', article.Paragraphs.Select(line => line.Text)))));
        Assert.Equal([3, 4, 6, 7], diagnostics.Select(diagnostic => diagnostic.Line));
        Assert.All(diagnostics, diagnostic => Assert.Equal("ALN106", diagnostic.Code));
    }

    [Fact]
    public void The_title_of_a_record_heads_its_text_unless_it_stands_there()
    {
        var articles = Read("n.jsonl", """
            {"title": " Titolo\u00a0vero ", "text": "Uno.\nDue."}
            {"title": "Uno.", "text": "Uno.\nDue."}
            {"title": " ", "text": "Uno.\nDue."}
            """u8.ToArray()).Articles;
        Assert.Equal(
            ["0 1:2 Titolo vero|1 1:1 Uno.|2 2:1 Due.", "0 1:1 Uno.|1 2:1 Due.", "0 1:1 Uno.|1 2:1 Due."],
            articles.Select(article => string.Join('|', article.Paragraphs.Select(
                line => $"{line.Index} {line.Line}:{line.Column} {line.Text}"))));
        Assert.Equal(["Titolo vero", "Uno.", null], articles.Select(article => article.Title));
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.docx")]
    [InlineData("a.jsonl")]
    [InlineData("a.txt.gz")]
    public void No_reader_throws_on_any_bytes(string path) =>
        Prop.ForAll<byte[]>(bytes => { _ = Read(path, bytes ?? []); }).QuickCheckThrowOnFailure();

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(string path, byte[] bytes) =>
        ReadAll(new InputFile(path, () => new MemoryStream(bytes)));

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) ReadAll(InputFile file)
    {
        var diagnostics = new List<Diagnostic>();
        return (ArticleReaders.Read(file, diagnostics.Add).ToList(), diagnostics);
    }
}
