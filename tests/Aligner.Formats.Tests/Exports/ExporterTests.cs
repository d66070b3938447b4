using System.Globalization;
using System.IO.Compression;
using System.Text;
using Aligner.Formats.Exports;

namespace Aligner.Formats.Tests.Exports;

/// <summary>What holds for every exporter.</summary>
public class ExporterTests
{
    private static readonly string[] Cultures = ["", "it-IT", "nl-NL", "de-DE", "tr-TR"];

    public static TheoryData<string> Names => [.. Exporters.All.Select(exporter => exporter.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Writes_the_same_bytes_under_every_culture(string name)
    {
        var written = Cultures.Select(culture => Under(culture, () => Written.By(name))).ToList();
        foreach (var other in written.Skip(1))
        {
            for (var part = 0; part < written[0].Parts.Length; part++) Assert.Equal(written[0].Parts[part], other.Parts[part]);
            Assert.Equal(written[0].Report.ToString(), other.Report.ToString());
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Writes_its_golden_file(string name)
    {
        var exporter = Exporters.Find(name)!;
        var written = Written.By(name);
        for (var part = 0; part < written.Parts.Length; part++)
        {
            var word = written.Names[part].Length == 0 ? "" : "." + written.Names[part];
            if (written.Names[part].StartsWith('.')) Golden.Check(name + written.Names[part], written.Parts[part]);
            else if (exporter.Extension == ".xlsx") Golden.Check($"{name}.xlsx.txt", Unpacked(written.Parts[part]));
            else Golden.Check($"{name}{word}{exporter.Extension}", written.Parts[part]);
        }
        Golden.Check($"{name}.losses.txt", written.Report + "\n");
    }

    [Theory, MemberData(nameof(Names))]
    public void Obeys_its_targets_rules(string name) => Rules.Check(name, Written.By(name));

    [Theory, MemberData(nameof(Names))]
    public void Writes_a_glossary_without_concepts(string name)
    {
        var written = Written.By(Exporters.Find(name)!, Samples.Content(concepts: []));
        Assert.Equal(0, written.Report.Written);
        if (written.Report.Count(LossReason.NothingToWrite) == 0) Rules.Check(name, written);
    }

    [Theory, MemberData(nameof(Names))]
    public void Leaves_rejected_concepts_out(string name)
    {
        foreach (var part in Written.By(name).Parts) Assert.DoesNotContain("Molen", Readable(name, part), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void Leaves_the_stream_open(string name)
    {
        var exporter = Exporters.Find(name)!;
        var streams = exporter.Parts(Samples.Pair).Select(_ => new MemoryStream()).ToArray();
        exporter.Write(Samples.Content(), [.. streams]);
        Assert.All(streams, stream => Assert.True(stream.CanWrite));
    }

    [Fact]
    public void Names_are_words_for_the_command_line_and_stand_once()
    {
        Assert.Equal(Exporters.All.Length, Exporters.All.Select(exporter => exporter.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Exporters.All, exporter => Assert.Matches("^[a-z][a-z0-9-]*$", exporter.Name));
        Assert.All(Exporters.All, exporter => Assert.StartsWith(".", exporter.Extension, StringComparison.Ordinal));
        Assert.All(Exporters.All, exporter => Assert.DoesNotContain("|", exporter.Summary, StringComparison.Ordinal));
    }

    internal static string Readable(string name, byte[] part) =>
        Exporters.Find(name)!.Extension == ".xlsx" ? Unpacked(part)
            : (part.AsSpan().StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode : Encoding.UTF8).GetString(part);

    internal static string Unpacked(byte[] archive)
    {
        var text = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.Append("=== ").Append(entry.FullName).Append('\n').Append(reader.ReadToEnd()).Append('\n');
        }
        return text.ToString();
    }

    private static T Under<T>(string culture, Func<T> run)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return run();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
