using Aligner.Glossaries;
using Aligner.Languages;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

public class ThreeWayMergeTests
{
    private static readonly LanguageCode it = LanguageCode.Parse("it");
    private static readonly LanguageCode nl = LanguageCode.Parse("nl");
    private static readonly Concept a = Concept(ConceptType.Ministry, "it:a", "nl:a");
    private static readonly Concept b = Concept(ConceptType.Ministry, "it:b", "nl:b");

    [Fact]
    public void What_only_one_side_changed_is_taken()
    {
        var ours = a with { Status = ConceptStatus.Approved };
        var theirs = a with { Note = "seen", Terms = a.Terms.SetItem(nl, [new Term("z", true, [], 0), .. a.Terms[nl].Select(Other)]) };
        foreach (var merged in (MergedGlossary[])[Merge([a], [ours], [theirs]), Merge([a], [theirs], [ours])])
        {
            Assert.Empty(merged.Conflicts);
            var concept = Assert.Single(merged.Concepts).Concept;
            Assert.Equal((ConceptStatus.Approved, "seen", "z|a", "z"),
                (concept.Status, concept.Note, concept.Terms("nl"), concept.PreferredTerm(nl)!.Text));
        }

        static Term Other(Term term) => term with { Preferred = false };
    }

    [Fact]
    public void Of_two_that_go_by_one_id_there_the_first_is_compared()
    {
        var theirs = a with { Note = "seen" };
        Assert.Equal("seen", Assert.Single(Merge([a], [a], [theirs, b with { Id = a.Id }]).Concepts).Concept.Note);
    }

    [Fact]
    public void What_both_changed_differently_is_a_conflict_in_which_ours_stands_unless_it_is_settled()
    {
        var (ours, theirs) = (a with { Status = ConceptStatus.Approved }, a with { Status = ConceptStatus.Rejected, Note = "no" });
        var merged = Merge([a], [ours], [theirs]);
        Assert.Equal("status is 'Approved' here, 'Rejected' there", Assert.Single(merged.Conflicts).What);
        Assert.Equal((ConceptStatus.Approved, "no"), (merged.Concepts[0].Concept.Status, merged.Concepts[0].Concept.Note));
        merged = Merge([a], [ours], [theirs], _ => Settlement.Theirs);
        Assert.Empty(merged.Conflicts);
        Assert.Equal(ConceptStatus.Rejected, merged.Concepts[0].Concept.Status);
        Assert.Empty(Merge([a], [ours], [ours]).Conflicts);
    }

    [Fact]
    public void What_was_taken_out_stays_out_unless_the_other_side_changed_it()
    {
        Assert.Equal(["min-a"], Ids(Merge([a, b], [a, b], [a])));
        Assert.Equal(["min-a"], Ids(Merge([a, b], [a], [a, b])));
        var changed = b with { Note = "x" };
        var kept = Merge([a, b], [a, changed], [a]);
        Assert.Equal(["min-a", "min-b"], Ids(kept));
        Assert.Equal("changed here, taken out there", Assert.Single(kept.Conflicts).What);
        var gone = Merge([a, b], [a], [a, changed]);
        Assert.Equal(["min-a"], Ids(gone));
        Assert.Equal("taken out here, changed there", Assert.Single(gone.Conflicts).What);
    }

    [Fact]
    public void What_either_side_added_is_there_and_a_term_taken_out_is_gone()
    {
        Assert.Equal(["min-a", "min-b"], Ids(Merge([], [b], [a])));
        var more = a with { Terms = a.Terms.SetItem(it, a.Terms[it].Add(new Term("x", false, [], 0))) };
        Assert.Equal("a", Merge([more], [more], [a]).Concepts[0].Concept.Terms("it"));
        Assert.Equal("a|x", Merge([a], [a], [more]).Concepts[0].Concept.Terms("it"));
    }

    private static IEnumerable<string> Ids(MergedGlossary merged) => merged.Concepts.Select(concept => concept.Concept.Id);

    private static MergedGlossary Merge(
        Concept[] old, Concept[] ours, Concept[] theirs, Func<DecisionConflict, Settlement>? settle = null) =>
        ThreeWayMerge.Merge(Ministries(old), Ministries(ours), Ministries(theirs), settle);
}
