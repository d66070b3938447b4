using System.Collections.Immutable;
using Aligner.Formats.Tests.Exports;
using Aligner.Formats.Tests.Yaml;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Imports;

/// <summary>What people change in an exported workbook, and nothing else, is changed in the glossary it was exported from.</summary>
public class WorkbookEditTests
{
    private static readonly Concept Foreign = Of(
        "min-ministero-degli-ester", ConceptType.Ministry,
        [new Term("ministero degli Ester", true, ["ministero degli Ester russo"], 3), new Term("Farnesina", false, ["la Farnesina"], 2)],
        [new Term("ministerie van Buitenlandse Zaken", true, ["ministeries van Buitenlandse Zaken"], 4)]) with
    {
        Confidence = 0.97,
        Evidence = [new Evidence("asean", "seeds/a.it.txt:2", "seeds/a.nl.txt:5")],
    };

    private static readonly Concept Other = Of(
        "org-ue", ConceptType.Organisation, [new Term("UE", true, [], 2)], [new Term("EU", true, [], 2)]);

    [Fact]
    public void A_corrected_cell_is_a_correction_and_the_spelling_that_was_met_a_form()
    {
        using var book = new EditedWorkbook(Foreign, Other);
        Assert.Empty(book.Type(Foreign.Id, "it", "ministero degli Esteri").Merge().Errors);
        Assert.Equal(2, book.Concepts.Length);
        Expect(book, Foreign with
        {
            Terms = Foreign.Terms.SetItem(Samples.Italian, Foreign.Terms[Samples.Italian].SetItem(0, new Term(
                "ministero degli Esteri", true, ["ministero degli Ester", "ministero degli Ester russo"], 3))),
        });
    }

    [Fact]
    public void A_spelling_that_was_never_met_goes()
    {
        var typed = Of("pla-rm", ConceptType.Place, [new Term("Rma", true, [], 0)], [new Term("Rome", true, [], 0)]);
        using var book = new EditedWorkbook(typed);
        Assert.Empty(book.Type("pla-rm", "it", "Roma").Merge().Errors);
        Expect(book, typed with { Terms = typed.Terms.SetItem(Samples.Italian, [new Term("Roma", true, [], 0)]) });
    }

    [Fact]
    public void The_id_of_the_row_wins_whatever_else_is_changed_in_it()
    {
        using var book = new EditedWorkbook(Foreign, Other);
        book.Type(Foreign.Id, "it", "Esteri").Type(Foreign.Id, "nl", "Buitenlandse Zaken").Type(Foreign.Id, "type", "organisation")
            .Type(Foreign.Id, "status", "approved").Type(Foreign.Id, "note", "both");
        Assert.Empty(book.Merge().Errors);
        Assert.Equal([Foreign.Id, Other.Id], book.Concepts.Select(concept => concept.Id).Order(StringComparer.Ordinal));
        var concept = book[Foreign.Id];
        Assert.Equal(
            ("Esteri", "Buitenlandse Zaken", ConceptType.Organisation, ConceptStatus.Approved, "both", "Anna"),
            (concept.PreferredTerm(Samples.Italian)!.Text, concept.PreferredTerm(Samples.Dutch)!.Text, concept.Type, concept.Status,
                concept.Note, concept.Decided!.By));
        Assert.Equal(Foreign.Evidence.AsEnumerable(), concept.Evidence);
    }

    [Fact]
    public void A_cleared_cell_is_a_removal()
    {
        var noted = Foreign with { Note = "ask", Status = ConceptStatus.Approved };
        using var book = new EditedWorkbook(noted, Other);
        Assert.Empty(book.Type(Foreign.Id, "it other terms", "").Type(Foreign.Id, "nl", "").Type(Foreign.Id, "note", "")
            .Type(Foreign.Id, "it forms", "").Merge().Errors);
        var concept = book[Foreign.Id];
        Assert.Equal(["ministero degli Ester"], concept.Terms[Samples.Italian].Select(term => term.Text));
        Assert.Empty(concept.Terms[Samples.Italian][0].Forms);
        Assert.False(concept.Terms.ContainsKey(Samples.Dutch));
        Assert.Null(concept.Note);
        Assert.Equal(ConceptStatus.Approved, concept.Status);
    }

    [Fact]
    public void A_row_with_no_term_left_is_told_how_to_take_the_concept_out()
    {
        using var book = new EditedWorkbook(Other);
        var text = book.Text;
        var errors = book.Type("org-ue", "it", "").Type("org-ue", "nl", "").Merge().Errors;
        Assert.Equal(
            "x.xlsx[Names]:2:1: error ALN404: no term is left, and the concept stays as it is; to take it out, set its status to rejected",
            Assert.Single(errors));
        Assert.Equal(text, book.Text);
    }

