using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A phrase while it is read.</summary>
internal sealed class PhraseDraft
{
    private readonly PhraseGrammar grammar;
    private readonly ImmutableArray<Word> words;
    private readonly int head;
    private readonly PhraseNucleus nucleus;
    private readonly List<string> modifiers = [];
    private readonly List<ImmutableArray<string>> fields = [];
    private readonly HashSet<int> dropped = [];
    private readonly HashSet<int> complements = [];
    private int start;
    private int end;
    private string? jurisdiction;
    private readonly bool showsJurisdiction;
    private bool hasBody;
    private bool hasPortfolio;
    private bool hasAgreeingAdjective;

    public PhraseDraft(PhraseGrammar grammar, int at, PhraseNucleus nucleus)
    {
        this.grammar = grammar;
        this.nucleus = nucleus;
        words = grammar.Article.Words;
        head = start = at;
        end = at + nucleus.Count;
        jurisdiction = nucleus.Fixed?.Jurisdiction;
        foreach (var front in nucleus.Compound?.Fronts ?? []) TakeFront(front);
        showsJurisdiction = nucleus.Compound is not null && jurisdiction is not null;
    }

    private bool IsUnion(BookEntry entry) => grammar.Book.Pack.Roles.Unions.ContainsKey(entry.Concept);

    private string PlaceOfUnion(BookEntry union) => grammar.Book.Pack.Roles.Unions[union.Concept];

    private bool TakesPortfolio => nucleus.Heads.Any(entry => entry.IsTitle || entry.Type == HeadKind.Ministry);

    private void TakeFront(CompoundFront front)
    {
        if (front.Entries.IsEmpty) { fields.Add(["=" + front.Folded]); hasBody = true; return; }
        // "Kultur-" is culture before a minister; what is a rank (Vize-) is no portfolio.
        var kind = front.Entries.Any(entry => entry.Kind == EntryKind.Portfolio) ? EntryKind.Portfolio
            : front.Entries.Any(entry => entry.Kind == EntryKind.Modifier) ? EntryKind.Modifier
            : front.Entries[0].Kind;
        switch (kind)
        {
            case EntryKind.Modifier: modifiers.AddRange(front.Entries.First(entry => entry.Kind == EntryKind.Modifier).Units); break;
            case EntryKind.Demonym or EntryKind.Place: jurisdiction ??= front.Entries[0].Plain; break;
            case EntryKind.Portfolio:
                fields.Add([.. front.Entries.Where(entry => entry.Kind is EntryKind.Portfolio or EntryKind.Modifier)
                    .Select(entry => entry.Concept)
                    .Distinct()]);
                break;
            default:
                if (front.Entries.Any(IsUnion)) { jurisdiction ??= PlaceOfUnion(front.Entries.First(IsUnion)); break; }
                if (front.Entries[0].Type == HeadKind.Ministry)
                    fields.AddRange(front.Entries[0].Units.Select(unit => ImmutableArray.Create(unit)));
                else fields.Add([.. front.Entries.Select(entry => entry.Plain).Distinct()]);
                hasBody = true;
                break;
        }
    }

    /// <summary>Takes modifiers, the country and, joined to a compound, its coordinated first half.</summary>
    public void ExtendLeft()
    {
        while (start > 0 && grammar.Article.IsNext(start - 1, start))
        {
            var left = start - 1;
            if (words[left].Token.Kind != TokenKind.Word || grammar.IsPerson(left)) break;
            if (EndingAt(left) is not { } match) { if (!TakeCoordinated(left)) break; continue; }
            switch (match.Entry.Kind)
            {
                case EntryKind.Modifier:
                    modifiers.AddRange(match.Entry.Units);
                    break;
                case EntryKind.Demonym when jurisdiction is null:
                    jurisdiction = match.Entry.Plain;
                    Drop(match.Start, start);
                    break;
                case EntryKind.Place or EntryKind.Institution when match.IsGenitive && jurisdiction is null:
                    jurisdiction = match.Entry.Plain;
                    Drop(match.Start, start);
                    break;
                case EntryKind.Institution when !match.IsGenitive:
                    // "NATO Secretary General", "EU Trade Commissioner".
                    if (IsUnion(match.Entry) && jurisdiction is null)
                    {
                        jurisdiction = PlaceOfUnion(match.Entry);
                        Drop(match.Start, start);
                        break;
                    }
                    if (hasBody || !nucleus.Heads[0].IsTitle) return;
                    fields.Add([match.Entry.Plain]);
                    hasBody = true;
                    for (var i = match.Start; i < start; i++) complements.Add(i);
                    break;
                case EntryKind.Portfolio when nucleus.Compound is null && TakesPortfolio && fields.Count == 0:
                    fields.Add([match.Entry.Concept]);
                    break;
                default:
                    return;
            }
            start = match.Start;
        }
    }

