using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Formats.Yaml;
using Aligner.Store;

namespace Aligner.Cli.Pipeline;

/// <summary>
/// Knows when a run would do again what the last one did: every byte that it would read, and every byte that the last one left, is what
/// it was. Bytes are hashed, for a file's length and times don't tell.
/// </summary>
internal sealed class RunMemory(OutputFolder output, RunStore store, AlignerSettings settings, Terminal terminal)
{
    /// <summary>The hash of all that a run reads besides the glossaries; null where something can be
    /// read but once, or not at all.</summary>
    public WorkKey? Read(IReadOnlyList<string> inputs, bool remembersComparable, CancellationToken cancellation) =>
        terminal.During("Looking for changes", _ =>
        {
            var problems = new List<Diagnostic>();
            var files = InputFiles.Expand(inputs, settings.InputExtension, problems.Add).ToList();
            if (files.Exists(file => file.IsStream)) return (WorkKey?)null;
            var hashes = new byte[files.Count][];
            try
            {
                Parallel.For(0, hashes.Length, AllCores.Until(cancellation), i =>
                {
                    using var stream = files[i].Open();
                    hashes[i] = SHA256.HashData(stream);
                });
                return WorkKey.Of(writer =>
                {
                    writer.Write(JsonSerializer.Serialize(settings, PipelineJson.Default.AlignerSettings));
                    writer.Write(remembersComparable);
                    writer.Write(inputs.Count);
                    foreach (var input in inputs) writer.Write(input);
                    writer.Write(HashOf(Path.Combine(settings.Glossaries, CorrectionFlow.PinFileName)));
                    foreach (var problem in problems) writer.Write(problem.ToString());
                    foreach (var (file, hash) in files.Zip(hashes))
                    {
                        writer.Write($"{file.Path}\n{file.Record}\n{file.Member}");
                        writer.Write(hash);
                    }
                });
            }
            // A file that can't be read is an error of the run.
            catch (AggregateException exception)
                when (exception.InnerExceptions.All(inner => inner is IOException or UnauthorizedAccessException))
            {
                return null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        });

    /// <summary>Says what the last run said and gives its figures, where a run that reads <paramref name="read"/> would do nothing; else
    /// null.</summary>
    /// <exception cref="CommandFailedException">Another process had the output's folder all the time.</exception>
    public RunFigures? Find(WorkKey read, CancellationToken cancellation)
    {
        if (store.Kept(work => work.Run(KeyOf(read, ImmutableSortedDictionary<string, string>.Empty))) is not { } bytes
            || KeptRun.Read(bytes) is not { } run
            || !output.Holds(settings.Out, run.Written, cancellation))
            return null;
        foreach (var diagnostic in run.Diagnostics) terminal.Report(diagnostic);
        terminal.Note("nothing has changed since the last run, and everything it wrote is there: nothing to do");
        return run.Figures;
    }

    /// <summary>Keeps what a run came to, for the store that is open.</summary>
    /// <param name="read">What it read.</param>
    /// <param name="result">What it came to.</param>
    /// <param name="written">Hash of the list of what it wrote.</param>
    public void Keep(WorkKey read, RunResult result, string written) => store.Work?.KeepRun(
        KeyOf(read, result.Merge.Hashes), new KeptRun(RunFigures.Of(result), result.Diagnostics, written).ToBytes());

    // The files of glossaries by the hashes of what was merged, where that is known: an editor may have saved one since.
    private WorkKey KeyOf(WorkKey read, ImmutableSortedDictionary<string, string> merged) => WorkKey.Of(writer =>
    {
        writer.Write(read.ToBytes());
        foreach (var name in GlossaryFolder.FileNames)
        {
            var path = Path.Combine(settings.Glossaries, name);
            writer.Write(merged.GetValueOrDefault(path) ?? HashOf(path));
        }
    });

    private static string HashOf(string path) => File.Exists(path) ? OutputManifest.HashOfFile(path) : "";
}
