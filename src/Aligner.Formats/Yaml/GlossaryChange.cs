using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>What a merge changed in the files of a folder; everything else is the very value that it was.</summary>
/// <param name="Before">SHA-256 of each file as it was, by its path.</param>
/// <param name="Gone">The concepts that are no more what they were, as they were.</param>
/// <param name="Come">Those that are new, or what they are now.</param>
internal sealed record GlossaryChange(
    ImmutableSortedDictionary<string, string> Before, ImmutableArray<Concept> Gone, ImmutableArray<Concept> Come)
{
    /// <summary>The change between the files as they were and as they are.</summary>
    public static GlossaryChange Of(GlossaryFolder before, IReadOnlyList<GlossaryDocument> after)
    {
        var changed = before.Documents.Zip(after).Where(pair => !ReferenceEquals(pair.First, pair.Second)).ToList();
        var were = Concepts(changed.Select(pair => pair.First));
        var are = Concepts(changed.Select(pair => pair.Second));
        return new GlossaryChange(
            before.Hashes,
            [.. were.Except<Concept>(are, ReferenceEqualityComparer.Instance)],
            [.. are.Except<Concept>(were, ReferenceEqualityComparer.Instance)]);
    }

    private static ImmutableArray<Concept> Concepts(IEnumerable<GlossaryDocument> documents) =>
        [.. documents.SelectMany(document => document.Content.Concepts)];
}