    // "Verkehrs- und Infrastrukturminister", "antimafia- en antiterrorismeprocureur".
    private bool TakeCoordinated(int conjunction)
    {
        if (nucleus.Compound is null || conjunction == 0 || !IsConjunction(conjunction)) return false;
        var word = words[conjunction - 1];
        if (word.Token.Kind == TokenKind.Punctuation && word.Token.Text == "-" && conjunction > 1) word = words[conjunction - 2];
        else if (!word.Token.Text.EndsWith('-')) return false;
        var from = word.Token.Text.EndsWith('-') ? conjunction - 1 : conjunction - 2;
        if (!grammar.Article.IsNext(from, start) || grammar.Book.Fronts(word.Folded + "-", 0) is not { } fronts) return false;
        foreach (var front in fronts) TakeFront(front);
        start = from;
        return true;
    }

    private BookMatch? EndingAt(int last)
    {
        for (var first = Math.Max(0, last - 3); first <= last; first++)
        {
            if (!grammar.Article.IsNext(first, last)) continue;
            foreach (var match in grammar.Article.MatchesAt(first))
            {
                if (match.End != last + 1) continue;
                if (match.Entry.Kind is EntryKind.Modifier or EntryKind.Demonym or EntryKind.Portfolio
                    || match.Entry.IsBody
                    || (match.Entry.Kind is EntryKind.Place or EntryKind.Institution && match.IsGenitive))
                    return match;
            }
        }
        return null;
    }

    /// <summary>Takes modifiers and complements behind the head.</summary>
    public void ExtendRight(int depth)
    {
        while (end < words.Length && grammar.Article.IsNext(end - 1, end))
        {
            if (TakeModifier() || (depth < 2 && TakeComplement(depth)) || TakeAdjacentPortfolio() || TakeAdjacentPlace()) continue;
            break;
        }
    }

    private bool TakeModifier()
    {
        if (grammar.IsPerson(end)) return false;
        foreach (var match in grammar.Article.MatchesAt(end))
        {
            if (match.Entry.Kind == EntryKind.Modifier && !words[end].IsCapital && !words[end].IsStop && !IsVerbHere(match))
            {
                if (fields.Count == 0) modifiers.AddRange(match.Entry.Units);
                hasAgreeingAdjective |= fields.Count == 0;
                end = match.End;
                return true;
            }
            if (match.Entry.Kind == EntryKind.Demonym && jurisdiction is null && (!words[end].IsCapital || match.IsGenitive))
            {
                jurisdiction = match.Entry.Plain;
                Drop(end, match.End);
                end = match.End;
                return true;
            }
        }
        return false;
    }

    // "L'Agenzia per l'ambiente pubblica il rapporto": behind a complement, what an article follows is no adjective.
    private bool IsVerbHere(BookMatch modifier) =>
        fields.Count > 0
            && modifier.End < words.Length
            && grammar.Article.IsNext(end, modifier.End)
            && grammar.Book.Pack.Articles.Contains(words[modifier.End].Token.Text.ToLowerInvariant().Replace('’', '\''));

