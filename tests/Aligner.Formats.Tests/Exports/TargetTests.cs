using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Formats.Exports;
using Aligner.Formats.Tests.Imports;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Exports;

/// <summary>What single targets do that the rules of all of them can't say.</summary>
public class TargetTests
{
    [Fact]
    public void A_multilingual_glossary_of_DeepL_has_each_pair_in_both_directions()
    {
        using var json = JsonDocument.Parse(Written.By("deepl-v3").Parts[0]);
        var dictionaries = json.RootElement.GetProperty("dictionaries").EnumerateArray().ToDictionary(
            dictionary => $"{dictionary.GetProperty("source_lang")}-{dictionary.GetProperty("target_lang")}",
            dictionary => dictionary.GetProperty("entries").GetString()!);
        Assert.Equal(["de-it", "de-nl", "it-de", "it-nl", "nl-de", "nl-it"], dictionaries.Keys.Order());
        Assert.Contains("Roma,Rome\n", dictionaries["it-nl"], StringComparison.Ordinal);
        Assert.Contains("Rom,Rome\n", dictionaries["de-nl"], StringComparison.Ordinal);
        Assert.Contains("Rome,Rom\n", dictionaries["nl-de"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_spreadsheet_would_take_for_a_formula_is_named_and_stays_as_it_is()
    {
        var content = Samples.Content(concepts: [Samples.Plain("org-sum", "=SOMMA(A1)", "+Plus"), Samples.Plain("org-plain", "a-b", "-")]);
        foreach (var name in (string[])["memoq", "phrase", "lokalise"])
        {
            var written = Written.By(name, content);
            Assert.InRange(written.Report.Count(LossReason.FormulaLike), 2, 4);
            Assert.Equal(0, written.Report.LeftOut);
            Assert.Contains("=SOMMA(A1)", written.Text, StringComparison.Ordinal);
            Assert.Contains(written.Report.Lines(), line => line.Contains(" kept: begins as a formula does", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_multidirectional_glossary_of_ModernMT_has_no_term_twice_in_a_column()
    {
        var options = new ExportOptions(Samples.Pair) { FurtherLanguages = [Samples.German], Directionality = Directionality.Multi };
        var rows = Rules.Commas(Written.By("modernmt", Samples.Content(options)).Parts[0]);
        Assert.Equal(["it", "nl", "de"], rows[0]);
        for (var column = 0; column < 3; column++)
            Rules.Once(rows.Skip(1).Select(row => row[column]).Where(term => term.Length > 0));
    }

    [Theory, InlineData("tbx2"), InlineData("xlsx-languages"), InlineData("utx")]
    public void It_comes_back(string name)
    {
        var written = Written.By(name, Samples.Content(new ExportOptions(Samples.Pair)));
        var imported = Imported.From("x" + Exporters.Find(name)!.Extension, written.Parts[0]);
        Assert.Empty(imported.Errors);
        Assert.Contains(imported.Terms, terms => terms.StartsWith("it: ministero degli Esteri", StringComparison.Ordinal)
            && terms.Contains("nl: ministerie van Buitenlandse Zaken", StringComparison.Ordinal));
        Assert.True(imported.Concepts.Length >= 14);
    }

    [Fact]
    public void Weblate_gets_what_must_not_be_used_as_an_entry_of_its_own()
    {
        var concept = Samples.Plain("min-difesa", "ministero della Difesa", "ministerie van Defensie");
        concept = concept with
        {
            Terms = concept.Terms.SetItem(Samples.Dutch, concept.Terms[Samples.Dutch].Add(
                new Term("ministerie van Oorlog", false, [], 1) { Usage = TermUsage.Forbidden })),
        };
        var entries = System.Xml.Linq.XDocument.Parse(Written.By("weblate", Samples.Content(concepts: [concept])).Text)
            .Descendants("termEntry")
            .Select(entry => (entry.Descendants("term").Last().Value, (string?)entry.Descendants("termNote").SingleOrDefault()));
        Assert.Equal([("ministerie van Defensie", null), ("ministerie van Oorlog", "forbidden")], entries);
    }

    [Fact]
    public void Other_terms_and_forms_are_labels_of_their_kinds()
    {
        var text = Written.By("skos").Text;
        Assert.Contains("  skos:prefLabel \"ministero degli Esteri\"@it ;\n", text, StringComparison.Ordinal);
        Assert.Contains("  skos:altLabel \"Farnesina\"@it ;\n", text, StringComparison.Ordinal);
        Assert.Contains("  skos:hiddenLabel \"ministero degli Esteri russo\"@it ;\n", text, StringComparison.Ordinal);
        Assert.Contains("\\\"Shaq\\\"", text, StringComparison.Ordinal);
    }
}
