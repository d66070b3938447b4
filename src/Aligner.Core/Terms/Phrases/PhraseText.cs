using System.Text;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A phrase as a glossary lists it: its words spaced as in the text, the head in its base form,
/// its first letter as listed.</summary>
internal readonly struct PhraseText(PhraseDraft draft)
{
    private readonly ArticleWords article = draft.Grammar.Article;

    /// <summary>With its country or town.</summary>
    public string Full => Render(_ => true);

    /// <summary>Without its country or town.</summary>
    public string Base
    {
        get
        {
            var dropped = draft.Dropped;
            return Render(i => !dropped.Any(words => words.Contains(i)));
        }
    }

    /// <summary>Head and rank alone; "NATO-Botschafter", "Kremlsprecher" without the body that the front names.</summary>
    public string Bare
    {
        get
        {
            var left = draft.Dropped.AddRange(draft.Complements);
            var word = article.Words[draft.Head];
            if (draft.Nucleus.Compound is not { } compound || !draft.HasBody || word.Folded.Length != word.Token.Text.Length)
                return Render(i => !left.Any(words => words.Contains(i)));
            var bare = Head()[(word.Token.Text.Length - compound.HeadLength)..];
            return article.Book.Pack.CapitalisedNouns ? char.ToUpperInvariant(bare[0]) + bare[1..] : bare;
        }
    }

    private string Render(Func<int, bool> keeps)
    {
        var text = new StringBuilder();
        var previous = -1;
        for (var i = draft.Start; i < draft.End; i++)
        {
            if (!keeps(i) || IsHolder(i)) continue;
            if (previous >= 0 && !Touches(previous, i)) text.Append(' ');
            if (i == draft.Head)
            {
                text.Append(Head());
                i = draft.Head + draft.Nucleus.Count - 1;
            }
            else
            {
                var word = article.Words[i].Token.Text;
                text.Append(i < draft.Head ? article.Book.Cite(word, draft.Nucleus.Heads[0].Base) : word);
            }
            previous = i;
        }
        if (article.Words[draft.Start].Opens && IsListedInLowerCase()) text[0] = char.ToLowerInvariant(text[0]);
        return text.ToString();
    }

    private bool IsHolder(int word)
    {
        foreach (var words in draft.Holders)
            if (words.Contains(word)) return true;
        return false;
    }

    private bool Touches(int word, int next) =>
        article.Words[word].Token.Extent.End == article.Words[next].Token.Extent.Start;

    private string Head()
    {
        var entry = draft.Nucleus.Heads[0];
        if (draft.Nucleus.Compound is { } compound) return Head(entry, compound.HeadLength);
        // "senatori repubblicani": head and adjective go together, so neither is put in the singular alone.
        return entry.Base == entry.Form || draft.HasAgreeingAdjective ? article.Text(draft.Head, draft.Nucleus.Count) : entry.Base;
    }

    // The head of a compound in its base form behind the front as written.
    private string Head(BookEntry entry, int length)
    {
        var text = article.Words[draft.Head].Token.Text;
        if (entry.Base == entry.Form) return text;
        var isCapital = char.IsUpper(text[^length]);
        return text[..^length] + (isCapital ? entry.Base[0] : char.ToLowerInvariant(entry.Base[0])) + entry.Base[1..];
    }

    // Whether the capital of the first word is due to the sentence alone.
    private bool IsListedInLowerCase()
    {
        var (start, head) = (draft.Start, draft.Head);
        if (draft.Nucleus.Heads[0].IsOrganisation || article.Words[start].IsAcronym || draft.Dropped.Any(words => words.Contains(start)))
            return false;
        return start == head ? IsHeadInLowerCase()
            : !article.Book.Pack.CapitalisedNouns
                && !article.MatchesAt(start).Any(match => char.IsUpper(match.Entry.Form[0]));
    }

    private bool IsHeadInLowerCase() => draft.Nucleus.Compound is not { } compound
        ? char.IsLower(draft.Nucleus.Heads[0].Form[0])
        : !article.Book.Pack.CapitalisedNouns
            && !compound.Fronts.Take(1).Any(front => front.IsName)
            && !article.Words[draft.Head].Token.Text.Contains('-', StringComparison.Ordinal);
}
