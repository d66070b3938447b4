using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aligner.Diagnostics;
using Aligner.Formats.Files;

namespace Aligner.Cli.Terminals;

/// <summary>How commands write JSON: nothing for null, letters of any script as they are.</summary>
internal static class CommandJson
{
    /// <summary>An object a line.</summary>
    public static JsonSerializerOptions Line { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Indented by two spaces, LF.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Line) { WriteIndented = true, NewLine = "\n" };

    /// <summary>As <see cref="Indented"/>, for what is written part by part.</summary>
    public static JsonWriterOptions Written { get; } = new() { Encoder = Line.Encoder, Indented = true, NewLine = "\n" };

    /// <summary>An object on a line.</summary>
    public static string Of(JsonObject value) => value.WithoutNulls().ToJsonString(Line);

    /// <summary>A diagnostic as an object on a line.</summary>
    public static string Of(Diagnostic diagnostic) => Of(Parts(diagnostic));

    /// <summary>What an object has of a diagnostic; no line or column where the whole file is meant.</summary>
    public static JsonObject Parts(Diagnostic diagnostic) => new JsonObject
    {
        ["path"] = diagnostic.Path,
        ["line"] = diagnostic.Line == 0 ? (int?)null : diagnostic.Line,
        ["column"] = diagnostic.Column == 0 ? (int?)null : diagnostic.Column,
        ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
        ["code"] = diagnostic.Code,
        ["message"] = diagnostic.Message,
    }.WithoutNulls();
}
