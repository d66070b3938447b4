using Aligner.Corrections;
using Aligner.Glossaries;
using Aligner.Tests.Glossaries;

namespace Aligner.Tests.Corrections;

public class JournalTests
{
    private static readonly DecisionMaker anna =
        new("Anna", DecisionWay.Page, new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    private static readonly Concept proposed = Sample.Concept(ConceptType.Ministry, "it:Esteri", "nl:BuZa");
    private static readonly Concept approved = proposed with { Status = ConceptStatus.Approved };

    [Fact]
    public void What_a_machine_adds_is_no_decision()
    {
        Assert.Empty(Journal.Between([], [proposed], anna));
        Assert.Empty(Journal.Between([proposed], [], anna));
        Assert.Empty(Journal.Between([approved], [approved.From("other") with { Confidence = 1 }], anna));
    }

    [Fact]
    public void What_people_decide_is_with_what_it_was()
    {
        var entry = Assert.Single(Journal.Between([proposed], [approved], anna));
        Assert.Equal((anna, approved.Id, proposed, approved), (entry.Maker, entry.Concept, entry.Before, entry.After));
        Assert.Equal(approved, Assert.Single(Journal.Between([approved], [], anna)).Before);
        Assert.Equal(proposed, Assert.Single(Journal.Between([approved], [proposed], anna)).After);
    }

    [Fact]
    public void What_stands_in_a_file_and_not_in_the_journal_was_edited_by_hand()
    {
        var first = Assert.Single(Journal.ByHand([], [approved with { Decided = new Decision("Bea", null) }], anna));
        Assert.Equal(("Bea", DecisionWay.Yaml), (first.Maker.By, first.Maker.Way));
        Assert.Empty(Journal.ByHand([first], [approved.From("other") with { Decided = new Decision("Bea", null) }], anna));
        Assert.Equal("Anna", Assert.Single(Journal.ByHand([first], [proposed], anna)).Maker.By);
        Assert.Single(Journal.ByHand([first], [], anna));
    }

    [Fact]
    public void A_decision_can_be_undone_and_made_again_with_what_was_found_since()
    {
        var entry = Assert.Single(Journal.Between([proposed], [approved], anna));
        var now = approved with { Evidence = [Sample.At("later"), Sample.At("story")], Confidence = 0.5 };
        Assert.Equal(Sample.Show(now with { Status = ConceptStatus.Proposed }), Sample.Show(entry.Undone(now)));
        Assert.Equal(Sample.Show(now), Sample.Show(entry.Redone(entry.Undone(now))));
        Assert.Equal(ConceptStatus.Proposed, (entry with { Before = null }).Undone(now).Status);
    }

    [Fact]
    public void Who_decides_signs()
    {
        Assert.Equal(new Decision("Anna", anna.At), Journal.Sign(proposed, approved, anna).Decided);
        Assert.Null(Journal.Sign(approved with { Decided = new Decision("Bea", null) }, proposed, anna).Decided);
        Assert.Null(Journal.Sign(proposed, proposed, anna).Decided);
    }
}