    // "Servizio pubblico federale Giustizia", "FOD Justitie".
    private bool TakeAdjacentPortfolio()
    {
        if (fields.Count > 0
            || nucleus.Compound is not null
            || !nucleus.Heads.Any(entry => entry.Type is HeadKind.Ministry or HeadKind.Organisation)
            || !words[end].IsCapital)
            return false;
        return TakePortfolio(end);
    }

    // "Universität Bologna", "rechtbank Amsterdam".
    private bool TakeAdjacentPlace()
    {
        if (jurisdiction is not null || !nucleus.Heads[0].IsOrganisation || grammar.IsPerson(end))
            return false;
        var place = grammar.Article.MatchesAt(end).FirstOrDefault(match => match.Entry.Kind == EntryKind.Place && !match.IsGenitive);
        return place.Count > 0 && TakePlace(place);
    }

    private bool TakePortfolio(int at)
    {
        if (at >= words.Length || grammar.IsPerson(at)) return false;
        var matches = grammar.Article.MatchesAt(at).Where(match => match.Entry.Kind == EntryKind.Portfolio).ToList();
        if (matches.Count == 0)
            return grammar.Article.IsNext(at, at + 1)
                && !words[at].IsStop
                && grammar.Article.MatchesAt(at).Any(match => match.Entry.Kind == EntryKind.Modifier && match.Count == 1)
                && TakePortfolio(at + 1);
        var longest = matches[0].Count;
        fields.Add([.. matches.Where(match => match.Count == longest).Select(match => match.Entry.Concept).Distinct()]);
        hasPortfolio = true;
        for (var i = end; i < at + longest; i++) complements.Add(i);
        end = at + longest;
        TakePortfolioList();
        return true;
    }

    // ", Cultuur en Wetenschap", "e della Ricerca", ", alla Cultura e allo Sport".
    private void TakePortfolioList()
    {
        if (end >= words.Length || !grammar.Article.IsNext(end - 1, end)) return;
        var comma = words[end].Token.Text == ",";
        if (!comma && !IsConjunction(end)) return;
        var at = end + 1;
        if (comma && at < words.Length && IsConjunction(at)) at++;
        var connected = at;
        at = SkipConnectors(at);
        if (at >= words.Length || !grammar.Article.IsNext(end, at) || grammar.IsPerson(at)) return;
        if (TakePortfolio(at)) return;
        if ((comma && connected == at) || !TakesPortfolio || HeadStarts(at)) return;
        var unknown = UnknownPortfolioEnd(at);
        if (unknown > at) TakeUnknown(at, unknown, isBody: false);
    }

    private bool HeadStarts(int at) => grammar.HeadAt(at) is not null;

    private bool TakeComplement(int depth)
    {
        var at = SkipConnectors(end);
        if (at == end || at >= words.Length || !grammar.Article.IsNext(end - 1, at) || grammar.IsPerson(at)) return false;
        if (words[at].Token.Kind == TokenKind.Punctuation) return false;
        var matches = grammar.Article.MatchesAt(at).ToList();
        var longest = matches.Where(match => match.Entry.Kind is EntryKind.Portfolio or EntryKind.Institution or EntryKind.Place)
            .Select(match => match.Count)
            .DefaultIfEmpty(0)
            .Max();
        if (TakesMoreFields
            && matches.Any(match => match.Entry.Kind == EntryKind.Portfolio && match.Count == longest)
            && IsPortfolioHere(at))
            return TakePortfolio(at);
        if (fields.Count == 0
            && longest == 0
            && TakesPortfolio
            && matches.Any(match => match.Entry.Kind == EntryKind.Modifier)
            && TakePortfolio(at))
            return true;
        if (matches.FirstOrDefault(
            match => match.Entry.IsBody && match.Count == longest)
            is { Count: > 0 } body)
            return TakeBody(body);
        if (matches.FirstOrDefault(match => match.Entry.Kind is EntryKind.Place or EntryKind.Institution
            && match.Entry.Type is not (HeadKind.Ministry or HeadKind.Title or HeadKind.Organisation)
            && match.Count == longest) is { Count: > 0 } place)
            return TakePlace(place);
        if (depth < 2 && TakeNested(at, depth)) return true;
        if (matches.FirstOrDefault(match => match.Entry.Kind == EntryKind.Demonym) is { Count: > 0 } nation && TakeNationalBody(nation))
            return true;
        if (!words[at].IsCapital || words[at].IsStop || HeadStarts(at)) return TakeQualifiedPortfolio(at);
        if (matches.Any(match => match.Entry.Kind == EntryKind.Demonym)) return false;
        var unknown = UnknownPortfolioEnd(at);
        if (unknown == at) return false;
        if (jurisdiction is not null && fields.Count > 0) return false;
        return TakeUnknown(at, unknown, isBody: !nucleus.Heads.Any(
            entry => entry.Units.Any(grammar.Book.Pack.Roles.PortfolioHolders.Contains)));
    }

