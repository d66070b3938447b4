using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>How two findings of one concept become one; joining a thing with itself changes nothing.</summary>
internal static class ConceptJoin
{
    /// <summary>
    /// Adds to a concept a person decided on: evidence, the counts of terms it already has, and what a person wrote where it says
    /// nothing. Nothing else changes.
    /// </summary>
    public static Concept Absorb(Concept decided, Concept found)
    {
        var terms = decided.Terms;
        var counts = new CountUnion(decided.Evidence, found.Evidence);
        foreach (var (language, foundTerms) in found.Terms)
        {
            if (!terms.TryGetValue(language, out var own)) continue;
            terms = terms.SetItem(language, [.. own.Select(term => foundTerms.FirstOrDefault(other => other.Text == term.Text) is { } same
                ? term with
                {
                    Count = counts.Of(term.Count, same.Count),
                    Source = term.Source ?? same.Source,
                    Note = term.Note ?? same.Note,
                }
                : term)]);
        }
        return decided with
        {
            Terms = terms,
            Decided = decided.Decided ?? (decided.Status == found.Status ? found.Decided : null),
            Definitions = decided.Definitions.AddRange(found.Definitions.Where(text => !decided.Definitions.ContainsKey(text.Key))),
            Subjects = decided.Subjects.AddRange(found.Subjects.Where(text => !decided.Subjects.ContainsKey(text.Key))),
            Evidence = Union(decided.Evidence, found.Evidence),
            Note = decided.Note ?? found.Note,
        };
    }

    /// <summary>Two decisions on one concept that contradict each other in nothing: everything that either says.</summary>
    /// <param name="decided">The entry that stands: what it prefers stays preferred.</param>
    /// <param name="other">The decision made elsewhere.</param>
    public static Concept Unite(Concept decided, Concept other)
    {
        var united = Absorb(decided, other);
        if (decided.Status != ConceptStatus.Approved) return united;
        var terms = united.Terms;
        foreach (var (language, theirs) in other.Terms)
            terms = terms.SetItem(language, terms.TryGetValue(language, out var ours) ? Unite(ours, theirs) : theirs);
        return united with { Terms = terms };
    }

    private static ImmutableArray<Term> Unite(ImmutableArray<Term> ours, ImmutableArray<Term> theirs)
    {
        // Counts of terms that both have are together already.
        var right = theirs.RemoveAll(term => IsKnownAsWrong(ours, term) && ours.All(own => own.Text != term.Text));
        var united = Union(InRegions(ours, right), InRegions(right, ours), Math.Max);
        united = Without(united, term => IsInRegions(united, term) && !IsBoth(ours, term) && !IsBoth(theirs, term));
        foreach (var region in united.Select(term => term.Region).Distinct().ToList())
        {
            var choice = ours.FirstOrDefault(term => term.Region == region && term.Preferred)
                ?? united.FirstOrDefault(term => term.Region == region && term.Preferred)
                ?? theirs.FirstOrDefault(term => term.Region == region && term.Preferred);
            united = Prefer(united, region, choice);
        }
        return united;
    }

