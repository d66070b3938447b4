using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Formats.Report;
using Aligner.Pairing;

namespace Aligner.Cli.Pipeline;

/// <summary>What is known of a collection before any term is extracted.</summary>
/// <param name="Articles">Every article that was read, identified.</param>
/// <param name="Pairing">Pairs and stories.</param>
/// <param name="Alignments">One for each pair in two languages, in the order of stories.</param>
internal sealed record Analysis(IReadOnlyList<Article> Articles, PairingResult Pairing, ImmutableArray<ArticleAlignment> Alignments)
{
    /// <summary>The stories with their alignments.</summary>
    public ImmutableArray<StoryReport> Stories { get; } = Join(Pairing, Alignments);

    /// <summary>Articles that are a version of nothing else.</summary>
    public ImmutableArray<Article> Unpaired { get; } = Without(Articles, Pairing);

    private static ImmutableArray<Article> Without(IReadOnlyList<Article> articles, PairingResult pairing)
    {
        var paired = pairing.Stories.SelectMany(story => story.Articles).Select(article => article.Path).ToHashSet(StringComparer.Ordinal);
        return [.. articles.Where(article => !paired.Contains(article.Path))];
    }

    private static ImmutableArray<StoryReport> Join(PairingResult pairing, ImmutableArray<ArticleAlignment> alignments)
    {
        var bySource = alignments.ToLookup(alignment => alignment.Source.Path, StringComparer.Ordinal);
        return [.. pairing.Stories.Select(
            story => new StoryReport(story, [.. story.Articles.SelectMany(article => bySource[article.Path])]))];
    }
}
