using System.Collections.Immutable;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Store;

namespace Aligner.Cli.Pipeline;

/// <summary>
/// The findings of a run beside those of the run before. Where the glossaries are byte for byte what that one left, what both found is in
/// them: only what is new, and what that touches, is merged. After a hand edit everything is.
/// </summary>
/// <param name="work">What earlier runs kept; null for nothing.</param>
/// <param name="found">What this one found.</param>
internal sealed class KeptFindings(KeptWork? work, ImmutableArray<Concept> found)
{
    private readonly Lazy<ImmutableArray<WorkKey>> contents = new(() => [.. found.Select(TakenFinding.KeyOf)]);

    /// <summary>What is to be merged into a folder.</summary>
    public ImmutableArray<Glossary> NewsAmong(GlossaryFolder folder, ImmutableArray<Glossary> glossaries)
    {
        if (work?.Taken(KeptWork.KeyOf(folder.Hashes)) is not { } taken) return glossaries;
        var known = taken.Select(finding => finding.Content).ToHashSet();
        var same = new HashSet<Concept>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < found.Length; i++)
            if (known.Remove(contents.Value[i])) same.Add(found[i]);
        var gone = taken.Where(finding => known.Contains(finding.Content)).Select(finding => finding.Ties);
        var news = FindingsToMerge.Among(found, same.Contains, gone, folder.Documents.SelectMany(document => document.Content.Concepts))
            .ToHashSet<Concept>(ReferenceEqualityComparer.Instance);
        return [.. glossaries.Select(glossary => glossary with { Concepts = [.. glossary.Concepts.Where(news.Contains)] })];
    }

    /// <summary>Keeps what the glossaries have now, unless there was something to say of the merge, which is then to be said
    /// again.</summary>
    public void KeepFor(GlossaryFolderMerge merge)
    {
        if (merge.Diagnostics.IsEmpty)
            work?.KeepTaken(
                KeptWork.KeyOf(merge.Hashes),
                found.Select((finding, i) => new TakenFinding(contents.Value[i], ConceptTies.Of(finding))));
    }
}
