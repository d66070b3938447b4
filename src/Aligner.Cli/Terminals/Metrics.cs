using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Files;

namespace Aligner.Cli.Terminals;

/// <summary>What a command came to, as Prometheus' text format, for the node exporter's collector of text files.</summary>
/// <param name="Command">Its name, as <c>shard read</c>.</param>
/// <param name="Path">The file.</param>
internal sealed record Metrics(string Command, string Path)
{
    private readonly long start = Stopwatch.GetTimestamp();

    /// <summary>Writes the file, at once as the collector needs it. One that can't be written is named (ALN901).</summary>
    /// <param name="terminal">Knows what was done and told.</param>
    /// <param name="exitCode">What the shell is told.</param>
    /// <param name="ended">What kept the command from its work, which is told later.</param>
    /// <returns>Whether it was written.</returns>
    public bool Write(Terminal terminal, int exitCode, IReadOnlyList<Diagnostic> ended)
    {
        try
        {
            AtomicFile.WriteText(Path, Text(
                terminal.Stages, severity => terminal.Count(severity) + ended.Count(fault => fault.Severity == severity), exitCode,
                terminal.Shard));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Report(Diagnostic.Error("ALN901", Path, $"the metrics can't be written: {exception.Message}"));
            return false;
        }
    }

    // A family of samples after another, each with its help and type.
    private string Text(IReadOnlyList<StageRecord> stages, Func<Severity, int> count, int exitCode, string? shard)
    {
        var task = $"command=\"{Escaped(Command)}\"" + (shard is null ? "" : $",shard=\"{Escaped(shard)}\"");
        var text = new StringBuilder();
        var stagesByTitle = stages.GroupBy(stage => stage.Title).ToList();
        using var process = Process.GetCurrentProcess();
        Family("exit_code", "What the shell was told: 0 done, 1 some input failed, 2 could not run, 130 cancelled.", [("", exitCode)]);
        Family("end_time_seconds", "When it ended, in seconds since 1970.", [("", DateTimeOffset.UtcNow.ToUnixTimeSeconds())]);
        Family("duration_seconds", "How long it took.", [("", Stopwatch.GetElapsedTime(start).TotalSeconds)]);
        Family("cpu_seconds", "Time of all cores.", [("", process.TotalProcessorTime.TotalSeconds)]);
        Family("memory_peak_bytes", "The most memory it held.", [("", process.PeakWorkingSet64)]);
        Family("stage_seconds", "How long a stage took.", stagesByTitle.Select(stage => (Stage(stage.Key), stage.Sum(one => one.Seconds))));
        Family("stage_items", "How many things a stage gave.", stagesByTitle.Where(stage => stage.Any(one => one.Count is not null))
            .Select(stage => (Stage(stage.Key), (double)stage.Sum(one => one.Count ?? 0))));
        Family("diagnostics", "What was told of the inputs.", Enum.GetValues<Severity>()
            .Select(severity => ($",severity=\"{severity.ToString().ToLowerInvariant()}\"", (double)count(severity))));
        return text.ToString();

        void Family(string name, string help, IEnumerable<(string Labels, double Value)> samples)
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP aligner_{name} {help}\n# TYPE aligner_{name} gauge\n");
            foreach (var (labels, value) in samples)
                text.Append(CultureInfo.InvariantCulture, $"aligner_{name}{{{task}{labels}}} {value}\n");
        }
    }

    private static string Stage(string title) => $",stage=\"{Escaped(title)}\"";

    private static string Escaped(string label) => label.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
