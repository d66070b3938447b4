using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>A concept before and after a person changed it; null where there was none, or is none.</summary>
internal sealed record ConceptRevision(Concept? Before, Concept? After)
{
    /// <summary>Of the concept.</summary>
    public string Id => (Before ?? After)!.Id;

    /// <summary>What there is of evidence with the change made to it: only joining and splitting concepts moves any.</summary>
    public ImmutableArray<Evidence> EvidenceOn(ImmutableArray<Evidence> current)
    {
        var (before, after) = (Before?.Evidence ?? [], After?.Evidence ?? []);
        return before.SequenceEqual(after) ? current
            : ConceptJoin.Union(current.RemoveRange(before.Except(after)), after.Except(before));
    }
}

/// <summary>The beads of two texts before and after a person set some; null where none were set.</summary>
internal sealed record PinRevision(PinnedBeads? Before, PinnedBeads? After)
{
    /// <summary>What is different between two states of the pins of a folder.</summary>
    public static IEnumerable<PinRevision> Between(ImmutableArray<PinnedBeads> before, ImmutableArray<PinnedBeads> after)
    {
        var (earlier, later) = (before.ToLookup(Texts), after.ToLookup(Texts));
        return
        [
            .. before.Select(pin => new PinRevision(pin, later[Texts(pin)].FirstOrDefault()))
                .Where(change => change.After is null || !change.After.Beads.SequenceEqual(change.Before!.Beads)),
            .. after.Where(pin => !earlier.Contains(Texts(pin))).Select(pin => new PinRevision(null, pin)),
        ];

        static (string Source, string Target) Texts(PinnedBeads pin) => (pin.Source.Signature, pin.Target.Signature);
    }

    /// <summary>Whether pins are of its texts.</summary>
    public bool Concerns(PinnedBeads pins) => (Before ?? After)?.IsOfTextsOf(pins) == true;
}
