using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Text;

namespace Aligner.Alignment;

/// <summary>Two versions of a report, aligned.</summary>
/// <param name="Source">The source article.</param>
/// <param name="Target">The target article.</param>
/// <param name="SourceSentences">Sentences of the source, by index.</param>
/// <param name="TargetSentences">Sentences of the target, by index.</param>
/// <param name="Sentences">Beads over the sentences.</param>
/// <param name="Paragraphs">Beads over the paragraphs: the connected components of the sentence links.</param>
public sealed record ArticleAlignment(
    Article Source,
    Article Target,
    ImmutableArray<Sentence> SourceSentences,
    ImmutableArray<Sentence> TargetSentences,
    AlignmentResult Sentences,
    AlignmentResult Paragraphs);
