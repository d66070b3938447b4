using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>Tells what was decided, by comparing glossaries.</summary>
internal static class Journal
{
    /// <summary>The decisions between two states of glossaries, in the order of the later one, what was taken out last.</summary>
    public static ImmutableArray<JournalEntry> Between(IEnumerable<Concept> before, IEnumerable<Concept> after, DecisionMaker maker)
    {
        return
        [
            .. Changes(before, after).Where(change => !IsSameDecision(change.Was, change.Is))
                .Select(change => new JournalEntry(maker, (change.Is ?? change.Was)!.Id, change.Was, change.Is)),
        ];
    }

    /// <summary>What people decided in the files themselves: what stands there and the journal does not know.</summary>
    /// <param name="known">The concepts that the journal knows, as they were decided last.</param>
    /// <param name="concepts">As they stand.</param>
    /// <param name="reader">Who reads the files, and when: whose a decision is where it does not say.</param>
    public static ImmutableArray<JournalEntry> ByHand(IEnumerable<Concept> known, IEnumerable<Concept> concepts, DecisionMaker reader) =>
        [.. Between(known, concepts, reader with { Way = DecisionWay.Yaml, Act = null }).Select(Signed)];

    /// <summary>What a person did to concepts, decided or not: enough to take it back.</summary>
    public static ImmutableArray<JournalEntry> Done(IEnumerable<Concept> before, IEnumerable<Concept> after, DecisionMaker maker)
    {
        return
        [
            .. Changes(before, after)
                .Where(change => change.Was is null || change.Is is null
                    || !GlossaryDiff.IsSame(DecidedPart.Of(change.Was), DecidedPart.Of(change.Is)))
                .Select(change => new JournalEntry(maker, (change.Is ?? change.Was)!.Id, change.Was, change.Is)),
        ];
    }

    /// <summary>A concept that was decided on, with who did.</summary>
    public static Concept Sign(Concept was, Concept now, DecisionMaker maker) =>
        IsSameDecision(was, now) ? now
        : now with { Decided = now.Status == ConceptStatus.Proposed ? null : new Decision(maker.By, maker.At) };

    /// <summary>As <see cref="Sign"/>, where no other signature came with the decision.</summary>
    public static Concept SignUnsigned(Concept? was, Concept now, DecisionMaker maker) =>
        now.Status == ConceptStatus.Proposed || IsSameDecision(was, now) || (now.Decided is not null && now.Decided != was?.Decided) ? now
        : now with { Decided = new Decision(maker.By, maker.At) };

    private static JournalEntry Signed(JournalEntry entry) =>
        entry.After?.Decided is { } decided && decided != entry.Before?.Decided
            ? entry with { Maker = entry.Maker with { By = decided.By } }
            : entry;

    // What a machine adds (evidence, counts, confidence) is no decision, and nobody decided on what is proposed.
    private static bool IsSameDecision(Concept? was, Concept? @is)
    {
        // Nearly all of a large glossary is as it was, if some lines further down.
        if (was is not null && @is is not null && was with { ReadAt = @is.ReadAt } == @is) return true;
        if (was is not { Status: not ConceptStatus.Proposed }) return @is is not { Status: not ConceptStatus.Proposed };
        return @is is { Status: not ConceptStatus.Proposed } && GlossaryDiff.IsSame(DecidedPart.Of(was), DecidedPart.Of(@is));
    }

    // What is not the very value that it was, in the order of the later state, what was taken out last; of several with one id the
    // first counts.
    private static IEnumerable<(Concept? Was, Concept? Is)> Changes(IEnumerable<Concept> before, IEnumerable<Concept> after)
    {
        var were = ConceptsById.Of(before);
        var seen = new HashSet<string>(were.Count, StringComparer.Ordinal);
        foreach (var concept in after)
        {
            if (!seen.Add(concept.Id)) continue;
            var was = were.GetValueOrDefault(concept.Id);
            if (!ReferenceEquals(was, concept)) yield return (was, concept);
        }
        foreach (var concept in before)
            if (!seen.Contains(concept.Id) && ReferenceEquals(were[concept.Id], concept)) yield return (concept, null);
    }
}
