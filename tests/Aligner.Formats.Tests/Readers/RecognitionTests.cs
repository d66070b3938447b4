using System.IO.Compression;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Tests.Readers;

public sealed class RecognitionTests
{
    private const string Records = "{\"id\": \"uno\", \"text\": \"Primo.\"}\n{\"id\": \"due\", \"text\": \"Secondo.\"}\n";

    public static TheoryData<string, int> Inputs => new()
    {
        { "Primo.\nSecondo.", 1 },
        { Records, 2 },
        { "\uFEFF" + Records, 2 },
        { "{\"text\": \"" + new string('a', 100_000) + "\"}\n" + Records, 3 },
        { "<!DOCTYPE html><p>Primo.<p>Secondo.", 1 },
        { "{Primo} is no record.\nSecondo.", 1 },
        { "{\"never\nclosed", 1 },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Standard_input_is_recognised_by_its_first_bytes_gzipped_or_not(string text, int articles)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(articles, Read(Standard(bytes)).Articles.Count);
        Assert.Equal(articles, Read(Standard(Gzip(bytes))).Articles.Count);
        Assert.DoesNotContain('<', string.Concat(Read(Standard(bytes)).Articles.Select(article => article.Text)));
    }

    // With every end tried in turn, this takes longer than anybody waits.
    [Fact]
    public void Declarations_without_end_are_soon_seen_to_begin_no_feed()
    {
        var text = string.Concat(Enumerable.Repeat("<?xml version=\"1.1\"?><?x", 2_000));
        Assert.Empty(Read(Standard(Encoding.UTF8.GetBytes(text))).Articles);
        var feed = "<?xml version=\"1.0\"?><?style a?> <!-- b --><rss><channel><item><title>Uno</title></item></channel></rss>";
        Assert.Equal("Uno", Read(Standard(Encoding.UTF8.GetBytes(feed))).Articles.Single().Title);
    }

    [Fact]
    public void A_format_that_is_named_is_taken()
    {
        var article = Read(Standard(Encoding.UTF8.GetBytes(Records)) with { Format = ".txt" }).Articles.Single();
        Assert.Equal(2, article.Paragraphs.Length);
    }

    [Fact]
    public void Articles_of_standard_input_say_where_they_come_from() =>
        Assert.Equal(["-:1", "-:2"], Read(Standard(Encoding.UTF8.GetBytes(Records))).Articles.Select(article => article.Path));

    [Fact]
    public void Gzip_that_breaks_off_is_one_diagnostic()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 400).Select(i => $"Riga {i * 7919}."))));
        var (articles, diagnostics) = Read(Standard(packed[..(packed.Length / 2)]));
        Assert.Empty(articles);
        Assert.Equal("ALN101", diagnostics.Single().Code);
    }

    [Fact]
    public void A_record_is_named_as_results_name_it()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("aligner-records-").FullName, "n.jsonl");
        File.WriteAllText(path, Records + "\n{\"text\": \"Quarto.\"}\n");
        var (articles, diagnostics) = Read(InputFile.Named(path + ":4")!);
        Assert.Equal((path + ":4", "Quarto."), (articles.Single().Path, articles[0].Text));
        Assert.Empty(diagnostics);
        Assert.Equal("due", Read(InputFile.Named(path + ":2")!).Articles.Single().Id);
        var none = Read(InputFile.Named(path + ":3")!).Diagnostics.Single();
        Assert.Equal(("ALN114", 3), (none.Code, none.Line));
        Assert.Null(InputFile.Named(path + ":"));
        Assert.Null(InputFile.Named(path + ":x"));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static InputFile Standard(byte[] bytes)
    {
        var stream = new MemoryStream(bytes);
        return new InputFile("-", () => stream) { IsStream = true };
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionMode.Compress)) gzip.Write(bytes);
        return buffer.ToArray();
    }

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(InputFile file)
    {
        var diagnostics = new List<Diagnostic>();
        return (ArticleReaders.Read(file, diagnostics.Add).ToList(), diagnostics);
    }
}
