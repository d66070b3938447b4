using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The published rules of each target, checked on the bytes written: written from the targets' documentation, not from the exporters.</summary>
internal static class Rules
{
    public static void Check(string name, Written written)
    {
        foreach (var part in written.Parts) Assert.False(part.AsSpan().StartsWith(Encoding.UTF8.Preamble) && name != "memoq", "a byte-order mark");
        switch (name)
        {
            case "tsv": OwnTable(written); break;
            case "deepl" or "deepl-tsv": DeepL(Tabs(written.Parts[0]), written.Parts[0].Length); break;
            case "deepl-csv": DeepL(Commas(written.Parts[0]), written.Parts[0].Length); break;
            case "tbx": TbxRules.Check(written.Parts[0]); break;
            case "tbx-dct": TbxRules.Check(written.Parts[0]); break;
            case "tmx": TmxRules.Check(written.Parts[0]); break;
            default: Assert.Fail($"No rules are written down for {name}: add them."); break;
        }
    }

    private static void OwnTable(Written written)
    {
        foreach (var row in Tabs(written.Parts[0]))
        {
            Assert.Equal(6, row.Length);
            Assert.Contains(row[0], (string[])["ministry", "title", "person", "organisation", "place"]);
            Assert.Contains(row[3], (string[])["proposed", "approved"]);
            Assert.InRange(double.Parse(row[4], CultureInfo.InvariantCulture), 0, 1);
            Assert.True(int.Parse(row[5], CultureInfo.InvariantCulture) >= 0);
            Assert.All(row, field => Assert.Equal(field.Trim(), field));
        }
    }

    private static void DeepL(List<string[]> rows, int bytes)
    {
        Assert.True(bytes <= 10_000_000);
        Assert.All(rows, row => Assert.Equal(2, row.Length));
        Once(rows.Select(row => row[0]));
        foreach (var term in rows.SelectMany(row => row))
        {
            PlainTerm(term);
            Assert.True(Encoding.UTF8.GetByteCount(term) <= 1024);
        }
    }

    internal static void PlainTerm(string term)
    {
        Assert.NotEmpty(term);
        Assert.Equal(term.Trim(), term);
        Assert.DoesNotContain(term, c => char.IsControl(c) || c is '\u2028' or '\u2029');
    }

    internal static void Once(IEnumerable<string> terms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms) Assert.True(seen.Add(term), $"'{term}' stands twice");
    }

    /// <summary>Rows of tab-separated text that is valid UTF-8 and ends each line in LF.</summary>
    internal static List<string[]> Tabs(byte[] bytes) => [.. Lines(bytes).Select(line => line.Split('\t'))];

    internal static List<string> Lines(byte[] bytes)
    {
        var text = Utf8(bytes);
        if (text.Length == 0) return [];
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        return [.. text[..^1].Split('\n')];
    }

    internal static string Utf8(byte[] bytes) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

    /// <summary>Rows of comma-separated text (RFC 4180).</summary>
    internal static List<string[]> Commas(byte[] bytes, char separator = ',')
    {
        using var csv = new CsvParser(new StringReader(Utf8(bytes)), new CsvConfiguration(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180, Delimiter = $"{separator}" });
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add(csv.Record!);
        return rows;
    }
}
