using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Languages;

namespace Aligner.Cli.Pipeline;

/// <summary>Aligns two articles, whatever pairing thinks of them, with the packs and lexicons at hand.</summary>
internal sealed class AlignmentFlow(DocumentReaders readers, LexiconLibrary lexicons)
{
    /// <summary>Aligns two articles, whose languages must have been identified.</summary>
    public ArticleAlignment Align(Article source, Article target, CancellationToken cancellation) => ArticleAligner.Align(
        readers.Read(source),
        readers.Read(target),
        lexicons.For(new LanguagePair(source.Language.Language, target.Language.Language)),
        cancellation: cancellation);
}
