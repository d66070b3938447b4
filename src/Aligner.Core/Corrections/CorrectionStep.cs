using System.Collections.Immutable;
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
    public ImmutableArray<Glossary> ApplyTo(ImmutableArray<Glossary> glossaries, out string? refusal)
    {
        var current = ConceptsById.Of(glossaries.SelectMany(glossary => glossary.Concepts));
        refusal = Concepts.Select(change => Refusal(change, current)).FirstOrDefault(reason => reason is not null);
        if (refusal is not null) return glossaries;
        var after = Concepts.ToDictionary(change => change.After.Id, change => change.After, StringComparer.Ordinal);
        return [.. glossaries.Select(glossary => glossary with
        {
            Concepts = [.. glossary.Concepts.Select(concept => after.TryGetValue(concept.Id, out var made)
                ? made with { Evidence = concept.Evidence, Confidence = concept.Confidence }
                : concept)],
        })];
    }

    /// <summary>The pins with the step made.</summary>
    /// <param name="pins">As they are.</param>
    /// <param name="refusal">Why it can't be made, for people: then nothing is changed. Null where it was.</param>
    public ImmutableArray<PinnedBeads> ApplyTo(ImmutableArray<PinnedBeads> pins, out string? refusal)
    {
        refusal = null;
        foreach (var (before, after) in Pins)
        {
            var (source, target) = (before ?? after) is { } known ? (known.Source, known.Target) : ("", "");
            var at = pins.FirstOrDefault(pin => pin.Source == source && pin.Target == target);
            if (!SayTheSame(at, before))
            {
                refusal = "the beads of these texts have been set otherwise since";
                return pins;
            }
        }
        var gone = Pins.Select(change => change.Before ?? change.After).Select(pin => (pin!.Source, pin.Target)).ToHashSet();
        return [.. pins.Where(pin => !gone.Contains((pin.Source, pin.Target))),
            .. Pins.Select(change => change.After).OfType<PinnedBeads>()];
    }

    private static string? Refusal(ConceptRevision change, Dictionary<string, Concept> current) =>
        !current.TryGetValue(change.Before.Id, out var concept) ? $"the glossaries have no concept {change.Before.Id} any more"
        : SayTheSame(concept, change.Before) ? null
        : $"{change.Before.Id} has been changed since";

    // What people decide; counts, forms and evidence are the machine's.
    private static bool SayTheSame(Concept a, Concept b) =>
        a.Status == b.Status && a.Type == b.Type && a.Note == b.Note && a.Equivalence == b.Equivalence
        && a.Terms.Keys.SequenceEqual(b.Terms.Keys)
        && a.Terms.Keys.All(language => a.PreferredTerm(language)?.Text == b.PreferredTerm(language)?.Text);

    private static bool SayTheSame(PinnedBeads? a, PinnedBeads? b) => (a?.Beads ?? []).Length == (b?.Beads ?? []).Length
        && (a?.Beads ?? []).All(bead => (b?.Beads ?? []).Any(bead.HasUnitsOf));
}
