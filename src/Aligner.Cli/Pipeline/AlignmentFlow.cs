using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Cli.Terminals;
using Aligner.Languages;

namespace Aligner.Cli.Pipeline;

/// <summary>Aligns articles with the packs and lexicons at hand.</summary>
internal sealed class AlignmentFlow(LanguagePacks packs, LexiconLibrary lexicons, Terminal terminal)
{
    /// <summary>Aligns two articles, whose languages must have been identified.</summary>
    public ArticleAlignment Align(Article source, Article target, CancellationToken cancellation)
    {
        var languages = new LanguagePair(source.Language.Language, target.Language.Language);
        return ArticleAligner.Align(
            source, target, packs.For(languages.Source), packs.For(languages.Target), lexicons.For(languages), cancellation: cancellation);
    }

    /// <summary>Aligns pairs of articles; the results are in their order.</summary>
    public IReadOnlyList<ArticleAlignment> Align(IReadOnlyList<ArticlePair> pairs, CancellationToken cancellation) =>
        InOrder.Select("Aligning", pairs, pair => Align(pair.Source, pair.Target, cancellation), terminal, cancellation);
}
