using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>How two articles on one event belong together.</summary>
public enum PairKind
{
    /// <summary>One is a translation or adaptation of the other.</summary>
    Parallel,

    /// <summary>The same event, told independently.</summary>
    Comparable,

    /// <summary>Two copies or revisions of one article in one language.</summary>
    Duplicate,
}

/// <summary>Two articles that tell the same event.</summary>
/// <param name="Source">The article in the language that comes first in the order of languages.</param>
/// <param name="Target">The other.</param>
/// <param name="Kind">How they belong together.</param>
/// <param name="Score">0..1, higher is surer.</param>
public sealed record ArticlePair(Article Source, Article Target, PairKind Kind, double Score)
{
    /// <summary>The languages of the two articles.</summary>
    public LanguagePair Languages => new(Source.Language.Language, Target.Language.Language);
}
