using System.Collections.Concurrent;
using Aligner.Formats.Exports;
using Aligner.Formats.Html;
using Aligner.Formats.Report;
using Aligner.Glossaries;
using Aligner.Workbench.Desks;

namespace Aligner.Workbench.Pages;

/// <summary>The pages of a view by their paths, each made when first asked for. Thread-safe.</summary>
internal sealed class LivePages
{
    private readonly ReportModel model;
    private readonly EvidencePairs evidence;
    private readonly Lazy<Dictionary<string, Concept>> byId;
    private readonly Lazy<IReadOnlyList<StorySummary>> summaries;
    private readonly ConcurrentDictionary<string, byte[]> made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ReportModel> spoken = new(StringComparer.Ordinal);

    /// <param name="view">What is shown.</param>
    /// <param name="isReadOnly">Whether nothing can be changed.</param>
    public LivePages(DeskView view, bool isReadOnly)
    {
        Version = view.Version;
        model = view.Model with { Live = new LiveConnection(view.Version, isReadOnly), Words = Wording.English };
        evidence = new EvidencePairs(model);
        byId = new(() => ConceptsById.Of(model.Concepts));
        summaries = new(() => [.. model.Stories.Select(story => StoryPage.Write(model, story, TextWriter.Null))]);
    }

    /// <summary>Of the view they are made of.</summary>
    public long Version { get; }

    /// <summary>The page at a path such as <c>stories/a.html</c> in a language; null where there is none.</summary>
    public LivePage? Find(string path, Wording words)
    {
        var own = In(words);
        var name = $"{words.Language} {path}";
        return path switch
        {
            "" or "index.html" => Page(name, IndexPage.Look, writer => IndexPage.Write(own, summaries.Value, writer)),
            "review.html" => Page(name, ReviewPage.Look, writer => ReviewPage.Write(own, writer)),
            OrderPage.FileName => Page(name, OrderPage.Look, writer => OrderPage.Write(own, writer)),
            "glossary.html" => Page(name, GlossaryPage.Look, writer => GlossaryPage.Write(own, writer)),
            _ when model.Stories.FirstOrDefault(story => StoryPage.PathOf(story.Story) == path) is { } report =>
                Page(name, StoryPage.Look, writer => StoryPage.Write(own, report, writer)),
            _ => null,
        };
    }

    /// <summary>The concepts as the review page takes them, with the names of languages as these words have them, UTF-8 JSON.</summary>
    public byte[] ConceptsIn(Wording words) => made.GetOrAdd($"{words.Language} concepts.json", _ => ConceptData.Of(In(words)));

    /// <summary>All texts and terms, to be searched, UTF-8 JSON.</summary>
    public byte[] Texts => made.GetOrAdd("search.json", _ => SearchData.Of(model, summaries.Value));

    /// <summary>The concepts that may be one, UTF-8 JSON.</summary>
    public byte[] Likenesses => made.GetOrAdd("likenesses.json", _ => LikenessData.Of(model));

    /// <summary>Everything a concept holds, UTF-8 JSON; null where there is none of that id.</summary>
    public byte[]? EntryOf(string concept) => byId.Value.TryGetValue(concept, out var found) ? EntryData.Of(found) : null;

    /// <summary>The evidence of a concept; null where there is none of that id.</summary>
    public IEnumerable<EvidencePair>? EvidenceOf(string concept) =>
        byId.Value.TryGetValue(concept, out var found) ? evidence.Of(found) : null;

    private ReportModel In(Wording words) =>
        words == model.Words ? model : spoken.GetOrAdd(words.Language, _ => model with { Words = words });

    private LivePage Page(string name, PageLook look, Action<TextWriter> write) =>
        new(look.Policy(isLive: true), made.GetOrAdd(name, _ => Bytes(write)));

    private static byte[] Bytes(Action<TextWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = TextLines.Open(stream)) write(writer);
        return stream.ToArray();
    }
}

/// <summary>A page as it is sent.</summary>
/// <param name="Policy">What it may do (CSP 3).</param>
/// <param name="Html">UTF-8.</param>
internal sealed record LivePage(string Policy, byte[] Html);
