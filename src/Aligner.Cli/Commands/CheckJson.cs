using System.Text.Json.Nodes;
using Aligner.Checks;

namespace Aligner.Cli.Commands;

/// <summary>Findings as objects for JSON: the place and message of a diagnostic, what it is about, and both texts.</summary>
internal static class CheckJson
{
    /// <summary>A finding; no <c>source</c> where the source says nothing of it, no <c>target</c> where the translation doesn't, no
    /// <c>doubtful</c> unless it is.</summary>
    public static JsonObject Of(Finding finding) => new()
    {
        ["path"] = finding.Diagnostic.Path,
        ["line"] = finding.Diagnostic.Line,
        ["column"] = finding.Diagnostic.Column,
        ["severity"] = finding.Severity,
        ["code"] = finding.Diagnostic.Code,
        ["message"] = finding.Diagnostic.Message,
        ["kind"] = KindOf(finding),
        ["source"] = Of(finding.Source),
        ["target"] = Of(finding.Target),
        ["expected"] = finding.Expected,
        ["doubtful"] = finding.IsDoubtful ? true : (bool?)null,
    };

    private static JsonObject? Of(Passage? passage) => passage is null
        ? null
        : new()
        {
            ["path"] = passage.Path,
            ["line"] = passage.Line,
            ["column"] = passage.Column,
            ["text"] = passage.Text,
        };

    /// <summary><c>term</c>, <c>number</c>, <c>date</c>, <c>unit</c>, <c>name</c>, <c>sentence</c>, <c>paragraph</c> or
    /// <c>order</c>.</summary>
    public static string KindOf(Finding finding) => finding.Kind.ToString().ToLowerInvariant();
}
