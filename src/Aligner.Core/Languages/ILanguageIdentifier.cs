namespace Aligner.Languages;

/// <summary>
/// Tells the language of a text. Implementations are pure, thread-safe and never throw on any text; they answer
/// <see cref="LanguageGuess.Unknown"/> when the text gives no ground (empty, digits, another script than any profile's).
/// </summary>
public interface ILanguageIdentifier
{
    /// <summary>The most likely language of <paramref name="text"/>.</summary>
    LanguageGuess Identify(string text);
}
