namespace Aligner.Cli.Pipeline;

/// <summary>How work is done on all cores.</summary>
internal static class AllCores
{
    /// <summary>As many threads as there are cores, until it is cancelled.</summary>
    public static ParallelOptions Until(CancellationToken cancellation) =>
        new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
}
