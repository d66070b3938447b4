using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>
/// Merges two glossaries that were one, field by field: what only one side changed since is taken, what both changed to the same is, and
/// what they changed differently is a conflict in which ours stands. Of counts and confidences the higher stays, evidence is united.
/// </summary>
internal static class ThreeWayMerge
{
    /// <summary>Merges what became of <paramref name="old"/> in two places.</summary>
    /// <param name="old">As it was for both.</param>
    /// <param name="ours">The glossary merged into; the order of its entries is kept.</param>
    /// <param name="theirs">The other.</param>
    /// <param name="settle">Settles what both changed; null to leave it open.</param>
    /// <returns>As <see cref="GlossaryMerge.Merge"/> gives it, which merges what is new on their side.</returns>
    /// <exception cref="ArgumentException">The three are not of one kind.</exception>
    public static MergedGlossary Merge(
        Glossary old, Glossary ours, Glossary theirs, Func<DecisionConflict, Settlement>? settle = null)
    {
        if (old.Kind != ours.Kind) throw new ArgumentException($"{old.Kind} is no base of {ours.Kind}.", nameof(old));
        if (theirs.Kind != ours.Kind) throw new ArgumentException($"{theirs.Kind} can't be merged into {ours.Kind}.", nameof(theirs));
        var conflicts = ImmutableArray.CreateBuilder<DecisionConflict>();
        var (were, are) = (ConceptsById.Of(old.Concepts), ConceptsById.Of(theirs.Concepts));
        var kept = new List<Concept>();
        foreach (var concept in ours.Concepts)
        {
            var was = were.GetValueOrDefault(concept.Id);
            var other = are.GetValueOrDefault(concept.Id);
            if (was is null) kept.Add(concept);
            else if (other is not null) kept.Add(Merge(was, concept, other));
            else if (!GlossaryDiff.IsSame(was, concept)
                && Settled(new DecisionConflict(ConflictKind.Status, concept, was, "changed here, taken out there")) != Settlement.Theirs)
                kept.Add(concept);
        }
        var added = new List<Concept>();
        var own = ConceptsById.Of(ours.Concepts);
        foreach (var other in theirs.Concepts)
        {
            if (!were.TryGetValue(other.Id, out var was)) added.Add(other);
            else if (!own.ContainsKey(other.Id)
                && !GlossaryDiff.IsSame(was, other)
                && Settled(new DecisionConflict(ConflictKind.Status, was, other, "taken out here, changed there")) == Settlement.Theirs)
                added.Add(other);
        }
        var merged = GlossaryMerge.Merge(ours with { Concepts = [.. kept] }, ours with { Concepts = [.. added] }, settle);
        return merged with { Conflicts = [.. conflicts, .. merged.Conflicts] };

        Concept Merge(Concept was, Concept concept, Concept other)
        {
            var merge = new ConceptMerge(was, concept, other, Settlement.Ours);
            var result = merge.Result();
            return merge.Conflict is not { } conflict || Settled(conflict) != Settlement.Theirs
                ? result
                : new ConceptMerge(was, concept, other, Settlement.Theirs).Result();
        }

        Settlement Settled(DecisionConflict conflict)
        {
            var settlement = settle?.Invoke(conflict) ?? Settlement.Open;
            if (settlement == Settlement.Open) conflicts.Add(conflict);
            return settlement;
        }
    }
}
