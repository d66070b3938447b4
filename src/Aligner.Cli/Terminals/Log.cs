using System.Text.Json.Nodes;
using Aligner.Diagnostics;

namespace Aligner.Cli.Terminals;

/// <summary>What is no result: lines for people, or objects with <c>time</c>, <c>level</c>, <c>message</c> and what else is known, a line
/// each. Thread-safe.</summary>
internal sealed class Log(TextWriter error, LogFormat format)
{
    private readonly Lock gate = new();

    /// <summary>How it is written.</summary>
    public LogFormat Format => format;

    /// <summary>Writes a fault with its place.</summary>
    public void Write(Diagnostic diagnostic) => Write(format == LogFormat.Text ? diagnostic.ToString() : CommandJson.Of(new JsonObject
    {
        ["time"] = Now,
        ["level"] = diagnostic.Severity.ToString().ToLowerInvariant(),
        ["code"] = diagnostic.Code,
        ["path"] = diagnostic.Path,
        ["line"] = diagnostic.Line == 0 ? (int?)null : diagnostic.Line,
        ["column"] = diagnostic.Column == 0 ? (int?)null : diagnostic.Column,
        ["message"] = diagnostic.Message,
    }));

    /// <summary>Writes what ended the work.</summary>
    public void Write(Failure failure)
    {
        if (failure.Diagnostics.Count > 0)
            foreach (var diagnostic in failure.Diagnostics) Write(diagnostic);
        else foreach (var line in failure.Message.Split('\n')) Say("error", line);
    }

    /// <summary>Writes a note.</summary>
    public void Note(string message) => Say("info", message);

    /// <summary>For programs alone: how much of a stage is done, 0..1.</summary>
    public void Progress(string stage, double share)
    {
        if (format == LogFormat.Json)
            Write(CommandJson.Of(new JsonObject
            {
                ["time"] = Now,
                ["level"] = "info",
                ["message"] = "at work",
                ["stage"] = stage,
                ["share"] = Math.Round(share, 3),
            }));
    }

    /// <summary>For programs alone: the end, with what the shell is told.</summary>
    public void End(int exitCode, TimeSpan elapsed)
    {
        if (format == LogFormat.Json)
            Write(CommandJson.Of(new JsonObject
            {
                ["time"] = Now,
                ["level"] = exitCode == ExitCode.Done ? "info" : "warning",
                ["message"] = "ended",
                ["exitCode"] = exitCode,
                ["seconds"] = Math.Round(elapsed.TotalSeconds, 3),
            }));
    }

    /// <summary>Now, as logs write it: ISO 8601 in UTC.</summary>
    public static string Now => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);

    private void Say(string level, string message) =>
        Write(format == LogFormat.Text ? message : CommandJson.Of(
            new JsonObject { ["time"] = Now, ["level"] = level, ["message"] = message }));

    private void Write(string line)
    {
        lock (gate) error.WriteLine(line);
    }
}
