using System.Collections.Frozen;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// What a name names, by a vote of its parts and of what stands around its mentions. The weights were set by hand and
/// kept on the news set and stories 01 to 04.
/// </summary>
internal sealed class NameTyper
{
    private readonly ArticleWords source;
    private readonly ArticleWords target;
    private readonly PhraseBook foreign;
    private readonly NameTable table;
    private readonly FrozenSet<string> organisationWords;

    /// <param name="source">The one text.</param>
    /// <param name="target">The other.</param>
    /// <param name="foreign">English, whose names stand untranslated in every language's news.</param>
    /// <param name="table">The large table of names.</param>
    public NameTyper(ArticleWords source, ArticleWords target, PhraseBook foreign, NameTable table)
    {
        this.foreign = foreign;
        this.table = table;
        this.source = source;
        this.target = target;
        organisationWords = source.Book.Pack.OrganisationWords.Concat(target.Book.Pack.OrganisationWords)
            .Concat(foreign.Pack.OrganisationWords)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The likeliest type of a name.</summary>
    /// <param name="link">The name.</param>
    /// <param name="besideTitle">Whether a word (source or target, index) is next to an office; null before offices are read.</param>
    public ConceptType TypeOf(NameLink link, Func<bool, int, int, bool>? besideTitle)
    {
        double person = 0, organisation = 0, place = 0;
        var words = link.Source.Split(' ');
        var targetWords = link.Target.Split(' ');
        if (IsGiven(words[0]) || IsGiven(targetWords[0])) person += link.Words > 1 ? 2.5 : 1.5;
        if (link.Words == 1) person += Math.Max(EndsFullName(source, link.Source), EndsFullName(target, link.Target));
        if (link.Words is 2 or 3) person += 1.1;
        if (link.Words > 1 && (IsAlone(source, words[^1], link.SourceAt) || IsAlone(target, targetWords[^1], link.TargetAt))) person += 1.2;
        if (link.Words > 1
            && (HasPlace(source, link.SourceAt[0], link.Words)
                || source.Words[link.SourceAt[0]].IsStop
                || HasDemonym(target, link.TargetAt[0])))
            organisation += 1.3;
        if (words.Concat(targetWords).Any(word => organisationWords.Contains(Normalization.Fold(word)))) organisation += 3;
        if (link.Words == 1 && IsAcronym(link.Source)) organisation += 2.5;
        if (link.Source.Contains('&', StringComparison.Ordinal)
            || (link.Words > 1 && words.Any(word => char.IsAsciiDigit(word[0]) || IsAcronym(word))))
            organisation += 2.5;
        if (link.Words == 1) organisation += 0.6;
        if (link.Words > 1 && (foreign.IsPlaceNoun(Normalization.Fold(words[0])) || foreign.IsPlaceNoun(Normalization.Fold(words[^1]))))
            place += 4;
        if (link.Words > 1 && foreign.Pack.StopWords.Contains(words[0].ToLowerInvariant()) && !IsGiven(words[0])) organisation += 2;
        if (link.Words > 1 && foreign.IsTitle(Normalization.Fold(words[^1])) && link.Similarity >= 1) return ConceptType.Title;
        var listed = table.Find(link.Source, source.Book.Pack.Code)
            .Concat(table.Find(link.Target, target.Book.Pack.Code))
            .Select(entry => entry.Type)
            .ToHashSet(StringComparer.Ordinal);
        if (listed.Contains("place")) place += link.Words > 1 ? 3 : 0.5;
        if (listed.Contains("organisation")) organisation += 1.5;
        if (listed.Contains("person")) person += 1.5;
        if (IsPlaceNoun(source, link.SourceAt[0], link.Words) || IsPlaceNoun(target, link.TargetAt[0], link.TargetWords)) place += 2;
        var known = TypesIn(source, link.SourceAt[0], link.Words).Concat(TypesIn(target, link.TargetAt[0], link.TargetWords)).ToList();
        if (known.Contains(ConceptType.Place)) place += 2.5;
        if (known.Contains(ConceptType.Organisation)) organisation += 5;
        Vote(source, link.SourceAt, link.Words, true);
        Vote(target, link.TargetAt, link.TargetWords, false);
        return person > organisation && person > place ? ConceptType.Person
            : place > organisation ? ConceptType.Place
            : ConceptType.Organisation;

        void Vote(ArticleWords article, IReadOnlyList<int> at, int count, bool isSource)
        {
            var weight = 1 / Math.Sqrt(at.Count);
            foreach (var start in at)
            {
                if (besideTitle is not null && besideTitle(isSource, start, count)) person += 3 * weight;
                var (p, o, l) = Context(article, start, count);
                person += p * weight;
                organisation += o * weight;
                place += l * weight;
            }
        }
    }

    // "Francois Bouchard" in one version gives the Bouchard of both away.
    private double EndsFullName(ArticleWords article, string last)
    {
        var best = 0.0;
        for (var i = 1; i < article.Words.Length; i++)
        {
            if (article.Words[i].Token.Text != last
                || !article.IsNext(i - 1, i)
                || article.Words[i - 1] is not { IsCapital: true, IsStop: false, IsAcronym: false }
                || !article.MatchesAt(i - 1).IsEmpty)
                continue;
            best = Math.Max(best, IsGiven(article.Words[i - 1].Token.Text) ? 2.5 : article.Words[i - 1].Opens ? 0 : 1);
        }
        return best;
    }

    // A person is named by the last word again; a body hardly ever.
    private static bool IsAlone(ArticleWords article, string last, IReadOnlyList<int> at) =>
        at.Count > 0
            && last.Length > 2
            && Enumerable.Range(0, article.Words.Length).Any(i => article.Words[i].Token.Text == last
                && (i == 0 || !article.Words[i - 1].IsCapital || article.Words[i - 1].Sentence != article.Words[i].Sentence));

    // "Boston Globe", "Dundee Stars": a town in the name.
    private static bool HasPlace(ArticleWords article, int start, int count) =>
        Enumerable.Range(start, count).Any(i => article.MatchesAt(i)
            .Any(match => match.Count < count && match.End <= start + count && match.Entry.Kind == EntryKind.Place && !match.IsGenitive));

    // "Palazzo Chigi", "Eemshaven": a name that begins or ends with the noun of a place.
    private static bool IsPlaceNoun(ArticleWords article, int start, int count) =>
        (count > 1 && article.MatchesAt(start).Any(match => match.Entry.Kind == EntryKind.PlaceNoun && match.Count == 1))
        || (article.Book.Pack.Compounds && article.Book.EndsInPlaceNoun(article.Words[start + count - 1].Folded));

    private static bool HasDemonym(ArticleWords article, int start) =>
        article.MatchesAt(start).Any(match => match.Entry.Kind == EntryKind.Demonym);

    private bool IsGiven(string word) =>
        source.Book.Pack.GivenNames.Contains(word) || target.Book.Pack.GivenNames.Contains(word) || foreign.Pack.GivenNames.Contains(word);

    private static bool IsAcronym(string word) => word.Length is > 1 and < 7 && word.All(c => char.IsUpper(c) || char.IsDigit(c));

    private static IEnumerable<ConceptType> TypesIn(ArticleWords article, int start, int count)
    {
        foreach (var match in article.MatchesAt(start))
        {
            if (match.Count != count) continue;
            if (match.Entry.Kind == EntryKind.Place) yield return ConceptType.Place;
            if (match.Entry.Kind == EntryKind.Institution)
                yield return match.Entry.Type == HeadKind.Place ? ConceptType.Place : ConceptType.Organisation;
        }
    }

    private static (double Person, double Organisation, double Place) Context(ArticleWords article, int start, int count)
    {
        double person = 0, organisation = 0, place = 0;
        var pack = article.Book.Pack;
        if (article.IsNext(start - 1, start))
        {
            var before = article.Words[start - 1].Token.Text.ToLowerInvariant().Replace('’', '\'');
            if (pack.Addresses.Contains(before) || pack.Addresses.Contains(before + ".")) person += 3;
            if (pack.SayingVerbs.Contains(before)) person += 1.5;
            if (pack.Articles.Contains(before) && !pack.CapitalisedNouns) organisation += 1.6;
            if (pack.Locatives.Contains(before)) place += before.Length == 1 ? 0.5 : 1.5;
            var noun = start - 1;
            while (noun > 0 && article.IsNext(noun - 1, start) && start - noun < 3 && article.Words[noun].IsStop) noun--;
            if (article.MatchesAt(noun).Any(match => match.Entry.Kind == EntryKind.PlaceNoun && match.Count == 1)) place += 3;
            if (article.IsNext(start - 2, start)
                && pack.Locatives.Contains(article.Words[start - 2].Token.Text.ToLowerInvariant() + " " + before))
                place += 1.2;
        }
        var end = start + count;
        if (article.IsNext(start, end))
        {
            var after = article.Words[end];
            if (pack.SayingVerbs.Contains(after.Folded) || pack.SayingVerbs.Contains(after.Token.Text)) person += 1.2;
            if (after.Token.Text is "," or "("
                && article.IsNext(end, end + 1)
                && article.Words[end + 1].Token is { Kind: TokenKind.Number, Text.Length: 2 })
                person += 2;
            if (article.IsNext(end, end + 1) && pack.SayingVerbs.Contains(article.Words[end + 1].Token.Text)) person += 1;
        }
        return (person, organisation, place);
    }
}
