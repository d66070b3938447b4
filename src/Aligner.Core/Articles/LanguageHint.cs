using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>What is said of an article's language by others than its text.</summary>
/// <param name="Expected">The language it is expected to be in; null for none.</param>
/// <param name="Taken">Languages that its versions are in, and it hardly is.</param>
internal readonly record struct LanguageHint(LanguageCode? Expected, IReadOnlyCollection<LanguageCode> Taken)
{
    /// <summary>Nothing is said.</summary>
    public static LanguageHint None { get; } = new(null, []);
}
