using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Aligner.Cli.Hosting;

/// <summary>Log lines for people: <c>0.412 s  stages: Pairing: 15 in 0.201 s</c>, the seconds since the host began, the last word of
/// the category, the message.</summary>
internal sealed class CompactFormatter() : ConsoleFormatter(FormatterName)
{
    /// <summary>The name it is chosen by.</summary>
    public const string FormatterName = "compact";

    private readonly long start = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var category = JsonFormatter.CategoryOf(logEntry.Category);
        var level = logEntry.LogLevel >= LogLevel.Warning ? $"{logEntry.LogLevel.ToString().ToLowerInvariant()}: " : "";
        textWriter.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:0.000} s  {category}: {level}{logEntry.Formatter(logEntry.State, logEntry.Exception)}"));
    }
}
