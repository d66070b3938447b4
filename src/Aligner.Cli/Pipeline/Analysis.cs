using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Pairing;

namespace Aligner.Cli.Pipeline;

/// <summary>What is known of a collection before any term is extracted.</summary>
internal sealed record Analysis
{
    /// <param name="articles">Every article that was read, identified.</param>
    /// <param name="pairing">Pairs and stories as they were found.</param>
    /// <param name="pins">Beads that people set.</param>
    /// <param name="diagnostics">What the user should know of the articles.</param>
    public Analysis(
        IReadOnlyList<Article> articles, PairingResult pairing, ImmutableArray<PinnedBeads> pins, ImmutableArray<Diagnostic> diagnostics)
    {
        (Articles, Pairing, Pins, Diagnostics) = (articles, pairing, pins, diagnostics);
        Unpaired = Without(articles, pairing);
        var misfits = ImmutableArray.CreateBuilder<Diagnostic>();
        var placed = ImmutableArray.CreateBuilder<PlacedPin>();
        Stories =
        [
            .. pairing.Stories.Select(story => story with
            {
                Alignments =
                [
                    .. story.Alignments.Select(alignment =>
                    {
                        var pinned = PinnedAlignment.Of(pins, alignment);
                        misfits.AddRange(pinned.Misfits);
                        placed.AddRange(pinned.Pins);
                        return pinned.Alignment;
                    }),
                ],
            }),
        ];
        Misfits = misfits.ToImmutable();
        Placed = placed.ToImmutable();
    }

    /// <summary>Every article that was read, identified.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Pairs and stories as they were found.</summary>
    public PairingResult Pairing { get; }

    /// <summary>Beads that people set.</summary>
    public ImmutableArray<PinnedBeads> Pins { get; }

    /// <summary>What the user should know of the articles.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The stories, with the beads that people set.</summary>
    public ImmutableArray<AlignedStory> Stories { get; }

    /// <summary>Each bead that people set and that does not fit any more, with the reason.</summary>
    public ImmutableArray<Diagnostic> Misfits { get; }

    /// <summary>Each bead that people set in an alignment of the stories, whether it fits or not.</summary>
    public ImmutableArray<PlacedPin> Placed { get; }

    /// <summary>Every alignment of the stories, in their order.</summary>
    public IEnumerable<ArticleAlignment> Alignments => Stories.SelectMany(story => story.Alignments);

    /// <summary>Articles that are a version of nothing else.</summary>
    public ImmutableArray<Article> Unpaired { get; }

    /// <summary>The same with other beads set by people.</summary>
    public Analysis With(ImmutableArray<PinnedBeads> pins) => new(Articles, Pairing, pins, Diagnostics);

    private static ImmutableArray<Article> Without(IReadOnlyList<Article> articles, PairingResult pairing)
    {
        var paired = pairing.Stories.SelectMany(story => story.Story.Articles)
            .Select(article => article.Path)
            .ToHashSet(StringComparer.Ordinal);
        return [.. articles.Where(article => !paired.Contains(article.Path))];
    }
}
