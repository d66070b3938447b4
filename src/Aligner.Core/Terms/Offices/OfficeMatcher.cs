using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>Phrases of offices, ministries and bodies that say the same in both articles: best matches first, each once.</summary>
internal sealed class OfficeMatcher(
    ArticleWords source, ArticleWords target, NameLinks names, WordTranslations translations, List<Sighting> sightings)
{
    // Shares of agreement (Dice) at which phrases of one paragraph, and those beside the same person, are taken for the
    // same; stories 01 to 04 and the news set chose them.
    private const double LeastTogether = 0.6;
    private const double LeastBesidePerson = 0.05;

    // Under this, phrases of as many fields differ in one of them; as alike as words must be for their spelling.
    private const double LeastAlike = 0.75;

    private readonly List<(Phrase Source, Phrase Target)> pairs = [];

    /// <summary>Offices composed of the same concepts in one paragraph, in the order they were matched.</summary>
    public IEnumerable<(Phrase Source, Phrase Target)> Pairs => pairs;

    /// <summary>Asks again what the names name, now that the offices beside them are known.</summary>
    public void RetypeNames(ImmutableArray<Phrase> sourcePhrases, ImmutableArray<Phrase> targetPhrases)
    {
        names.Retype(
            (isSource, start, count) => IsBeside(isSource ? source : target, isSource ? sourcePhrases : targetPhrases, start, count));
    }

    private static bool IsBeside(ArticleWords article, ImmutableArray<Phrase> phrases, int start, int count) =>
        phrases.Any(phrase => phrase.Type == ConceptType.Title
            && (Adjoins(article, phrase.End, start)
                || (Adjoins(article, start + count, phrase.Start) && article.Words[start + count].Token.Text == ",")));

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

    /// <summary>Adds a sighting for each pair of phrases, and for the office alone where a body completes it.</summary>
    public void Match(ImmutableArray<Phrase> sourcePhrases, ImmutableArray<Phrase> targetPhrases)
    {
        var holdersOfSource = sourcePhrases.Select(phrase => Holder(source, phrase)).ToArray();
        var holdersOfTarget = targetPhrases.Select(phrase => Holder(target, phrase)).ToArray();
        var sourceReadings = sourcePhrases.Select(phrase => new PhraseReadings(phrase, source.Book)).ToArray();
        var targetReadings = targetPhrases.Select(phrase => new PhraseReadings(phrase, target.Book)).ToArray();
        var found = new List<(double Score, int S, int T, PhraseMatch Match)>();
        for (var s = 0; s < sourcePhrases.Length; s++)
        {
            for (var t = 0; t < targetPhrases.Length; t++)
            {
                var match = PhraseMatch.Of(sourceReadings[s], targetReadings[t], translations);
                if (match.Source is null) continue;
                var together = source.BeadOf[sourcePhrases[s].Start] >= 0
                    && source.BeadOf[sourcePhrases[s].Start] == target.BeadOf[targetPhrases[t].Start];
                var sameHolder = holdersOfSource[s] >= 0 && holdersOfSource[s] == holdersOfTarget[t];
                var otherHolder = holdersOfSource[s] >= 0 && holdersOfTarget[t] >= 0 && !sameHolder;
                var least = sameHolder ? LeastBesidePerson : together && !otherHolder ? LeastTogether : 0.98;
                if (!sameHolder
                    && match.Source.Type == HeadKind.StateTitle
                    && sourcePhrases[s].IsPlain
                    && !Phrase.IsSamePlace(sourcePhrases[s].Jurisdiction, targetPhrases[t].Jurisdiction))
                    continue;
                if (match.Score < least
                    || (!together && !sameHolder && !Phrase.IsSamePlace(sourcePhrases[s].Jurisdiction, targetPhrases[t].Jurisdiction)))
                    continue;
                found.Add((match.Score + (sameHolder ? 0.6 : otherHolder ? -0.3 : 0) + (together ? 0.3 : 0), s, t, match));
            }
        }
        var takenSource = new bool[sourcePhrases.Length];
        var takenTarget = new bool[targetPhrases.Length];
        foreach (var (_, s, t, match) in found.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.S).ThenBy(pair => pair.T))
        {
            if (takenSource[s] || takenTarget[t]) continue;
            takenSource[s] = takenTarget[t] = true;
            Emit(
                sourcePhrases[s],
                targetPhrases[t],
                match,
                holdersOfSource[s] >= 0 && holdersOfSource[s] == holdersOfTarget[t],
                source.BeadOf[sourcePhrases[s].Start] == target.BeadOf[targetPhrases[t].Start]);
        }
    }

    private int Holder(ArticleWords article, Phrase phrase)
    {
        if (phrase.Type != ConceptType.Title) return -1;
        for (var at = phrase.End; at < Math.Min(phrase.End + 3, article.Words.Length); at++)
            if (names.IsPerson(article, at) && Adjoins(article, phrase.End, at)) return article.LinkOf[at];
        for (var at = phrase.Start - 1; at >= Math.Max(0, phrase.Start - 3); at--)
            if (names.IsPerson(article, at) && Adjoins(article, at + 1, phrase.Start)) return article.LinkOf[at];
        return -1;
    }

    private void Emit(Phrase s, Phrase t, PhraseMatch match, bool sameHolder, bool together)
    {
        var grounds = match.Score >= 0.95 ? Grounds.Composition : sameHolder ? Grounds.Holder : Grounds.PartialComposition;
        var sameState = s.Jurisdiction is not null && Phrase.IsSamePlace(s.Jurisdiction, t.Jurisdiction);
        var full = sameState
            && (s.IsFixed != t.IsFixed
                || s.Type is ConceptType.Organisation or ConceptType.Place
                || (s.IsOfState && t.IsOfState && s.Fields.IsEmpty));
        if (s.Type is ConceptType.Organisation or ConceptType.Place && ((s.IsPlain && !full) || s.IsInflected)) return;
        if (s.IsPlain && ((s.IsInflected && t.IsInflected) || s.IsBound)) return;
        if (s.Type == ConceptType.Organisation
            && (s.IsBound || t.IsBound || ((s.IsOnlyQualified || t.IsOnlyQualified) && (s.IsInLowerCase || t.IsInLowerCase))))
            return;
        if (s.Type == ConceptType.Place && (s.Fields.IsEmpty || t.Fields.IsEmpty)) return;
        // A term that names its state with itself, or is an office of another function, is no general office of all states.
        var ofState = s.ShowsJurisdiction || t.ShowsJurisdiction || match.IsFunctional;
        var state = SharedPlace(s.Jurisdiction, t.Jurisdiction);
        // Beside one person two portfolios that share nothing are still one office; a body that only one side names is left out.
        if (match.IsBare && (s.Fields.IsEmpty || t.Fields.IsEmpty))
        {
            if ((s.IsBound && s.Modifiers.IsEmpty) || (s.IsCompound && !s.HasBody) || (t.IsCompound && !t.HasBody)) return;
            Add(s.Bare, t.Bare, Key(s with { Fields = [] }, match, ofState ? state : null), Grounds.Holder, s.Full, t.Full);
            return;
        }
        var key = match.Score >= 0.95 ? Key(s, match, full || ofState ? state : null) : null;
        ArticleWords.Mark(source.Used, s.Start, s.End);
        ArticleWords.Mark(target.Used, t.Start, t.End);
        if (s.Type == ConceptType.Title
            && key is not null
            && together
            && !source.Book.Pack.CapitalisedNouns
            && !target.Book.Pack.CapitalisedNouns)
            pairs.Add((s, t));
        // Where the bodies don't agree their boundaries are not to be trusted: the office alone is.
        if (s.Type != ConceptType.Title || key is not null || !s.HasBody || !t.HasBody)
            Add(full ? s.Full : s.Base, full ? t.Full : t.Base, key ?? UnknownKey(), grounds, s.Full, t.Full);
        if (s.Type == ConceptType.Title && s.HasBody && t.HasBody && !match.IsFunctional && !(s.IsBound && s.Modifiers.IsEmpty))
            Add(s.Bare, t.Bare, Key(s with { Fields = [] }, match, ofState ? state : null), Grounds.PartialComposition, null, null);

        // "Energia" and "Energie" are no concept of a table; what agrees word by word can still be met in a third language.
        string? UnknownKey() => match.Score >= LeastAlike && s.Fields.Length == t.Fields.Length && s.Fields.Any(field => field[0][0] == '=')
            ? Key(s, match, full || ofState ? state : null)
            : null;

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

    // The place both name; the one that only one side names is known from it.
    private static string SharedPlace(string? one, string? other)
    {
        if (one is null || other is null) return one ?? other ?? "";
        var shared = one.Split('|').Intersect(other.Split('|'), StringComparer.Ordinal).DefaultIfEmpty(one);
        return string.Join('|', shared.Order(StringComparer.Ordinal));
    }

    private static string Key(Phrase phrase, PhraseMatch match, string? state)
    {
        var fields = phrase.Fields.Select(field => field[0])
            .Concat(phrase.Modifiers)
            .Concat(match.Source!.Units)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var names = match.Source.Concept == match.Target!.Concept
            ? match.Source.Concept
            : match.Source.Concept + "~" + match.Target.Concept;
        return $"{phrase.Type}/{names}/{string.Join('+', fields)}{(state is null ? "" : "@" + state)}";
    }
}