    // An office has one list of portfolios; a body, and a compound whose front is one, may go on: "nationale veiligheidscommissie voor …".
    private bool TakesMoreFields => fields.Count == 0
        || (hasBody && !hasPortfolio)
        || (fields.Count < 4 && (nucleus.Compound is not null || nucleus.Heads.Any(entry => entry.Type == HeadKind.Organisation)));

    // A portfolio of one lower-case word is one only where the head asks for it: "ministro della difesa".
    private bool IsPortfolioHere(int at) =>
        words[at].IsCapital || TakesPortfolio || nucleus.Heads.Any(entry => entry.Type == HeadKind.Organisation);

    // "für wirtschaftliche Zusammenarbeit", "voor internationale …": a lower-case adjective before an unknown noun.
    private bool TakeQualifiedPortfolio(int at)
    {
        if (!grammar.Book.Pack.CapitalisedNouns
            || words[at].IsCapital
            || words[at].IsStop
            || at + 1 >= words.Length
            || !grammar.Book.LooksAdjectival(words[at].Folded))
            return false;
        if (!grammar.Article.IsNext(at, at + 1)
            || !words[at + 1].IsCapital
            || grammar.IsPerson(at + 1)
            || !TakesPortfolio
            || fields.Count > 0)
            return false;
        return TakeUnknown(at, at + 2, isBody: false);
    }

    private bool TakeBody(BookMatch match)
    {
        if (IsUnion(match.Entry) && jurisdiction is null)
            return TakePlace(match with { Entry = match.Entry with { Concept = PlaceOfUnion(match.Entry) } });
        fields.Add([match.Entry.Plain]);
        hasBody = true;
        for (var i = end; i < match.End; i++) complements.Add(i);
        end = match.End;
        return true;
    }

    // "van de Italiaanse burgerbescherming": the country of a body stays with it.
    private bool TakeNationalBody(BookMatch nationality)
    {
        if (nationality.End >= words.Length || !grammar.Article.IsNext(end, nationality.End)) return false;
        var body = grammar.Article.MatchesAt(nationality.End)
            .FirstOrDefault(match => match.Entry.IsBody);
        return body.Count > 0 && TakeBody(body);
    }

    private bool TakePlace(BookMatch match)
    {
        if (jurisdiction is not null && jurisdiction != match.Entry.Plain && nucleus.Fixed is null)
        {
            if (match.IsGenitive || !nucleus.Heads[0].IsTitle) return false;
            // The ambassador's town after his country; neither is part of the base form.
            Drop(end, match.End);
            end = match.End;
            return true;
        }
        // One name may be two places (Monaco); which is meant shows in the other language.
        jurisdiction = string.Join('|', grammar.Article.MatchesAt(match.Start)
            .Where(same => same.Count == match.Count && same.Entry.Kind == match.Entry.Kind)
            .Select(same => same.Entry.Plain)
            .Append(match.Entry.Plain)
            .Distinct());
        Drop(end, match.End);
        end = match.End;
        return true;
    }