    [Fact]
    public void Another_term_in_the_place_of_the_preferred_one_is_preferred_and_keeps_what_is_its_own()
    {
        using var book = new EditedWorkbook(Foreign);
        Assert.Empty(book.Type(Foreign.Id, "it", "Farnesina").Type(Foreign.Id, "it other terms", "ministero degli Ester").Merge().Errors);
        Expect(book, Foreign with
        {
            Terms = Foreign.Terms.SetItem(Samples.Italian,
            [
                Foreign.Terms[Samples.Italian][1] with { Preferred = true }, Foreign.Terms[Samples.Italian][0] with { Preferred = false },
            ]),
        });
    }

    [Fact]
    public void A_further_term_is_added_corrected_and_forbidden()
    {
        using var book = new EditedWorkbook(Foreign);
        Assert.Empty(book.Type(Foreign.Id, "it other terms", "La Farnesina").Type(Foreign.Id, "nl other terms", "BZ | BuZa [nl-BE]")
            .Type(Foreign.Id, "nl forbidden", "Buitenlandministerie").Merge().Errors);
        var concept = book[Foreign.Id];
        Assert.Equal(
            ["ministero degli Ester", "La Farnesina"], concept.Terms[Samples.Italian].Select(term => term.Text));
        Assert.Equal(["Farnesina", "la Farnesina"], concept.Terms[Samples.Italian][1].Forms.AsEnumerable());
        Assert.Equal(
            ["ministerie van Buitenlandse Zaken Admitted ", "BZ Admitted ", "BuZa Admitted nl-BE", "Buitenlandministerie Forbidden "],
            concept.Terms[Samples.Dutch].OrderBy(term => term.Usage).ThenBy(term => term.Text == "BuZa")
                .Select(term => $"{term.Text} {term.Usage} {term.Region}"));
    }

    [Theory, InlineData("preferred", TermUsage.Preferred), InlineData("forbidden", TermUsage.Forbidden)]
    public void The_use_of_a_term_is_chosen_from_a_list(string word, TermUsage expected)
    {
        using var book = new EditedWorkbook(Foreign);
        Assert.Empty(book.Type(Foreign.Id, "nl usage", word).Merge().Errors);
        Expect(book, Foreign with
        {
            Terms = Foreign.Terms.SetItem(Samples.Dutch,
                [Foreign.Terms[Samples.Dutch][0] with { Usage = expected, Preferred = expected == TermUsage.Preferred }]),
        });
    }

    [Fact]
    public void A_new_row_is_a_new_concept_of_its_sheets_kind()
    {
        using var book = new EditedWorkbook(Foreign);
        Assert.Empty(book.Add("Places", ("it", "Roma"), ("nl", "Rome")).Merge().Errors.Where(
            error => error.Contains("error", StringComparison.Ordinal)));
        Assert.Equal((ConceptType.Place, "Rome"), (book["pla-roma"].Type, book["pla-roma"].PreferredTerm(Samples.Dutch)!.Text));
        Expect(book, Foreign);
    }

    [Fact]
    public void A_copied_row_is_named_until_its_id_is_emptied()
    {
        using var book = new EditedWorkbook(Other);
        var text = book.Text;
        Assert.Equal(
            "x.xlsx[Names]:3:1: error ALN404: the id 'org-ue' stands in row 2 too; empty the cell where the row is a new one",
            Assert.Single(book.Copy("org-ue").Merge().Errors));
        Assert.Equal(text, book.Text);
    }

    [Fact]
    public void Rows_and_columns_that_are_deleted_change_nothing()
    {
        using var book = new EditedWorkbook(Foreign, Other);
        var text = book.Text;
        Assert.Empty(book.Delete("org-ue").DeleteColumn("it forms").DeleteColumn("it other terms").DeleteColumn("status").Merge().Errors);
        Assert.Equal(text, book.Text);
    }

