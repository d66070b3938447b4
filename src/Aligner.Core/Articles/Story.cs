using System.Collections.Immutable;

namespace Aligner.Articles;

/// <summary>The versions of one report, and what ties them.</summary>
/// <param name="Name">Unique in a run, fit for a file name.</param>
/// <param name="Articles">In the order of languages, then of paths; at least two.</param>
/// <param name="Pairs">Ordered as the articles are.</param>
public sealed record Story(string Name, ImmutableArray<Article> Articles, ImmutableArray<ArticlePair> Pairs);
