using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Store;

namespace Aligner.Cli.Pipeline;

/// <summary>
/// The keys of the pages of articles without a partner, as <see cref="StoryKeys"/> has those of stories: where the merge found the
/// glossaries as the last run left them, an article beside which nothing that it changed is offered has the key that it had, and need
/// not be compared with the glossaries. Thread-safe.
/// </summary>
internal sealed class SuggestionKeys
{
    private readonly ReportModel model;
    private readonly ChangedTerms changed;
    private readonly KeptWork work;
    private readonly PageKeys kept;
    private readonly ConcurrentDictionary<WorkKey, WorkKey> keys = new();

    /// <param name="model">The run.</param>
    /// <param name="merge">What became of its glossaries.</param>
    /// <param name="changed">What that changed on pages.</param>
    /// <param name="work">What the last run kept.</param>
    public SuggestionKeys(ReportModel model, GlossaryFolderMerge merge, ChangedTerms changed, KeptWork work)
    {
        (this.model, this.changed, this.work) = (model, changed, work);
        kept = new PageKeys(WorkKind.SuggestionKeys, merge, work);
    }

    /// <summary>The key that a page has as it had it; null where it must be made to be known.</summary>
    /// <param name="article">The article.</param>
    /// <param name="found">What the rules found in it, once for each language that it is to be translated into.</param>
    public WorkKey? KnownFor(Article article, ImmutableArray<ArticleSuggestions> found) =>
        kept.Known.TryGetValue(OwnOf(article, found), out var page)
            && !changed.MayBeOffered(article, found.SelectMany(beside => beside.Terms))
            ? page
            : null;

    /// <summary>Takes the key of a page.</summary>
    /// <param name="article">The article.</param>
    /// <param name="found">As for <see cref="KnownFor"/>; only the languages count.</param>
    /// <param name="page">Its page's.</param>
    public void Take(Article article, ImmutableArray<ArticleSuggestions> found, WorkKey page) => keys[OwnOf(article, found)] = page;

    /// <summary>Keeps what was taken for the next run.</summary>
    public void Keep() => kept.Keep(keys.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value)));

    // What the rules find rests on the article and the languages.
    private WorkKey OwnOf(Article article, ImmutableArray<ArticleSuggestions> found) => WorkKey.Of(writer =>
    {
        work.WriteSignature(writer, article);
        writer.Write(model.SuggestionPages[article.Path]);
        writer.Write(model.SharedLook ?? "");
        writer.Write(model.Words.Language);
        foreach (var beside in found) writer.Write(beside.Target.Value);
    });
}
