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
        var known = first.After!;
        Assert.Empty(Journal.ByHand([known], [approved.From("other") with { Decided = new Decision("Bea", null) }], anna));
        Assert.Equal("Anna", Assert.Single(Journal.ByHand([known], [proposed], anna)).Maker.By);
        Assert.Single(Journal.ByHand([known], [], anna));
        Assert.Null(Assert.Single(Journal.ByHand([known], [], anna with { Act = new Act(1, ActKind.Do) })).Maker.Act);
    }

    [Fact]
    public void What_a_person_does_to_what_nobody_decided_on_can_be_taken_back_too()
    {
        var renamed = proposed with { Note = "a word" };
        Assert.Empty(Journal.Between([proposed], [renamed], anna));
        var entry = Assert.Single(Journal.Done([proposed], [renamed], anna));
        Assert.Equal((proposed, renamed), (entry.Before, entry.After));
        Assert.Equal(proposed, Assert.Single(Journal.Done([proposed], [], anna)).Before);
        Assert.Empty(Journal.Done([proposed], [proposed.From("other") with { Confidence = 1 }], anna));
    }

    [Fact]
    public void A_journal_is_read_as_what_can_be_taken_back_and_done_again()
    {
        var state = new JournalState();
        var (first, second) = (state.Next(ActKind.Do), new Act(2, ActKind.Do));
        var rejected = approved with { Status = ConceptStatus.Rejected };
        state.Take(Line(first, proposed, approved));
        state.Take(Line(first, null, approved with { Id = "min-other" }));
        state.Take(Line(second, approved, rejected));
        Assert.Equal([proposed.Id, "min-other"], state.Known.Select(concept => concept.Id));
        Assert.Equal(ConceptStatus.Rejected, state.Known.First().Status);
        Assert.Single(state.ToUndo!.Concepts);
        Assert.Null(state.ToRedo);

        state.Take(Line(state.Next(ActKind.Undo), rejected, approved));
        Assert.Equal(2, state.ToUndo!.Concepts.Length);
        Assert.Equal(rejected, state.ToRedo!.Concepts[0].After);
        state.Take(Line(state.Next(ActKind.Redo), approved, rejected));
        Assert.Single(state.ToUndo!.Concepts);
        Assert.Null(state.ToRedo);

        // A merge and a hand edit are no acts; a new one ends what could be done again.
        state.Take(Line(state.Next(ActKind.Undo), rejected, approved));
        state.Take(Line(null, approved, rejected));
        Assert.NotNull(state.ToRedo);
        state.Forget(isUndo: false);
        Assert.Null(state.ToRedo);
        state.Take(Line(state.Next(ActKind.Undo), approved, proposed));
        state.Take(Line(state.Next(ActKind.Do), proposed, rejected));
        Assert.Null(state.ToRedo);
        Assert.Equal(rejected, state.ToUndo!.Concepts[0].After);
        state.Take(Line(state.Next(ActKind.Undo), rejected, proposed));
        Assert.Null(state.ToUndo);

        static JournalEntry Line(Act? act, Concept? before, Concept? after) =>
            new(anna with { Act = act }, (before ?? after)!.Id, before, after);
    }

    [Fact]
    public void Who_decides_signs()
    {
        Assert.Equal(new Decision("Anna", anna.At), Journal.Sign(proposed, approved, anna).Decided);
        Assert.Null(Journal.Sign(approved with { Decided = new Decision("Bea", null) }, proposed, anna).Decided);
        Assert.Null(Journal.Sign(proposed, proposed, anna).Decided);
    }
}