    private bool TakeNested(int at, int depth)
    {
        for (var q = at; q < Math.Min(at + 4, words.Length) && grammar.Article.IsNext(at, q); q++)
        {
            if (grammar.HeadAt(q) is not { } inner) { if (words[q].Token.Kind != TokenKind.Word) return false; continue; }
            var nested = grammar.ReadAt(q, depth + 1);
            if (nested is null || nested.Start != at) return false;
            if (nested.IsPlain && nested.Type == ConceptType.Title && nested.Jurisdiction is null) return false;
            foreach (var unit in inner.Heads[0].Units) fields.Add([unit]);
            foreach (var modifier in nested.Modifiers) fields.Add([modifier]);
            fields.AddRange(nested.Fields);
            hasBody = true;
            for (var i = end; i < nested.End; i++) complements.Add(i);
            end = nested.End;
            return true;
        }
        return false;
    }

    private bool TakeUnknown(int at, int until, bool isBody)
    {
        for (var i = at; i < until; i++)
            if (words[i].Token.Kind == TokenKind.Word && !words[i].IsStop) fields.Add(["=" + words[i].Folded]);
        for (var i = end; i < until; i++) complements.Add(i);
        hasBody |= isBody;
        end = until;
        if (!isBody) TakePortfolioList();
        return true;
    }

    // Capitalised words, with the lower-case adjectives that follow them in languages that put them there.
    private int UnknownPortfolioEnd(int at)
    {
        var until = at;
        while (until < words.Length && (until == at || grammar.Article.IsNext(until - 1, until)) && !grammar.IsPerson(until))
        {
            if (words[until].IsCapital && !words[until].IsStop && (until == at || !HeadStarts(until))) { until++; continue; }
            var adjective = until > at
                && !words[until].IsCapital
                && !words[until].IsStop
                && words[until].Token.Kind == TokenKind.Word
                && !grammar.Book.Pack.CapitalisedNouns
                && !grammar.Book.Pack.Compounds
                && grammar.Book.LooksAdjectival(words[until].Folded)
                && !grammar.Article.MatchesAt(until).Any(match => match.Entry.Kind == EntryKind.Demonym);
            if (!adjective) break;
            until++;
        }
        return until;
    }

    private int SkipConnectors(int at)
    {
        var from = at;
        while (at < words.Length
            && at - from < 3
            && words[at].Token.Kind == TokenKind.Word
            && (at == from || grammar.Article.IsNext(at - 1, at))
            && IsConnector(words[at]))
            at++;
        return at;
    }

    private bool IsConnector(Word word)
    {
        var lower = word.Token.Text.ToLowerInvariant().Replace('’', '\'');
        var pack = grammar.Book.Pack;
        return !word.IsCapital && (pack.Prepositions.Contains(lower) || pack.Articles.Contains(lower) || pack.Elisions.Contains(lower));
    }

    private bool IsConjunction(int at) =>
        grammar.Article.MatchesAt(at).Any(match => match.Entry.Kind == EntryKind.Conjunction && match.Count == 1);

    private void Drop(int from, int until)
    {
        for (var i = from; i < until; i++) dropped.Add(i);
    }

