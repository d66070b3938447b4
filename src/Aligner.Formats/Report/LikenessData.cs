using System.Text;
using System.Text.Json.Nodes;
using Aligner.Formats.Files;
using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>The concepts of a run that may be one, as <c>review.js</c> takes them.</summary>
internal static class LikenessData
{
    /// <summary>UTF-8 JSON: pairs of ids, and what they have in common.</summary>
    public static byte[] Of(ReportModel model) => Encoding.UTF8.GetBytes(
        Likenesses.Among(model.Concepts).Select(likeness => new JsonObject
        {
            ["one"] = likeness.One.Id,
            ["other"] = likeness.Other.Id,
            ["kind"] = likeness.Kind switch
            {
                LikenessKind.Abbreviation => "abbreviation",
                LikenessKind.Spelling => "spelling",
                _ => "term",
            },
        }).ToJson().ToJsonString());
}
