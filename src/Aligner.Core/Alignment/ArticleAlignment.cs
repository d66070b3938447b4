using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Text;

namespace Aligner.Alignment;

/// <summary>Two versions of a report, aligned.</summary>
/// <param name="SourceDocument">The source article as it reads.</param>
/// <param name="TargetDocument">The target article as it reads.</param>
/// <param name="Sentences">Beads over the sentences.</param>
/// <param name="Paragraphs">Beads over the paragraphs: the connected components of the sentence links.</param>
public sealed record ArticleAlignment(
    Document SourceDocument, Document TargetDocument, AlignmentResult Sentences, AlignmentResult Paragraphs)
{
    /// <summary>The source article.</summary>
    public Article Source => SourceDocument.Article;

    /// <summary>The target article.</summary>
    public Article Target => TargetDocument.Article;

    /// <summary>Sentences of the source, by index.</summary>
    public ImmutableArray<Sentence> SourceSentences => SourceDocument.Sentences;

    /// <summary>Sentences of the target, by index.</summary>
    public ImmutableArray<Sentence> TargetSentences => TargetDocument.Sentences;
}
