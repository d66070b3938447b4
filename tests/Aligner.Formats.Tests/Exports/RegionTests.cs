using System.Collections.Immutable;
using Aligner.Formats.Exports;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Where a region is asked for, its terms leave, under what each target calls it.</summary>
public class RegionTests
{
    private static readonly LanguageCode Portuguese = LanguageCode.Parse("pt");

    private static readonly Concept Court = new("org-corte-dei-conti", ConceptType.Organisation, ImmutableSortedDictionary.CreateRange(
        [
            KeyValuePair.Create(Samples.Italian, ImmutableArray.Create(new Term("Corte dei conti", true, [], 1))),
            KeyValuePair.Create(Samples.Dutch, ImmutableArray.Create(
                new Term("Algemene Rekenkamer", true, [], 3) { Region = "nl-NL" },
                new Term("Rekenhof", true, [], 1) { Region = "nl-BE" },
                new Term("Rekenkamer", false, [], 1),
                new Term("Hof van Rekeningen", false, [], 1) { Region = "nl-BE", Usage = TermUsage.Forbidden },
                new Term("Rekenhoofd", false, [], 1) { Region = "nl-NL", Usage = TermUsage.Forbidden })),
            KeyValuePair.Create(Portuguese, ImmutableArray.Create(
                new Term("Tribunal de Contas", true, [], 1) { Region = "pt-PT" },
                new Term("Corte de Contas", true, [], 1) { Region = "pt-BR" })),
        ]));

    [Theory, InlineData("it-nl-BE", "Rekenhof"), InlineData("it-nl-NL", "Algemene Rekenkamer"), InlineData("it-nl-SR", "Rekenkamer"),
        InlineData("it-nl", "Algemene Rekenkamer"), InlineData("it-pt-BR", "Corte de Contas"), InlineData("it-pt-AO", "Tribunal de Contas")]
    public void The_term_of_the_region_leaves(string pair, string expected) =>
        Assert.Equal($"Corte dei conti\t{expected}\n", Written.By("deepl", Content(pair)).Text);

    [Theory]
    [InlineData("it-pt-PT", "amazon", "it,pt-PT")]
    [InlineData("it-pt-BR", "amazon", "it,pt")]
    [InlineData("it-nl-BE", "amazon", "it,nl")]
    [InlineData("it-pt-BR", "google-sets", "it,pt-BR")]
    [InlineData("it-nl-BE", "google-sets", "it,nl")]
    [InlineData("it-pt-BR", "modernmt", "it,pt-BR")]
    [InlineData("it-nl-BE", "modernmt", "it,nl")]
    [InlineData("it-nl-BE", "phrase", "term,case sensitive,translatable,description,it,nl-BE")]
    [InlineData("it-nl-BE", "xliff", "srcLang=\"it\" trgLang=\"nl-BE\"")]
    [InlineData("it-nl-BE", "deepl-v3", "\"target_lang\": \"nl\"")]
    public void Each_target_gets_what_it_calls_the_region(string pair, string name, string expected) =>
        Assert.Contains(expected, Written.By(name, Content(pair)).Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_said_of_another_region_stays()
    {
        var text = Written.By("tbx", Content("it-nl-BE")).Text;
        Assert.Contains("Hof van Rekeningen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rekenhoofd", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Algemene Rekenkamer", text, StringComparison.Ordinal);
    }

    private static GlossaryExport Content(string pair)
    {
        Assert.True(RegionalPair.TryParse(pair, out var read));
        return GlossaryExport.Select([Court], new ExportOptions(read.Pair) { Regions = read.Regions });
    }
}