    public Phrase ToPhrase()
    {
        var type = nucleus.Heads[0].Type switch
        {
            HeadKind.Ministry => ConceptType.Ministry,
            HeadKind.Organisation or HeadKind.BoundOrganisation => ConceptType.Organisation,
            HeadKind.Place => ConceptType.Place,
            _ => ConceptType.Title,
        };
        return new Phrase
        {
            Type = type,
            Start = start,
            End = end,
            Heads = nucleus.Heads,
            Modifiers = type is ConceptType.Title or ConceptType.Ministry ? [.. modifiers.Distinct()] : [],
            // A body has no rank: what modifies it is what it is for.
            Fields = type is ConceptType.Title or ConceptType.Ministry
                ? [.. fields]
                : [.. fields, .. modifiers.Distinct().Select(modifier => ImmutableArray.Create(modifier))],
            Jurisdiction = jurisdiction,
            ShowsJurisdiction = showsJurisdiction,
            HasBody = hasBody,
            IsOfState = nucleus.Heads.Any(entry => entry.Type == HeadKind.StateTitle),
            IsBound = nucleus.Fixed is null
                && (nucleus.Heads[0].Type is HeadKind.BoundTitle or HeadKind.BoundOrganisation
                    || (nucleus.Heads[0].Type == HeadKind.Ministry && nucleus.Heads[0].Units.Length == 1)),
            IsOnlyQualified = fields.Count == 0 && jurisdiction is null && modifiers.Count > 0,
            IsFixed = nucleus.Fixed is not null,
            IsCompound = nucleus.Compound is { Fronts.IsEmpty: false }
                && nucleus.Compound.Fronts.Any(
                    front => front.Entries.IsEmpty || front.Entries.All(entry => entry.Kind != EntryKind.Modifier)),
            IsInflected = nucleus.Heads[0].Base != nucleus.Heads[0].Form,
            Base = Render(index => !dropped.Contains(index)),
            Full = Render(_ => true),
            Bare = BareHead(Render(index => !dropped.Contains(index) && !complements.Contains(index))),
        };
    }

    // The words kept, spaced as in the text, the head in its base form, its first letter as listed.
    private string Render(Func<int, bool> keep)
    {
        var text = new System.Text.StringBuilder();
        var previous = -1;
        for (var i = start; i < end; i++)
        {
            if (!keep(i)) continue;
            var isHead = i == head;
            if (previous >= 0)
            {
                var together = previous + 1 == i && words[previous].Token.Extent.End == words[i].Token.Extent.Start;
                if (!together) text.Append(' ');
            }
            if (isHead)
            {
                text.Append(HeadText());
                i = head + nucleus.Count - 1;
            }
            else text.Append(i < head ? grammar.Book.Cite(words[i].Token.Text) : words[i].Token.Text);
            previous = i;
        }
        var rendered = text.ToString();
        return rendered.Length > 0 && words[start].Opens && LowerFirst() ? char.ToLowerInvariant(rendered[0]) + rendered[1..] : rendered;
    }

    // "NATO-Botschafter", "Kremlsprecher" without the body that the front names.
    private string BareHead(string text)
    {
        if (nucleus.Compound is not { } compound || !hasBody || words[head].Folded.Length != words[head].Token.Text.Length) return text;
        var bare = HeadText()[(words[head].Token.Text.Length - compound.HeadLength)..];
        return grammar.Book.Pack.CapitalisedNouns ? char.ToUpperInvariant(bare[0]) + bare[1..] : bare;
    }

    private bool LowerFirst()
    {
        if (dropped.Contains(start) || nucleus.Heads[0].IsOrganisation) return false;
        if (start != head)
            return !grammar.Book.Pack.CapitalisedNouns
                && !words[start].IsAcronym
                && !grammar.Article.MatchesAt(start).Any(match => char.IsUpper(match.Entry.Form[0]));
        if (nucleus.Compound
            is { Fronts: [{ Entries: [{ Kind: EntryKind.Institution or EntryKind.Place or EntryKind.Demonym }, ..] }, ..] })
            return false;
        return nucleus.Compound is null
            ? char.IsLower(nucleus.Heads[0].Form[0])
            : !grammar.Book.Pack.CapitalisedNouns && !words[start].Token.Text.Contains('-', StringComparison.Ordinal);
    }

    private string HeadText()
    {
        var entry = nucleus.Heads[0];
        if (nucleus.Compound is { } compound)
        {
            var text = words[head].Token.Text;
            if (entry.Base == entry.Form || text.Length <= compound.HeadLength) return text;
            var lemma = char.IsUpper(text[^compound.HeadLength]) ? entry.Base : char.ToLowerInvariant(entry.Base[0]) + entry.Base[1..];
            return text[..^compound.HeadLength] + lemma;
        }
        var attested = grammar.Article.Text(head, nucleus.Count);
        // "senatori repubblicani": head and adjective go together, so neither is put in the singular alone.
        return entry.Base == entry.Form || hasAgreeingAdjective ? attested : entry.Base;
    }
}
