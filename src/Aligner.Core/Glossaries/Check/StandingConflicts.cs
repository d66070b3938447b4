using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>Finds decisions that contradict each other in glossaries as they stand.</summary>
internal static class StandingConflicts
{
    /// <summary>Each pair of concepts once, in the order of the concepts.</summary>
    public static ImmutableArray<DecisionConflict> In(IEnumerable<Concept> concepts)
    {
        var conflicts = ImmutableArray.CreateBuilder<DecisionConflict>();
        var byId = new Dictionary<string, Concept>(StringComparer.Ordinal);
        var byKey = new Dictionary<MeaningKey, Concept>();
        var approved = new ApprovedTerms<Concept>(concept => concept);
        foreach (var concept in ConceptRepeats.OfDecisions([.. concepts]))
        {
            if (!byId.TryAdd(concept.Id, concept))
                conflicts.Add(new DecisionConflict(ConflictKind.Meaning, byId[concept.Id], concept, "one id in two files"));
            if (concept.Status == ConceptStatus.Proposed) continue;
            var alike = ConceptMeaning.Keys(concept).Select(key => byKey.TryAdd(key, concept) ? null : byKey[key])
                .OfType<Concept>()
                .Where(other => other != concept && other.Equivalence == concept.Equivalence)
                .Distinct(ReferenceEqualityComparer.Instance)
                .Cast<Concept>();
            conflicts.AddRange(alike.Select(other => Contradiction.Between(other, concept)).OfType<DecisionConflict>());
            if (concept.Status != ConceptStatus.Approved) continue;
            conflicts.AddRange(approved.Homonyms(concept));
            approved.Add(concept);
        }
        return conflicts.ToImmutable();
    }
}
