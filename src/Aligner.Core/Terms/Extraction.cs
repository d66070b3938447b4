using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>What was found in a collection of aligned articles.</summary>
/// <param name="Concepts">In the order of types, then ordinal order of ids; ids are unique.</param>
/// <param name="Diagnostics">Suspected misspellings and pairs of languages that contradict each other, in
/// the order of files and lines.</param>
public sealed record Extraction(ImmutableArray<Concept> Concepts, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The concepts as the glossaries of the three kinds, in the order of <see cref="GlossaryKind"/>; a kind without
    /// concepts is an empty glossary.</summary>
    public ImmutableArray<Glossary> ToGlossaries() =>
        [.. Enum.GetValues<GlossaryKind>()
            .Select(kind => new Glossary(kind, [.. Concepts.Where(concept => Glossary.KindOf(concept.Type) == kind)]))];
}
