using System.Text.Json.Nodes;
using Aligner.Articles;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Text;

namespace Aligner.Cli.Commands;

/// <summary>What differs between two versions, as objects for JSON: <c>change</c>, <c>old</c>, <c>new</c>, <c>kind</c>; of facts also their
/// finding.</summary>
internal static class DiffJson
{
    /// <summary>The paragraphs that differ, in reading order.</summary>
    public static IReadOnlyList<JsonObject> Rows(VersionDiff diff) => [.. diff.Rows
        .Where(row => !row.IsSame)
        .Select(row => new JsonObject
        {
            ["change"] = row.Old is null ? "added" : row.New is null ? "left-out" : "changed",
            ["old"] = Of(diff.Old, row.Old),
            ["new"] = Of(diff.New, row.New),
            ["kind"] = "paragraph",
        })];

    /// <summary>The facts that differ, in reading order.</summary>
    public static IReadOnlyList<JsonObject> Rows(FactDiff diff) => [.. diff.Rows
        .Where(row => row.Differs)
        .Select(row => new JsonObject
        {
            ["change"] = row.Change == FactChange.LeftOut ? "left-out" : row.Change.ToString().ToLowerInvariant(),
            ["old"] = Of(diff.Old, row.Old),
            ["new"] = Of(diff.New, row.New),
            ["kind"] = CheckJson.KindOf(row.Finding!),
            ["severity"] = row.Finding!.Severity,
            ["code"] = row.Finding.Diagnostic.Code,
            ["message"] = row.Finding.Diagnostic.Message,
            ["expected"] = row.Finding.Expected,
            ["doubtful"] = row.Finding.IsDoubtful ? true : (bool?)null,
        })];

    private static JsonObject? Of(Article article, Paragraph? paragraph) =>
        paragraph is null ? null : new() { ["path"] = article.Path, ["line"] = paragraph.Line, ["text"] = paragraph.Text };

    private static JsonObject? Of(Article article, FactPlace? fact) => fact is null
        ? null
        : new JsonObject
        {
            ["path"] = article.Path,
            ["line"] = fact.Paragraph.Line,
            ["column"] = fact.Paragraph.Column + fact.Extent.Start,
            ["text"] = fact.Text,
            ["concept"] = fact.Concept?.Id,
        }.WithoutNulls();
}
