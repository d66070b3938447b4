using System.IO.Compression;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Formats.Readers.Pages;

namespace Aligner.Formats.Tests.Readers;

public sealed class ReadLimitsTests
{
    private static readonly ReadLimits Small = new() { MaxBytes = 1000, MaxUnpackedBytes = 2000, MaxLine = 100 };

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.docx")]
    public void More_bytes_than_the_limit_are_not_read(string path)
    {
        var endless = new EndlessStream();
        var (articles, diagnostics) = Read(new InputFile(path, () => endless));
        Assert.Empty(articles);
        Assert.Equal(("ALN113", path), (diagnostics.Single().Code, diagnostics.Single().Path));
        Assert.Contains("max-bytes", diagnostics[0].Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1000, 1_000_000);
    }

    [Fact]
    public void As_many_bytes_as_the_limit_are_read() =>
        Assert.Single(Read(Of("a.txt", string.Join('\n', Enumerable.Repeat("riga", 200))[..999] + "a")).Articles);

    [Fact]
    public void More_than_the_limit_is_not_unpacked()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionMode.Compress)) gzip.Write(new byte[100_000]);
        Assert.InRange(buffer.ToArray().Length, 1, 1000);
        var diagnostic = Read(new InputFile("a.txt.gz", () => new MemoryStream(buffer.ToArray()))).Diagnostics.Single();
        Assert.Equal("ALN113", diagnostic.Code);
        Assert.Contains("max-unpacked-bytes", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_too_long_costs_its_article()
    {
        Assert.Equal("ALN113", Read(Of("a.txt", new string('a', 101))).Diagnostics.Single().Code);
        Assert.Single(Read(Of("a.txt", new string('a', 100))).Articles);
    }

    [Fact]
    public void A_record_that_is_too_long_costs_no_other()
    {
        var (articles, diagnostics) = Read(Of(
            "a.jsonl", $$"""
            {"text": "Uno."}
            {"text": "{{new string('a', 200)}}"}
            {"text": "Tre."}
            """));
        Assert.Equal(["a.jsonl:1", "a.jsonl:3"], articles.Select(article => article.Path));
        Assert.Equal(("ALN113", 2), (diagnostics.Single().Code, diagnostics.Single().Line));
    }

    [Fact]
    public void JSON_Lines_may_be_longer_than_what_is_read_whole() =>
        Assert.Equal(500, Read(Of("a.jsonl", string.Concat(Enumerable.Repeat("{\"text\": \"Uno.\"}\n", 500)))).Articles.Count);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("a\r\nb\rc\n\nd")]
    [InlineData("\r\n\r\r\n")]
    public void Lines_are_those_of_a_text_reader(string text)
    {
        using var expected = new StringReader(text);
        var lines = new List<string?>();
        while (expected.ReadLine() is { } line) lines.Add(line);
        // One character at a time, so that CR LF falls between two reads.
        using var slow = new SlowReader(text);
        Assert.Equal(lines.Select((line, index) => (index + 1, line)), LimitedLines.Of(slow, 10));
    }

    public static TheoryData<string, int> HostilePages => new()
    {
        { string.Concat(Enumerable.Repeat("<div>", 100_000)) + "fine", 1 },
        { string.Concat(Enumerable.Repeat("<p>riga</p>", 80_000)), 80_000 },
        { string.Concat(Enumerable.Repeat("<p>riga", 80_000)), 80_000 },
        { string.Concat(Enumerable.Repeat("<table><tr><td>", 30_000)) + "fine", 1 },
        {
            string.Concat(Enumerable.Range(0, 1000).Select(i => $"<div><b id={i}></div>"))
                + string.Concat(Enumerable.Repeat("<p>x", 50_000)),
            50_000
        },
        { string.Concat(Enumerable.Repeat("<div>", 900)) + string.Concat(Enumerable.Repeat("<p>riga</p>", 30_000)), 30_000 },
        { "<title>" + string.Concat(Enumerable.Repeat("a | ", 200_000)) + "</title><p>fine", 1 },
        { string.Concat(Enumerable.Repeat("<h1></h1><time datetime=x></time>", 50_000)) + "<p>fine", 1 },
        { string.Concat(Enumerable.Range(0, 15_000).Select(i => $"<h1><div>Capo {i}")), 1 },
        { string.Concat(Enumerable.Repeat("<div></i>", 50_000)) + "fine", 1 },
        { string.Concat(Enumerable.Repeat("<", 500_000)) + "fine", 1 },
    };

    [Theory]
    [MemberData(nameof(HostilePages))]
    public void Pages_take_linear_time_however_deep_or_wide(string html, int paragraphs)
    {
        // Quadratic time would take minutes; the limits are the usual ones.
        var article = Assert.Single(ArticleReaders.Read(Of("p.html", html), _ => { }));
        Assert.Equal(paragraphs, article.Paragraphs.Length);
    }

    [Theory]
    [InlineData("<p>a<b>b</b></p>")]
    [InlineData("<!-- <div><div><div> --><div><script>'<div><div><div>'</script></div>")]
    [InlineData("a < b and c > d")]
    [InlineData("<div")]
    public void A_page_that_nests_little_is_kept_as_it_is(string html) => Assert.Same(html, new PageNesting(html, 2).Limited());

    [Fact]
    public void Tags_that_nest_too_deep_are_taken_out_with_their_ends_and_lines_stay_lines() =>
        Assert.Equal(
            "<div><div><br>\n<br>a<br><br></div>b</div>c",
            new PageNesting("<div><div><div\n><div>a</div></div></div>b</div>c", 2).Limited());

    [Fact]
    public void A_feed_whose_entry_nests_too_deep_keeps_the_entries_before_it()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 120));
        var feed = Of("a.atom", $"<feed><entry><title>Uno</title></entry>\n<entry><title>Due</title><content>{deep}");
        var diagnostics = new List<Diagnostic>();
        var articles = ArticleReaders.Read(feed with { Limits = new ReadLimits { MaxDepth = 100 } }, diagnostics.Add).ToList();
        Assert.Equal("Uno", articles.Single().Title);
        Assert.Equal("ALN113", diagnostics.Single().Code);
    }

    private static InputFile Of(string path, string text) => new(path, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(InputFile file)
    {
        var diagnostics = new List<Diagnostic>();
        return (ArticleReaders.Read(file with { Limits = Small }, diagnostics.Add).ToList(), diagnostics);
    }

    private sealed class SlowReader(string text) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, 1);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
