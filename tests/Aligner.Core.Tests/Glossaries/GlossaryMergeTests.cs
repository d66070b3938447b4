using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

public class GlossaryMergeTests
{
    private static readonly LanguageCode it = LanguageCode.Parse("it");
    private static readonly LanguageCode nl = LanguageCode.Parse("nl");

    [Fact]
    public void A_new_concept_stands_before_the_first_whose_id_sorts_after_its_own()
    {
        var b = Concept(ConceptType.Ministry, "it:b", "nl:b");
        var a = Concept(ConceptType.Ministry, "it:a", "nl:a");
        var c = Concept(ConceptType.Ministry, "it:c", "nl:c");
        Assert.Equal(["min-a", "min-b", "min-c"], Merge(Ministries(b), a, c).Concepts.Select(concept => concept.Id));
    }

    [Fact]
    public void The_order_a_person_gave_the_entries_is_kept()
    {
        var order = new[] { "z", "a", "m" }.Select(term => Concept(ConceptType.Ministry, $"it:{term}", $"nl:{term}")).ToArray();
        Assert.Equal(
            ["min-b", "min-z", "min-a", "min-m"],
            Merge(Ministries(order), Concept(ConceptType.Ministry, "it:b", "nl:b"), order[2]).Concepts.Select(concept => concept.Id));
    }

    [Theory]
    [InlineData(ConceptStatus.Approved)]
    [InlineData(ConceptStatus.Rejected)]
    public void A_decided_concept_takes_up_evidence_and_counts_and_nothing_else(ConceptStatus status)
    {
        var decided = Concept(ConceptType.Ministry, "it:Esteri", "nl:Buitenlandse Zaken") with
        {
            Status = status,
            Note = "asked the desk",
            Id = "mine",
        };
        var found = Concept(ConceptType.Ministry, "it:Farnesina|Esteri", "nl:Buitenlandse Zaken|BuZa", "de:Auswärtiges Amt")
            .From("other") with
        { Confidence = 1, Equivalence = Equivalence.Functional };
        found = found with { Terms = found.Terms.SetItem(it, [.. found.Terms[it].Select(term => term with { Count = 9 })]) };
        var merged = Assert.Single(Merge(Ministries(decided), found).Concepts);
        Assert.Equal(
            Show(decided with
            {
                Evidence = [At("other"), At("story")],
                Terms = decided.Terms.SetItem(it, [decided.Terms[it][0] with { Count = 3 + 9 }])
                    .SetItem(nl, [decided.Terms[nl][0] with { Count = 3 + 3 }]),
            }),
            Show(merged));
    }

    [Fact]
    public void An_office_of_the_same_function_only_is_not_the_office_that_shares_two_of_its_names()
    {
        var general = Concept(ConceptType.Title, "de:Verteidigungsminister", "it:ministro della Difesa", "nl:minister van Defensie");
        var american = Concept(ConceptType.Title, "de:Verteidigungsminister", "it:segretario alla Difesa", "nl:minister van Defensie")
            .From("other") with
        { Equivalence = Equivalence.Functional };
        Assert.Equal(2, Merge(Merge(Ministries(general), american), general, american).Concepts.Length);
    }

    [Fact]
    public void What_was_read_before_goes_where_it_went_though_it_resembles_another_entry_by_now()
    {
        var partial = Concept(ConceptType.Title, "de:Kanzler", "it:capo|guida", "nl:baas|hoofd") with { Equivalence = Equivalence.Partial };
        var functional = Concept(ConceptType.Title, "de:Chef", "it:premier", "nl:premier")
            .From("other") with
        { Equivalence = Equivalence.Functional };
        var leader = Concept(ConceptType.Title, "it:capo", "nl:baas|leider").From("third") with { Equivalence = Equivalence.Functional };
        var head = Concept(ConceptType.Title, "it:guida|premier", "nl:hoofd").From("third") with { Equivalence = Equivalence.Functional };
        var between = Concept(ConceptType.Title, "it:premier", "nl:leider|premier")
            .From("fourth") with
        { Equivalence = Equivalence.Functional };
        var once = Merge(Ministries(partial, functional), leader, head, between);
        Assert.Equal("premier|leider", once.Concepts.Single(concept => concept.Evidence.Contains(At("fourth"))).Terms("nl"));
        Assert.Equal(Show(once), Show(Merge(once, leader, head, between)));
    }

