using Aligner.Formats.Exports;

namespace Aligner.Formats.Tests.Exports;

/// <summary>A hundred thousand concepts, through every target and its rules.</summary>
public class LargeGlossaryTests
{
    // The page and the table are for people; a parser's tree of a hundred thousand rows would measure the parser. deepl-tsv is deepl.
    public static TheoryData<string> Names => [.. Exporters.All.Select(exporter => exporter.Name).Except(["html", "md", "deepl-tsv"])];

    [Theory, MemberData(nameof(Names))]
    public void A_hundred_thousand_concepts_obey_the_rules(string name)
    {
        var written = Written.By(Exporters.Find(name)!, Content());
        Assert.True(written.Report.Written > 80_000);
        Rules.Check(name, written);
    }

    [Theory, InlineData("html"), InlineData("md")]
    public void Five_thousand_concepts_make_a_good_page(string name) =>
        Rules.Check(
            name,
            Written.By(Exporters.Find(name)!, Samples.Content(new ExportOptions(Samples.Pair), LargeGlossary.Concepts.Take(5000))));

    [XmllintTheory, InlineData("tbx", "--relaxng", "tbx-basic-dca.rng"), InlineData("tbx-dct", "--relaxng", "tbx-basic-dct.rng"),
        InlineData("tmx", "--dtdvalid", "tmx14.dtd")]
    public void Twenty_thousand_concepts_follow_the_schema(string name, string kind, string schema)
    {
        var content = Samples.Content(new ExportOptions(Samples.Pair), LargeGlossary.Concepts.Take(20_000));
        Xmllint.Check(Written.By(Exporters.Find(name)!, content).Parts[0], kind, Xmllint.Schema(schema));
    }

    [Theory, InlineData("deepl", 10_000_000), InlineData("azure", 10_000_000), InlineData("google", 10_485_760),
        InlineData("amazon", 10_485_760)]
    public void A_file_too_large_keeps_the_surest_entries(string name, int limit)
    {
        var filler = string.Concat(Enumerable.Repeat("lungo ", 15));
        var concepts = Enumerable.Range(0, 100_000).Select(i => Samples.Plain($"org-{i:000000}", $"{filler}{i}", $"{filler}{i}") with
        {
            Status = i == 99_999 ? Glossaries.ConceptStatus.Approved : Glossaries.ConceptStatus.Proposed,
        });
        var written = Written.By(Exporters.Find(name)!, Samples.Content(new ExportOptions(Samples.Pair), concepts));
        Assert.InRange(written.Parts[0].Length, limit * 9 / 10, limit);
        Assert.Equal(100_000, written.Report.Written + written.Report.Count(LossReason.FileFull));
        Assert.Contains($"{filler}99999", written.Text, StringComparison.Ordinal);
        Rules.Check(name, written);
    }

    private static GlossaryExport Content() => Samples.Content(new ExportOptions(Samples.Pair), LargeGlossary.Concepts);
}
