using System.Collections.Immutable;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Pairing;
using Aligner.Store;

namespace Aligner.Cli.Pipeline;

/// <summary>
/// The keys of the pages of a run's stories. The terms in the texts belong to a key, and they need not be found for most: where the
/// merge found the glossaries as the last run left them, a story in which none of the concepts that it changed stands has the key that
/// it had.
/// </summary>
internal sealed class StoryKeys
{
    private readonly ReportModel sought;
    private readonly HashSet<AlignedStory> read;

    private StoryKeys(ReportModel sought, ImmutableArray<WorkKey> own, ImmutableArray<WorkKey> pages)
    {
        (this.sought, Own, Pages) = (sought, own, pages);
        read = sought.Sought.ToHashSet<AlignedStory>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>Those of what rests on no glossary, in the order of the stories.</summary>
    public ImmutableArray<WorkKey> Own { get; }

    /// <summary>Those of the pages, in the order of the stories.</summary>
    public ImmutableArray<WorkKey> Pages { get; }

    /// <summary>The run as far as the page of a story needs it, with what was found for its key; null where nothing was.</summary>
    public ReportModel? ModelFor(AlignedStory story) => read.Contains(story) ? sought : null;

    /// <summary>Finds the keys, and keeps them for the next run.</summary>
    /// <param name="model">The run.</param>
    /// <param name="merge">What became of its glossaries.</param>
    /// <param name="changed">What that changed on pages.</param>
    /// <param name="work">What the last run kept.</param>
    /// <param name="cancellation">Stops between stories.</param>
    public static StoryKeys Of(
        ReportModel model, GlossaryFolderMerge merge, ChangedTerms changed, KeptWork work, CancellationToken cancellation)
    {
        var kept = new PageKeys(WorkKind.StoryKeys, merge, work);
        var own = new WorkKey[model.Stories.Length];
        var pages = new WorkKey?[own.Length];
        Parallel.For(0, own.Length, AllCores.Until(cancellation), i =>
        {
            var story = model.Stories[i];
            own[i] = OwnOf(model, story, work);
            if (kept.Known.TryGetValue(own[i], out var page) && !story.Story.Articles.Any(changed.StandIn)) pages[i] = page;
        });
        var sought = model with { Sought = [.. model.Stories.Where((_, i) => pages[i] is null)] };
        Parallel.For(0, own.Length, AllCores.Until(cancellation), i => pages[i] ??= WorkKey.Of(writer =>
        {
            writer.Write(own[i].ToBytes());
            StorySignature.WriteTerms(writer, sought, model.Stories[i]);
        }));
        var keys = new StoryKeys(sought, [.. own], [.. pages.Select(page => page!.Value)]);
        kept.Keep(own.Zip(keys.Pages));
        return keys;
    }

    private static WorkKey OwnOf(ReportModel model, AlignedStory story, KeptWork work) => WorkKey.Of(writer =>
    {
        foreach (var article in story.Story.Articles) work.WriteSignature(writer, article);
        foreach (var alignment in story.Alignments) work.WriteBeads(writer, alignment);
        StorySignature.WriteOwn(writer, model, story);
    });
}
