using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

/// <summary>What people say of terms, when glossaries meet.</summary>
public class TermJoinTests
{
    private static readonly LanguageCode nl = LanguageCode.Parse("nl");

    [Fact]
    public void A_region_may_prefer_another_term_than_the_rest()
    {
        var entry = With(Term("Algemene Rekenkamer", 9) with { Preferred = true }, Term("Rekenhof", 2) with { Region = "nl-BE" });
        var found = With(Term("Rekenhof", 3) with { Region = "nl-BE", Preferred = true });
        foreach (var terms in (ImmutableArray<Term>[])[Joined(entry, found), Joined(entry, entry)])
            Assert.Equal("Algemene Rekenkamer", terms.Single(term => term is { Preferred: true, Region: null }).Text);
        Assert.Equal(5, Joined(entry, found).Single(term => term is { Region: "nl-BE" }).Count);
    }

    [Fact]
    public void A_term_of_no_region_is_that_of_every_region_and_takes_the_one_that_is_said()
    {
        var regional = With(Term("Rekenhof", 1) with { Region = "nl-BE" }, Term("Rekenhof", 1) with { Region = "nl-NL" });
        Assert.Equal(
            [("nl-BE", 8), ("nl-NL", 8)], Joined(regional, With(Term("Rekenhof", 7))).Select(term => (term.Region, term.Count)));
        Assert.Equal(
            ["nl-BE", "nl-NL"], Joined(With(Term("Rekenhof", 7)), regional).Select(term => term.Region).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_person_says_is_preferred_stays_so_however_often_another_is_found()
    {
        var entry = With(Term("BuZa", 1) with { Preferred = true, Usage = TermUsage.Preferred }, Term("Buitenlandse Zaken", 1));
        var found = With(Term("Buitenlandse Zaken", 90) with { Preferred = true });
        Assert.Equal(("BuZa", TermUsage.Preferred), (Joined(entry, found)[0].Text, Joined(entry, found)[0].Usage));
        Assert.Equal(("BuZa", true), (Joined(found, entry)[0].Text, Joined(found, entry)[0].Preferred));
        // The machine's own choice moves with what is found.
        var chosen = entry.Terms[nl].SetItem(0, entry.Terms[nl][0] with { Usage = TermUsage.Admitted });
        Assert.Equal("Buitenlandse Zaken", Joined(entry with { Terms = entry.Terms.SetItem(nl, chosen) }, found)[0].Text);
    }

    [Fact]
    public void Of_two_that_are_said_to_be_preferred_the_one_merged_into_is()
    {
        var (a, b) = (With(Said("A")), With(Said("B")));
        var joined = ConceptJoin.Join(a, b).Terms[nl];
        Assert.Equal([("A", TermUsage.Preferred, true), ("B", TermUsage.Admitted, false)],
            joined.Select(term => (term.Text, term.Usage, term.Preferred)));

        static Term Said(string text) => Term(text, 1) with { Preferred = true, Usage = TermUsage.Preferred };
    }

    [Fact]
    public void What_is_wrong_comes_back_neither_as_a_form_nor_as_a_term()
    {
        var entry = With(Term("Farnesina", 3, "de Farnesina") with { Preferred = true, WrongForms = ["Farnesia"] });
        var found = With(Term("Farnesina", 3, "Farnesia"), Term("Farnesia", 2));
        var term = Assert.Single(Joined(entry, found));
        Assert.Equal(["de Farnesina"], term.Forms.AsEnumerable());
        Assert.Equal(["Farnesia"], term.WrongForms.AsEnumerable());
        Assert.DoesNotContain("Farnesia", Joined(found, entry)[0].Forms);
    }

    [Fact]
    public void A_region_is_given_what_is_preferred_there_else_what_belongs_to_all()
    {
        var concept = With(
            Term("Rekenhof", 9) with { Region = "nl-BE", Preferred = true },
            Term("Algemene Rekenkamer", 3) with { Region = "nl-NL", Preferred = true },
            Term("ARK", 1) with { Region = "nl-SR" },
            Term("rekenkamer", 2));
        Assert.Equal(
            ["Rekenhof", "Algemene Rekenkamer", "ARK", "rekenkamer", "Algemene Rekenkamer"],
            (string[])[.. ((string[])["nl-BE", "nl-NL", "nl-SR", "nl-AW"]).Select(region => concept.PreferredTerm(nl, region)!.Text),
                concept.PreferredTerm(nl)!.Text]);
        Assert.Null(With(Term("x", 1) with { Usage = TermUsage.Forbidden }).PreferredTerm(nl, "nl-BE"));
    }

    private static Term Term(string text, int count, params string[] forms) => new(text, false, [.. forms], count);

    private static Concept With(params Term[] terms)
    {
        var concept = Concept(ConceptType.Ministry, "it:Corte dei conti", "nl:x");
        return concept with { Terms = concept.Terms.SetItem(nl, [.. terms]) };
    }

    private static ImmutableArray<Term> Joined(Concept entry, Concept found) =>
        GlossaryMerge.Merge(Ministries(entry), Ministries(found.From("other"))).Glossary.Concepts[0].Terms[nl];
}
