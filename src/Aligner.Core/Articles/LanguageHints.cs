using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Articles;

/// <summary>Identification with a language in mind.</summary>
internal static class LanguageHints
{
    /// <summary>The most likely language of a text of which <paramref name="hint"/> is said; an identifier that knows no hints, such as
    /// NTextCat, is not told.</summary>
    public static LanguageGuess Identify(this ILanguageIdentifier identifier, string text, LanguageHint hint) =>
        identifier is ProfileIdentifier profiles
            ? profiles.Identify(text, hint.Expected ?? LanguageCode.Undetermined, hint.Taken)
            : identifier.Identify(text);
}
