using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aligner.Cli.Terminals;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Aligner.Cli.Hosting;

/// <summary>Log lines for programs, of the shape that <see cref="Log"/> has: an object with <c>time</c>, <c>level</c>, <c>category</c>,
/// <c>message</c> and the values in the message, as <c>stage</c>, <c>count</c>, <c>seconds</c>.</summary>
internal sealed class JsonFormatter() : ConsoleFormatter(FormatterName)
{
    /// <summary>The name it is chosen by.</summary>
    public const string FormatterName = "aligner-json";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new JsonObject
        {
            ["time"] = Log.Now,
            ["level"] = logEntry.LogLevel switch
            {
                LogLevel.Trace or LogLevel.Debug => "debug",
                LogLevel.Information => "info",
                LogLevel.Warning => "warning",
                _ => "error",
            },
            ["category"] = CategoryOf(logEntry.Category),
            ["message"] = logEntry.Formatter(logEntry.State, logEntry.Exception),
        };
        if (logEntry.State is IEnumerable<KeyValuePair<string, object?>> values)
            foreach (var (name, value) in values.Where(value => value.Key != "{OriginalFormat}"))
                line.TryAdd(JsonNamingPolicy.CamelCase.ConvertName(name), Value(value));
        textWriter.WriteLine(CommandJson.Of(line));
    }

    private static JsonNode? Value(object? value) => value switch
    {
        bool said => said,
        int count => count,
        long count => count,
        double seconds => Math.Round(seconds, 3),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The last word of a category, in lower case.</summary>
    public static string CategoryOf(string category) => category[(category.LastIndexOf('.') + 1)..].ToLowerInvariant();
}