    /// <summary>
    /// Joins what was found with an entry nobody decided on. Terms, forms and evidence are united, counts are those of all texts, of
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
        var counts = new CountUnion(entry.Evidence, found.Evidence);
        foreach (var (language, foundTerms) in found.Terms)
        {
            terms = terms.SetItem(
                language, terms.TryGetValue(language, out var own) ? Join(own, foundTerms, rerun, counts) : foundTerms);
        }
        return entry with
        {
            Id = Preferred(entry.Id, found.Id),
            Terms = terms,
            // What a person made of it stays when the same texts are read again.
            Equivalence = known ? entry.Equivalence : (Equivalence)Math.Max((int)entry.Equivalence, (int)found.Equivalence),
            Confidence = Math.Max(entry.Confidence, found.Confidence),
            Evidence = Union(entry.Evidence, found.Evidence),
            Decided = entry.Decided ?? found.Decided,
            Definitions = Join(entry.Definitions, found.Definitions),
            Subjects = Join(entry.Subjects, found.Subjects),
            Note = Join(entry.Note, found.Note),
        };
    }

    /// <summary>A concept as the file will hold it: confidence to two places, terms and evidence in order, no term twice; what is so
    /// already is the value it was.</summary>
    public static Concept Canonical(Concept concept) => concept.OrSame(concept with
    {
        Confidence = double.IsFinite(concept.Confidence) ? Math.Round(Math.Clamp(concept.Confidence, 0, 1), 2) : 0,
        Evidence = concept.Evidence.OrSame(Union([], concept.Evidence)),
        Terms = concept.Terms.EachOrSame(terms => terms.OrSame(terms
            .GroupBy(term => (term.Text, term.Region))
            .Select(same => same.Skip(1).Aggregate(Tidy(same.First()), (one, other) => One(one, other, Math.Max)))
            .OrderByDescending(term => term.Preferred)
            .ThenBy(term => term.Text, StringComparer.Ordinal)
            .ThenBy(term => term.Region, StringComparer.Ordinal))),
    });

    // Two findings of one term: everything that either says, of two words on its use the severer.
    private static Term One(Term term, Term same, Func<int, int, int> count)
    {
        var usage = (TermUsage)Math.Max((int)term.Usage, (int)same.Usage);
        var one = term with
        {
            Usage = usage,
            Region = term.Region ?? same.Region,
            Forms = Union(term.Forms, same.Forms),
            WrongForms = Union(term.WrongForms, same.WrongForms),
            Count = count(term.Count, same.Count),
            Source = Join(term.Source, same.Source, "; "),
            Note = Join(term.Note, same.Note, "; "),
        };
        return Tidy(one with { Preferred = one.IsOffered && (term.Preferred || same.Preferred) });
    }

    private static Term Tidy(Term term) => term.OrSame(term with
    {
        Preferred = term.IsOffered && (term.Preferred || term.Usage == TermUsage.Preferred),
        Forms = term.Forms.OrSame(Forms(term.Text, term.Forms.Except(term.WrongForms))),
        WrongForms = term.WrongForms.OrSame(Forms(term.Text, term.WrongForms)),
    });

    /// <summary>
    /// A concept once all is joined, without two sorts of terms that until then stand beside others so that it doesn't matter what came
    /// first: those that it knows as wrong forms, which come back with every reading of the same texts,
    /// but not what an entry has as a term; and those of no region that are there with one, but not where one part says both.
    /// </summary>
    /// <param name="concept">The concept; itself where it has none.</param>
    /// <param name="parts">All that was joined.</param>
    /// <param name="entries">Those of them that stood in the file.</param>
    public static Concept Settled(Concept concept, IReadOnlyCollection<Concept> parts, IReadOnlyCollection<Concept> entries)
    {
        var terms = concept.Terms;
        foreach (var (language, own) in concept.Terms)
        {
            var written = entries.SelectMany(entry => entry.Terms.GetValueOrDefault(language, [])).Select(term => term.Text).ToHashSet();
            var right = entries.Count == 0 ? own : Without(own, term => IsKnownAsWrong(own, term) && !written.Contains(term.Text));
            right = Without(right, term => IsInRegions(right, term)
                && !parts.Any(part => IsBoth(part.Terms.GetValueOrDefault(language, []), term)));
            if (right != own) terms = terms.SetItem(language, right);
        }
        return ReferenceEquals(terms, concept.Terms) ? concept : concept with { Terms = terms };
    }

    // Where the preferred one goes, the most frequent takes its place.
    private static ImmutableArray<Term> Without(ImmutableArray<Term> terms, Predicate<Term> isDropped)
    {
        var kept = terms.RemoveAll(isDropped);
        if (kept.Length == terms.Length) return terms;
        var anywhere = In(null, kept);
        return anywhere.IsEmpty || anywhere.Any(term => term.Preferred) || !In(null, terms).Any(term => term.Preferred)
            ? kept
            : Prefer(kept, null, MostFrequent(anywhere));
    }

    private static bool IsInRegions(ImmutableArray<Term> terms, Term term) =>
        term.Region is null && terms.Any(other => other.Text == term.Text && other.Region is not null);

    private static bool IsBoth(ImmutableArray<Term> terms, Term term) =>
        terms.Any(other => other.Text == term.Text && IsInRegions(terms, other));

    // A term of no region is that of every region.
    private static ImmutableArray<Term> InRegions(ImmutableArray<Term> terms, ImmutableArray<Term> others)
    {
        var all = terms;
        foreach (var term in terms.Where(term => term.Region is null))
            foreach (var other in others)
                if (other.Text == term.Text && other.Region is not null && Place(all, other) < 0)
                    all = Insert(all, term with { Region = other.Region, Preferred = false });
        return all;
    }

    private static ImmutableArray<Term> Join(
        ImmutableArray<Term> own, ImmutableArray<Term> found, bool rerun, CountUnion counts)
    {
        var joined = Union(InRegions(own, found), InRegions(found, own), counts.Of);
        // A region may prefer another than the rest.
        foreach (var region in joined.Select(term => term.Region).Distinct().ToList())
            joined = Prefer(joined, region, Choice(In(region, own), In(region, found), In(region, joined), rerun));
        return joined;
    }

    // All terms of both; what is preferred is the entry's.
    private static ImmutableArray<Term> Union(ImmutableArray<Term> own, ImmutableArray<Term> found, Func<int, int, int> count)
    {
        var joined = own;
        foreach (var term in found)
        {
            var place = Place(joined, term);
            if (place < 0)
            {
                joined = Insert(joined, term with { Preferred = false });
                continue;
            }
            var same = joined[place];
            joined = joined.SetItem(place, One(same, term, count) with
            {
                Preferred = same.Preferred && same.IsOffered && term.IsOffered,
                Forms = Attested(same, term),
                WrongForms = Union(same.WrongForms, term.WrongForms.Where(form => form != same.Text)),
            });
        }
        return joined;
    }

    // What is wrong is not attested, however often it is met.
    private static ImmutableArray<string> Attested(Term own, Term found) =>
        Union(own.Forms, found.Forms.Where(form => form != own.Text))
            .RemoveAll(form => own.WrongForms.Contains(form) || found.WrongForms.Contains(form));

    private static int Place(ImmutableArray<Term> terms, Term term)
    {
        for (var place = 0; place < terms.Length; place++)
            if (terms[place].Text == term.Text && terms[place].Region == term.Region) return place;
        return -1;
    }

    // What a person marked as wrong comes back with every reading of the same texts.
    private static bool IsKnownAsWrong(ImmutableArray<Term> terms, Term found) =>
        found is { Usage: TermUsage.Admitted, Region: null } && terms.Any(term => term.WrongForms.Contains(found.Text));

    private static ImmutableArray<Term> In(string? region, ImmutableArray<Term> terms) => terms.RemoveAll(term => term.Region != region);

    /// <summary>
    /// Which term is preferred, in this order: what a person says is; the entry's, where a person must have chosen it (it is not the
    /// most frequent, was never counted, or the finding saw all the entry's evidence and not the term); the finding's, where it is not
    /// simply the most frequent; else the most frequent of both, in ordinal order.
    /// </summary>
    private static Term? Choice(ImmutableArray<Term> own, ImmutableArray<Term> found, ImmutableArray<Term> joined, bool rerun)
    {
        if (Said(own, joined) is { } said) return said;
        var entryChoice = own.FirstOrDefault(term => term.Preferred);
        var foundChoice = found.FirstOrDefault(term => term.Preferred);
        return own.IsEmpty || own[0].Region is not null
            ? InRegion(entryChoice, foundChoice, joined)
            : Anywhere(own, found, joined, rerun, entryChoice, foundChoice);
    }

    // That nothing is preferred at all may be meant; a region is a person's word, and so is what it prefers.
    private static Term? InRegion(Term? entryChoice, Term? foundChoice, ImmutableArray<Term> joined) =>
        joined.FirstOrDefault(term => term.Text == entryChoice?.Text && term.IsOffered)
            ?? foundChoice
            ?? joined.FirstOrDefault(term => term.Preferred);

    private static Term? Anywhere(
        ImmutableArray<Term> own,
        ImmutableArray<Term> found,
        ImmutableArray<Term> joined,
        bool rerun,
        Term? entryChoice,
        Term? foundChoice)
    {
        var mayStay = entryChoice is null
            ? own.Any(term => term.IsOffered)
            : joined.Any(term => term.Text == entryChoice.Text && term.IsOffered && !IsShouted(term, joined));
        return !mayStay ? MostFrequent(joined)
            : IsPersonal(entryChoice, own) || (rerun && found.All(term => term.Text != entryChoice!.Text)) ? entryChoice
            : foundChoice is not null && IsPersonal(foundChoice, found) ? foundChoice
            : MostFrequent(joined);
    }

    // Of two that are said to be the entry's.
    private static Term? Said(ImmutableArray<Term> own, ImmutableArray<Term> joined)
    {
        var said = joined.Where(IsSaidPreferred).ToList();
        return said.Find(term => own.Any(other => other.Text == term.Text && IsSaidPreferred(other))) ?? said.FirstOrDefault();
    }

    private static bool IsSaidPreferred(Term term) => term.Usage == TermUsage.Preferred;

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

    private static ImmutableArray<Term> Prefer(ImmutableArray<Term> terms, string? region, Term? choice)
    {
        // Of two that are said to be preferred the entry's is; the other may still be used.
        foreach (var other in terms.Where(term => term.Region == region && IsSaidPreferred(term) && term.Text != choice?.Text).ToList())
            terms = terms.Replace(other, other with { Usage = TermUsage.Admitted });
        foreach (var other in terms.Where(term => term.Region == region && term.Preferred && term.Text != choice?.Text).ToList())
            terms = Insert(terms.Remove(other), other with { Preferred = false });
        var chosen = terms.FirstOrDefault(term => term.Region == region && term.Text == choice?.Text);
        return chosen is not { IsOffered: true, Preferred: false }
            ? terms
            : terms.Remove(chosen).Insert(0, chosen with { Preferred = true });
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

    // Where two people's texts meet, each is a part.
    private static string? Join(string? entry, string? found, string separator = "\n\n") =>
        entry is null ? found
        : found is null || entry.Contains(found, StringComparison.Ordinal) ? entry
        : string.Join(
            separator,
            entry.Split(separator).Union(found.Split(separator), StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static ImmutableSortedDictionary<LanguageCode, string> Join(
        ImmutableSortedDictionary<LanguageCode, string> entry, ImmutableSortedDictionary<LanguageCode, string> found) =>
        entry.SetItems(found.Select(text =>
            KeyValuePair.Create(text.Key, Join(entry.GetValueOrDefault(text.Key), text.Value, " | ")!)));

    private static IEnumerable<string> Forms(string term, IEnumerable<string> forms) =>
        forms.Where(form => form != term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static ImmutableArray<string> Union(ImmutableArray<string> own, IEnumerable<string> found) =>
        OrderedUnion.Of(own, found, StringComparer.Ordinal);

    internal static ImmutableArray<Evidence> Union(ImmutableArray<Evidence> own, IEnumerable<Evidence> found) =>
        OrderedUnion.Of(own, found, EvidenceOrder);

    private static readonly Comparer<Evidence> EvidenceOrder = Comparer<Evidence>.Create((a, b) =>
        string.CompareOrdinal(a.Story, b.Story) is not 0 and var story ? story
        : string.CompareOrdinal(a.Source, b.Source) is not 0 and var source ? source
        : string.CompareOrdinal(a.Target, b.Target));
}
