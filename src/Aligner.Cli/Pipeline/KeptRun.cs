using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Diagnostics;

namespace Aligner.Cli.Pipeline;

/// <summary>What a run said and left, for one that would do the same.</summary>
/// <param name="Figures">What it came to.</param>
/// <param name="Diagnostics">Everything it had to say, in order.</param>
/// <param name="Written">Hash of the list of what it wrote.</param>
internal sealed record KeptRun(RunFigures Figures, ImmutableArray<Diagnostic> Diagnostics, string Written)
{
    /// <summary>As it is kept.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, PipelineJson.Default.KeptRun);

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    public static KeptRun Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, PipelineJson.Default.KeptRun)!;
}
