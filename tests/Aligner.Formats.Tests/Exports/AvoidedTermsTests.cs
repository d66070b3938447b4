using System.Collections.Immutable;
using Aligner.Formats.Exports;
using Aligner.Formats.Tests.Imports;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Exports;

/// <summary>What is deprecated or forbidden reaches no engine, and no reader who could take it for a term to use.</summary>
public class AvoidedTermsTests
{
    private const string Banned = "ministerie van Oorlog";

    private const string Wrong = "ministery van Defensie";

    // These say of a term that it must not be used.
    private static readonly string[] Telling = ["tbx", "tbx-dct", "tbx2", "weblate", "memoq", "multiterm", "xlsx", "jsonl", "prompt"];

    private static readonly Concept Defence = new("min-difesa", ConceptType.Ministry, ImmutableSortedDictionary.CreateRange(
        [
            KeyValuePair.Create(Samples.Italian, ImmutableArray.Create(new Term("ministero della Difesa", true, [], 1))),
            KeyValuePair.Create(Samples.Dutch, ImmutableArray.Create(
                new Term(Banned, false, [Banned + "s"], 9) { Usage = TermUsage.Forbidden },
                new Term("ministerie van Defensie", true, [], 1) { WrongForms = [Wrong] })),
        ]));

    public static TheoryData<string> Names => [.. Exporters.All.Select(exporter => exporter.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_is_written_as_such_or_left_out_and_named(string name)
    {
        var written = Written.By(name, Samples.Content(concepts: [Defence]));
        var isTold = Telling.Contains(name);
        Assert.Equal(isTold ? 0 : 1, written.Report.Count(LossReason.NotToUse));
        if (isTold) Assert.Contains(Banned, ExporterTests.Readable(name, written.Parts[0]), StringComparison.Ordinal);
        else if (name is "xlsx-languages")
            Assert.DoesNotContain(
                Imported.From("x.xlsx", written.Parts[0]).Terms,
                terms => terms.Contains(Banned, StringComparison.Ordinal));
        else
            Assert.All(
                written.Parts,
                part => Assert.DoesNotContain(Banned, ExporterTests.Readable(name, part), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_wrong_form_leaves_with_no_export(string name) => Assert.All(
        Written.By(name, Samples.Content(concepts: [Defence])).Parts,
        part => Assert.DoesNotContain(Wrong, ExporterTests.Readable(name, part), StringComparison.Ordinal));

    [Fact]
    public void A_prompt_forbids_it() =>
        Assert.Contains($"never use: {Banned}", Written.By("prompt", Samples.Content(concepts: [Defence])).Text, StringComparison.Ordinal);

    [Fact]
    public void A_concept_with_nothing_to_use_on_a_side_stays() =>
        Assert.Empty(Samples.Content(concepts:
            [Defence with { Terms = Defence.Terms.SetItem(Samples.Dutch, Defence.Terms[Samples.Dutch].RemoveAt(1)) }]).Concepts);

    [Theory, InlineData("tbx"), InlineData("tbx-dct"), InlineData("tbx2"), InlineData("multiterm"), InlineData("jsonl"),
        InlineData("xlsx"), InlineData("memoq")]
    public void It_comes_back_from_a_termbase(string name)
    {
        var concept = Assert.Single(Imported.From("x", Written.By(name, Samples.Content(concepts: [Defence])).Parts[0]).Concepts);
        Assert.Equal(TermUsage.Forbidden, concept.Terms[Samples.Dutch].Single(term => term.Text == Banned).Usage);
        Assert.Equal("ministerie van Defensie", concept.PreferredTerm(Samples.Dutch)!.Text);
    }
}
