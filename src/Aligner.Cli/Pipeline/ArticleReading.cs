using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Cli.Pipeline;

/// <summary>The articles of the inputs.</summary>
/// <param name="Articles">Identified, in the order of the inputs.</param>
/// <param name="Diagnostics">What could not be read, and what contradicts itself.</param>
internal sealed record ArticleReading(IReadOnlyList<Article> Articles, ImmutableArray<Diagnostic> Diagnostics);
