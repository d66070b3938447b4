using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>A concept while its sightings come in.</summary>
internal sealed class ConceptDraft
{
    // What they come to is made when it is asked for: it takes ten times as much memory.
    private readonly List<(PairTerms Pair, Sighting Sighting)> sightings = [];
    private ImmutableArray<WrittenTerm> terms;
    private Grounds grounds = Grounds.PartialComposition;
    private TypeScores scores;
    private int scored;
    private bool functional;
    private bool isName;

    /// <summary>The pairs of terms it was met with, each as often as it was.</summary>
    public IEnumerable<TermPair> Pairs => sightings.Select(met => TermPair.Of(met.Pair, met.Sighting));

    /// <summary>Takes a sighting.</summary>
    public void Add(PairTerms pair, Sighting sighting)
    {
        sightings.Add((pair, sighting));
        terms = default;
        if (sighting.Grounds < grounds) grounds = sighting.Grounds;
        if (sighting.Scores is { } told) (scores, scored) = (scores + told, scored + 1);
        functional |= sighting.IsFunctional;
        isName |= sighting.Key is null
            && sighting.Grounds is Grounds.IdenticalName or Grounds.RomanisedName or Grounds.IdenticalWord or Grounds.RomanisedWord;
    }

    /// <summary>Its terms so far, in the order of languages and ordinal order.</summary>
    public ImmutableArray<WrittenTerm> TermsSoFar => terms.IsDefault ? terms = Sorted() : terms;

    /// <summary>Its languages so far.</summary>
    public IReadOnlyList<LanguageCode> Languages => [.. TermsSoFar.Select(term => term.Language).Distinct()];

    /// <summary>Whether it rests on what phrases are composed of, not on a table or a spelling.</summary>
    public bool IsComposed => grounds >= Grounds.Composition;

    /// <summary>Takes over another draft of the same concept.</summary>
    public void TakeOver(ConceptDraft same)
    {
        sightings.AddRange(same.sightings);
        terms = default;
        if (same.grounds < grounds) grounds = same.grounds;
        (scores, scored) = (scores + same.scores, scored + same.scored);
        functional |= same.functional;
        isName |= same.isName;
    }

    /// <summary>The concept.</summary>
    /// <param name="order">The languages in the order in which one that it has names it.</param>
    /// <param name="places">Holds each place once, of all concepts that were met there.</param>
    public Concept ToConcept(LanguageOrder order, PlaceTexts places)
    {
        // Nine in ten were met once: no counting, no sorting.
        if (sightings is [var (pair, sighting)] && pair.Source != pair.Target) return OfOne(pair, sighting, order, places);
        var wordsOfType = new int[Enum.GetValues<ConceptType>().Length];
        foreach (var (_, met) in sightings) wordsOfType[(int)met.Type] += 1 + met.Source.Count(c => c == ' ');
        var most = (ConceptType)Array.IndexOf(wordsOfType, wordsOfType.Max());
        var byLanguage = Met().ToImmutableSortedDictionary(
            met => met.Key, met => Terms(met.Value, wordsOfType[(int)ConceptType.Organisation] > 0));
        var evidence = sightings.Select(met => EvidenceOf(met.Pair, met.Sighting, places)).ToHashSet();
        return Made(most, byLanguage, order,
        [
            .. evidence.OrderBy(e => e.Story, StringComparer.Ordinal)
                .ThenBy(e => e.Source, StringComparer.Ordinal)
                .ThenBy(e => e.Target, StringComparer.Ordinal),
        ]);
    }

    private Concept OfOne(PairTerms pair, Sighting sighting, LanguageOrder order, PlaceTexts places)
    {
        var terms = ImmutableSortedDictionary.CreateBuilder<LanguageCode, ImmutableArray<Term>>();
        terms.Add(pair.Source, [Only(sighting.Source, sighting.SourceForm, sighting.SourceCount)]);
        terms.Add(pair.Target, [Only(sighting.Target, sighting.TargetForm, sighting.TargetCount)]);
        return Made(sighting.Type, terms.ToImmutable(), order, [EvidenceOf(pair, sighting, places)]);
    }

    private ImmutableArray<WrittenTerm> Sorted()
    {
        var distinct = new HashSet<WrittenTerm>();
        foreach (var (pair, sighting) in sightings)
        {
            distinct.Add(new WrittenTerm(pair.Source, sighting.Source));
            distinct.Add(new WrittenTerm(pair.Target, sighting.Target));
        }
        return [.. distinct.OrderBy(term => term.Language.Value, StringComparer.Ordinal).ThenBy(term => term.Text, StringComparer.Ordinal)];
    }

    private static Term Only(string text, string? form, int count) => new(text, true, form is null || form == text ? [] : [form], count);

