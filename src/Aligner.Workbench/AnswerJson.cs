using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aligner.Diagnostics;
using Aligner.Formats.Report;
using Aligner.Workbench.Desks;

namespace Aligner.Workbench;

/// <summary>How answers become JSON, without reflection; every kind of answer is named here.</summary>
[JsonSerializable(typeof(CorrectionAnswer))]
[JsonSerializable(typeof(ReversalAnswer))]
[JsonSerializable(typeof(AddedArticle))]
[JsonSerializable(typeof(RefusedWork))]
[JsonSerializable(typeof(DeskNews))]
[JsonSerializable(typeof(IEnumerable<EvidencePair>))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>How an answer of a kind does.</summary>
    public JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)GetTypeInfo(typeof(T))!;
}

/// <summary>Work that can't be done.</summary>
/// <param name="Reason">Why, for people.</param>
internal sealed record RefusedWork(Reason Reason);

/// <summary>What a tab is told after a change.</summary>
/// <param name="Version">Of what the desk shows.</param>
/// <param name="Trouble">What keeps the files from being shown as they are now; null where nothing does.</param>
/// <param name="Busy">Whether articles are being worked in.</param>
internal sealed record DeskNews(long Version, Reason? Trouble, bool Busy);
