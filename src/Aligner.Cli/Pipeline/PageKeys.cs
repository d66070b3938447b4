using System.Collections.Immutable;
using Aligner.Formats.Yaml;
using Aligner.Store;

namespace Aligner.Cli.Pipeline;

/// <summary>The keys of pages by what rests on no glossary, from one run to the next: known where the merge found the glossaries as the
/// last run left them, and kept for the glossaries as they are now.</summary>
/// <param name="kind">Of which pages.</param>
/// <param name="merge">What became of the glossaries.</param>
/// <param name="work">What the last run kept.</param>
internal sealed class PageKeys(WorkKind kind, GlossaryFolderMerge merge, KeptWork work)
{
    /// <summary>Those of the last run; empty where nothing is known.</summary>
    public IReadOnlyDictionary<WorkKey, WorkKey> Known { get; } = merge.Change is { } change
        ? work.PageKeys(kind, KeptWork.KeyOf(change.Before))
        : ImmutableDictionary<WorkKey, WorkKey>.Empty;

    /// <summary>Keeps those of this run for the next.</summary>
    public void Keep(IEnumerable<(WorkKey Own, WorkKey Page)> keys)
    {
        if (merge.Change is not null) work.KeepPageKeys(kind, KeptWork.KeyOf(merge.Hashes), keys);
    }
}
