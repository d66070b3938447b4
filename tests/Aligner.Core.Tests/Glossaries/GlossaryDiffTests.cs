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