    [Fact]
    public void What_was_rejected_is_not_proposed_again_under_another_id()
    {
        var rejected =
            Concept(ConceptType.Title, "it:presidente", "nl:president") with { Status = ConceptStatus.Rejected, Id = "tit-wrong" };
        var merged = Merge(Ministries(rejected), Concept(ConceptType.Title, "it:capo|presidente", "nl:President|baas"));
        Assert.Equal(ConceptStatus.Rejected, Assert.Single(merged.Concepts).Status);
    }

    [Fact]
    public void A_rejected_concept_does_not_hide_one_of_another_type_or_with_another_translation()
    {
        var rejected = Concept(ConceptType.Title, "it:interno", "nl:intern") with { Status = ConceptStatus.Rejected };
        var merged = Merge(
            Ministries(rejected),
            Concept(ConceptType.Ministry, "it:interno", "nl:intern"),
            Concept(ConceptType.Title, "it:interno", "nl:Binnenlandse Zaken").From("other"));
        Assert.Equal(["min-interno", "tit-interno", "tit-interno--binnenlandse-zaken"], merged.Concepts.Select(concept => concept.Id));
    }

    [Fact]
    public void A_form_of_an_approved_concept_is_not_proposed_as_a_concept_of_its_own()
    {
        var approved = Concept(ConceptType.Person, "it:Sergej Lavrov", "nl:Sergej Lavrov") with { Status = ConceptStatus.Approved };
        approved = approved with
        {
            Terms = approved.Terms.SetItem(it, [approved.Terms[it][0] with { Forms = ["Lavrov"] }])
                .SetItem(nl, [approved.Terms[nl][0] with { Forms = ["Lavrov"] }]),
        };
        var merged = GlossaryMerge.Merge(
            new Glossary(GlossaryKind.Names, [approved]),
            new Glossary(GlossaryKind.Names, [Concept(ConceptType.Person, "it:Lavrov", "nl:Lavrov").From("other")])).Glossary;
        Assert.Equal(2, Assert.Single(merged.Concepts).Evidence.Length);
    }

    [Fact]
    public void What_nobody_decided_on_is_united()
    {
        var entry = Concept(ConceptType.Ministry, "it:ministero degli Esteri", "nl:Buitenlandse Zaken");
        var found = Concept(ConceptType.Ministry, "it:ministero degli Esteri|Farnesina", "nl:Buitenlandse Zaken", "de:Auswärtiges Amt")
            .From("other") with
        { Confidence = 0.97 };
        var merged = Assert.Single(Merge(Ministries(entry), found).Concepts);
        Assert.Equal("ministero degli Esteri|Farnesina", merged.Terms("it"));
        Assert.Equal("Auswärtiges Amt", merged.Terms("de"));
        Assert.Equal(0.97, merged.Confidence);
        Assert.Equal(["other", "story"], merged.Evidence.Select(evidence => evidence.Story));
    }

    [Fact]
    public void Two_entries_that_a_finding_ties_become_one()
    {
        var one = Concept(ConceptType.Ministry, "it:Esteri", "nl:Buitenlandse Zaken") with { Note = "first" };
        var other = Concept(ConceptType.Ministry, "it:Farnesina", "nl:BuZa") with { Note = "second" };
        var merged = GlossaryMerge.Merge(
            Ministries(one, other),
            Ministries(Concept(ConceptType.Ministry, "it:Esteri|Farnesina", "nl:Buitenlandse Zaken|BuZa")));
        var concept = Assert.Single(merged.Concepts);
        Assert.Equal("first\n\nsecond", concept.Concept.Note);
        Assert.Equal<string>(["min-farnesina", "min-esteri"], concept.Replaces);
    }

    [Fact]
    public void Two_entries_with_the_same_terms_stay_two_where_nothing_is_found()
    {
        var one = Concept(ConceptType.Ministry, "it:Esteri", "nl:Buitenlandse Zaken");
        var glossary = Ministries(one, one with { Id = "min-2" });
        Assert.Equal(
            Show(glossary),
            Show(Merge(glossary, Concept(ConceptType.Ministry, "it:Difesa", "nl:Defensie") with { Id = "min-esteri-x" }) with
            {
                Concepts = glossary.Concepts,
            }));
        Assert.Equal(3, Merge(glossary, Concept(ConceptType.Ministry, "it:Difesa", "nl:Defensie")).Concepts.Length);
    }

    [Fact]
    public void A_flag_a_person_moved_stays()
    {
        var found = Concept(ConceptType.Ministry, "it:Farnesina|ministero degli Esteri", "nl:BuZa");
        var terms = found.Terms[it];
        var edited =
            found with { Terms = found.Terms.SetItem(it, [terms[0] with { Preferred = false }, terms[1] with { Preferred = true }]) };
        Assert.Equal(Show(edited), Show(Assert.Single(Merge(Ministries(edited), found).Concepts)));
    }

