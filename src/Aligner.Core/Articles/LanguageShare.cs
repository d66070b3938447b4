using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>How much of an article is in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Share">0..1, of the article's characters.</param>
/// <param name="Paragraphs">Indices of its paragraphs in that language, ascending.</param>
public readonly record struct LanguageShare(LanguageCode Language, double Share, ImmutableArray<int> Paragraphs);
