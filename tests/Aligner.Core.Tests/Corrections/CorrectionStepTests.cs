using System.Collections.Immutable;
using Aligner.Alignment;
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
    public void What_the_machine_found_meanwhile_stays()
    {
        ImmutableArray<Evidence> evidence = [new("asean", "a.it.txt:1", "a.nl.txt:1")];
        var back = Step.Reversed().ApplyTo(Glossaries(Accepted with { Evidence = evidence, Confidence = 0.5 }), out _);
        Assert.Equal(evidence, back[0].Concepts[0].Evidence);
        Assert.Equal(0.5, back[0].Concepts[0].Confidence);
    }

    [Fact]
    public void It_is_refused_whole_where_somebody_has_decided_otherwise_since()
    {
        var glossaries = Glossaries(Accepted with { Status = ConceptStatus.Rejected });
        Assert.Equal(glossaries, Step.Reversed().ApplyTo(glossaries, out var refusal));
        Assert.Equal("per-lavrov has been changed since", refusal);
        Step.Reversed().ApplyTo(Glossaries(Accepted with { Note = "a word" }), out refusal);
        Assert.Equal("per-lavrov has been changed since", refusal);
        Step.Reversed().ApplyTo(Glossaries(), out refusal);
        Assert.Equal("the glossaries have no concept per-lavrov any more", refusal);
    }

    [Fact]
    public void Beads_are_taken_back_where_they_are_as_they_were_set()
    {
        var (other, first) = (Pins("x", "y", new Bead([0], [0], 1)), Pins("a", "b", new Bead([0], [0], 1)));
        var second = first with { Beads = [new Bead([0], [], 0), new Bead([], [0], 0)] };
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

    private static PinnedBeads Pins(string source, string target, params ImmutableArray<Bead> beads) => new(source, target, beads);

    private static ImmutableArray<Glossary> Glossaries(params ImmutableArray<Concept> concepts) => [new(GlossaryKind.Names, concepts)];

    private static ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> Terms(string text) =>
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty.Add(Italian, [new Term(text, true, [], 1)]);
}
