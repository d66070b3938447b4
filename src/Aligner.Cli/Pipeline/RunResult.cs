using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Cli.Pipeline;

/// <summary>What the main job came to.</summary>
/// <param name="Inputs">As the user named them.</param>
/// <param name="Analysis">Articles, stories, alignments.</param>
/// <param name="Glossaries">As they stand in the folder after merging.</param>
internal sealed record RunResult(IReadOnlyList<string> Inputs, Analysis Analysis, ImmutableArray<Glossary> Glossaries);