    [Fact]
    public void A_term_a_person_edited_stays_preferred_when_the_same_texts_are_read_again()
    {
        var found = Concept(ConceptType.Ministry, "it:ministero Esteri", "nl:BuZa");
        var edited = found with { Terms = found.Terms.SetItem(it, [new Term("ministero degli Esteri", true, [], 3)]) };
        var merged = Assert.Single(Merge(Ministries(edited), found).Concepts);
        Assert.Equal("ministero degli Esteri", merged.PreferredTerm(it)!.Text);
        Assert.Equal(found.Id, merged.Id);
    }

    [Fact]
    public void A_term_a_person_added_without_a_count_stays_preferred()
    {
        var found = Concept(ConceptType.Ministry, "it:Farnesina", "nl:BuZa");
        var edited = found with
        {
            Terms = found.Terms.SetItem(
                it,
                [new Term("ministero degli Esteri", true, [], 0), found.Terms[it][0] with { Preferred = false }]),
        };
        Assert.Equal("ministero degli Esteri", Merge(Ministries(edited), found.From("other")).Concepts[0].PreferredTerm(it)!.Text);
    }

    [Fact]
    public void Nothing_of_an_undecided_entry_that_a_person_wrote_is_lost()
    {
        var entry = Concept(ConceptType.Ministry, "it:Esteri|mio", "nl:BuZa|van mij") with { Note = "ask", Id = "mine" };
        var merged = Assert.Single(Merge(Ministries(entry), Concept(ConceptType.Ministry, "it:Esteri", "nl:BuZa").From("other")).Concepts);
        Assert.Equal(("mine", "ask", "Esteri|mio", "BuZa|van mij"), (merged.Id, merged.Note, merged.Terms("it"), merged.Terms("nl")));
    }

    [Fact]
    public void Homonyms_get_ids_that_do_not_depend_on_which_came_first()
    {
        var president = Concept(ConceptType.Title, "it:presidente", "nl:president").From("a");
        var speaker = Concept(ConceptType.Title, "it:presidente", "nl:voorzitter").From("b");
        string[] expected = ["tit-presidente", "tit-presidente--voorzitter"];
        Assert.Equal(expected, Merge(Ministries(president), speaker).Concepts.Select(concept => concept.Id));
        Assert.Equal(expected, Merge(Ministries(speaker), president).Concepts.Select(concept => concept.Id));
        Assert.Equal(expected, Merge(Merge(Ministries(speaker), president), president, speaker).Concepts.Select(concept => concept.Id));
    }

    [Fact]
    public void Another_language_of_a_concept_joins_it()
    {
        var merged = Assert.Single(Merge(
            Ministries(Concept(ConceptType.Ministry, "it:Farnesina", "nl:BuZa")),
            Concept(ConceptType.Ministry, "it:Farnesina", "de:Auswärtiges Amt").From("other") with { Id = "min-farnesina" }).Concepts);
        Assert.Equal(["de", "it", "nl"], merged.Terms.Keys.Select(language => language.Value));
    }

    [Fact]
    public void A_decision_that_comes_with_the_finding_is_taken_over_where_there_is_none()
    {
        var entry = Concept(ConceptType.Ministry, "it:Esteri|mio", "nl:BuZa");
        var approved = Concept(ConceptType.Ministry, "it:Esteri", "nl:BuZa").From("other") with { Status = ConceptStatus.Approved };
        var merged = Assert.Single(Merge(Ministries(entry), approved).Concepts);
        Assert.Equal((ConceptStatus.Approved, "Esteri"), (merged.Status, merged.Terms("it")));
        Assert.Equal(Show(merged), Show(Assert.Single(Merge(Ministries(approved), entry).Concepts)));
    }

    [Fact]
    public void Of_two_contrary_decisions_the_one_merged_into_is_kept_and_the_other_reported()
    {
        var approved = Concept(ConceptType.Ministry, "it:Esteri", "nl:BuZa") with { Status = ConceptStatus.Approved };
        var merged = GlossaryMerge.Merge(Ministries(approved), Ministries(approved with { Status = ConceptStatus.Rejected }));
        Assert.Equal(ConceptStatus.Approved, Assert.Single(merged.Concepts).Concept.Status);
        Assert.Equal(ConceptStatus.Rejected, Assert.Single(merged.Conflicts).Refused.Status);
    }

