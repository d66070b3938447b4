using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>Glossaries while people's changes are made in them, by the ids of concepts. Each concept stands where its type belongs; one
/// that came stands before the first that sorts after it. Not thread-safe.</summary>
internal sealed class EditedGlossaries(ImmutableArray<Glossary> before)
{
    private static readonly IComparer<Concept> ById =
        Comparer<Concept>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    private readonly Dictionary<string, Concept> were = ConceptsById.Of(before.SelectMany(glossary => glossary.Concepts));
    private readonly Dictionary<string, Concept?> edited = new(StringComparer.Ordinal);

    /// <summary>The concept as it is now; null where there is none.</summary>
    public Concept? Find(string id) => edited.TryGetValue(id, out var now) ? now : were.GetValueOrDefault(id);

    /// <summary>Changes the concept of its id, or adds it.</summary>
    public void Set(Concept concept) => edited[concept.Id] = concept;

    /// <summary>Takes a concept out.</summary>
    public void Remove(string id) => edited[id] = null;

    /// <summary>The glossaries with all changes; those without any are the same.</summary>
    public ImmutableArray<Glossary> Result() => edited.Count == 0 ? before : [.. before.Select(Result)];

    private Glossary Result(Glossary glossary)
    {
        var own = glossary.Concepts.Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
        var staying = glossary.Concepts.Select(concept => edited.TryGetValue(concept.Id, out var now) ? now : concept)
            .OfType<Concept>()
            .Where(IsOfKind);
        var come = edited.Values.OfType<Concept>().Where(concept => IsOfKind(concept) && !own.Contains(concept.Id));
        return glossary with { Concepts = OrderedUnion.Of([.. staying], come, ById) };

        bool IsOfKind(Concept concept) => Glossary.KindOf(concept.Type) == glossary.Kind;
    }
}
