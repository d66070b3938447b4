using System.Collections.Immutable;
using Aligner.Alignments;
using Aligner.Articles;
using Aligner.Formats.Report;
using Aligner.Glossaries;
using Aligner.Pairing;

namespace Aligner.Cli.Flow;

/// <summary>What the main job came to.</summary>
/// <param name="Articles">Every article that was read, identified.</param>
/// <param name="Pairing">Pairs and stories.</param>
/// <param name="Alignments">One for each of the pairs in two languages, in the order of stories.</param>
/// <param name="Glossaries">As they stand in the folder after merging.</param>
internal sealed record RunResult(IReadOnlyList<Article> Articles, PairingResult Pairing, IReadOnlyList<ArticleAlignment> Alignments, ImmutableArray<Glossary> Glossaries)
{
    /// <summary>The stories with their alignments.</summary>
    public ImmutableArray<StoryReport> Stories { get; } = [.. Pairing.Stories.Select(story => new StoryReport(story, [.. Alignments.Where(alignment => story.Articles.Contains(alignment.Source) && story.Articles.Contains(alignment.Target))]))];

    /// <summary>Articles that are a version of nothing else.</summary>
    public IEnumerable<Article> Unpaired => Articles.Except(Pairing.Stories.SelectMany(story => story.Articles));
}