    [Fact]
    public void What_was_changed_meanwhile_stays_and_what_both_changed_is_named()
    {
        using var book = new EditedWorkbook(Foreign, Other);
        var meanwhile = Foreign with
        {
            Status = ConceptStatus.Approved,
            Terms = Foreign.Terms.SetItem(Samples.Dutch, [new Term("Buitenlandse Zaken", true, [], 4), new Term("BZ", false, [], 1)]),
        };
        book.Stand([meanwhile, Other]);
        Assert.Empty(book.Type(Foreign.Id, "it", "ministero degli Esteri").Merge().Errors);
        Assert.Equal("ministero degli Esteri", book[Foreign.Id].PreferredTerm(Samples.Italian)!.Text);
        Assert.Equal(["Buitenlandse Zaken", "BZ"], book[Foreign.Id].Terms[Samples.Dutch].Select(term => term.Text));
        Assert.Equal(ConceptStatus.Approved, book[Foreign.Id].Status);

        book.Stand([meanwhile, Other]);
        book.Type(Foreign.Id, "nl", "ministerie BZ");
        var error = Assert.Single(book.Merge().Errors);
        Assert.Contains(
            "error ALN320: 'min-ministero-degli-ester': nl is 'Buitenlandse Zaken' here, 'ministerie BZ' there "
                + "(x.xlsx[Ministries]:2); it stays",
            error, StringComparison.Ordinal);
        Assert.Equal("Buitenlandse Zaken", book[Foreign.Id].PreferredTerm(Samples.Dutch)!.Text);
        Assert.Empty(book.Merge(settle: _ => Settlement.Theirs).Errors);
        Assert.Equal("ministerie BZ", book[Foreign.Id].PreferredTerm(Samples.Dutch)!.Text);
    }

    [Fact]
    public void A_colleagues_workbook_is_merged_as_any_other_glossary()
    {
        using var book = new EditedWorkbook(Other with { Status = ConceptStatus.Approved });
        book.Stand([Of("org-ue", ConceptType.Organisation, [new Term("UE", true, [], 1)],
            [new Term("EU", true, [], 1), new Term("Unie", false, [], 1)])]);
        // What the colleague approved holds, and what it has no place for is named.
        Assert.Contains("warning ALN325", Assert.Single(book.Merge().Errors), StringComparison.Ordinal);
        Assert.Equal(ConceptStatus.Approved, book["org-ue"].Status);
        book.Stand([]);
        Assert.Empty(book.Merge().Errors);
        Assert.Equal("EU", Assert.Single(book.Concepts).PreferredTerm(Samples.Dutch)!.Text);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Of_whatever_people_say_exactly_the_change_is_seen(bool asOpenDocument) =>
        Prop.ForAll(Arb.From(Glossaries), Gen.Choose(0, int.MaxValue).ToArbitrary(), (concepts, seed) =>
        {
            using var book = new EditedWorkbook(concepts);
            var before = book.Concepts;
            var text = book.Text;
            Assert.Empty(book.Merge(asOpenDocument).Errors);
            Assert.Equal(text, book.Text);

            var random = new System.Random(seed);
            var exported = before.Where(concept => concept.PreferredTerm(Samples.Italian) is { IsOffered: true }
                && concept.PreferredTerm(Samples.Dutch) is { IsOffered: true }).ToList();
            if (exported.Count == 0) return;
            var changed = exported[random.Next(exported.Count)];
            var (column, typed, field) = random.Next(5) switch
            {
                0 => ("note", "typed by hand", "note"),
                1 => ("status", changed.Status == ConceptStatus.Approved ? "proposed" : "approved", "status"),
                2 => ("it", "corrected by hand", "it"),
                3 => ("nl other terms", "typed by hand", "nl"),
                _ => ("equivalence", changed.Equivalence == Equivalence.Partial ? "exact" : "partial", "equivalence"),
            };
            Assert.Empty(book.Type(changed.Id, column, typed).Merge(asOpenDocument).Errors);
            var change = Assert.Single(GlossaryDiff.Between(
                [new Glossary(GlossaryKind.Names, before)], [new Glossary(GlossaryKind.Names, book.Concepts)]).Changes);
            Assert.Equal(changed.Id, change.Concept.Id);
            Assert.Equal([field], change.Fields.Select(one => one.Field).Where(one => one != "decided"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    // As a file has them, each with an id of its own.
    private static Gen<ImmutableArray<Concept>> Glossaries =>
        Gen.Choose(1, 4).SelectMany(GlossaryYamlProperties.Said(ofTerms: true).ListOf).Select(concepts =>
            concepts.Select((concept, place) => ConceptText.Normal(concept with { Id = $"org-{place}", Type = ConceptType.Organisation }))
                .ToImmutableArray());

    private static void Expect(EditedWorkbook book, Concept expected) =>
        Assert.Equal(GlossaryDocument.Format(new Glossary(GlossaryKind.Names, [expected])),
            GlossaryDocument.Format(new Glossary(GlossaryKind.Names, [book[expected.Id]])));

    private static Concept Of(string id, ConceptType type, ImmutableArray<Term> it, ImmutableArray<Term> nl) => new(
        id,
        type,
        ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(Samples.Italian, it), KeyValuePair.Create(Samples.Dutch, nl)]));
}
