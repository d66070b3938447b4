namespace Aligner.Glossaries;

/// <summary>Finds concepts by their ids.</summary>
internal static class ConceptsById
{
    /// <summary>The concepts by their ids; of several with one id the first.</summary>
    public static Dictionary<string, Concept> Of(IEnumerable<Concept> concepts)
    {
        var byId = new Dictionary<string, Concept>(StringComparer.Ordinal);
        foreach (var concept in concepts) byId.TryAdd(concept.Id, concept);
        return byId;
    }
}
