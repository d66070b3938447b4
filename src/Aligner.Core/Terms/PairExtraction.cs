using System.Collections.Immutable;
using Aligner.Alignments;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What one pair of articles gives: names, places, institutions, offices and ministries met on both sides.</summary>
internal sealed class PairExtraction
{
    // Shares of agreement (Dice) at which phrases of one paragraph, and those beside the same person, are taken for the
    // same; stories 01 to 04 and the news set chose them.
    private const double LeastTogether = 0.6;
    private const double LeastBesidePerson = 0.05;

    private readonly ArticleWords source;
    private readonly ArticleWords target;
    private readonly int[] beadOfSource;
    private readonly int[] beadOfTarget;
    private readonly WordTranslations translations;
    private readonly NameMatcher names;
    private readonly NameTable table;
    private readonly NameTyper typer;
    private readonly List<Sighting> sightings = [];
    private readonly int[] linkOfSource;
    private readonly int[] linkOfTarget;
    private readonly bool[] usedSource;
    private readonly bool[] usedTarget;
    private readonly bool[] inSourcePhrase;
    private readonly bool[] inTargetPhrase;
    private readonly List<(Phrase Source, Phrase Target)> officePairs = [];
    private readonly List<NameLink> links = [];
    private readonly List<ConceptType> types = [];

    public PairExtraction(ArticleAlignment alignment, PhraseBook sourceBook, PhraseBook targetBook, PhraseBook foreign, NameTable table, WordTranslations translations)
    {
        names = new NameMatcher(foreign);
        this.table = table;
        source = new ArticleWords(alignment.Source, alignment.SourceSentences, sourceBook, Noise(alignment.Sentences, bead => bead.Source));
        target = new ArticleWords(alignment.Target, alignment.TargetSentences, targetBook, Noise(alignment.Sentences, bead => bead.Target));
        this.translations = translations;
        typer = new NameTyper(source, target, foreign, table);
        beadOfSource = Beads(source, alignment.SourceSentences, alignment.Paragraphs, bead => bead.Source);
        beadOfTarget = Beads(target, alignment.TargetSentences, alignment.Paragraphs, bead => bead.Target);
        linkOfSource = Enumerable.Repeat(-1, source.Words.Length).ToArray();
        linkOfTarget = Enumerable.Repeat(-1, target.Words.Length).ToArray();
        usedSource = new bool[source.Words.Length];
        usedTarget = new bool[target.Words.Length];
        inSourcePhrase = new bool[source.Words.Length];
        inTargetPhrase = new bool[target.Words.Length];
    }

    /// <summary>The words of the two articles, for the search of misspellings.</summary>
    public (ArticleWords Source, ArticleWords Target) Sides => (source, target);

    /// <summary>The names found, with their types.</summary>
    public IEnumerable<(NameLink Link, ConceptType Type)> Names => links.Zip(types);

    /// <summary>Everything met on both sides, in a fixed order.</summary>
    public ImmutableArray<Sighting> Run()
    {
        foreach (var title in QuotedTitles.In(source, target)) AddLink(title);
        foreach (var link in names.Match(source, target))
            if (!IsPhraseWord(link) && link.SourceAt.All(at => linkOfSource[at] < 0) && link.TargetAt.All(at => linkOfTarget[at] < 0)) AddLink(link);
        var sourcePhrases = new PhraseGrammar(source, word => linkOfSource[word] >= 0 && types[linkOfSource[word]] == ConceptType.Person, word => linkOfSource[word] >= 0).Read();
        var targetPhrases = new PhraseGrammar(target, word => linkOfTarget[word] >= 0 && types[linkOfTarget[word]] == ConceptType.Person, word => linkOfTarget[word] >= 0).Read();
        foreach (var phrase in sourcePhrases) Mark(inSourcePhrase, phrase.Start, phrase.End);
        foreach (var phrase in targetPhrases) Mark(inTargetPhrase, phrase.Start, phrase.End);
        RetypeBeside(sourcePhrases, targetPhrases);
        MatchPhrases(sourcePhrases, targetPhrases);
        MatchConcepts();
        MatchListedNames();
        MatchHolders();
        MatchSurnames();
        MatchSingleWords();
        foreach (var (link, type) in links.Zip(types)) sightings.Add(OfName(link, type));
        return [.. sightings];
    }

