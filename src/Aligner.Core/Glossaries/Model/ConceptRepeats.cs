using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>
/// Finds the few of many concepts that may have something in common with another, by the hashes of what they have: nothing of a hundred
/// thousand that nobody doubles is held. Two that have it in common are always found, others seldom.
/// </summary>
internal sealed class ConceptRepeats
{
    private readonly Dictionary<int, int> firsts = [];
    private readonly SortedSet<int> places = [];

    private ConceptRepeats() { }

    /// <summary>The concepts with a pair of terms of another (<see cref="ConceptMeaning.Keys(Concept)"/>), in their order.</summary>
    public static IReadOnlyCollection<int> OfTerms(IReadOnlyList<Concept> concepts)
    {
        var repeats = new ConceptRepeats();
        for (var place = 0; place < concepts.Count; place++) repeats.AddKeys(place, concepts[place]);
        return repeats.places;
    }

    /// <summary>The concepts with the id of another, and of those that were decided on those with a pair of terms of another or its
    /// preferred term, in their order.</summary>
    public static ImmutableArray<Concept> OfDecisions(ImmutableArray<Concept> concepts)
    {
        var repeats = new ConceptRepeats();
        for (var place = 0; place < concepts.Length; place++)
        {
            var concept = concepts[place];
            repeats.Add(place, concept.Id.GetHashCode(StringComparison.Ordinal));
            if (concept.Status == ConceptStatus.Proposed) continue;
            repeats.AddKeys(place, concept);
            foreach (var (language, terms) in concept.Terms)
            {
                foreach (var term in terms)
                    if (term.Preferred) repeats.Add(place, HashCode.Combine(language, Normalization.Fold(term.Text)));
            }
        }
        return [.. repeats.places.Select(place => concepts[place])];
    }

    private void AddKeys(int place, Concept concept)
    {
        foreach (var key in ConceptMeaning.Keys(concept)) Add(place, key.GetHashCode());
    }

    private void Add(int place, int hash)
    {
        if (firsts.TryAdd(hash, place) || firsts[hash] == place) return;
        places.Add(firsts[hash]);
        places.Add(place);
    }
}
