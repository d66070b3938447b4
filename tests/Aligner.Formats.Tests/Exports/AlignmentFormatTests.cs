using System.Globalization;
using System.Text.Json;
using Aligner.Formats.Exports;
using Aligner.Formats.Exports.Alignments;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Exports;

public class AlignmentFormatTests
{
    public static TheoryData<string> Names => [.. AlignmentFormats.All.Select(format => format.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Writes_its_golden_file_under_every_culture(string name)
    {
        var format = AlignmentFormats.Find(name)!;
        foreach (var culture in (string[])["", "it-IT", "nl-NL", "de-DE", "tr-TR"])
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                foreach (var unit in Enum.GetValues<AlignmentUnit>())
                {
                    var written = By(name, SampleAlignments.Content(unit));
                    for (var part = 0; part < written.Parts.Length; part++)
                    {
                        var word = written.Names[part].Length == 0 ? "" : "." + written.Names[part];
                        Golden.Check($"align-{name}-{unit}{word}{format.Extension}".ToLowerInvariant(), written.Parts[part]);
                    }
                }
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void Ladder_has_a_line_a_bead() =>
        Assert.Equal(
            ["[0]:[0, 1]:0.873", "[1]:[2]:0.950", "[2]:[]:0.000", "[3]:[]:0.000", "[4]:[4]:0.700", "[5]:[3]:0.600", "[]:[5]:0.000"],
            By("ladder").Lines);

    [Fact]
    public void Tsv_keeps_every_unit_and_names_the_kind_of_each_bead()
    {
        var rows = Rules.Tabs(By("tsv").Parts[0]);
        Assert.All(rows, row => Assert.Equal(4, row.Length));
        Assert.Equal(["aligned", "aligned", "omission", "noise", "aligned", "crossing", "addition"], rows.Select(row => row[3]));
        Assert.Equal(
            ["Lavrov vede Rubio. A Kuala Lumpur, in Malesia.", "Lavrov ontmoet Rubio. In Kuala Lumpur, in Maleisië.", "0.873", "aligned"],
            rows[0]);
        Assert.Equal("", rows[2][1]);
        Assert.Equal("", rows[6][0]);
    }

    [Fact]
    public void Json_holds_units_and_beads_by_index()
    {
        using var json = JsonDocument.Parse(By("json").Parts[0]);
        var root = json.RootElement;
        Assert.Equal("paragraph", root.GetProperty("unit").GetString());
        Assert.Equal("a.it.txt", root.GetProperty("source").GetProperty("path").GetString());
        Assert.Equal("nl", root.GetProperty("target").GetProperty("language").GetString());
        Assert.Equal(6, root.GetProperty("source").GetProperty("units").GetArrayLength());
        Assert.Equal(7, root.GetProperty("beads").GetArrayLength());
        Assert.Equal(0.873, root.GetProperty("beads")[0].GetProperty("confidence").GetDouble());
    }

    [Fact]
    public void Json_of_several_articles_is_an_array()
    {
        using var json = JsonDocument.Parse(By("json", Several()).Parts[0]);
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Theory, InlineData("tmx"), InlineData("moses")]
    public void Translations_are_written_and_the_rest_is_reported(string name)
    {
        var report = By(name).Report;
        Assert.Equal(4, report.Written);
        Assert.Equal(2, report.Count(LossReason.NullBead));
        Assert.Equal(1, report.Count(LossReason.Noise));
    }

    [Fact]
    public void Xliff_holds_what_has_no_translation_yet_and_reports_what_has_no_source()
    {
        var written = By("xliff");
        var report = written.Report;
        Assert.Equal((6, 1, 0), (report.Written, report.Count(LossReason.NullBead), report.Count(LossReason.Noise)));
        Assert.Contains("<segment id=\"s3\" state=\"initial\">\n        <source>Solo qui, in italiano.</source>\n      </segment>",
            written.Text, StringComparison.Ordinal);
        Assert.Contains("<note category=\"kind\">omission</note>", written.Text, StringComparison.Ordinal);
        Assert.Contains("<note category=\"kind\">crossing</note>", written.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void Text_is_written_as_its_author_wrote_it(string name)
    {
        if (name == "ladder") return;
        const string Source = "«\u00A0Oui\u202F!\u00A0» dit-il. می\u200Cروم";
        const string Target = "Buiten\u00ADland 👩\u200D👧 perche\u0301. Nee.";
        foreach (var unit in Enum.GetValues<AlignmentUnit>())
        {
            var written = By(name, new AlignmentExport([SampleAlignments.Of(Source, Target)], unit));
            var text = name == "json"
                ? string.Concat(JsonDocument.Parse(written.Parts[0]).RootElement.EnumerateObject()
                    .Where(side => side.Name is "source" or "target")
                    .Select(side => side.Value.GetProperty("units")[0].GetString()))
                : string.Concat(written.Parts.Select(System.Text.Encoding.UTF8.GetString));
            Assert.Contains(Source, text, StringComparison.Ordinal);
            Assert.Contains(Target, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Moses_files_have_a_line_a_bead()
    {
        var written = By("moses");
        Assert.Equal("it nl", string.Join(' ', written.Names));
        var (sources, targets) = (Rules.Lines(written.Parts[0]), Rules.Lines(written.Parts[1]));
        Assert.Equal(sources.Count, targets.Count);
        Assert.Equal("Poi l'inizio. Con un tab.", sources[3]);
        Assert.Equal("Dan het begin. Met een tab.", targets[3]);
    }

    [Fact]
    public void Tmx_obeys_the_specification() => TmxRules.Check(By("tmx").Parts[0]);

    [XmllintFact]
    public void Tmx_of_several_pairs_follows_its_document_type()
    {
        var written = By("tmx", Several());
        TmxRules.Check(written.Parts[0]);
        Assert.Contains("srclang=\"*all*\"", written.Text, StringComparison.Ordinal);
        Xmllint.Check(written.Parts[0], "--dtdvalid", Xmllint.Schema("tmx14.dtd"));
    }

    [Fact]
    public void Xliff_obeys_its_constraints()
    {
        var written = By("xliff");
        XliffRules.Check(written.Parts[0]);
        Assert.Contains("<gls:term>ministero degli Esteri</gls:term>", written.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<gls:term>Roma</gls:term>", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Xliff_refuses_articles_of_several_pairs() => Assert.Throws<ArgumentException>(() => By("xliff", Several()));

    [Theory, MemberData(nameof(Names))]
    public void Writes_no_articles(string name) =>
        Assert.Equal(0, By(name, new AlignmentExport([], AlignmentUnit.Sentence)).Report.Written);

    private static AlignmentExport Several() => new(
        [SampleAlignments.Article, SampleAlignments.Build("a.nl.txt", "a.de.txt", Samples.Dutch, Samples.German)], AlignmentUnit.Sentence);

    private static Written By(string name, AlignmentExport? content = null)
    {
        var format = AlignmentFormats.Find(name)!;
        var export = content ?? SampleAlignments.Content();
        var pair = export.Articles.IsEmpty ? Samples.Pair : AlignmentExport.Languages(export.Articles[0]);
        return Written.From(format.Parts(pair), streams => format.Write(export, streams));
    }
}
