using System.Collections.Immutable;

namespace Aligner.Languages.Identification;

/// <summary>What a language's text looks like: its most frequent n-grams (Cavnar &amp; Trenkle 1994).</summary>
/// <param name="Language">The language.</param>
/// <param name="NGrams">In rank order: falling count, then shorter first, then ordinal.</param>
public sealed record LanguageProfile(LanguageCode Language, ImmutableArray<NGram> NGrams)
{
    /// <summary>How it compares with others; nothing is known of it unless it is said.</summary>
    public ProfileFit Fit { get; init; }

    /// <summary>Puts n-grams into rank order.</summary>
    public static LanguageProfile Ranked(LanguageCode language, IEnumerable<NGram> ngrams) => new(language,
    [
        .. ngrams.OrderByDescending(ngram => ngram.Count)
            .ThenBy(ngram => ngram.Text.Length)
            .ThenBy(ngram => ngram.Text, StringComparer.Ordinal),
    ]);
}