    private static HashSet<int> Noise(Alignment sentences, Func<Bead, ImmutableArray<int>> side) => [.. sentences.Beads.Where(bead => bead.IsNoise).SelectMany(bead => side(bead))];

    // The bead of each word's paragraph; those of null beads differ from all others.
    private static int[] Beads(ArticleWords article, ImmutableArray<Sentence> sentences, Alignment paragraphs, Func<Bead, ImmutableArray<int>> side)
    {
        var beadOfParagraph = new Dictionary<int, int>();
        for (var bead = 0; bead < paragraphs.Beads.Length; bead++)
            foreach (var paragraph in side(paragraphs.Beads[bead])) beadOfParagraph[paragraph] = bead;
        return [.. article.Words.Select(word => beadOfParagraph.GetValueOrDefault(sentences[word.Sentence].Paragraph, -1))];
    }

    private void AddLink(NameLink found)
    {
        // A name that carries a genitive s on one side only: Theresa Mays, Theresa May.
        var link = IsGenitiveOf(found.Source, found.Target) ? found with { Source = found.Source[..^1], Similarity = 1 } : IsGenitiveOf(found.Target, found.Source) ? found with { Target = found.Target[..^1], Similarity = 1 } : found;
        foreach (var at in link.SourceAt)
            for (var i = at; i < at + link.Words; i++) linkOfSource[i] = links.Count;
        foreach (var at in link.TargetAt)
            for (var i = at; i < at + link.TargetWords; i++) linkOfTarget[i] = links.Count;
        links.Add(link);
        types.Add(typer.TypeOf(link, null));
    }

