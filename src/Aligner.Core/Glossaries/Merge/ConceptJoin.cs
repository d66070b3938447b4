using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>How two findings of one concept become one. Nothing is added up, so joining a thing with itself changes nothing.</summary>
internal static class ConceptJoin
{
    /// <summary>
    /// Adds to a concept a person decided on: evidence, and the counts of terms it already has. Nothing else changes.
    /// </summary>
    public static Concept Absorb(Concept decided, Concept found)
    {
        var terms = decided.Terms;
        foreach (var (language, foundTerms) in found.Terms)
        {
            if (!terms.TryGetValue(language, out var own)) continue;
            terms = terms.SetItem(language, [.. own.Select(term => foundTerms.FirstOrDefault(other => other.Text == term.Text) is { } same
                ? term with { Count = Math.Max(term.Count, same.Count) }
                : term)]);
        }
        return decided with { Terms = terms, Evidence = Union(decided.Evidence, found.Evidence) };
    }

    /// <summary>
    /// Joins what was found with an entry nobody decided on. Terms, forms and evidence are united, of counts and
    /// confidences the higher stays, and everything a person may have written in the entry survives.
    /// </summary>
    /// <param name="entry">The entry; in the absence of traces of a person, the join is the same with the two exchanged.</param>
    /// <param name="found">The finding.</param>
    public static Concept Join(Concept entry, Concept found)
    {
        var evidence = entry.Evidence.ToHashSet();
        var rerun = evidence.IsSubsetOf(found.Evidence);
        var known = evidence.Overlaps(found.Evidence);
        var terms = entry.Terms;
        foreach (var (language, foundTerms) in found.Terms)
            terms = terms.SetItem(language, terms.TryGetValue(language, out var own) ? Join(own, foundTerms, rerun) : foundTerms);
        return entry with
        {
            Id = Preferred(entry.Id, found.Id),
            Terms = terms,
            // What a person made of it stays when the same texts are read again.
            Equivalence = known ? entry.Equivalence : (Equivalence)Math.Max((int)entry.Equivalence, (int)found.Equivalence),
            Confidence = Math.Max(entry.Confidence, found.Confidence),
            Evidence = Union(entry.Evidence, found.Evidence),
            Note = Join(entry.Note, found.Note),
        };
    }

    /// <summary>A concept as the file will hold it: confidence to two places, terms and evidence in order, no term twice.</summary>
    public static Concept Canonical(Concept concept) => concept with
    {
        Confidence = double.IsFinite(concept.Confidence) ? Math.Round(Math.Clamp(concept.Confidence, 0, 1), 2) : 0,
        Evidence = Union([], concept.Evidence),
        Terms = concept.Terms.ToImmutableSortedDictionary(
            language => language.Key,
            language => language.Value
                .GroupBy(term => term.Text, StringComparer.Ordinal)
                .Select(same => One(same.Key, [.. same]))
                .OrderByDescending(term => term.Preferred).ThenBy(term => term.Text, StringComparer.Ordinal)
                .ToImmutableArray()),
    };

    private static Term One(string text, ImmutableArray<Term> same)
    {
        var usage = same.Max(term => term.Usage);
        var preferred = usage == TermUsage.Admitted && same.Any(term => term.Preferred);
        return new Term(text, preferred, Forms(text, same.SelectMany(term => term.Forms)), same.Max(term => term.Count)) { Usage = usage };
    }

    /// <summary>
    /// Which term is preferred, in this order: the entry's, where a person must have chosen it (it is not the most
    /// frequent, was never counted, or the finding saw all the entry's evidence and not the term); the finding's, where
    /// it is not simply the most frequent; else the most frequent of both, in ordinal order.
    /// </summary>
    private static ImmutableArray<Term> Join(ImmutableArray<Term> own, ImmutableArray<Term> found, bool rerun)
    {
        var entryChoice = own.FirstOrDefault(term => term.Preferred);
        var foundChoice = found.FirstOrDefault(term => term.Preferred);
        var joined = own;
        foreach (var term in found)
        {
            var place = joined.ToList().FindIndex(other => other.Text == term.Text);
            if (place >= 0)
            {
                var same = joined[place];
                var forms = same.Forms.Any() || term.Forms.Any() ? Union(same.Forms, term.Forms.Where(form => form != same.Text)) : [];
                var usage = (TermUsage)Math.Max((int)same.Usage, (int)term.Usage);
                joined = joined.SetItem(place, same with
                {
                    Preferred = same.Preferred && usage == TermUsage.Admitted,
                    Forms = forms,
                    Count = Math.Max(same.Count, term.Count),
                    Usage = usage,
                });
            }
            else joined = Insert(joined, term with { Preferred = false });
        }
        var mayStay = entryChoice is null
            ? own.Any(term => term.IsOffered)
            : joined.Any(term => term.Text == entryChoice.Text && term.IsOffered && !IsShouted(term, joined));
        var choice = !mayStay ? MostFrequent(joined)
            : IsPersonal(entryChoice, own) || (rerun && found.All(term => term.Text != entryChoice!.Text)) ? entryChoice
            : foundChoice is not null && IsPersonal(foundChoice, found) ? foundChoice
            : MostFrequent(joined);
        return Prefer(joined, choice?.Text);
    }

