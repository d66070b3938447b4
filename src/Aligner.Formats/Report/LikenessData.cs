using System.Text.Json;
using Aligner.Glossaries;

namespace Aligner.Formats.Report;

/// <summary>The concepts of a run that may be one, as <c>review.js</c> takes them.</summary>
internal static class LikenessData
{
    /// <summary>UTF-8 JSON: pairs of ids, and what they have in common.</summary>
    public static byte[] Of(ReportModel model) => JsonSerializer.SerializeToUtf8Bytes(
        Likenesses.Among(model.Concepts).Select(likeness => new
        {
            one = likeness.One.Id,
            other = likeness.Other.Id,
            kind = likeness.Kind switch
            {
                LikenessKind.Abbreviation => "abbreviation",
                LikenessKind.Spelling => "spelling",
                _ => "term",
            },
        }));
}
