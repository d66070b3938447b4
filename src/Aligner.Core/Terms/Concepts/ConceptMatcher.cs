using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Places, institutions and nationalities of the tables that both articles name, by concept and wherever they stand.</summary>
internal sealed class ConceptMatcher(ArticleWords source, ArticleWords target, NameLinks names, List<Sighting> sightings)
{
    /// <summary>Adds a sighting for each concept and each pair of its forms.</summary>
    public void Match()
    {
        var ofSource = Concepts(source);
        var ofTarget = Concepts(target);
        foreach (var (concept, all) in ofSource.OrderBy(pair => pair.Value[0].Start).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!ofTarget.TryGetValue(concept, out var t)) continue;
            var s = all;
            if (s[0].Entry.Kind == EntryKind.Demonym)
            {
                // Inhabitants are no term, and "Schweden" may be the country.
                if (concept.Contains(':', StringComparison.Ordinal)) continue;
                // An adjective inside the name of an office is part of it; one on its own counts where both versions have it in one place.
                s = [.. s.Where(match => !source.InPhrase[match.Start])];
                t = [.. t.Where(match => !target.InPhrase[match.Start])];
                if (!s.Any(a => source.BeadOf[a.Start] >= 0 && t.Any(b => target.BeadOf[b.Start] == source.BeadOf[a.Start]))) continue;
            }
            var type = s[0].Entry.Kind is EntryKind.Institution && s[0].Entry.Type != HeadKind.Place
                ? ConceptType.Organisation
                : ConceptType.Place;
            if (s[0].Entry.Kind == EntryKind.Institution && t[0].Entry.Kind == EntryKind.Institution && t[0].Entry.Type != s[0].Entry.Type)
                continue;
            foreach (var match in s) ArticleWords.Mark(source.Used, match.Start, match.End);
            foreach (var match in t) ArticleWords.Mark(target.Used, match.Start, match.End);
            // Every form of the one side with every form of the other; each mention counts once.
            var formsOfSource = s.GroupBy(match => Listed(source, match), StringComparer.Ordinal).ToList();
            var formsOfTarget = t.GroupBy(match => Listed(target, match), StringComparer.Ordinal).ToList();
            foreach (var a in formsOfSource)
            {
                foreach (var b in formsOfTarget)
                {
                    sightings.Add(new Sighting(type, concept, a.Key, b.Key, Grounds.Concept)
                    {
                        SourceForm = a.Select(match => match.Entry.Form).FirstOrDefault(form => form != a.Key),
                        TargetForm = b.Select(match => match.Entry.Form).FirstOrDefault(form => form != b.Key),
                        SourceCount = b == formsOfTarget[0] ? a.Count() : 0,
                        TargetCount = a == formsOfSource[0] ? b.Count() : 0,
                        SourceLine = source.PlaceOf(a.First().Start).Line,
                        TargetLine = target.PlaceOf(b.First().Start).Line,
                    });
                }
            }
        }
    }

    // As the table has it; as the text has it where that differs in more than case (Straßburg beside Strassburg).
    private static string Listed(ArticleWords article, BookMatch match)
    {
        if (match.IsGenitive || match.Entry.Base != match.Entry.Form) return match.Entry.Base;
        var text = article.Text(match.Start, match.Count).Replace('’', '\'');
        var same = string.Equals(text, match.Entry.Form, StringComparison.OrdinalIgnoreCase)
            || Normalization.Fold(text) != Normalization.Fold(match.Entry.Form)
            || !text.Any(char.IsLower);
        return same ? match.Entry.Base : text;
    }

    // "Libano meridionale", "southern Lebanon": with a point of the compass it is another place.
    private static BookMatch Directed(ArticleWords article, BookMatch match)
    {
        if (article.IsNext(match.End - 1, match.End))
        {
            foreach (var modifier in article.MatchesAt(match.End))
                if (modifier.Entry.Kind == EntryKind.Modifier && article.Book.IsDirection(modifier.Entry))
                    return Of(modifier.Entry, match.Start, modifier.End);
        }
        for (var first = match.Start - 2; first < match.Start; first++)
        {
            if (!article.IsNext(first, match.Start)) continue;
            foreach (var modifier in article.MatchesAt(first))
                if (modifier.Entry.Kind == EntryKind.Modifier && article.Book.IsDirection(modifier.Entry) && modifier.End == match.Start)
                    return Of(modifier.Entry, first, match.End);
        }
        return match;

        BookMatch Of(BookEntry modifier, int start, int end)
        {
            var text = article.Text(start, end - start);
            return new BookMatch(
                match.Entry with { Concept = $"{match.Entry.Plain}/{modifier.Concept}", Form = text, Base = text },
                start,
                end - start,
                false);
        }
    }

    // "Zuid-Libanon", "Ostukraine".
    private static BookMatch? DirectedCompound(ArticleWords article, int at)
    {
        if (!article.Words[at].IsCapital || article.Book.Directed(article.Words[at].Folded) is not { } directed) return null;
        var text = article.Words[at].Token.Text;
        return article.Book.Places(directed.Place).FirstOrDefault() is { } place
            ? new BookMatch(place with { Concept = $"{place.Plain}/{directed.Modifier.Concept}", Form = text, Base = text }, at, 1, false)
            : null;
    }

    private Dictionary<string, List<BookMatch>> Concepts(ArticleWords article)
    {
        var found = new Dictionary<string, List<BookMatch>>(StringComparer.Ordinal);
        for (var at = 0; at < article.Words.Length;)
        {
            var matches = article.MatchesAt(at).Concat(article.Book.AtFront(article.Words, at))
                .Where(match => match.Entry.Kind is EntryKind.Institution or EntryKind.Place or EntryKind.Demonym
                    && match.Entry.Type is not (HeadKind.Ministry or HeadKind.Title))
                .Where(match => IsFree(article, match) && !IsPartOfName(article, match) && IsWrittenAsListed(article, match)).ToList();
            if (matches.Count == 0)
            {
                if (DirectedCompound(article, at) is { } compound)
                {
                    var key = $"place/{compound.Entry.Concept}";
                    if (!found.TryGetValue(key, out var list)) found[key] = list = [];
                    list.Add(compound);
                }
                at++;
                continue;
            }
            var longest = matches.Max(match => match.Count);
            foreach (var match in matches.Where(match => match.Count == longest))
            {
                // An institution and a place of one name are one place: both tables may list a sea.
                var kind = match.Entry.Kind == EntryKind.Demonym ? "demonym"
                    : match.Entry.Kind == EntryKind.Place || match.Entry.Type == HeadKind.Place ? "place"
                    : "institution";
                var directed = kind == "place" ? Directed(article, match) : match;
                var key = $"{kind}/{directed.Entry.Concept}";
                if (!found.TryGetValue(key, out var list)) found[key] = list = [];
                list.Add(directed);
            }
            at += InnerConcept(article, at, longest);
        }
        return found;
    }

    // Tedesco with a capital in the middle of a sentence is a name, not a nationality.
    private static bool IsWrittenAsListed(ArticleWords article, BookMatch match) =>
        match.Entry.Kind != EntryKind.Demonym
            || char.IsUpper(match.Entry.Form[0])
            || !article.Words[match.Start].IsCapital
            || article.Words[match.Start].Opens;

    // The United Nations in their General Assembly: a concept that ends a longer one is met too, so reading goes on at it.
    private static int InnerConcept(ArticleWords article, int at, int count)
    {
        for (var inner = 1; inner < count; inner++)
            if (article.Words[at + inner].IsCapital
                && article.MatchesAt(at + inner).Any(match => match.Count == count - inner
                    && match.Entry.IsBody
                    && !article.MatchesAt(at).Any(outer => outer.Count == count && outer.Entry.Concept == match.Entry.Concept)))
                return inner;
        return count;
    }

    // A place in a name that was matched whole (Boston Globe) is no place there; a name that is the place is.
    private bool IsFree(ArticleWords article, BookMatch match)
    {
        for (var i = match.Start; i < match.End; i++)
        {
            if (article.LinkOf[i] < 0) continue;
            var link = names[article.LinkOf[i]];
            if (names.TypeOf(article.LinkOf[i]) == ConceptType.Person || link.Words != match.Count) return false;
        }
        return true;
    }

    // "Giordano Bruno", "West Virginia": one word of a longer row of capitals is a part of a name until the row is explained.
    private static bool IsPartOfName(ArticleWords article, BookMatch match)
    {
        if (match.Entry.Kind == EntryKind.Demonym || match.Count > 1 || article.Book.Pack.CapitalisedNouns) return false;
        return match.Entry.Kind == EntryKind.Place
            && Capital(match.Start - 1, match.Start)
            && !article.Words[match.Start - 1].Opens
            && article.LinkOf[match.Start - 1] < 0
            && !Known(match.Start - 1);

        bool Capital(int at, int other) =>
            at >= 0 && article.IsNext(Math.Min(at, other), Math.Max(at, other)) && article.Words[at].IsCapital && !article.Words[at].IsStop;

        bool Known(int at) => article.MatchesAt(at).Any();
    }
}
