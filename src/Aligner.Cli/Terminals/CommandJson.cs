using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aligner.Diagnostics;

namespace Aligner.Cli.Terminals;

/// <summary>How commands write JSON: names in camelCase, nothing for null, letters of any script as they are.</summary>
internal static class CommandJson
{
    /// <summary>An object a line.</summary>
    public static JsonSerializerOptions Line { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Indented by two spaces, LF.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Line) { WriteIndented = true, NewLine = "\n" };

    /// <summary>A value as an object on a line.</summary>
    public static string Of(object value) => JsonSerializer.Serialize(value, Line);

    /// <summary>A diagnostic as an object on a line.</summary>
    public static string Of(Diagnostic diagnostic) => Of(Parts(diagnostic));

    /// <summary>What an object has of a diagnostic; no line or column where the whole file is meant.</summary>
    public static object Parts(Diagnostic diagnostic) => new
    {
        path = diagnostic.Path,
        line = diagnostic.Line == 0 ? (int?)null : diagnostic.Line,
        column = diagnostic.Column == 0 ? (int?)null : diagnostic.Column,
        severity = diagnostic.Severity.ToString().ToLowerInvariant(),
        code = diagnostic.Code,
        message = diagnostic.Message,
    };
}