    private static Evidence EvidenceOf(PairTerms pair, Sighting sighting, PlaceTexts places) => new(
        pair.Story, places.Of(pair.SourcePath, sighting.SourceLine), places.Of(pair.TargetPath, sighting.TargetLine));

    private Concept Made(
        ConceptType most,
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> terms,
        LanguageOrder order,
        ImmutableArray<Evidence> evidence)
    {
        var (type, likelihood) = Type(most);
        return new Concept(ConceptId.Of(type, terms[order.Of(terms.Keys).First()][0].Text), type, terms)
        {
            Equivalence = functional ? Equivalence.Functional
                : grounds is Grounds.Holder or Grounds.PartialComposition ? Equivalence.Partial
                : Equivalence.Exact,
            Confidence = Confidence.Of(grounds, evidence.Length, likelihood),
            Evidence = evidence,
        };
    }

    // By what speaks for each type over all stories, where names were judged; else the type most often met, which is certain. Ten
    // stories say more than one, but not ten times as much: half of what is known of a name is the same in all.
    private (ConceptType Type, double Likelihood) Type(ConceptType most)
    {
        if (scored == 0 || most is ConceptType.Title or ConceptType.Ministry) return (most, 1);
        var joint = scores / Math.Sqrt(scored);
        return (joint.Best, joint.Probability);
    }

    private SortedDictionary<LanguageCode, SortedDictionary<string, Mentions>> Met()
    {
        var met = new SortedDictionary<LanguageCode, SortedDictionary<string, Mentions>>();
        foreach (var (pair, sighting) in sightings)
        {
            MentionsOf(pair.Source, sighting.Source, sighting.SourceForm).Count(pair.SourcePath, pair.TargetPath, sighting.SourceCount);
            MentionsOf(pair.Target, sighting.Target, sighting.TargetForm).Count(pair.TargetPath, pair.SourcePath, sighting.TargetCount);
        }
        return met;

        Mentions MentionsOf(LanguageCode language, string text, string? form)
        {
            if (!met.TryGetValue(language, out var known)) met[language] = known = new(StringComparer.Ordinal);
            if (!known.TryGetValue(text, out var term)) known[text] = term = new Mentions(text);
            if (form is not null) term.Forms.Add(form);
            return term;
        }
    }

    // The full name before the surname, the name before the abbreviation, then the more frequent.
    private ImmutableArray<Term> Terms(SortedDictionary<string, Mentions> known, bool mayBeOrganisation)
    {
        // Most have one term in each language.
        if (known.Count == 1)
        {
            var only = known.Values.First();
            return [new Term(only.Text, true, [.. only.Forms.Where(form => form != only.Text)], only.Total)];
        }
        var ordered = Spellings(known.Values)
            .OrderByDescending(met => isName || (grounds == Grounds.Concept && mayBeOrganisation)
                ? met.Text.Count(c => c == ' ')
                : IsAbbreviation(met.Text) ? 0
                : 1)
            .ThenByDescending(met => met.Total).ThenBy(met => met.Text, StringComparer.Ordinal).ToList();
        var result = ImmutableArray.CreateBuilder<Term>();
        var preferred = ordered[0];
        var absorbed = ordered.Skip(1).Where(met => isName && IsPartOf(met.Text, preferred.Text)).ToList();
        result.Add(new Term(
            preferred.Text,
            true,
            [.. preferred.Forms.Concat(absorbed.Select(met => met.Text)).Distinct().Order(StringComparer.Ordinal)],
            preferred.Total + absorbed.Sum(met => met.Total)));
        foreach (var met in ordered.Skip(1).Except(absorbed)) result.Add(new Term(met.Text, false, [.. met.Forms], met.Total));
        return result.ToImmutable();
    }

    // "Stretto di Hormuz" and "stretto di Hormuz", two apostrophes: one term, as it is written most often.
    private static IEnumerable<Mentions> Spellings(IEnumerable<Mentions> known)
    {
        foreach (var same in known.GroupBy(met => met.Text.Replace('’', '\''), StringComparer.OrdinalIgnoreCase))
        {
            var spellings = same.OrderByDescending(met => met.Total).ThenBy(met => met.Text, StringComparer.Ordinal).ToList();
            var mentions = new Mentions(spellings[0].Text);
            foreach (var other in spellings)
            {
                mentions.TakeOver(other);
                mentions.Forms.Add(other.Text);
            }
            mentions.Forms.Remove(mentions.Text);
            yield return mentions;
        }
    }

    private static bool IsAbbreviation(string text) => text.Length <= 6 && text.Count(char.IsUpper) > 1;

    private static bool IsPartOf(string part, string name) => name.Split(' ').Contains(part);
}
