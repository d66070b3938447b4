using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Core.Tests.Corrections;

public sealed class CorrectionStepTests
{
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");

    private static readonly Concept Found = new("per-lavrov", ConceptType.Person, Terms("Lavrov"));

    private static readonly Concept Accepted = Found with { Status = ConceptStatus.Approved, Terms = Terms("Sergej Lavrov") };

    private static readonly CorrectionStep Step = new([new ConceptRevision(Found, Accepted)], []);

    [Fact]
    public void Taken_back_it_leaves_what_was_there_before_and_done_again_what_was_there_after()
    {
        var back = Step.Reversed().ApplyTo(Glossaries(Accepted), out var refusal);
        Assert.Null(refusal);
        Assert.Equal(ConceptStatus.Proposed, back[0].Concepts[0].Status);
        Assert.Equal("Lavrov", back[0].Concepts[0].PreferredTerm(Italian)!.Text);
        Assert.Equal("Sergej Lavrov", Step.ApplyTo(back, out refusal)[0].Concepts[0].PreferredTerm(Italian)!.Text);
        Assert.Null(refusal);
    }

    [Fact]
    public void What_was_taken_out_comes_back_and_what_was_added_goes()
    {
        var step = new CorrectionStep([new ConceptRevision(Found, null), new ConceptRevision(null, Accepted with { Id = "per-new" })], []);
        var made = step.ApplyTo(Glossaries(Found), out var refusal);
        Assert.Null(refusal);
        Assert.Equal("per-new", Assert.Single(made[0].Concepts).Id);
        Assert.Equal(Found, Assert.Single(step.Reversed().ApplyTo(made, out refusal)[0].Concepts));
        Assert.Null(refusal);
        step.ApplyTo(Glossaries(Found, Accepted with { Id = "per-new" }), out refusal);
        Assert.Equal("per-new has been changed since", refusal);
    }

    [Fact]
    public void What_the_machine_found_meanwhile_stays()
    {
        ImmutableArray<Evidence> evidence = [new("asean", "a.it.txt:1", "a.nl.txt:1")];
        var back = Step.Reversed().ApplyTo(Glossaries(Accepted with { Evidence = evidence, Confidence = 0.5 }), out _);
        Assert.Equal(evidence, back[0].Concepts[0].Evidence);
        Assert.Equal(0.5, back[0].Concepts[0].Confidence);
        Step.Reversed().ApplyTo(
            Glossaries(Accepted with { Terms = Terms("Sergej Lavrov", term => term with { Forms = ["Lavrov"], Count = 7 }) }),
            out var refusal);
        Assert.Null(refusal);
    }

    [Fact]
    public void It_is_refused_whole_where_somebody_has_decided_otherwise_since()
    {
        var glossaries = Glossaries(Accepted with { Status = ConceptStatus.Rejected });
        Assert.Equal(glossaries, Step.Reversed().ApplyTo(glossaries, out var refusal));
        Assert.Equal("per-lavrov has been changed since", refusal);
        Step.Reversed().ApplyTo(Glossaries(Accepted with { Note = "a word" }), out refusal);
        Assert.Equal("per-lavrov has been changed since", refusal);
        foreach (var other in new[]
        {
            Accepted with { Type = ConceptType.Organisation },
            Accepted with { Definitions = Accepted.Definitions.Add(Italian, "a minister") },
            Accepted with { Terms = Terms("Sergej Lavrov", term => term with { WrongForms = ["Lavrow"] }) },
            Accepted with { Terms = Terms("Sergej Lavrov", term => term with { Note = "a word" }) },
        })
        {
            Step.Reversed().ApplyTo(Glossaries(other), out refusal);
            Assert.Equal("per-lavrov has been changed since", refusal);
        }
        Step.Reversed().ApplyTo(Glossaries(), out refusal);
        Assert.Equal("the glossaries have no concept per-lavrov any more", refusal);
    }

    [Fact]
    public void Beads_are_taken_back_where_they_are_as_they_were_set()
    {
        var (other, first) = (Pins("x", "y", Bead("p", "q")), Pins("a", "b", Bead("p", "q")));
        var second = first with { Beads = [Bead("p", null), Bead(null, "q")] };
        var step = new CorrectionStep([], [new PinRevision(first, second)]);
        var back = step.Reversed().ApplyTo([other, second], out var refusal);
        Assert.Null(refusal);
        Assert.True(back.SequenceEqual([other, first]));
        Assert.True(step.Reversed().ApplyTo([other, first], out refusal).SequenceEqual([other, first]));
        Assert.Equal("the beads of these texts have been set otherwise since", refusal);

        var added = new CorrectionStep([], [new PinRevision(null, first)]);
        Assert.True(added.Reversed().ApplyTo([other, first], out refusal).SequenceEqual([other]));
        Assert.Null(refusal);
        Assert.True(added.ApplyTo([other], out refusal).SequenceEqual([other, first]));
    }

    private static PinnedBeads Pins(string source, string target, params ImmutableArray<PinnedBead> beads) =>
        new(new CorrectedText("", source), new CorrectedText("", target), beads);

    private static PinnedBead Bead(string? source, string? target) => new(
        source is null ? [] : [new PinnedParagraph(source, "")], target is null ? [] : [new PinnedParagraph(target, "")]);

    private static ImmutableArray<Glossary> Glossaries(params ImmutableArray<Concept> concepts) => [new(GlossaryKind.Names, concepts)];

    private static ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> Terms(string text, Func<Term, Term>? change = null) =>
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty.Add(
            Italian, [(change ?? (term => term))(new Term(text, true, [], 1))]);
}
