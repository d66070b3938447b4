using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The published rules of each target, checked on the bytes written: written from the targets'
/// documentation, not from the exporters.</summary>
internal static class Rules
{
    public static void Check(string name, Written written)
    {
        foreach (var part in written.Parts)
            Assert.False(part.AsSpan().StartsWith(Encoding.UTF8.Preamble) && name != "memoq", "a byte-order mark");
        switch (name)
        {
            case "tsv": OwnTable(written); break;
            case "deepl" or "deepl-tsv": DeepL(Tabs(written.Parts[0]), written.Parts[0].Length); break;
            case "deepl-csv": DeepL(Commas(written.Parts[0]), written.Parts[0].Length); break;
            case "google": Google(Tabs(written.Parts[0]), written.Parts[0].Length); break;
            case "google-sets": GoogleSets(Commas(written.Parts[0]), written.Parts[0].Length); break;
            case "amazon": Amazon(Commas(written.Parts[0]), written.Parts[0].Length); break;
            case "azure": Azure(Tabs(written.Parts[0]), written.Parts[0].Length); break;
            case "azure-phrase": AzurePhrase(Lines(written.Parts[0]), Lines(written.Parts[1])); break;
            case "modernmt": ModernMt(Commas(written.Parts[0])); break;
            case "omegat": OmegaT(Tabs(written.Parts[0])); break;
            case "memoq": MemoQ(written.Parts[0]); break;
            case "multiterm": MultiTermRules.Check(written.Parts[0], written.Parts[1]); break;
            case "utx": Utx(written.Parts[0]); break;
            case "marian": Parallel(Lines(written.Parts[0]), Lines(written.Parts[1])); break;
            case "jsonl": JsonLines(Lines(written.Parts[0])); break;
            case "prompt": Prompt(Lines(written.Parts[0])); break;
            case "html": HtmlRules.Check(written.Parts[0]); break;
            case "md": Markdown(Lines(written.Parts[0])); break;
            case "xlsx": WorkbookRules.Check(written.Parts[0]); break;
            case "tbx": TbxRules.Check(written.Parts[0]); break;
            case "tbx-dct": TbxRules.Check(written.Parts[0]); break;
            case "tbx2": TbxRules.CheckVersion2(written.Parts[0]); break;
            case "weblate": Weblate(written.Parts[0]); break;
            case "deepl-v3": DeepLMultilingual(written.Parts[0]); break;
            case "wordfast": Wordfast(written.Parts[0]); break;
            case "phrase": Phrase(Commas(written.Parts[0])); break;
            case "lokalise": Lokalise(Commas(written.Parts[0], ';')); break;
            case "skos": SkosRules.Check(Utf8(written.Parts[0])); break;
            case "xlsx-languages": WorkbookRules.Check(written.Parts[0]); break;
            case "xliff": XliffRules.Check(written.Parts[0]); break;
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

    private static void Google(List<string[]> rows, int bytes)
    {
        Assert.True(bytes <= 10_485_760);
        Assert.All(rows, row => Assert.Equal(2, row.Length));
        Once(rows.Select(row => row[0]));
        Assert.All(rows.SelectMany(row => row), PlainTerm);
    }

    private static void GoogleSets(List<string[]> rows, int bytes)
    {
        Assert.True(bytes <= 10_485_760);
        Assert.All(rows[0], LanguageCode);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows.Skip(1), row => Assert.True(row.Count(term => term.Length > 0) >= 2));
        Assert.All(rows.SelectMany(row => row).Where(term => term.Length > 0), PlainTerm);
        Once(rows.Skip(1).Select(row => row[0]));
    }

    private static void Amazon(List<string[]> rows, int bytes)
    {
        Assert.True(bytes <= 10_485_760);
        Assert.All(rows[0], LanguageCode);
        Assert.InRange(rows[0].Length, 2, 11);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows.Skip(1).Select(row => row[0]), PlainTerm);
        Assert.All(rows.SelectMany(row => row), term => Assert.True(Encoding.UTF8.GetByteCount(term) <= 200));
        Once(rows.Skip(1).Select(row => row[0]));
    }

    private static void Azure(List<string[]> rows, int bytes)
    {
        Assert.True(bytes <= 10_000_000);
        Assert.All(rows, row => Assert.Equal(2, row.Length));
        Assert.All(rows.SelectMany(row => row), PlainTerm);
        Once(rows.Select(row => row[0]));
    }

    private static void AzurePhrase(List<string> sources, List<string> targets)
    {
        Parallel(sources, targets);
        Once(sources);
        Assert.All(sources, source => Assert.Contains(source, char.IsLetter));
        Assert.All(sources, source => Assert.True(source.Count(char.IsLetterOrDigit) > 3, source));
    }

    private static void Parallel(List<string> sources, List<string> targets)
    {
        Assert.Equal(sources.Count, targets.Count);
        Assert.All(sources.Concat(targets), PlainTerm);
    }

    private static void ModernMt(List<string[]> rows)
    {
        Assert.Equal(2, rows[0].Length);
        Assert.All(rows[0], LanguageCode);
        Assert.All(rows, row => Assert.Equal(2, row.Length));
        Assert.All(rows.SelectMany(row => row), PlainTerm);
        Once(rows.Skip(1).Select(row => row[0]));
    }

    private static void OmegaT(List<string[]> rows)
    {
        Assert.All(rows, row => Assert.InRange(row.Length, 2, 3));
        Assert.All(rows, row => Assert.False(row[0].StartsWith('#')));
        Assert.All(rows.SelectMany(row => row), PlainTerm);
        Once(rows.Select(row => row[0] + '\t' + row[1]));
    }

