namespace Aligner.Languages;

/// <summary>A language and how sure it is.</summary>
/// <param name="Language">The language, or <see cref="LanguageCode.Undetermined"/>.</param>
/// <param name="Confidence">0..1, meant as the share of such answers that are right; 0 for an undetermined one.</param>
public readonly record struct LanguageGuess(LanguageCode Language, double Confidence)
{
    /// <summary>The answer where the language can't be told.</summary>
    public static LanguageGuess Unknown => new(LanguageCode.Undetermined, 0);
}