    private static bool IsPersonal(Term? choice, ImmutableArray<Term> terms) =>
        choice is null || choice.Count == 0 || choice.Text != MostFrequent(terms).Text;

    private static Term MostFrequent(ImmutableArray<Term> terms) =>
        terms.OrderByDescending(term => term.IsOffered)
            .ThenByDescending(term => term.Count)
            .ThenBy(term => IsShouted(term, terms))
            .ThenBy(term => term.Text, StringComparer.Ordinal)
            .First();

    // TURCHIA beside Turchia: a head line's capitals are no spelling. Acronyms are shorter: ONU beside Onu is.
    private const int LongestAcronym = 6;

    private static bool IsShouted(Term term, ImmutableArray<Term> terms) =>
        term.Text.Length > LongestAcronym
            && !term.Text.Any(char.IsLower)
            && terms.Any(other => other.Text != term.Text && string.Equals(other.Text, term.Text, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<Term> Prefer(ImmutableArray<Term> terms, string? choice)
    {
        var current = terms.FirstOrDefault(term => term.Preferred);
        if (current?.Text == choice) return terms;
        if (current is not null) terms = Insert(terms.Remove(current), current with { Preferred = false });
        var chosen = terms.FirstOrDefault(term => term.Text == choice);
        return chosen is not { IsOffered: true } ? terms : terms.Remove(chosen).Insert(0, chosen with { Preferred = true });
    }

    // Before the first term that sorts after it, never before the preferred one: the same place whatever came first.
    private static ImmutableArray<Term> Insert(ImmutableArray<Term> terms, Term term)
    {
        for (var place = 0; place < terms.Length; place++)
            if (!terms[place].Preferred && string.CompareOrdinal(terms[place].Text, term.Text) > 0) return terms.Insert(place, term);
        return terms.Add(term);
    }

    // A person's id first, then the longer, which says more, then ordinal order: the same whichever came first.
    private static string Preferred(string entry, string found)
    {
        var stem = new[] { entry, found }
            .Select(ConceptId.Stem)
            .OrderBy(ConceptId.IsMachineMade)
            .ThenByDescending(id => id.Length)
            .ThenBy(id => id, StringComparer.Ordinal)
            .First();
        return ConceptId.Stem(entry) == stem ? entry : stem;
    }

    // Where two people's notes meet, each is a paragraph.
    private static string? Join(string? entry, string? found) =>
        entry is null ? found
        : found is null || entry.Contains(found, StringComparison.Ordinal) ? entry
        : string.Join("\n\n", entry.Split("\n\n").Union(found.Split("\n\n"), StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static ImmutableArray<string> Forms(string term, IEnumerable<string> forms) =>
        [.. forms.Where(form => form != term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ImmutableArray<string> Union(ImmutableArray<string> own, IEnumerable<string> found) =>
        OrderedUnion.Of(own, found, StringComparer.Ordinal);

    private static ImmutableArray<Evidence> Union(ImmutableArray<Evidence> own, IEnumerable<Evidence> found) =>
        OrderedUnion.Of(own, found, EvidenceOrder);

    private static readonly Comparer<Evidence> EvidenceOrder = Comparer<Evidence>.Create((a, b) =>
        string.CompareOrdinal(a.Story, b.Story) is not 0 and var story ? story
        : string.CompareOrdinal(a.Source, b.Source) is not 0 and var source ? source
        : string.CompareOrdinal(a.Target, b.Target));
}
