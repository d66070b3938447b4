using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Pairing;

namespace Aligner.Cli.Pipeline;

/// <summary>What is known of a collection before any term is extracted.</summary>
/// <param name="Articles">Every article that was read, identified.</param>
/// <param name="Pairing">Pairs and stories as they were found.</param>
/// <param name="Pins">Beads that people set.</param>
/// <param name="Diagnostics">What the user should know of the articles.</param>
internal sealed record Analysis(
    IReadOnlyList<Article> Articles, PairingResult Pairing, ImmutableArray<PinnedBeads> Pins, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The stories, with the beads that people set.</summary>
    public ImmutableArray<AlignedStory> Stories { get; } =
    [
        .. Pairing.Stories.Select(
            story => story with { Alignments = [.. story.Alignments.Select(alignment => Keep(Pins, alignment))] }),
    ];

    /// <summary>Every alignment of the stories, in their order.</summary>
    public IEnumerable<ArticleAlignment> Alignments => Stories.SelectMany(story => story.Alignments);

    /// <summary>Articles that are a version of nothing else.</summary>
    public ImmutableArray<Article> Unpaired { get; } = Without(Articles, Pairing);

    /// <summary>The same with other beads set by people.</summary>
    public Analysis With(ImmutableArray<PinnedBeads> pins) => new(Articles, Pairing, pins, Diagnostics);

    private static ImmutableArray<Article> Without(IReadOnlyList<Article> articles, PairingResult pairing)
    {
        var paired = pairing.Stories.SelectMany(story => story.Story.Articles)
            .Select(article => article.Path)
            .ToHashSet(StringComparer.Ordinal);
        return [.. articles.Where(article => !paired.Contains(article.Path))];
    }

    private static ArticleAlignment Keep(ImmutableArray<PinnedBeads> pins, ArticleAlignment alignment)
    {
        if (pins.IsEmpty) return alignment;
        var (source, target) = (TextSignature.Of(alignment.Source), TextSignature.Of(alignment.Target));
        return pins.FirstOrDefault(pin => pin.Source == source && pin.Target == target)?.ApplyTo(alignment) ?? alignment;
    }
}
