using System.IO.Compression;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Tests.Readers;

/// <summary>Feeds, mails and archives: several articles in a file, each of which says where it came from.</summary>
public sealed class ContainerTests
{
    private const string Rss = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><language>it-IT</language>
        <item><title>Vertice &amp;amp; dazi</title><link>https://example.org/v</link><guid>g1</guid>
          <pubDate>Thu, 10 Jul 2025 08:00:00 GMT</pubDate><description>Breve.</description>
          <content:encoded><![CDATA[<p>Primo.</p><p>Secondo <b>testo</b>.</p>]]></content:encoded></item>
        <item><title>Gatto</title><description>Una riga sola.</description></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
        <entry xml:lang="de"><title>Gipfel</title><link rel="alternate" href="https://example.org/g"/><id>urn:1</id>
        <published>2025-07-10T08:00:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins.</p><p>Zwei.</p></div></content>
        </entry>
        </feed>
        """;

    [Fact]
    public void Entries_of_RSS_are_articles_with_their_title_first()
    {
        var articles = Read("n.rss", Encoding.UTF8.GetBytes(Rss)).Articles;
        Assert.Equal(["n.rss:3", "n.rss:6"], articles.Select(article => article.Path));
        Assert.Equal(["Vertice & dazi", "Primo.", "Secondo testo."], articles[0].Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["Gatto", "Una riga sola."], articles[1].Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(
            ("g1", "https://example.org/v", new DateOnly(2025, 7, 10), "it"),
            (articles[0].Id, articles[0].Url, articles[0].Date, articles[0].DeclaredLanguage?.Value));
    }

    [Fact]
    public void Entries_of_Atom_are_articles_too()
    {
        var article = Read("n.atom", Encoding.UTF8.GetBytes(Atom)).Articles.Single();
        Assert.Equal(["Gipfel", "Eins.", "Zwei."], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(
            ("n.atom:2", "urn:1", "https://example.org/g", new DateOnly(2025, 7, 10), "de"),
            (article.Path, article.Id, article.Url, article.Date, article.DeclaredLanguage?.Value));
    }

    [Theory]
    [InlineData("<rss><item><title>a")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><rss><item><title>&a;</title></item></rss>")]
    [InlineData("no feed")]
    public void A_broken_feed_is_named(string feed) =>
        Assert.Equal("ALN101", Read("n.rss", Encoding.UTF8.GetBytes(feed)).Diagnostics.Single().Code);

    [Fact]
    public void A_mail_gives_its_subject_and_its_HTML_else_its_text()
    {
        const string head = "Subject: =?utf-8?Q?Perch=C3=A9_il_vertice?=\r\nDate: Thu, 10 Jul 2025 23:30:00 +0200\r\nMessage-ID: <a@b>\r\n"
            + "MIME-Version: 1.0\r\n";
        const string parts = head
            + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\nCos=EC =E8.\r\n";
        const string html = "--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        var text = Read("m.eml", Encoding.ASCII.GetBytes(parts + "--x--\r\n")).Articles.Single();
        Assert.Equal(["Perché il vertice", "Così è."], text.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(("Perché il vertice", new DateOnly(2025, 7, 10), "a@b"), (text.Title, text.Date, text.Id));
        var page = Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>Una riga, è vero.</p><p>Un'altra.</p>"));
        Assert.Equal(
            ["Perché il vertice", "Una riga, è vero.", "Un'altra."],
            Read("m.eml", Encoding.ASCII.GetBytes($"{parts}{html}{page}\r\n--x--\r\n")).Articles
                .Single().Paragraphs
                .Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Members_of_an_archive_are_named_behind_it_and_read_by_their_names()
    {
        var inner = Zip(("x.jsonl", "{\"text\": \"Tre.\"}"u8.ToArray()));
        var (articles, diagnostics) = Read("a.zip", Zip(
            ("b/due.it.txt", "Due."u8.ToArray()), ("a.html", "<p>Uno.</p>"u8.ToArray()), ("inner.zip", inner), ("b/", []),
            ("foto.jpg", [1, 2]),
            ("__MACOSX/._a.txt", [0, 1])));
        Assert.Equal(["a.zip!a.html", "a.zip!b/due.it.txt", "a.zip!inner.zip!x.jsonl:1"], articles.Select(article => article.Path));
        Assert.Equal(["a", "due", "x-1"], articles.Select(article => article.Name));
        Assert.Equal(("ALN105", "a.zip"), (diagnostics.Single().Code, diagnostics[0].Path));
        Assert.Contains("foto.jpg", diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_lead_out_of_an_archive_lead_nowhere() => Assert.Equal(
        ["a.zip!../../x.txt", "a.zip!/etc/passwd.txt"],
        Read("a.zip", Zip(("../../x.txt", "Uno."u8.ToArray()), ("/etc/passwd.txt", "Due."u8.ToArray()))).Articles
            .Select(article => article.Path));

    [Fact]
    public void Archives_within_archives_are_read_only_so_deep()
    {
        var archive = Zip(("x.txt", "Uno."u8.ToArray()));
        for (var i = 0; i < 3; i++) archive = Zip(("in.zip", archive), ("y.txt", "Due."u8.ToArray()));
        var (articles, diagnostics) = Read("a.zip", archive);
        Assert.Equal(["a.zip!in.zip!y.txt", "a.zip!y.txt"], articles.Select(article => article.Path));
        Assert.Equal(("ALN113", "a.zip!in.zip!in.zip"), (diagnostics.Single().Code, diagnostics[0].Path));
        Assert.Contains("max-archive-depth", diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_members_of_an_archive_share_its_limit()
    {
        var archive = Zip([.. Enumerable.Range(1, 5).Select(i => ($"{i}.txt", Encoding.UTF8.GetBytes(new string('a', 300))))]);
        var file = File("a.zip", archive) with { Limits = new ReadLimits { MaxUnpackedBytes = 1000 } };
        var (articles, diagnostics) = Read(file);
        Assert.Equal(3, articles.Count);
        Assert.All(diagnostics, diagnostic => Assert.Equal("ALN113", diagnostic.Code));
        Assert.Equal(2, diagnostics.Count);
    }

    [Fact]
    public void A_bad_member_costs_no_other()
    {
        var (articles, diagnostics) = Read("a.zip", Zip(("a.docx", [1]), ("b.txt", "Uno."u8.ToArray())));
        Assert.Equal("a.zip!b.txt", articles.Single().Path);
        Assert.Equal(("ALN103", "a.zip!a.docx"), (diagnostics.Single().Code, diagnostics[0].Path));
        Assert.Equal("ALN103", Read("b.zip", [1, 2, 3]).Diagnostics.Single().Code);
    }

    [Fact]
    public void What_results_name_can_be_named()
    {
        var folder = Directory.CreateTempSubdirectory("aligner-containers-").FullName;
        var (zip, rss) = (Path.Combine(folder, "a.zip"), Path.Combine(folder, "n.rss"));
        System.IO.File.WriteAllBytes(
            zip,
            Zip(("b/x.jsonl", "{\"text\": \"Uno.\"}\n{\"text\": \"Due.\"}"u8.ToArray()), ("y.txt", "Tre."u8.ToArray())));
        System.IO.File.WriteAllText(rss, Rss);
        Assert.Equal("Due.", Read(InputFile.Named($"{zip}!b/x.jsonl:2")!).Articles.Single().Text);
        Assert.Equal("Tre.", Read(InputFile.Named($"{zip}!y.txt")!).Articles.Single().Text);
        Assert.Equal("Gatto", Read(InputFile.Named($"{rss}:6")!).Articles.Single().Title);
        Assert.Equal("ALN114", Read(InputFile.Named($"{rss}:4")!).Diagnostics.Single().Code);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Pages_and_texts_of_web_archives_are_articles_and_what_else_was_answered_is_none()
    {
        byte[] chunked =
            [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n<p>"u8,
            .. CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Министр здес"), .. "\r"u8, .. "\r\n6\r\n"u8, .. "b</p>\n"u8,
            .. "\r\n0\r\n\r\n"u8];
        byte[] archive =
        [
            .. Record("warcinfo", "", "software: x"u8.ToArray()),
            .. Record(
                "response",
                "https://example.org/a",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html lang=it><p>Uno, due."u8.ToArray()),
            .. Record("response", "https://example.org/b", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n<p>Niente."u8.ToArray()),
            .. Record("response", "https://example.org/c", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"u8.ToArray()),
            .. Record("response", "https://example.org/d", chunked),
            .. Record("conversion", "https://example.org/e", "Riga uno.\nRiga due."u8.ToArray()),
        ];
        foreach (var (name, bytes) in new[] { ("w.warc", archive), ("w.warc.gz", Members(archive)) })
        {
            var (articles, diagnostics) = Read(name, bytes);
            Assert.Equal([$"{name}:2", $"{name}:5", $"{name}:6"], articles.Select(article => article.Path));
            Assert.Equal(
                ["https://example.org/a", "https://example.org/d", "https://example.org/e"],
                articles.Select(article => article.Url));
            Assert.Equal("it", articles[0].DeclaredLanguage?.Value);
            Assert.StartsWith("Министр", articles[1].Text, StringComparison.Ordinal);
            Assert.Equal(2, articles[2].Paragraphs.Length);
            var told = Assert.Single(diagnostics);
            Assert.Equal((Severity.Info, "ALN118"), (told.Severity, told.Code));
            Assert.EndsWith("2 of its answers bring no page: 1 image/png, 1 with status 404", told.Message, StringComparison.Ordinal);
        }
        Assert.Equal("w.warc:6", Read(File("w.warc", archive) with { Record = 6 }).Articles.Single().Path);
        Assert.Equal("ALN101", Read("w.warc", archive[..^10]).Diagnostics[^1].Code);
    }

    [Fact]
    public void A_damaged_or_huge_page_of_a_web_archive_is_no_other_pages_fault()
    {
        byte[] archive =
        [
            .. Record("response", "https://example.org/a", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Uno, due."u8.ToArray()),
            .. Record(
                "response",
                "https://example.org/b",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nno gzip"u8.ToArray()),
            .. Record("conversion", "https://example.org/c", Encoding.UTF8.GetBytes(new string('x', 400))),
            .. Record("conversion", "https://example.org/d", "Riga uno."u8.ToArray()),
        ];
        var (articles, diagnostics) = Read(File("w.warc", archive) with { Limits = ReadLimits.Default with { MaxBytes = 300 } });
        Assert.Equal(["w.warc:1", "w.warc:4"], articles.Select(article => article.Path));
        Assert.Equal([("w.warc:2", "ALN101"), ("w.warc:3", "ALN113")], diagnostics.Select(told => (told.Path, told.Code)));
        Assert.Equal(
            "ALN102",
            Read("w.warc", Record("response", "https://example.org/a", "HTTP/1.1 404 No\r\n\r\n"u8.ToArray())).Diagnostics[^1].Code);
    }

    [Fact]
    public void A_feed_is_known_in_a_file_that_is_named_as_any_xml()
    {
        var feed = File("n.xml", Encoding.UTF8.GetBytes(Rss));
        var other = File("o.xml", "<?xml version='1.0'?><settings><rss>no</rss></settings>"u8.ToArray());
        Assert.Equal((true, false), (ArticleReaders.Knows(feed), ArticleReaders.Knows(other)));
        Assert.Equal(["n.xml:3", "n.xml:6"], Read(feed).Articles.Select(article => article.Path));
        Assert.Equal("n.xml:6", Read(feed with { Record = 6 }).Articles.Single().Path);
    }

    private static byte[] Record(string type, string url, byte[] block) =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    // As crawlers write them: each part of the file a gzip member of its own.
    private static byte[] Members(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        foreach (var part in new[] { bytes[..200], bytes[200..] })
            using (var gzip = new GZipStream(buffer, CompressionMode.Compress, leaveOpen: true)) gzip.Write(part);
        return buffer.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return buffer.ToArray();
    }

    private static InputFile File(string path, byte[] bytes) => new(path, () => new MemoryStream(bytes));

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(string path, byte[] bytes) => Read(File(path, bytes));

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(InputFile file)
    {
        var diagnostics = new List<Diagnostic>();
        return (ArticleReaders.Read(file, diagnostics.Add).ToList(), diagnostics);
    }
}
