using Aligner.Glossaries;
using Aligner.Languages;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

public class GlossaryDiffTests
{
    private static readonly Concept foreign = Concept(ConceptType.Ministry, "it:Esteri", "nl:BuZa");
    private static readonly Concept defence = Concept(ConceptType.Ministry, "it:Difesa", "nl:Defensie");

    [Fact]
    public void Two_equal_glossaries_differ_in_nothing_whatever_their_order() =>
        Assert.True(GlossaryDiff.Between(Ministries(foreign, defence), Ministries(defence, foreign)).IsEmpty);

    [Fact]
    public void It_names_what_was_added_removed_and_changed()
    {
        var changed = foreign with { Status = ConceptStatus.Approved, Note = "ok", Evidence = [At("other"), .. foreign.Evidence] };
        var interior = Concept(ConceptType.Ministry, "it:Interno", "nl:Binnenlandse Zaken");
        Assert.Equal(
            """
            - min-difesa  it Difesa = nl Defensie
            ~ min-esteri  it Esteri = nl BuZa
                status: proposed → approved
                evidence: ∅ → other other.it.txt:1 other.nl.txt:1
                note: ∅ → ok
            + min-interno  it Interno = nl Binnenlandse Zaken

            """,
            GlossaryDiff.Between(Ministries(foreign, defence), Ministries(changed, interior)).ToText());
    }

    [Fact]
    public void What_goes_by_another_id_is_the_same_and_an_id_with_another_meaning_is_not()
    {
        Assert.True(GlossaryDiff.Between(Ministries(foreign, defence), Ministries(foreign with { Id = "x" }, defence)).IsEmpty);
        var swapped = GlossaryDiff.Between(
            Ministries(foreign, defence), Ministries(foreign with { Id = defence.Id }, defence with { Id = foreign.Id, Note = "ok" }));
        var change = Assert.Single(swapped.Changes);
        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.Equal([("id", "min-difesa", "min-esteri"), ("note", null, "ok")],
            change.Fields.Select(field => (field.Field, field.Old, field.New)));
        // What shares no pair of terms any more is known by its id.
        var edited = foreign with { Terms = Concept(ConceptType.Ministry, "it:x", "nl:y").Terms };
        Assert.Equal(ChangeKind.Changed, Assert.Single(GlossaryDiff.Between(Ministries(foreign), Ministries(edited)).Changes).Kind);
    }

    [Fact]
    public void A_term_that_must_no_longer_be_used_is_a_change()
    {
        var nl = LanguageCode.Parse("nl");
        var banned = foreign with
        {
            Terms = foreign.Terms.SetItem(nl, [.. foreign.Terms[nl].Select(term => term with { Usage = TermUsage.Forbidden })]),
        };
        Assert.Contains("(forbidden)", GlossaryDiff.Between(Ministries(foreign), Ministries(banned)).ToText(), StringComparison.Ordinal);
    }
}
