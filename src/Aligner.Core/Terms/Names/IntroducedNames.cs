using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A name that an article writes out once, with its abbreviation behind it in brackets.</summary>
/// <param name="Abbreviation">Folded.</param>
/// <param name="Text">The name as written.</param>
/// <param name="Words">Its words.</param>
internal sealed record IntroducedName(string Abbreviation, string Text, Extent Words);

/// <summary>Finds the names that an article introduces with an abbreviation.</summary>
internal static class IntroducedNames
{
    // The longest in brackets is a word: INTERPOL, Confindustria are names of their own.
    private const int LongestAbbreviation = 6;

    // Words of a name for a letter of its abbreviation, articles and prepositions among them: "Agenzia delle dogane e dei monopoli (Adm)".
    private const int WordsToALetter = 3;

    /// <summary>The introductions of an article, in reading order.</summary>
    public static IEnumerable<IntroducedName> In(ClaimedWords side)
    {
        var (article, words) = (side.Article, side.Article.Words);
        for (var at = 1; at + 2 < words.Length; at++)
        {
            if (words[at].Token.Text != "(" || words[at + 2].Token.Text != ")" || !article.IsNext(at - 1, at + 2)) continue;
            var abbreviation = words[at + 1].Token.Text;
            if (IsAbbreviation(abbreviation) && Start(side, at, abbreviation) is { } start)
                yield return new IntroducedName(
                    Normalization.Fold(abbreviation), article.Text(start, at - start), new Extent(start, at - start));
        }
    }

    // Initials of the name that the abbreviation must have, in order: one alone says nothing.
    private const int FewestInitials = 2;

    /// <summary>Whether a text may be an abbreviation: a short word with a capital, GM, Adm, Istat.</summary>
    public static bool IsAbbreviation(string text) => text.Length is > 1 and <= LongestAbbreviation
        && text.All(char.IsLetter)
        && char.IsUpper(text[0]);

    // The nearest word before the brackets that begins with a capital, the first letter of the abbreviation.
    private static int? Start(ClaimedWords side, int bracket, string abbreviation)
    {
        var (article, words) = (side.Article, side.Article.Words);
        for (var at = bracket - 1; bracket - at <= abbreviation.Length * WordsToALetter; at--)
        {
            if (!article.IsNext(at, bracket) || words[at].Token.Kind == TokenKind.Punctuation || side.IsPerson(at)) return null;
            if (words[at].IsCapital && words[at].Folded[0] == char.ToLowerInvariant(abbreviation[0]) && HasInitials(at)) return at;
        }
        return null;

        // "Istituto nazionale di statistica (Istat)": most of its words give a letter, the last one maybe more.
        bool HasInitials(int start)
        {
            var (found, letter, count) = (0, 0, 0);
            for (var at = start; at < bracket; at++)
            {
                if (words[at].IsStop || words[at].Token.Kind != TokenKind.Word) continue;
                count++;
                var next = abbreviation.IndexOf(words[at].Folded[..1], letter, StringComparison.OrdinalIgnoreCase);
                if (next < 0) continue;
                (found, letter) = (found + 1, next + 1);
            }
            return found >= FewestInitials && 2 * found > count;
        }
    }
}
