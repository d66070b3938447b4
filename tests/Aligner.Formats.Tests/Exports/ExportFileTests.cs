using System.IO.Compression;
using System.Text;
using Aligner.Formats.Exports;

namespace Aligner.Formats.Tests.Exports;

public sealed class ExportFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aligner-exports-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Writes_a_file()
    {
        var path = Path.Combine(folder, "terms.tsv");
        var report = Exporters.Find("deepl")!.Write(Samples.Content(), path);
        Assert.Equal(Written.By("deepl").Parts[0], File.ReadAllBytes(path));
        Assert.Equal(Written.By("deepl").Report.ToString(), report.ToString());
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void Compresses_by_extension_with_bytes_that_repeat()
    {
        var path = Path.Combine(folder, "terms.tbx.gz");
        Exporters.Find("tbx")!.Write(Samples.Content(), path);
        var first = File.ReadAllBytes(path);
        Exporters.Find("tbx")!.Write(Samples.Content(), path);
        Assert.Equal(first, File.ReadAllBytes(path));
        using var reader = new StreamReader(new GZipStream(new MemoryStream(first), CompressionMode.Decompress), Encoding.UTF8);
        Assert.Equal(Written.By("tbx").Text, reader.ReadToEnd());
    }

    [Fact]
    public void A_target_of_two_files_names_each_part()
    {
        Exporters.Find("marian")!.Write(Samples.Content(), Path.Combine(folder, "terms.txt.gz"));
        Assert.Equal(
            ["terms.it.txt.gz", "terms.nl.txt.gz"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("terms.xml", "terms.xdt", "terms.xml")]
    [InlineData("terms.xml.gz", "terms.xdt.gz", "terms.xml.gz")]
    [InlineData("terms", "terms", "terms.xdt")]
    [InlineData("terms.xdt", "terms.xdt", "terms.xdt.xdt")]
    public void The_definition_of_a_termbase_goes_beside_its_entries(string name, params string[] expected)
    {
        Exporters.Find("multiterm")!.Write(Samples.Content(), Path.Combine(folder, name));
        Assert.Equal(expected, Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_goes_beside_what_is_no_file()
    {
        if (!OperatingSystem.IsLinux()) return;
        Exporters.Find("multiterm")!.Write(Samples.Content(), "/dev/null");
        Assert.False(File.Exists("/dev/null.xdt"));
    }

    [Theory]
    [InlineData("out/terms.txt", "out/terms.it.txt")]
    [InlineData("terms", "terms.it")]
    [InlineData("a.b/terms.txt.gz", "a.b/terms.it.txt.gz")]
    public void The_part_stands_before_the_extensions(string path, string expected) =>
        Assert.Equal(expected, ExportFile.Paths(path, ["it"])[0]);

    [Fact]
    public void A_failure_leaves_what_was_there()
    {
        var path = Path.Combine(folder, "terms.tsv");
        File.WriteAllText(path, "before");
        Assert.Throws<IOException>(() => ExportFile.Write(path, ["", "it"], streams =>
        {
            streams[0].WriteByte(1);
            throw new IOException("disk full");
        }));
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal(["terms.tsv"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }
}
