using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>Takes the concepts of a glossary file one by one and keeps no YAML of them.</summary>
/// <param name="path">Named in the diagnostics.</param>
/// <param name="kind">What the file holds.</param>
/// <param name="meant">What was written to it, in its order, whose terms and evidence are shared; none where that is not known.</param>
internal sealed class ConceptTaker(string path, GlossaryKind kind, ImmutableArray<MergedConcept> meant)
{
    private readonly ImmutableArray<Concept>.Builder concepts = ImmutableArray.CreateBuilder<Concept>();
    private readonly GlossaryReader reader = new(path);
    private readonly CommonConceptReader common = new(path, kind, holdsPlaces: meant.IsEmpty);

    /// <summary>Those that could be read, in their order.</summary>
    public ImmutableArray<Concept> Concepts => concepts.ToImmutable();

    /// <summary>What is wrong with the others.</summary>
    public ImmutableArray<Diagnostic> Problems => reader.Problems;

    /// <summary>Takes the concept whose first key stands next and goes on behind it; null, anywhere, where that has to be read from its
    /// node.</summary>
    public YamlPlace? TryTake(YamlCursor cursor)
    {
        if (common.Read(cursor) is not ({ } concept, var place)) return null;
        Add(concept);
        return place;
    }

    /// <summary>Takes the concept of a node.</summary>
    public void Take(YamlNode node)
    {
        if (reader.ReadEntry(node, kind) is { } concept) Add(concept);
    }

    private void Add(Concept concept) => concepts.Add(
        concepts.Count < meant.Length ? ConceptContent.Sharing(concept, meant[concepts.Count].Concept) : concept);
}
