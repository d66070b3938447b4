using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>The types of concepts that people approved or rejected: a finding that means the same takes them over,
/// whatever it was taken for.</summary>
internal sealed class DecidedTypes
{
    private readonly Dictionary<MeaningKey, ConceptType> types = [];

    /// <param name="concepts">Of all kinds; the undecided ones are passed over. Of two decided ones with the
    /// same terms the first counts.</param>
    /// <param name="found">All that will be asked for.</param>
    public DecidedTypes(IEnumerable<Concept> concepts, IEnumerable<Concept> found)
    {
        var asked = found.SelectMany(ConceptMeaning.KeysWithoutType).ToHashSet();
        // Nearly all of a large glossary has no term of what was found, which is told sooner than what it means.
        var terms = new FoldedTexts();
        foreach (var key in asked)
        {
            terms.Add(key.One);
            terms.Add(key.Other);
        }
        if (terms.IsEmpty) return;
        foreach (var concept in concepts.Where(concept => concept.Status != ConceptStatus.Proposed && HasTermOf(terms, concept)))
            foreach (var key in ConceptMeaning.KeysWithoutType(concept))
                if (asked.Contains(key)) types.TryAdd(key, concept.Type);
    }

    private static bool HasTermOf(FoldedTexts terms, Concept concept)
    {
        foreach (var (_, own) in concept.Terms)
            foreach (var term in own)
                if (terms.Contains(term.Text)) return true;
        return false;
    }

    /// <summary>The finding with the type that was decided for its meaning; itself where none was, or where its own was.</summary>
    public Concept Of(Concept found)
    {
        if (types.Count == 0) return found;
        var decided = ConceptMeaning.KeysWithoutType(found).Where(types.ContainsKey).Select(key => types[key]).Distinct().ToList();
        return decided.Count == 0 || decided.Contains(found.Type) ? found : found with { Type = decided[0] };
    }
}
