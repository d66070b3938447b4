using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>How the sentences of one side stand in its paragraphs.</summary>
/// <param name="Of">The paragraph of each sentence, ascending.</param>
/// <param name="Noise">For each paragraph whether it is no text of the article.</param>
internal sealed record ParagraphLayout(ImmutableArray<int> Of, ImmutableArray<bool> Noise);
