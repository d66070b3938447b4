using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>What one act of a person changed, with what was there before: it can be taken back, and done again.</summary>
/// <param name="Concepts">Each once.</param>
/// <param name="Pins">Each pair of texts once.</param>
internal sealed record CorrectionStep(ImmutableArray<ConceptRevision> Concepts, ImmutableArray<PinRevision> Pins)
{
    /// <summary>Whether nothing was changed.</summary>
    public bool IsEmpty => Concepts.IsEmpty && Pins.IsEmpty;

    /// <summary>The step that takes this one back.</summary>
    public CorrectionStep Reversed() => new(
        [.. Concepts.Select(change => new ConceptRevision(change.After, change.Before))],
        [.. Pins.Select(change => new PinRevision(change.After, change.Before))]);

    /// <summary>The glossaries with the step made; what the machine found meanwhile stays.</summary>
    /// <param name="glossaries">As they are.</param>
    /// <param name="refusal">Why it can't be made, for people: then nothing is changed. Null where it was.</param>
    public ImmutableArray<Glossary> ApplyTo(ImmutableArray<Glossary> glossaries, out Reason? refusal)
    {
        var entries = new EditedGlossaries(glossaries);
        refusal = Concepts.Select(change => Refusal(change, entries.Find(change.Id))).FirstOrDefault(reason => reason is not null);
        if (refusal is not null) return glossaries;
        foreach (var change in Concepts)
        {
            if (change.After is null) entries.Remove(change.Id);
            else entries.Set(entries.Find(change.Id) is { } concept
                ? change.After with { Evidence = change.EvidenceOn(concept.Evidence), Confidence = concept.Confidence }
                : change.After);
        }
        return entries.Result();
    }

    /// <summary>The pins with the step made.</summary>
    /// <param name="pins">As they are.</param>
    /// <param name="refusal">Why it can't be made, for people: then nothing is changed. Null where it was.</param>
    public ImmutableArray<PinnedBeads> ApplyTo(ImmutableArray<PinnedBeads> pins, out Reason? refusal)
    {
        refusal = null;
        foreach (var change in Pins)
        {
            if (SayTheSame(pins.FirstOrDefault(change.Concerns), change.Before)) continue;
            refusal = "the beads of these texts have been set otherwise since";
            return pins;
        }
        return [.. pins.Where(pin => !Pins.Any(change => change.Concerns(pin))),
            .. Pins.Select(change => change.After).OfType<PinnedBeads>()];
    }

    private static Reason? Refusal(ConceptRevision change, Concept? concept)
    {
        if (concept is null && change.Before is null) return null;
        if (concept is null) return $"the glossaries have no concept {change.Id} any more";
        if (change.Before is { } before && DecidedPart.IsSame(concept, before)) return null;
        return $"{change.Id} has been changed since";
    }

    private static bool SayTheSame(PinnedBeads? a, PinnedBeads? b) =>
        (a?.Beads ?? []).ToHashSet().SetEquals(b?.Beads ?? []);
}
