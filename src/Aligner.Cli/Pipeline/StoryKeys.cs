using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Pairing;
using Aligner.Store;
using Aligner.Store.Forms;

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
    /// <param name="work">What the last run kept.</param>
    /// <param name="cancellation">Stops between stories.</param>
    public static StoryKeys Of(ReportModel model, GlossaryFolderMerge merge, KeptWork work, CancellationToken cancellation)
    {
        IReadOnlyDictionary<WorkKey, WorkKey> known = merge.Change is { } change
            ? work.StoryKeys(KeptWork.KeyOf(change.Before))
            : ImmutableDictionary<WorkKey, WorkKey>.Empty;
        var changed = new ChangedTerms(model, Changed(merge.Change));
        var own = new WorkKey[model.Stories.Length];
        var pages = new WorkKey?[own.Length];
        Parallel.For(0, own.Length, AllCores.Until(cancellation), i =>
        {
            var story = model.Stories[i];
            own[i] = OwnOf(model, story, work);
            if (known.TryGetValue(own[i], out var page) && !changed.StandIn(story)) pages[i] = page;
        });
        var sought = model with { Sought = [.. model.Stories.Where((_, i) => pages[i] is null)] };
        Parallel.For(0, own.Length, AllCores.Until(cancellation), i => pages[i] ??= WorkKey.Of(writer =>
        {
            writer.Write(own[i].ToBytes());
            StorySignature.WriteTerms(writer, sought, model.Stories[i]);
        }));
        var keys = new StoryKeys(sought, [.. own], [.. pages.Select(page => page!.Value)]);
        if (merge.Change is not null) work.KeepStoryKeys(KeptWork.KeyOf(merge.Hashes), own.Zip(keys.Pages));
        return keys;
    }

    private static WorkKey OwnOf(ReportModel model, AlignedStory story, KeptWork work) => WorkKey.Of(writer =>
    {
        foreach (var article in story.Story.Articles) work.WriteSignature(writer, article);
        foreach (var alignment in story.Alignments) JudgementForm.WriteBeads(writer, alignment);
        StorySignature.WriteOwn(writer, model, story);
    });

    // Most that is found again has more evidence only, which no page of a story shows; but of homonyms the likelier comes first.
    private static ImmutableArray<Concept> Changed(GlossaryChange? change)
    {
        if (change is null) return [];
        var (gone, come) = (change.Gone.ToLookup(ShownOf), change.Come.ToLookup(ShownOf));
        return
        [
            .. gone.Where(same => !come.Contains(same.Key)).Concat(come.Where(same => !gone.Contains(same.Key))).SelectMany(same => same),
        ];
    }

    private static WorkKey ShownOf(Concept concept) => WorkKey.Of(writer =>
    {
        StorySignature.Write(writer, concept);
        writer.Write(concept.Confidence);
    });

    // Where none of them is found alone, they take no place of another either.
    private sealed class ChangedTerms(ReportModel model, ImmutableArray<Concept> concepts)
    {
        private readonly ConcurrentDictionary<LanguageCode, TermFinder<Concept>> finders = new();

        public bool StandIn(AlignedStory story) => !concepts.IsEmpty && story.Story.Articles.Any(article =>
        {
            var finder = finders.GetOrAdd(article.Language.Language, language => model.Index.Terms.FinderOf(concepts, language));
            return article.Paragraphs.Any(paragraph => !finder.Find(paragraph.Text).IsEmpty);
        });
    }
}
