using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>Takes the concepts of a glossary file one by one and keeps no YAML of them.</summary>
/// <param name="path">Named in the diagnostics.</param>
/// <param name="kind">What the file holds.</param>
internal sealed class ConceptTaker(string path, GlossaryKind kind)
{
    private readonly ImmutableArray<Concept>.Builder concepts = ImmutableArray.CreateBuilder<Concept>();
    private readonly GlossaryReader reader = new(path);
    private readonly CommonConceptReader common = new(path, kind);

    /// <summary>Those that could be read, in their order.</summary>
    public ImmutableArray<Concept> Concepts => concepts.ToImmutable();

    /// <summary>What is wrong with the others.</summary>
    public ImmutableArray<Diagnostic> Problems => reader.Problems;

    /// <summary>Takes the concept whose first key stands next and goes on behind it; null, anywhere, where that has to be read from its
    /// node.</summary>
    public YamlPlace? TryTake(YamlCursor cursor)
    {
        if (common.Read(cursor) is not ({ } concept, var place)) return null;
        concepts.Add(concept);
        return place;
    }

    /// <summary>Takes the concept of a node.</summary>
    public void Take(YamlNode node)
    {
        if (reader.ReadEntry(node, kind) is { } concept) concepts.Add(concept);
    }
}
