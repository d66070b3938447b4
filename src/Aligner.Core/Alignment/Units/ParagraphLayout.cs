using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>How the sentences of one side stand in its paragraphs.</summary>
/// <param name="Of">The paragraph of each sentence, ascending.</param>
/// <param name="Noise">For each paragraph how much of it looks like no text of the article, 0..1; null for text.</param>
internal sealed record ParagraphLayout(ImmutableArray<int> Of, ImmutableArray<float?> Noise)
{
    /// <summary>That of a run of the sentences; its paragraphs keep their numbers.</summary>
    public ParagraphLayout Part(int first, int count) => this with { Of = Of.Slice(first, count) };

    /// <summary>Paragraphs that all are text.</summary>
    public static ParagraphLayout OfText(IReadOnlyList<int> paragraphs) =>
        new([.. paragraphs], [.. new float?[paragraphs.Count == 0 ? 0 : paragraphs[^1] + 1]]);
}
