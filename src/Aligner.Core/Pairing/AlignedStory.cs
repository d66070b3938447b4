using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;

namespace Aligner.Pairing;

/// <summary>A story with the alignments of its versions.</summary>
/// <param name="Story">The versions.</param>
/// <param name="Alignments">Of its pairs in two languages, in the order of the pairs; a pair of languages may be missing. Articles
/// are told apart by path.</param>
public sealed record AlignedStory(Story Story, ImmutableArray<ArticleAlignment> Alignments);
