using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Formats.Exports;
using Aligner.Formats.Tests.Exports;
using Aligner.Formats.Tests.Yaml;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Formats.Tests.Imports;

/// <summary>What is exported and imported again keeps what the format can hold.</summary>
public class RoundTripTests
{
    [Theory, InlineData("tbx", ".tbx"), InlineData("tbx-dct", ".tbx"), InlineData("tmx", ".tmx")]
    public void Everything_comes_back(string name, string extension) => Check(name, extension, Samples.Content(), concept => concept);

    [Fact]
    public void A_workbook_keeps_all_but_the_counts_of_further_terms_and_whose_form_is_whose() =>
        Check(
            "xlsx",
            ".xlsx",
            Samples.Content(),
            concept => concept with { Terms = concept.Terms.ToImmutableSortedDictionary(entry => entry.Key, entry => Flat(entry.Value)) });

    [Theory, InlineData("tbx", ".tbx"), InlineData("tbx-dct", ".tbx"), InlineData("tmx", ".tmx")]
    public void Two_thousand_generated_concepts_come_back(string name, string extension) =>
        Check(
            name,
            extension,
            Samples.Content(new ExportOptions(Samples.Pair), LargeGlossary.Concepts.Take(2000).Where(IsShort)),
            concept => concept);

    [Theory, InlineData("tbx"), InlineData("tbx-dct")]
    public void All_that_a_concept_can_hold_comes_back_but_wrong_forms(string name)
    {
        var glossary = GlossaryDocument.Parse("names.yaml", GlossaryDocumentTests.Full).Glossary;
        var written = Written.By(name, GlossaryExport.Select([glossary], new ExportOptions(Samples.Pair)));
        TbxRules.Check(written.Parts[0]);
        var imported = Imported.From("a.tbx", written.Parts[0]);
        Assert.Empty(imported.Diagnostics);
        Assert.Equal(
            GlossaryDocumentTests.Full.Replace(" wrong: [Hof],", "", StringComparison.Ordinal),
            GlossaryDocument.Format(glossary with { Concepts = imported.Concepts }));
    }

    [Fact]
    public void Terms_come_back_from_a_table_of_languages()
    {
        var imported = Imported.From("x.csv", Written.By("google-sets").Parts[0]);
        Assert.Empty(imported.Errors);
        Assert.Contains("de: Auswärtiges Amt, it: ministero degli Esteri, nl: ministerie van Buitenlandse Zaken", imported.Terms);
        Assert.Contains("it: Shaquille \"Shaq\" O'Neill, nl: Shaquille “Shaq” O’Neill", imported.Terms);
    }

    [Fact]
    public void Our_own_table_comes_back_with_its_columns_named()
    {
        var imported = Imported.From(
            "x.tsv", Written.By("tsv").Parts[0], new() { Columns = ["type", "it", "nl", "status", "confidence", "it count"] });
        Assert.Empty(imported.Errors);
        var city = imported.Concepts.Single(
            concept => concept.Terms[Samples.Dutch][0] is { Text: "Rome" } && concept.Status == ConceptStatus.Approved);
        Assert.Equal((ConceptType.Place, 0.99, 20), (city.Type, city.Confidence, city.PreferredTerm(Samples.Italian)!.Count));
    }

    [Fact]
    public void A_memoQ_table_comes_back_with_its_synonyms()
    {
        var imported = Imported.From("x.csv", Written.By("memoq").Parts[0]);
        Assert.Empty(imported.Errors);
        Assert.Contains(
            "de: Auswärtiges Amt, it: ministero degli Esteri | Farnesina | ministero degli Esteri russo, nl: ministerie van Buitenlandse "
                + "Zaken | Russische ministerie van Buitenlandse Zaken",
            imported.Terms);
        Assert.Equal("Also: the Russian one.\nAsk the desk.", imported.Concepts[0].Note);
    }

    private static void Check(string name, string extension, GlossaryExport content, Func<Concept, Concept> kept)
    {
        var imported = Imported.From("glossary" + extension, Written.By(name, content).Parts[0]);
        Assert.Empty(imported.Diagnostics);
        var expected = content.Concepts.Select(Read).Where(concept => concept is not null).Select(concept => kept(concept!));
        Assert.Equal(string.Join('\n', expected.Select(Show)), string.Join('\n', imported.Concepts.Select(kept).Select(Show)));
    }

    // As every reader takes text in.
    private static Concept? Read(Concept concept)
    {
        var terms = concept.Terms.Select(
            entry => KeyValuePair.Create(entry.Key, entry.Value.Select(Read).Where(term => term.Text.Length > 0).ToImmutableArray()))
            .Where(entry => entry.Value.Length > 0).ToImmutableSortedDictionary();
        return terms.ContainsKey(Samples.Italian) && terms.ContainsKey(Samples.Dutch) ? concept with { Terms = terms } : null;
    }

    private static Term Read(Term term) => term with
    {
        Text = Line(term.Text),
        Forms = [.. term.Forms.Select(Line).Where(form => form.Length > 0 && form != Line(term.Text)).Order(StringComparer.Ordinal)],
    };

    private static string Line(string text) => Normalization.Line(TermText.Cell.Fit(text, new LossLog("")) ?? "");

    private static ImmutableArray<Term> Flat(ImmutableArray<Term> terms) =>
        [
            terms[0] with { Forms = [.. terms.SelectMany(term => term.Forms).Distinct().Order(StringComparer.Ordinal)] },
            .. terms.Skip(1).Select(term => term with { Count = 0, Forms = [] }),
        ];

    private static bool IsShort(Concept concept) => concept.Terms.Values.All(terms => terms.All(term => term.Text.Length < 100));

    private static string Show(Concept concept) => JsonSerializer.Serialize(new
    {
        concept.Id,
        concept.Type,
        concept.Status,
        concept.Equivalence,
        Confidence = Math.Round(concept.Confidence, 3),
        concept.Note,
        concept.Evidence,
        Terms = concept.Terms.Select(entry => new { Language = entry.Key.Value, Terms = entry.Value }),
    });
}
