using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A token of an article, with what name and phrase recognition ask of it.</summary>
/// <param name="Token">The token; its extent is in the sentence's text.</param>
/// <param name="Folded"><see cref="Normalization.Fold"/> of its text.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Opens">Whether a sentence or quotation begins with it, so that its capital says nothing.</param>
/// <param name="IsStop">Whether it is a function word or a word of the calendar.</param>
/// <param name="HasParticle">Whether it is a name behind a particle with a hyphen: al-Sharaa.</param>
internal readonly record struct Word(Token Token, string Folded, int Sentence, bool Opens, bool IsStop, bool HasParticle)
{
    /// <summary>Whether it is a word and starts with a capital, a particle before it left aside.</summary>
    public bool IsCapital => Token.Kind == TokenKind.Word && (Token.IsCapitalised || HasParticle);

    /// <summary>Whether all its letters are capitals, and it has two at least, or a digit beside one; no elided article (L’).</summary>
    public bool IsAcronym => Token.Text.Count(char.IsLetterOrDigit) > 1
        && !Token.Text.Any(char.IsLower)
        && char.IsLetter(Token.Text[0])
        && Token.Text[^1] is not ('\'' or '’');
}
