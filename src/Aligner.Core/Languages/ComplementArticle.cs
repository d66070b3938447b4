using System.Collections.Immutable;

namespace Aligner.Languages;

/// <summary>What stands between an office and what it is for, melted with the article of some portfolios.</summary>
/// <param name="Joined">The plain word and the one with the article: <c>di=della</c>, <c>a=alla</c>.</param>
/// <param name="Portfolios">The portfolios it stands before, as <see cref="Portfolio"/> has them.</param>
internal sealed record ComplementArticle(ImmutableArray<string> Joined, ImmutableArray<string> Portfolios);
