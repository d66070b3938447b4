using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Formats.Exports;
using Aligner.Formats.Tests.Exports;
using Aligner.Formats.Tests.Yaml;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;

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

    [Theory, InlineData("tbx"), InlineData("tbx-dct"), InlineData("tbx2"), InlineData("jsonl"), InlineData("tmx")]
    public void All_that_a_concept_can_hold_comes_back_but_wrong_forms(string name)
    {
        var concept = GlossaryDocument.Parse("names.yaml", GlossaryDocumentTests.Full).Glossary.Concepts.Single();
        var written = Written.By(name, Samples.Content(new ExportOptions(Samples.Pair), [concept]));
        Rules.Check(name, written);
        var imported = Imported.From("a" + Exporters.Find(name)!.Extension, written.Parts[0]);
        Assert.Empty(imported.Diagnostics);
        Assert.Equal(Yaml(Held(concept, name)), Yaml(Assert.Single(imported.Concepts)));
        Assert.Equal(name == "tmx" ? 1 : 0, written.Report.LeftOut);
    }

    [Theory, InlineData("tbx"), InlineData("tbx2"), InlineData("jsonl"), InlineData("tmx")]
    public void Whatever_people_say_of_a_concept_comes_back_but_wrong_forms(string name) =>
        Prop.ForAll(Arb.From(GlossaryYamlProperties.Said(ofTerms: true)), concept =>
        {
            var content = Samples.Content(new ExportOptions(Samples.Pair), [concept]);
            if (content.Concepts.IsEmpty) return;
            var imported = Imported.From("a" + Exporters.Find(name)!.Extension, Written.By(name, content).Parts[0]);
            Assert.Equal(Yaml(Held(concept, name)), Yaml(Assert.Single(imported.Concepts)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void A_workbook_keeps_regions_definitions_subjects_decisions_and_what_must_not_be_used_and_names_what_it_loses()
    {
        var concept = GlossaryDocument.Parse("names.yaml", GlossaryDocumentTests.Full).Glossary.Concepts.Single();
        var written = Written.By("xlsx", Samples.Content(new ExportOptions(Samples.Pair), [concept]));
        var imported = Assert.Single(Imported.From("a.xlsx", written.Parts[0]).Concepts);
        Assert.Equal(
            ["Algemene Rekenkamer nl-NL Admitted", "Rekenhof nl-BE Admitted", "Rekenhof nl-NL Deprecated"],
            imported.Terms[Samples.Dutch].Select(term => $"{term.Text} {term.Region} {term.Usage}"));
        Assert.Equal(concept.Decided, imported.Decided);
        Assert.Equal(concept.Subjects, imported.Subjects);
        Assert.Equal("controleert de rekeningen: alle", Assert.Single(imported.Definitions).Value);
        Assert.Equal(
            [LossReason.FormOfOtherTerm, LossReason.Definition, LossReason.TermSource, LossReason.TermNote],
            written.Report.Losses.Select(loss => loss.Reason));
    }

    [Fact]
    public void A_target_without_a_place_for_it_names_what_people_say()
    {
        var concept = GlossaryDocument.Parse("names.yaml", GlossaryDocumentTests.Full).Glossary.Concepts.Single();
        var report = Written.By(
            "deepl", Samples.Content(new ExportOptions(Samples.Pair) { Include = ExportIncluded.Functional }, [concept])).Report;
        Assert.Equal(
            [
                (LossReason.FurtherTranslation, 1), (LossReason.NotToUse, 1), (LossReason.Definition, 2), (LossReason.Subject, 2),
                (LossReason.Decision, 1), (LossReason.Region, 2), (LossReason.TermSource, 1), (LossReason.TermNote, 1),
            ],
            report.Losses.Select(loss => (loss.Reason, loss.Count)));
    }

    // What a format holds: no wrong forms, in a translation memory nothing that must not be used; and where nobody says which term
    // of a region to use, it is the first.
    private static Concept Held(Concept concept, string format) => concept with
    {
        Terms = concept.Terms.ToImmutableSortedDictionary(language => language.Key, language => Held(language.Value, format)),
    };

    private static ImmutableArray<Term> Held(ImmutableArray<Term> all, string format)
    {
        ImmutableArray<Term> terms =
            [.. all.Where(term => format != "tmx" || term.IsOffered).Select(term => term with { WrongForms = [] })];
        bool IsChosen(Term term) => term.Preferred
            || (!terms.Any(other => other.Preferred && other.Region == term.Region)
                && term == terms.FirstOrDefault(other => other.IsOffered && other.Region == term.Region));
        return [.. terms.Select(term => term with { Preferred = IsChosen(term) })];
    }

    // Line by line: which of two regions comes first says nothing.
    private static string Yaml(Concept concept) => string.Join('\n', GlossaryDocument
        .Format(new Glossary(Glossary.KindOf(concept.Type), [concept])).Split('\n').Order(StringComparer.Ordinal));

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
