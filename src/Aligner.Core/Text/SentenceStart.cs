namespace Aligner.Text;

/// <summary>What stands where a sentence may begin.</summary>
internal sealed class SentenceStart(SentenceWords words)
{
    /// <summary>
    /// Whether a sentence may begin at a place: with anything but a lower-case letter, a mark that continues or a dash
    /// before a lower-case letter (<c>– chiese il console</c>).
    /// </summary>
    public static bool CanBegin(string text, int at)
    {
        var first = at;
        while (at < text.Length && (IsOpening(text[at]) || text[at] is '\'' or '’' || IsSpaceInGuillemet(text, first, at))) at++;
        if (at >= text.Length) return false;
        if (char.IsLower(text[at])) return IsCapitalBehind(text, at, quoted: at > first);
        if (text[at] is '-' or '–' or '—') return !char.IsLower(FirstBehindDash(text, at));
        return char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || text[at] is '#' or '@' or '*' or '[';
    }

    /// <summary>Whether the word at a place is one of those with which sentences begin more than names do:
    /// articles, pronouns, prepositions.</summary>
    public bool IsFunctionWord(string text, int at)
    {
        var (start, end) = WordAt(text, at);
        var word = text[start..end].ToLowerInvariant();
        return words.FunctionWords.Contains(word) || (end < text.Length && text[end] is '\'' or '’' && words.Elisions.Contains(word + "'"));
    }

    /// <summary>
    /// Whether what stands at a place is a surname with its particle, not a function word: in <c>J. De Vries</c> a
    /// capital follows, in <c>hepatitis C. De artsen</c> none.
    /// </summary>
    public bool IsParticleOfName(string text, int at)
    {
        var (start, end) = WordAt(text, at);
        if (end >= text.Length) return false;
        var word = text[start..end].ToLowerInvariant();
        // Where every noun has a capital, an article before one is an article.
        if (words.CapitalisedNouns && words.Articles.Contains(word)) return false;
        var elided = text[end] is '\'' or '’';
        if (!words.Particles.Contains(elided ? word + "'" : word) && !(elided && words.Elisions.Contains(word + "'"))) return false;
        var next = end + 1;
        return next < text.Length && (elided || text[end] == ' ') && char.IsUpper(text[next]);
    }

    /// <summary>Whether the word at a place is a given name, whose capital says nothing of a beginning.</summary>
    public bool IsName(string text, int at)
    {
        var (start, end) = WordAt(text, at);
        return words.GivenNames.Contains(text[start..end]);
    }

    /// <summary>Whether a mark opens a quotation or bracket, in one language or another.</summary>
    public static bool IsOpening(char c) =>
        c is '"' or '“' or '„' or '‚' or '‘' or '«' or '‹' or '(' or '[' or '¿' or '¡' or '”' or '»';

    // French sets a space behind the guillemet it opens with.
    private static bool IsSpaceInGuillemet(string text, int first, int at) =>
        at > first && text[at - 1] == '«' && char.IsWhiteSpace(text[at]);

    // "iPhone", and behind an apostrophe one letter before a capital: ‘s Avonds, 's-Gravenhage.
    private static bool IsCapitalBehind(string text, int at, bool quoted)
    {
        if (at + 1 < text.Length && char.IsUpper(text[at + 1])) return true;
        return quoted && at + 2 < text.Length && text[at + 1] is ' ' or '-' && char.IsUpper(text[at + 2]);
    }

    private static char FirstBehindDash(string text, int at)
    {
        at++;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsOpening(text[at]))) at++;
        return at < text.Length ? text[at] : ' ';
    }

    private static (int Start, int End) WordAt(string text, int at)
    {
        while (at < text.Length && (IsOpening(text[at]) || char.IsWhiteSpace(text[at]) || text[at] is '-' or '–' or '—')) at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return (at, end);
    }
}