    private static bool IsGenitiveOf(string longer, string shorter) => longer.Length == shorter.Length + 1 && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal);

    // "Made in Italy" is what a ministry is for, the White House a concept of the table: no names to be matched by spelling.
    private bool IsPhraseWord(NameLink link) => Covers(source, link.SourceAt[0], link.Words) || Covers(target, link.TargetAt[0], link.TargetWords);

    private static bool Covers(ArticleWords article, int start, int count) =>
        article.MatchesAt(start).Any(match => match.Count >= count && match.Entry.Kind is EntryKind.Portfolio or EntryKind.Institution or EntryKind.Head);

    private void RetypeBeside(ImmutableArray<Phrase> sourcePhrases, ImmutableArray<Phrase> targetPhrases)
    {
        for (var i = 0; i < links.Count; i++)
            types[i] = typer.TypeOf(links[i], (isSource, start, count) => IsBeside(isSource ? source : target, isSource ? sourcePhrases : targetPhrases, start, count));
    }

    private static bool IsBeside(ArticleWords article, ImmutableArray<Phrase> phrases, int start, int count) =>
        phrases.Any(phrase => phrase.Type == ConceptType.Title && (Adjoins(article, phrase.End, start) || (Adjoins(article, start + count, phrase.Start) && article.Words[start + count].Token.Text == ",")));

    // From the end of one to the start of the next: nothing, a comma, or a comma and an article.
    private static bool Adjoins(ArticleWords article, int end, int start)
    {
        if (start < end || start - end > 2 || end == 0 || start >= article.Words.Length || !article.IsNext(end - 1, start)) return false;
        for (var i = end; i < start; i++)
        {
            var text = article.Words[i].Token.Text;
            if (text is not ("," or "(") && !article.Book.Pack.Articles.Contains(text.ToLowerInvariant())) return false;
            if (i == end && text is not ("," or "(")) return false;
        }
        return true;
    }

    private void MatchPhrases(ImmutableArray<Phrase> sourcePhrases, ImmutableArray<Phrase> targetPhrases)
    {
        var holdersOfSource = sourcePhrases.Select(phrase => Holder(source, linkOfSource, phrase)).ToArray();
        var holdersOfTarget = targetPhrases.Select(phrase => Holder(target, linkOfTarget, phrase)).ToArray();
        var sourceReadings = sourcePhrases.Select(phrase => new PhraseReadings(phrase, source.Book)).ToArray();
        var targetReadings = targetPhrases.Select(phrase => new PhraseReadings(phrase, target.Book)).ToArray();
        var found = new List<(double Score, int S, int T, PhraseMatch Match)>();
        for (var s = 0; s < sourcePhrases.Length; s++)
        {
            for (var t = 0; t < targetPhrases.Length; t++)
            {
                var match = PhraseMatch.Of(sourceReadings[s], targetReadings[t], translations);
                if (match.Source is null) continue;
                var together = beadOfSource[sourcePhrases[s].Start] >= 0 && beadOfSource[sourcePhrases[s].Start] == beadOfTarget[targetPhrases[t].Start];
                var sameHolder = holdersOfSource[s] >= 0 && holdersOfSource[s] == holdersOfTarget[t];
                var otherHolder = holdersOfSource[s] >= 0 && holdersOfTarget[t] >= 0 && !sameHolder;
                var least = sameHolder ? LeastBesidePerson : together && !otherHolder ? LeastTogether : 0.98;
                if (!sameHolder && match.Source.Type == "state-title" && sourcePhrases[s].IsPlain && sourcePhrases[s].Jurisdiction != targetPhrases[t].Jurisdiction) continue;
                if (match.Score < least || (!together && !sameHolder && sourcePhrases[s].Jurisdiction != targetPhrases[t].Jurisdiction)) continue;
                found.Add((match.Score + (sameHolder ? 0.6 : otherHolder ? -0.3 : 0) + (together ? 0.3 : 0), s, t, match));
            }
        }
        var takenSource = new bool[sourcePhrases.Length];
        var takenTarget = new bool[targetPhrases.Length];
        foreach (var (_, s, t, match) in found.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.S).ThenBy(pair => pair.T))
        {
            if (takenSource[s] || takenTarget[t]) continue;
            takenSource[s] = takenTarget[t] = true;
            Emit(sourcePhrases[s], targetPhrases[t], match, holdersOfSource[s] >= 0 && holdersOfSource[s] == holdersOfTarget[t], beadOfSource[sourcePhrases[s].Start] == beadOfTarget[targetPhrases[t].Start]);
        }
    }

    private int Holder(ArticleWords article, int[] linkOf, Phrase phrase)
    {
        if (phrase.Type != ConceptType.Title) return -1;
        for (var at = phrase.End; at < Math.Min(phrase.End + 3, article.Words.Length); at++)
            if (linkOf[at] >= 0 && types[linkOf[at]] == ConceptType.Person && Adjoins(article, phrase.End, at)) return linkOf[at];
        for (var at = phrase.Start - 1; at >= Math.Max(0, phrase.Start - 3); at--)
            if (linkOf[at] >= 0 && types[linkOf[at]] == ConceptType.Person && Adjoins(article, at + 1, phrase.Start)) return linkOf[at];
        return -1;
    }

    private void Emit(Phrase s, Phrase t, PhraseMatch match, bool sameHolder, bool together)
    {
        var grounds = match.Score >= 0.95 ? Grounds.Composition : sameHolder ? Grounds.Holder : Grounds.PartialComposition;
        var sameState = s.Jurisdiction is not null && s.Jurisdiction == t.Jurisdiction;
        var full = sameState && (s.IsFixed != t.IsFixed || s.Type is ConceptType.Organisation or ConceptType.Place || (s.IsOfState && t.IsOfState && s.Fields.IsEmpty));
        if (s.Type is ConceptType.Organisation or ConceptType.Place && ((s.IsPlain && !full) || s.IsInflected)) return;
        if (s.IsPlain && ((s.IsInflected && t.IsInflected) || s.IsBound)) return;
        if (s.Type == ConceptType.Organisation && (s.IsBound || t.IsBound || ((s.IsOnlyQualified || t.IsOnlyQualified) && (s.IsInLowerCase || t.IsInLowerCase)))) return;
        if (s.Type == ConceptType.Place && (s.Fields.IsEmpty || t.Fields.IsEmpty)) return;
        // Beside one person two portfolios that share nothing are still one office; a body that only one side names is left out.
        if (match.IsBare && (s.Fields.IsEmpty || t.Fields.IsEmpty))
        {
            if ((s.IsBound && s.Modifiers.IsEmpty) || (s.IsCompound && !s.HasBody) || (t.IsCompound && !t.HasBody)) return;
            Add(s.Bare, t.Bare, Key(s with { Fields = [] }, match, false), Grounds.Holder, s.Full, t.Full);
            return;
        }
        var key = match.Score >= 0.95 ? Key(s, match, full) : null;
        Mark(usedSource, s.Start, s.End);
        Mark(usedTarget, t.Start, t.End);
        if (s.Type == ConceptType.Title && key is not null && together && !source.Book.Pack.CapitalisedNouns && !target.Book.Pack.CapitalisedNouns) officePairs.Add((s, t));
        // Where the bodies don't agree their boundaries are not to be trusted: the office alone is.
        if (s.Type != ConceptType.Title || key is not null || !s.HasBody || !t.HasBody) Add(full ? s.Full : s.Base, full ? t.Full : t.Base, key, grounds, s.Full, t.Full);
        if (s.Type == ConceptType.Title && s.HasBody && t.HasBody && !match.IsFunctional && !(s.IsBound && s.Modifiers.IsEmpty)) Add(s.Bare, t.Bare, Key(s with { Fields = [] }, match, false), Grounds.PartialComposition, null, null);

        void Add(string sourceText, string targetText, string? key, Grounds grounds, string? sourceForm, string? targetForm) =>
            sightings.Add(new Sighting(s.Type, key, sourceText, targetText, grounds)
            {
                SourceForm = sourceForm == sourceText ? null : sourceForm,
                TargetForm = targetForm == targetText ? null : targetForm,
                SourceLine = source.PlaceOf(s.Start).Line,
                TargetLine = target.PlaceOf(t.Start).Line,
                IsFunctional = match.IsFunctional,
            });
    }

    private static string Key(Phrase phrase, PhraseMatch match, bool withState)
    {
        var fields = phrase.Fields.Select(field => field[0]).Concat(phrase.Modifiers).Concat(match.Source!.Units).Distinct().Order(StringComparer.Ordinal);
        var names = match.Source.Concept == match.Target!.Concept ? match.Source.Concept : match.Source.Concept + "~" + match.Target.Concept;
        return $"{phrase.Type}/{names}/{string.Join('+', fields)}{(withState ? "@" + phrase.Jurisdiction : "")}";
    }

    private static void Mark(bool[] used, int start, int end)
    {
        for (var i = start; i < end; i++) used[i] = true;
    }

    // Places, institutions and nationalities of the tables, by concept, wherever they stand in the two articles.
    private void MatchConcepts()
    {
        var ofSource = Concepts(source, linkOfSource, usedSource);
        var ofTarget = Concepts(target, linkOfTarget, usedTarget);
        foreach (var (concept, all) in ofSource.OrderBy(pair => pair.Value[0].Start).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!ofTarget.TryGetValue(concept, out var t)) continue;
            var s = all;
            if (s[0].Entry.Kind == EntryKind.Demonym)
            {
                // Inhabitants are no term, and "Schweden" may be the country.
                if (concept.Contains(':', StringComparison.Ordinal)) continue;
                // An adjective inside the name of an office is part of it; one on its own counts where both versions have it in one place.
                s = [.. s.Where(match => !inSourcePhrase[match.Start])];
                t = [.. t.Where(match => !inTargetPhrase[match.Start])];
                if (!s.Any(a => beadOfSource[a.Start] >= 0 && t.Any(b => beadOfTarget[b.Start] == beadOfSource[a.Start]))) continue;
            }
            var type = s[0].Entry.Kind is EntryKind.Institution && s[0].Entry.Type != "place" ? ConceptType.Organisation : ConceptType.Place;
            if (s[0].Entry.Kind == EntryKind.Institution && t[0].Entry.Kind == EntryKind.Institution && t[0].Entry.Type != s[0].Entry.Type) continue;
            foreach (var match in s) MarkUsed(usedSource, match);
            foreach (var match in t) MarkUsed(usedTarget, match);
            foreach (var a in s.GroupBy(match => match.Entry.Base, StringComparer.Ordinal))
            {
                foreach (var b in t.GroupBy(match => match.Entry.Base, StringComparer.Ordinal))
                {
                    sightings.Add(new Sighting(type, concept, a.Key, b.Key, Grounds.Concept)
                    {
                        SourceForm = a.Select(match => match.Entry.Form).FirstOrDefault(form => form != a.Key),
                        TargetForm = b.Select(match => match.Entry.Form).FirstOrDefault(form => form != b.Key),
                        SourceCount = a.Count(),
                        TargetCount = b.Count(),
                        SourceLine = source.PlaceOf(a.First().Start).Line,
                        TargetLine = target.PlaceOf(b.First().Start).Line,
                    });
                }
            }
        }
    }

    // "Libano meridionale", "southern Lebanon": with a point of the compass it is another place.
    private static BookMatch Directed(ArticleWords article, BookMatch match)
    {
        if (article.IsNext(match.End - 1, match.End))
        {
            foreach (var modifier in article.MatchesAt(match.End))
                if (modifier.Entry.Kind == EntryKind.Modifier && PhraseBook.IsDirection(modifier.Entry)) return Of(modifier.Entry, match.Start, modifier.End);
        }
        for (var first = match.Start - 2; first < match.Start; first++)
        {
            if (!article.IsNext(first, match.Start)) continue;
            foreach (var modifier in article.MatchesAt(first))
                if (modifier.Entry.Kind == EntryKind.Modifier && PhraseBook.IsDirection(modifier.Entry) && modifier.End == match.Start) return Of(modifier.Entry, first, match.End);
        }
        return match;

        BookMatch Of(BookEntry modifier, int start, int end)
        {
            var text = article.Text(start, end - start);
            return new BookMatch(match.Entry with { Concept = $"{match.Entry.Plain}/{modifier.Concept}", Form = text, Base = text }, start, end - start, false);
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

    private static void MarkUsed(bool[] used, BookMatch match) => Mark(used, match.Start, match.End);

    private Dictionary<string, List<BookMatch>> Concepts(ArticleWords article, int[] linkOf, bool[] used)
    {
        var found = new Dictionary<string, List<BookMatch>>(StringComparer.Ordinal);
        for (var at = 0; at < article.Words.Length;)
        {
            var matches = article.MatchesAt(at).Concat(article.Book.AtFront(article.Words, at))
                .Where(match => match.Entry.Kind is EntryKind.Institution or EntryKind.Place or EntryKind.Demonym && match.Entry.Type is not ("ministry" or "title"))
                .Where(match => IsFree(linkOf, match) && !IsPartOfName(article, linkOf, match) && IsWrittenAsListed(article, match)).ToList();
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
                var kind = match.Entry.Kind == EntryKind.Demonym ? "demonym" : match.Entry.Kind == EntryKind.Place || match.Entry.Type == "place" ? "place" : "institution";
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
        match.Entry.Kind != EntryKind.Demonym || char.IsUpper(match.Entry.Form[0]) || !article.Words[match.Start].IsCapital || article.Words[match.Start].Opens;

    // The United Nations in their General Assembly: a concept that ends a longer one is met too, so reading goes on at it.
    private static int InnerConcept(ArticleWords article, int at, int count)
    {
        for (var inner = 1; inner < count; inner++)
            if (article.Words[at + inner].IsCapital && article.MatchesAt(at + inner).Any(match => match.Count == count - inner && match.Entry is { Kind: EntryKind.Institution, Type: "organisation" } && !article.MatchesAt(at).Any(outer => outer.Count == count && outer.Entry.Concept == match.Entry.Concept))) return inner;
        return count;
    }

    // A place in a name that was matched whole (Boston Globe) is no place there; a name that is the place is.
    private bool IsFree(int[] linkOf, BookMatch match)
    {
        for (var i = match.Start; i < match.End; i++)
        {
            if (linkOf[i] < 0) continue;
            var link = links[linkOf[i]];
            if (types[linkOf[i]] == ConceptType.Person || link.Words != match.Count) return false;
        }
        return true;
    }

    // "Giordano Bruno", "West Virginia": one word of a longer row of capitals is a part of a name until the row is explained.
    private static bool IsPartOfName(ArticleWords article, int[] linkOf, BookMatch match)
    {
        if (match.Entry.Kind == EntryKind.Demonym || match.Count > 1 || article.Book.Pack.CapitalisedNouns) return false;
        return match.Entry.Kind == EntryKind.Place && Capital(match.Start - 1, match.Start) && !article.Words[match.Start - 1].Opens && linkOf[match.Start - 1] < 0 && !Known(match.Start - 1);

        bool Capital(int at, int other) => at >= 0 && article.IsNext(Math.Min(at, other), Math.Max(at, other)) && article.Words[at].IsCapital && !article.Words[at].IsStop;

        bool Known(int at) => article.MatchesAt(at).Any();
    }

    // Names of the large table, where both versions have a form of one entry: Carlo Magno, Karel de Grote.
    private void MatchListedNames()
    {
        var (a, b) = (source.Book.Pack.Code, target.Book.Pack.Code);
        var spans = Spans(target, linkOfTarget, usedTarget).GroupBy(span => Normalization.Fold(span.Text), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var same in Spans(source, linkOfSource, usedSource).GroupBy(span => span.Text, StringComparer.Ordinal).OrderByDescending(group => group.First().Count).ThenBy(group => group.First().Start).ToList())
        {
            foreach (var entry in table.Find(same.Key, a))
            {
                var form = entry.FormsIn(b).FirstOrDefault(form => spans.ContainsKey(Normalization.Fold(form)));
                if (form is null) continue;
                var sourceAt = same.Where(span => IsUnlinked(linkOfSource, span)).ToList();
                var targetAt = spans[Normalization.Fold(form)].Where(span => IsUnlinked(linkOfTarget, span)).ToList();
                if (sourceAt.Count == 0 || targetAt.Count == 0) continue;
                // The same spelling needs no table, and the vote on its surroundings knows better what it is here.
                if (same.Key == targetAt[0].Text) continue;
                AddLink(new NameLink(same.Key, targetAt[0].Text, sourceAt[0].Count, targetAt[0].Count, 0.95, [.. sourceAt.Select(span => span.Start)], [.. targetAt.Select(span => span.Start)]));
                if (types[^1] != ConceptType.Person) types[^1] = entry.Type switch { "person" => ConceptType.Person, "place" => ConceptType.Place, _ => ConceptType.Organisation };
                break;
            }
        }
    }

    private static bool IsUnlinked(int[] linkOf, (string Text, int Start, int Count) span) => Enumerable.Range(span.Start, span.Count).All(i => linkOf[i] < 0);

    // Runs of one to five words that begin with a capital, mid-sentence where they are one word.
    private static IEnumerable<(string Text, int Start, int Count)> Spans(ArticleWords article, int[] linkOf, bool[] used)
    {
        for (var start = 0; start < article.Words.Length; start++)
        {
            if (!article.Words[start].IsCapital || article.Words[start].IsStop || used[start] || linkOf[start] >= 0) continue;
            for (var count = 1; count <= 5 && article.IsNext(start, start + count - 1); count++)
            {
                var last = start + count - 1;
                if (linkOf[last] >= 0 || used[last] || article.Words[last].Token.Kind == TokenKind.Punctuation) break;
                if (count == 1 && (article.Words[start].Opens || article.Words[start].Folded.Length < 4 || article.MatchesAt(start).Any(match => match.Count == 1))) continue;
                if (article.Words[last].IsStop) continue;
                yield return (NameRun.WithoutGenitive(article.Text(start, count)), start, count);
            }
        }
    }

    // A name too far from its other form to be told by its sounds, but behind the same office in both: papa Leone, paus Leo.
    private void MatchHolders()
    {
        foreach (var (s, t) in officePairs)
        {
            if (NameBehind(source, linkOfSource, usedSource, s) is not { } a || NameBehind(target, linkOfTarget, usedTarget, t) is not { } b) continue;
            AddLink(new NameLink(a.Text, b.Text, a.Count, b.Count, 0.7, [a.Start], [b.Start]));
            types[^1] = ConceptType.Person;
        }
    }

    private static NameRun? NameBehind(ArticleWords article, int[] linkOf, bool[] used, Phrase office)
    {
        var start = office.End;
        if (start >= article.Words.Length || !article.IsNext(start - 1, start) || !IsName(start)) return null;
        var end = start + 1;
        while (end < article.Words.Length && article.IsNext(start, end) && IsName(end)) end++;
        return NameRun.At(article, start, end - start);

        bool IsName(int at) => article.Words[at].IsCapital && !article.Words[at].IsStop && linkOf[at] < 0 && !used[at] && !article.MatchesAt(at).Any(match => match.Entry.Kind is not EntryKind.Place);
    }

    // A word of a person's name alone is that person.
    private void MatchSurnames()
    {
        for (var i = 0; i < links.Count; i++)
        {
            if (types[i] != ConceptType.Person) continue;
            links[i] = links[i] with
            {
                SourceAt = [.. links[i].SourceAt.Concat(Alone(source, linkOfSource, usedSource, links[i].SourceAt[0], links[i].Words, i)).Order()],
                TargetAt = [.. links[i].TargetAt.Concat(Alone(target, linkOfTarget, usedTarget, links[i].TargetAt[0], links[i].TargetWords, i)).Order()],
            };
        }
    }

    private static List<int> Alone(ArticleWords article, int[] linkOf, bool[] used, int start, int count, int link)
    {
        var parts = Enumerable.Range(start, count).Where(i => article.Words[i].IsCapital && article.Words[i].Folded.Length > 1).Select(i => NameRun.WithoutGenitive(article.Words[i].Token.Text)).ToHashSet(StringComparer.Ordinal);
        var found = new List<int>();
        for (var i = 0; i < article.Words.Length; i++)
        {
            if (linkOf[i] >= 0 || used[i] || !article.Words[i].IsCapital) continue;
            var text = article.Words[i].Token.Text;
            if (!parts.Contains(NameRun.WithoutGenitive(text)) && !(text.EndsWith('s') && parts.Contains(text[..^1]))) continue;
            linkOf[i] = link;
            found.Add(i);
        }
        return found;
    }

    private void MatchSingleWords()
    {
        var ofSource = Singles(source, linkOfSource, usedSource);
        var ofTarget = Singles(target, linkOfTarget, usedTarget);
        foreach (var s in ofSource.Values.OrderBy(at => at[0].At))
        {
            var key = s[0].Key;
            var t = ofTarget.GetValueOrDefault(key);
            if (t is null || !IsNameLike(source, s) && !IsNameLike(target, t)) continue;
            AddSingle(s, t, 1);
        }
        var found =
            from s in ofSource.Values
            where linkOfSource[s[0].At] < 0 && IsNameLike(source, s) && s[0].Key.Length >= 4 && !translations.IsCommonInSource(s[0].Key)
            from t in ofTarget.Values
            where linkOfTarget[t[0].At] < 0 && t[0].Key.Length >= 4 && !translations.IsCommonInTarget(t[0].Key) && Together(s, t) && (target.Book.Pack.CapitalisedNouns || IsNameLike(target, t))
            let similarity = names.Similarity(s[0].Text, t[0].Text)
            where similarity >= 0.8
            orderby similarity descending, s[0].At, t[0].At
            select (s, t, similarity);
        foreach (var (s, t, similarity) in found.ToList())
            if (linkOfSource[s[0].At] < 0 && linkOfTarget[t[0].At] < 0) AddSingle(s, t, similarity);
    }

    private bool Together(List<Single> s, List<Single> t) => s.Any(a => beadOfSource[a.At] >= 0 && t.Any(b => beadOfTarget[b.At] == beadOfSource[a.At]));

    private void AddSingle(List<Single> s, List<Single> t, double similarity) =>
        AddLink(new NameLink(s[0].Text, t[0].Text, 1, 1, similarity, [.. s.Select(single => single.At)], [.. t.Select(single => single.At)]));

    private readonly record struct Single(int At, string Text, string Key);

    // A capitalised word on its own, or the name in a compound with a hyphen (ASEAN-bijeenkomst, zaak-Nexperia).
    private static Dictionary<string, List<Single>> Singles(ArticleWords article, int[] linkOf, bool[] used)
    {
        var singles = new Dictionary<string, List<Single>>(StringComparer.Ordinal);
        for (var i = 0; i < article.Words.Length; i++)
        {
            var word = article.Words[i];
            if (linkOf[i] >= 0 || used[i] || word.Token.Kind != TokenKind.Word || word.Folded.Length < 2) continue;
            foreach (var text in NamesIn(word))
            {
                if (IsAddress(article, text)) continue;
                if (!char.IsUpper(text[0]) || (word.IsStop && text.Length == word.Token.Text.Length && !word.IsAcronym)) continue;
                if (text.Length == word.Token.Text.Length && article.MatchesAt(i).Any(match => match.Entry.Kind is EntryKind.Head or EntryKind.Demonym or EntryKind.Modifier or EntryKind.Portfolio && match.Count == 1)) continue;
                var key = Normalization.Fold(text);
                if (!singles.TryGetValue(key, out var list)) singles[key] = list = [];
                list.Add(new Single(i, text, key));
                break;
            }
        }
        return singles;
    }

    private static bool IsAddress(ArticleWords article, string text) => article.Book.Pack.Addresses.Contains(text.ToLowerInvariant()) || article.Book.Pack.Addresses.Contains(text.ToLowerInvariant() + ".");

    private static IEnumerable<string> NamesIn(Word word)
    {
        var text = NameRun.WithoutGenitive(word.Token.Text);
        var hyphen = text.LastIndexOf('-');
        if (hyphen > 1 && hyphen + 1 < text.Length && char.IsLower(text[hyphen + 1])) yield return text[..hyphen];
        else if (hyphen > 1 && hyphen + 1 < text.Length && char.IsLower(text[0]) && char.IsUpper(text[hyphen + 1])) yield return text[(hyphen + 1)..];
        else yield return text;
    }

    // Capitalised where no sentence opens, or written in capitals.
    private static bool IsNameLike(ArticleWords article, List<Single> singles) =>
        !article.Book.Pack.CapitalisedNouns && singles.Any(single => !article.Words[single.At].Opens || article.Words[single.At].IsAcronym);

    private Sighting OfName(NameLink link, ConceptType type) =>
        new(type, null, link.Source, link.Target, link.Words > 1 ? link.Similarity >= 1 ? Grounds.IdenticalName : Grounds.RomanisedName : link.Similarity >= 1 ? Grounds.IdenticalWord : Grounds.RomanisedWord)
        {
            SourceCount = link.SourceAt.Length,
            TargetCount = link.TargetAt.Length,
            SourceLine = source.PlaceOf(link.SourceAt[0]).Line,
            TargetLine = target.PlaceOf(link.TargetAt[0]).Line,
        };
}
