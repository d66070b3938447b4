using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>A concept while its sightings come in.</summary>
internal sealed class ConceptDraft
{
    private readonly SortedDictionary<LanguageCode, SortedDictionary<string, Mentions>> terms = [];
    private readonly Dictionary<ConceptType, int> types = [];
    private readonly HashSet<Evidence> evidence = [];
    private readonly HashSet<(ConceptType, LanguageCode, string, LanguageCode, string)> pairs = [];
    private Grounds grounds = Grounds.PartialComposition;
    private TypeScores scores;
    private int scored;
    private bool functional;
    private bool isName;

    /// <summary>The pairs of terms it was met with.</summary>
    public IEnumerable<(ConceptType Type, LanguageCode Source, string SourceText, LanguageCode Target, string TargetText)> Pairs => pairs;

    /// <summary>Takes a sighting.</summary>
    public void Add(PairTerms pair, Sighting sighting)
    {
        Add(pair.Source, sighting.Source, sighting.SourceForm).Count(pair.SourcePath, pair.TargetPath, sighting.SourceCount);
        Add(pair.Target, sighting.Target, sighting.TargetForm).Count(pair.TargetPath, pair.SourcePath, sighting.TargetCount);
        types[sighting.Type] = types.GetValueOrDefault(sighting.Type) + 1 + sighting.Source.Count(c => c == ' ');
        pairs.Add((sighting.Type, pair.Source, sighting.Source, pair.Target, sighting.Target));
        evidence.Add(new Evidence(pair.Story, $"{pair.SourcePath}:{sighting.SourceLine}", $"{pair.TargetPath}:{sighting.TargetLine}"));
        if (sighting.Grounds < grounds) grounds = sighting.Grounds;
        if (sighting.Scores is { } told) (scores, scored) = (scores + told, scored + 1);
        functional |= sighting.IsFunctional;
        isName |= sighting.Key is null
            && sighting.Grounds is Grounds.IdenticalName or Grounds.RomanisedName or Grounds.IdenticalWord or Grounds.RomanisedWord;
    }

    /// <summary>Its terms so far, in the order of languages and ordinal order.</summary>
    public IEnumerable<(LanguageCode Language, string Text)> TermsSoFar =>
        terms.SelectMany(pair => pair.Value.Keys.Select(text => (pair.Key, text)));

    /// <summary>Its languages so far.</summary>
    public IReadOnlyCollection<LanguageCode> Languages => terms.Keys;

    /// <summary>Whether it rests on what phrases are composed of, not on a table or a spelling.</summary>
    public bool IsComposed => grounds >= Grounds.Composition;

    /// <summary>Takes over another draft of the same concept.</summary>
    public void TakeOver(ConceptDraft same)
    {
        foreach (var (language, known) in same.terms)
            foreach (var (text, mentions) in known) Add(language, text, null).TakeOver(mentions);
        foreach (var (type, weight) in same.types) types[type] = types.GetValueOrDefault(type) + weight;
        evidence.UnionWith(same.evidence);
        pairs.UnionWith(same.pairs);
        if (same.grounds < grounds) grounds = same.grounds;
        (scores, scored) = (scores + same.scores, scored + same.scored);
        functional |= same.functional;
        isName |= same.isName;
    }

    /// <summary>The concept.</summary>
    /// <param name="order">The languages in the order in which one that it has names it.</param>
    public Concept ToConcept(LanguageOrder order)
    {
        var (type, likelihood) = Type();
        var byLanguage = terms.ToImmutableSortedDictionary(pair => pair.Key, pair => Terms(pair.Value));
        return new Concept(ConceptId.Of(type, byLanguage[order.Of(byLanguage.Keys).First()][0].Text), type, byLanguage)
        {
            Equivalence = functional ? Equivalence.Functional
                : grounds is Grounds.Holder or Grounds.PartialComposition ? Equivalence.Partial
                : Equivalence.Exact,
            Confidence = Confidence.Of(grounds, evidence.Count, likelihood),
            Evidence = [.. evidence.OrderBy(e => e.Story, StringComparer.Ordinal)
                .ThenBy(e => e.Source, StringComparer.Ordinal)
                .ThenBy(e => e.Target, StringComparer.Ordinal)],
        };
    }

    // By what speaks for each type over all stories, where names were judged; else the type most often met, which is certain. Ten
    // stories say more than one, but not ten times as much: half of what is known of a name is the same in all.
    private (ConceptType Type, double Likelihood) Type()
    {
        var most = types.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        if (scored == 0 || most is ConceptType.Title or ConceptType.Ministry) return (most, 1);
        var joint = scores / Math.Sqrt(scored);
        return (joint.Best, joint.Probability);
    }

    private Mentions Add(LanguageCode language, string text, string? form)
    {
        if (!terms.TryGetValue(language, out var known)) terms[language] = known = new(StringComparer.Ordinal);
        if (!known.TryGetValue(text, out var term)) known[text] = term = new Mentions();
        if (form is not null) term.Forms.Add(form);
        return term;
    }

    // The full name before the surname, the name before the abbreviation, then the more frequent.
    private ImmutableArray<Term> Terms(SortedDictionary<string, Mentions> known)
    {
        var ordered = Spellings(known)
            .OrderByDescending(pair => isName || (grounds == Grounds.Concept && types.ContainsKey(ConceptType.Organisation))
                ? pair.Key.Count(c => c == ' ')
                : IsAbbreviation(pair.Key) ? 0
                : 1)
            .ThenByDescending(pair => pair.Value.Total).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var result = ImmutableArray.CreateBuilder<Term>();
        var preferred = ordered[0];
        var absorbed = ordered.Skip(1).Where(pair => isName && IsPartOf(pair.Key, preferred.Key)).ToList();
        result.Add(new Term(
            preferred.Key,
            true,
            [.. preferred.Value.Forms.Concat(absorbed.Select(pair => pair.Key)).Distinct().Order(StringComparer.Ordinal)],
            preferred.Value.Total + absorbed.Sum(pair => pair.Value.Total)));
        foreach (var (text, mentions) in ordered.Skip(1).Except(absorbed))
            result.Add(new Term(text, false, [.. mentions.Forms], mentions.Total));
        return result.ToImmutable();
    }

    // "Stretto di Hormuz" and "stretto di Hormuz", two apostrophes: one term, as it is written most often.
    private static IEnumerable<KeyValuePair<string, Mentions>> Spellings(SortedDictionary<string, Mentions> known)
    {
        foreach (var same in known.GroupBy(pair => pair.Key.Replace('’', '\''), StringComparer.OrdinalIgnoreCase))
        {
            var spellings = same.OrderByDescending(pair => pair.Value.Total).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
            var mentions = new Mentions();
            foreach (var (text, other) in spellings)
            {
                mentions.TakeOver(other);
                mentions.Forms.Add(text);
            }
            mentions.Forms.Remove(spellings[0].Key);
            yield return new(spellings[0].Key, mentions);
        }
    }

    private static bool IsAbbreviation(string text) => text.Length <= 6 && text.Count(char.IsUpper) > 1;

    private static bool IsPartOf(string part, string name) => name.Split(' ').Contains(part);
}
