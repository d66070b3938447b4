using Aligner.Formats.Exports;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Which concepts leave, and in which order.</summary>
public class GlossaryExportTests
{
    private static readonly ExportOptions Plain = new(Samples.Pair);

    [Fact]
    public void Rejected_concepts_and_concepts_without_the_pair_stay()
    {
        var ids = Ids(Plain);
        Assert.DoesNotContain("pla-rejected", ids);
        Assert.DoesNotContain("pla-german-only", ids);
        Assert.Equal(19, ids.Length);
    }

    [Fact]
    public void Status_narrows() =>
        Assert.Equal(["pla-roma-city", "tit-segretario-di-stato"], Ids(Plain with { Status = ConceptStatus.Approved }).Order());

    [Fact]
    public void Even_when_asked_for_rejected_concepts_stay() => Assert.Empty(Ids(Plain with { Status = ConceptStatus.Rejected }));

    [Fact]
    public void Confidence_narrows() =>
        Assert.All(Samples.Content(Plain with { MinimumConfidence = 0.9 }).Concepts, concept => Assert.True(concept.Confidence >= 0.9));

    [Fact]
    public void Kind_narrows() => Assert.All(
        Samples.Content(Plain with { Kinds = [GlossaryKind.Places] }).Concepts,
        concept => Assert.Equal(ConceptType.Place, concept.Type));

    [Fact]
    public void Reverse_turns_the_pair()
    {
        var content = Samples.Content(Plain with { Reverse = true });
        Assert.Equal("nl-it", content.Pair.ToString());
        Assert.Contains("ministerie van Buitenlandse Zaken\tministero degli Esteri", Written.By("deepl", content).Lines);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var turned = Written.By("tbx", Samples.Content(concepts: Samples.Concepts.Reverse()));
        Assert.Equal(Written.By("tbx").Text, turned.Text);
        Assert.Equal(Written.By("deepl").Text, Written.By("deepl", Samples.Content(concepts: Samples.Concepts.Reverse())).Text);
    }

    [Fact]
    public void Glossaries_are_taken_together()
    {
        var glossaries = Samples.Concepts.GroupBy(concept => Glossary.KindOf(concept.Type))
            .Select(kind => new Glossary(kind.Key, [.. kind]));
        Assert.Equal(Ids(Plain), GlossaryExport.Select(glossaries, Plain).Concepts.Select(concept => concept.Id));
    }

    private static string[] Ids(ExportOptions options) => [.. Samples.Content(options).Concepts.Select(concept => concept.Id)];
}
