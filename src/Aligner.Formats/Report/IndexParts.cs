namespace Aligner.Formats.Report;

/// <summary>What the index says of each story, by its place among them: made, or kept by who made it before.</summary>
/// <param name="Glance">How it is aligned.</param>
/// <param name="Texts">Its texts, as <see cref="SearchData.Of(StorySummary)"/> writes them.</param>
internal sealed record IndexParts(Func<int, StoryGlance> Glance, Func<int, byte[]> Texts)
{
    /// <summary>All of it made when it is asked for.</summary>
    public static IndexParts Made(ReportModel model, IReadOnlyList<StorySummary> stories) =>
        new(i => StoryGlance.Of(model, stories[i].Report), i => SearchData.Of(stories[i]));
}
