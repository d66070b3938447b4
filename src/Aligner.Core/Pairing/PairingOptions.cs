using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Pairing;

/// <summary>What <see cref="ArticlePairer"/> works with.</summary>
public sealed record PairingOptions
{
    /// <summary>The languages to pair, in the order that tells source from target; empty for all, by code.</summary>
    public ImmutableArray<LanguageCode> Languages { get; init; } = [];

    /// <summary>The lexicon of a pair of languages; null or an empty one where there is none: then fewer pairs are
    /// found and kinds are less sure.</summary>
    public Func<LanguagePair, Lexicon?> Lexicon { get; init; } = _ => null;

    /// <summary>Articles whose metadata put more days between them tell different events.</summary>
    public int DaysApart { get; init; } = 7;

    /// <summary>Threads to use.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Gives the trace of an article, as the function computes it.</summary>
    internal Func<Document, Func<Document, ArticleTrace>, ArticleTrace> Traced { get; init; } = (document, trace) => trace(document);

    /// <summary>Gives two articles judged, as the function judges them.</summary>
    internal Func<Document, Document, Func<JudgedPair>, JudgedPair> Judged { get; init; } = (_, _, judge) => judge();

    /// <summary>The lexicon of a pair of languages, if it knows a word.</summary>
    internal Lexicon? LexiconFor(LanguagePair languages) => Lexicon(languages) is { Count: > 0 } lexicon ? lexicon : null;
}
