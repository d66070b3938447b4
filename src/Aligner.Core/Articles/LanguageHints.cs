using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Articles;

/// <summary>Identification with a language in mind.</summary>
internal static class LanguageHints
{
    /// <summary>The most likely language of a text that is expected to be in <paramref name="expected"/>; an identifier that knows no
    /// hints, such as NTextCat, is not told.</summary>
    public static LanguageGuess Identify(this ILanguageIdentifier identifier, string text, LanguageCode? expected) =>
        expected is { } language && identifier is ProfileIdentifier profiles
            ? profiles.Identify(text, language)
            : identifier.Identify(text);
}
