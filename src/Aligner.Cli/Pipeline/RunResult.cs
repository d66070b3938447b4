using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;

namespace Aligner.Cli.Pipeline;

/// <summary>What the main job came to.</summary>
/// <param name="Inputs">As the user named them.</param>
/// <param name="Analysis">Articles, stories, alignments.</param>
/// <param name="Merge">What became of the glossaries.</param>
/// <param name="Said">What the stages had to say, in their order.</param>
internal sealed record RunResult(
    IReadOnlyList<string> Inputs, Analysis Analysis, GlossaryFolderMerge Merge, ImmutableArray<Diagnostic> Said)
{
    /// <summary>Everything there is to say, what does not fit of people's corrections last.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Said, .. Analysis.Misfits];

    /// <summary>Whether the translation memories hold comparable reports too.</summary>
    public bool RemembersComparable { get; init; }

    /// <summary>Whether another run would have the same to say: what a merge changed, it may not have to say again.</summary>
    public bool IsSettled => Merge.Written.IsEmpty || Merge.Diagnostics.IsEmpty;

    /// <summary>As they stand in the folder after merging.</summary>
    public ImmutableArray<Glossary> Glossaries => Merge.Glossaries;
}