    private static void MemoQ(byte[] bytes)
    {
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var rows = Commas(bytes[3..]);
        Assert.Equal(["Entry_ID", "Entry_Subject", "Entry_Note"], rows[0][..3]);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Once(rows.Skip(1).Select(row => row[0]));
        foreach (var language in rows[0].Skip(3).Distinct().Take(2))
        {
            var column = Array.IndexOf(rows[0], language);
            Assert.All(rows.Skip(1), row => Assert.NotEqual("", row[column].Trim()));
        }
    }

    private static void Utx(byte[] bytes)
    {
        var text = Utf8(bytes);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        var lines = text.Split("\r\n")[..^1];
        Assert.Matches("^#UTX 1\\.11; [a-z]{2,3}/[a-z]{2,3}; [^;]*; creator: [^;:]+(; bidirectional)?$", lines[0]);
        var fields = lines[1].Split('\t');
        Assert.Equal(["#src", "tgt", "src:pos", "term status"], fields[..4]);
        foreach (var line in lines.Skip(2))
        {
            var row = line.Split('\t');
            Assert.Equal(fields.Length, row.Length);
            Assert.False(row[0].StartsWith('#'));
            Assert.Contains(row[3], (string[])["approved", "provisional", "non-standard", "forbidden"]);
            PlainTerm(row[0]);
            PlainTerm(row[1]);
        }
    }

    private static void Weblate(byte[] bytes)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var root = XmlEntries.Check(bytes, "termEntry", entry =>
        {
            Assert.True(ids.Add((string)entry.Attribute("id")!));
            Assert.Equal(2, entry.Elements("langSet").Count());
            Assert.All(entry.Elements("langSet"), language => Assert.Single(language.Descendants("term")));
        });
        Assert.Equal("martif", root.Name);
    }

    private static void DeepLMultilingual(byte[] bytes)
    {
        using var json = System.Text.Json.JsonDocument.Parse(bytes);
        Assert.NotEmpty(json.RootElement.GetProperty("name").GetString()!);
        var pairs = new List<string>();
        foreach (var dictionary in json.RootElement.GetProperty("dictionaries").EnumerateArray())
        {
            var (source, target) = (dictionary.GetProperty("source_lang").GetString()!, dictionary.GetProperty("target_lang").GetString()!);
            LanguageCode(source);
            LanguageCode(target);
            pairs.Add($"{source}-{target}");
            Assert.Equal("csv", dictionary.GetProperty("entries_format").GetString());
            var entries = Encoding.UTF8.GetBytes(dictionary.GetProperty("entries").GetString()!);
            DeepL(Commas(entries), entries.Length);
        }
        Once(pairs);
    }

    private static void Wordfast(byte[] bytes)
    {
        Assert.True(bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble));
        var text = new UnicodeEncoding(false, true, throwOnInvalidBytes: true).GetString(bytes)[1..];
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        var rows = text.Split("\r\n")[..^1].Select(line => line.Split('\t')).ToList();
        Assert.All(rows, row => Assert.Equal(3, row.Length));
        Assert.All(rows.SelectMany(row => row), PlainTerm);
    }

    private static void Phrase(List<string[]> rows)
    {
        Assert.Equal(["term", "case sensitive", "translatable", "description"], rows[0][..4]);
        Assert.All(rows[0][4..], LanguageCode);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows.Skip(1).SelectMany(row => row[1..3]), flag => Assert.Contains(flag, (string[])["true", "false"]));
        Assert.All(rows.Skip(1), row => Assert.Equal(row[0], row[4]));
        Once(rows.Skip(1).Select(row => row[0]));
    }

    private static void Lokalise(List<string[]> rows)
    {
        Assert.Equal(["term", "description", "casesensitive", "translatable", "forbidden", "tags"], rows[0][..6]);
        for (var i = 6; i < rows[0].Length; i += 2)
        {
            LanguageCode(rows[0][i]);
            Assert.Equal($"{rows[0][i]}_description", rows[0][i + 1]);
        }
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows.Skip(1).SelectMany(row => row[2..5]), flag => Assert.Contains(flag, (string[])["yes", "no"]));
        Assert.All(rows.Skip(1), row => Assert.NotEqual("", row[0].Trim()));
        Once(rows.Skip(1).Select(row => row[0]));
    }

    private static void JsonLines(List<string> lines)
    {
        foreach (var line in lines)
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            Assert.NotEmpty(json.RootElement.GetProperty("id").GetString()!);
            Assert.True(json.RootElement.GetProperty("terms").EnumerateObject().Count() >= 2);
        }
    }

    private static void Prompt(List<string> lines) =>
        Assert.All(
            lines.Skip(2).Where(line => line.StartsWith("- ", StringComparison.Ordinal)),
            line => Assert.Contains(" → ", line, StringComparison.Ordinal));

    // Every row of a table has the cells of its header.
    private static void Markdown(List<string> lines)
    {
        var cells = lines.Where(line => line.StartsWith('|')).Select(
            line => line.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'));
        Assert.InRange(cells.Distinct().Count(), 0, 1);
    }

    private static void LanguageCode(string code) => Assert.Matches("^[a-z]{2,3}$", code);

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
        using var csv = new CsvParser(
            new StringReader(Utf8(bytes)),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180, Delimiter = $"{separator}" });
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add(csv.Record!);
        return rows;
    }
}
