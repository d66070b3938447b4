using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Names of one word: parts of a person's name already met, and capitalised words both articles have.</summary>
internal sealed class SingleNames(
    ArticleWords source, ArticleWords target, NameLinks names, NameMatcher matcher, WordTranslations translations)
{
    /// <summary>A word of a person's name alone is that person.</summary>
    public void MatchSurnames()
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names.TypeOf(i) != ConceptType.Person) continue;
            names[i] = names[i] with
            {
                SourceAt = [.. names[i].SourceAt.Concat(Alone(source, names[i].SourceAt[0], names[i].Words, i)).Order()],
                TargetAt = [.. names[i].TargetAt.Concat(Alone(target, names[i].TargetAt[0], names[i].TargetWords, i)).Order()],
            };
        }
    }

    private static List<int> Alone(ArticleWords article, int start, int count, int link)
    {
        var parts = Enumerable.Range(start, count)
            .Where(i => article.Words[i].IsCapital && article.Words[i].Folded.Length > 1)
            .Select(i => NameRun.WithoutGenitive(article.Words[i].Token.Text))
            .ToHashSet(StringComparer.Ordinal);
        var found = new List<int>();
        for (var i = 0; i < article.Words.Length; i++)
        {
            if (article.LinkOf[i] >= 0 || article.Used[i] || !article.Words[i].IsCapital) continue;
            var text = article.Words[i].Token.Text;
            if (!parts.Contains(NameRun.WithoutGenitive(text)) && !(text.EndsWith('s') && parts.Contains(text[..^1]))) continue;
            article.LinkOf[i] = link;
            found.Add(i);
        }
        return found;
    }

    /// <summary>The same word on both sides; then, in one paragraph, words of the same sounds.</summary>
    public void MatchWords()
    {
        var ofSource = Singles(source);
        var ofTarget = Singles(target);
        foreach (var s in ofSource.Values.OrderBy(at => at[0].At))
        {
            var key = s[0].Key;
            var t = ofTarget.GetValueOrDefault(key);
            if (t is null || !IsNameLike(source, s) && !IsNameLike(target, t)) continue;
            AddSingle(s, t, 1);
        }
        var found =
            from s in ofSource.Values
            where source.LinkOf[s[0].At] < 0 && IsNameLike(source, s) && s[0].Key.Length >= 4 && !translations.IsCommonInSource(s[0].Key)
            from t in ofTarget.Values
            where target.LinkOf[t[0].At] < 0
                && t[0].Key.Length >= 4
                && !translations.IsCommonInTarget(t[0].Key)
                && Together(s, t)
                && (target.Book.Pack.CapitalisedNouns || IsNameLike(target, t))
            let similarity = matcher.Similarity(s[0].Text, t[0].Text)
            where similarity >= 0.8
            orderby similarity descending, s[0].At, t[0].At
            select (s, t, similarity);
        foreach (var (s, t, similarity) in found.ToList())
            if (source.LinkOf[s[0].At] < 0 && target.LinkOf[t[0].At] < 0) AddSingle(s, t, similarity);
    }

    private bool Together(List<Single> s, List<Single> t) =>
        s.Any(a => source.BeadOf[a.At] >= 0 && t.Any(b => target.BeadOf[b.At] == source.BeadOf[a.At]));

    private void AddSingle(List<Single> s, List<Single> t, double similarity) =>
        names.Add(
            new NameLink(s[0].Text, t[0].Text, 1, 1, similarity, [.. s.Select(single => single.At)], [.. t.Select(single => single.At)]));

    private readonly record struct Single(int At, string Text, string Key);

    // A capitalised word on its own, or the name in a compound with a hyphen (ASEAN-bijeenkomst, zaak-Nexperia).
    private static Dictionary<string, List<Single>> Singles(ArticleWords article)
    {
        var singles = new Dictionary<string, List<Single>>(StringComparer.Ordinal);
        for (var i = 0; i < article.Words.Length; i++)
        {
            var word = article.Words[i];
            if (article.LinkOf[i] >= 0 || article.Used[i] || word.Token.Kind != TokenKind.Word || word.Folded.Length < 2) continue;
            foreach (var text in NamesIn(word))
            {
                if (IsAddress(article, text)) continue;
                if (!char.IsUpper(text[0]) || (word.IsStop && text.Length == word.Token.Text.Length && !word.IsAcronym)) continue;
                if (text.Length == word.Token.Text.Length
                    && article.MatchesAt(i)
                        .Any(match => match.Entry.Kind is EntryKind.Head or EntryKind.Demonym or EntryKind.Modifier or EntryKind.Portfolio
                            && match.Count == 1))
                    continue;
                var key = Normalization.Fold(text);
                if (!singles.TryGetValue(key, out var list)) singles[key] = list = [];
                list.Add(new Single(i, text, key));
                break;
            }
        }
        return singles;
    }

    private static bool IsAddress(ArticleWords article, string text) => article.Book.Pack.Addresses.Contains(text.ToLowerInvariant())
        || article.Book.Pack.Addresses.Contains(text.ToLowerInvariant() + ".");

    private static IEnumerable<string> NamesIn(Word word)
    {
        var text = NameRun.WithoutGenitive(word.Token.Text);
        var hyphen = text.LastIndexOf('-');
        if (hyphen > 1 && hyphen + 1 < text.Length && char.IsLower(text[hyphen + 1])) yield return text[..hyphen];
        else if (hyphen > 1 && hyphen + 1 < text.Length && char.IsLower(text[0]) && char.IsUpper(text[hyphen + 1]))
            yield return text[(hyphen + 1)..];
        else yield return text;
    }

    // Capitalised where no sentence opens, or written in capitals.
    private static bool IsNameLike(ArticleWords article, List<Single> singles) =>
        !article.Book.Pack.CapitalisedNouns && singles.Any(single => !article.Words[single.At].Opens || article.Words[single.At].IsAcronym);
}