    [Fact]
    public void A_term_that_either_side_forbids_is_forbidden_and_not_preferred()
    {
        var entry = Concept(ConceptType.Ministry, "it:ministero della Difesa", "nl:ministerie van Oorlog|ministerie van Defensie");
        var banned = entry with
        {
            Terms = entry.Terms.SetItem(nl, [entry.Terms[nl][0] with { Preferred = false, Usage = TermUsage.Forbidden, Count = 0 }]),
        };
        foreach (var merged in (Concept[])[Merge(Ministries(entry), banned).Concepts[0], Merge(Ministries(banned), entry).Concepts[0]])
        {
            Assert.Equal("ministerie van Defensie|ministerie van Oorlog", merged.Terms("nl"));
            Assert.Equal(
                [(true, TermUsage.Admitted), (false, TermUsage.Forbidden)],
                merged.Terms[nl].Select(term => (term.Preferred, term.Usage)));
        }
    }

    [Fact]
    public void What_one_entry_knows_as_wrong_does_not_take_a_term_of_another_that_becomes_one_with_it()
    {
        var careful = Concept(ConceptType.Ministry, "it:Esteri", "nl:BuZa");
        careful = careful with { Terms = careful.Terms.SetItem(nl, [careful.Terms[nl][0] with { WrongForms = ["Buza"] }]) };
        var other = Concept(ConceptType.Ministry, "it:Farnesina", "nl:Buza").From("b");
        var tie = Concept(ConceptType.Ministry, "it:Esteri|Farnesina", "nl:BuZa|Buza").From("c");
        foreach (var entries in (Glossary[])[Ministries(careful, other), Ministries(other, careful)])
        {
            var merged = Merge(entries, tie);
            Assert.Equal(
                ["BuZa", "Buza"],
                Assert.Single(merged.Concepts).Terms[nl].Select(term => term.Text).Order(StringComparer.Ordinal));
            Assert.Equal(Show(merged), Show(Merge(merged, tie)));
        }
        Assert.Equal("BuZa", Assert.Single(Merge(Ministries(careful), tie).Concepts).Terms("nl"));
    }

    [Fact]
    public void What_an_approved_concept_does_not_take_up_of_a_file_is_told()
    {
        var approved = Concept(ConceptType.Ministry, "it:Esteri", "nl:BuZa") with { Status = ConceptStatus.Approved };
        var found = Concept(ConceptType.Ministry, "it:esteri|Farnesina", "nl:BuZa", "de:AA") with { ReadAt = new("b.yaml", 4, 5) };
        var untaken = Assert.Single(GlossaryMerge.Merge(Ministries(approved), Ministries(found)).Untaken);
        Assert.Equal((approved.Id, 4), (untaken.Kept.Id, untaken.Found.ReadAt!.Value.Line));
        Assert.Equal(["de AA", "it Farnesina"], untaken.Terms.Select(term => $"{term.Language} {term.Text}"));
        // What the machine finds it finds again; a decision is taken up or a conflict.
        Assert.Empty(GlossaryMerge.Merge(Ministries(approved), Ministries(found with { ReadAt = null })).Untaken);
        Assert.Empty(GlossaryMerge.Merge(Ministries(approved), Ministries(found with { Status = ConceptStatus.Approved })).Untaken);
    }

    [Theory, InlineData("Turchia", "TURCHIA"), InlineData("TURCHIA", "Turchia")]
    public void Capitals_of_a_head_line_are_not_preferred(string first, string second) =>
        Assert.Equal("Turchia", Merge(
            new Glossary(GlossaryKind.Places, [Uncounted($"it:{first}", "nl:Turkije")]), Uncounted($"it:{second}", "nl:Turkije"))
            .Concepts[0].PreferredTerm(it)!.Text);

    [Fact]
    public void An_acronym_that_somebody_prefers_stays_in_capitals() =>
        Assert.Equal("ONU", Merge(
            new Glossary(GlossaryKind.Places, [Uncounted("it:ONU", "nl:VN")]), Uncounted("it:Onu", "nl:VN"))
            .Concepts[0].PreferredTerm(it)!.Text);

    private static Concept Uncounted(params string[] languages)
    {
        var concept = Concept(ConceptType.Place, languages);
        return concept with
        {
            Terms = concept.Terms.ToImmutableSortedDictionary(
                entry => entry.Key, entry => entry.Value.Select(term => term with { Count = 0 }).ToImmutableArray()),
        };
    }

    [Fact]
    public void Glossaries_of_different_kinds_do_not_merge() =>
        Assert.Throws<ArgumentException>(() => GlossaryMerge.Merge(Ministries(), new Glossary(GlossaryKind.Places, [])));

    private static Glossary Merge(Glossary into, params Concept[] found) =>
        GlossaryMerge.Merge(into, into with { Concepts = [.. found] }).Glossary;
}
