using Aligner.Cli.Terminals;

namespace Aligner.Cli.Pipeline;

/// <summary>Runs a pure function over many values on all cores; results are in the order of the values.</summary>
internal static class InOrder
{
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<TResult> Select<TValue, TResult>(
        string title, IReadOnlyList<TValue> values, Func<TValue, TResult> function, Terminal terminal, CancellationToken cancellation) =>
        terminal.During(title, progress =>
        {
            var results = new TResult[values.Count];
            var done = 0;
            Parallel.For(0, values.Count, AllCores.Until(cancellation), i =>
            {
                results[i] = function(values[i]);
                progress.Report(Interlocked.Increment(ref done) / (double)values.Count);
            });
            return results;
        }, results => results.Length);
}
