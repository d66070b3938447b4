using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>
/// Merges what was found into a glossary people work on. Pure; running it twice changes nothing the second time, and
/// what two machines found in the same languages gives the same glossary in either order.
/// </summary>
/// <remarks>
/// <para>Two concepts are one when they share a pair of terms in two languages and the type, or have the same id and
/// nothing speaks against it. A concept a person approved or rejected takes up evidence and counts, what a person says elsewhere where
/// it says nothing, and is otherwise never changed; so what was rejected is not proposed again, under whatever id.
/// What nobody decided on is united.</para>
/// <para>Evidence is a set, and counts are of its articles (<see cref="CountUnion"/>): the same texts can be read again, and parts of a
/// collection give what the whole gives, in any order. Not so the confidence, which knows what a concept rests on, and the id of a concept
/// whose first language prefers another term in one part: of both the higher and the longer stay.</para>
/// </remarks>
public static class GlossaryMerge
{
    /// <summary>Merges <paramref name="from"/> into <paramref name="into"/>.</summary>
    /// <param name="into">The glossary people work on; the order of its entries is kept.</param>
    /// <param name="from">A machine's findings, or another glossary: decisions in it are taken over where there are none yet.</param>
    /// <param name="settle">Settles decisions that contradict each other; null to leave them open.</param>
    /// <returns>Entries in their order; a new one stands before the first whose id sorts after its own.</returns>
    /// <exception cref="ArgumentException">The two are of different kinds.</exception>
    public static MergedGlossary Merge(Glossary into, Glossary from, Func<DecisionConflict, Settlement>? settle = null)
    {
        if (into.Kind != from.Kind) throw new ArgumentException($"{from.Kind} can't be merged into {into.Kind}.", nameof(from));
        var found = Tidy(from);
        return MergeNear(into, found, MergeNeighbourhood.Of(into.Concepts, found), settle);
    }

    /// <summary>The same with the entries that can matter.</summary>
    /// <param name="into">As above.</param>
    /// <param name="found">What was found, without what it says twice.</param>
    /// <param name="near">The places of the entries, in order.</param>
    /// <param name="settle">As above.</param>
    internal static MergedGlossary MergeNear(
        Glossary into, ImmutableArray<Concept> found, ImmutableArray<int> near, Func<DecisionConflict, Settlement>? settle)
    {
        var entries = near.Select(place => new MergeEntry(into.Concepts[place], place)).ToList();
        var decided = new DecidedEntries(entries.Where(entry => entry.IsDecided));
        var conflicts = TakeDecisions(decided, found, settle ?? (_ => Settlement.Open));
        var open = new List<MergeEntry>();
        foreach (var entry in entries.Where(entry => !entry.IsDecided))
        {
            if (decided.FindNew(entry.Concept) is { } decision) decision.TakeOver(entry);
            else open.Add(entry);
        }
        var byKey = open.SelectMany(entry => entry.Keys.Select(key => (key, entry)))
            .ToLookup(keyed => keyed.key, keyed => keyed.entry);
        var byId = entries.ToDictionary(entry => entry.Concept.Id, StringComparer.Ordinal);
        foreach (var concept in found.Where(concept => concept.Status == ConceptStatus.Proposed))
        {
            if (decided.Find(concept) is { } same) same.Absorb(concept);
            else if (ConceptMeaning.Keys(concept).SelectMany(key => byKey[key]).Distinct().ToList() is { Count: > 0 } alike)
            {
                // What was read before goes where it went, whatever else has come to resemble it since.
                if (alike.Find(entry => ConceptMeaning.Holds(entry.Original, concept)) is { } holder) holder.Join(new MergeEntry(concept));
                else open.Add(new MergeEntry(concept));
            }
            else if (!byId.TryGetValue(concept.Id, out var entry) || !ConceptMeaning.IsEdited(entry.Original, concept))
                open.Add(new MergeEntry(concept));
            else if (entry.IsDecided) entry.Absorb(concept);
            else entry.Join(new MergeEntry(concept));
        }
        return Settle(into, near, decided, open, conflicts);
    }

    // What was found may say one thing twice; told apart and in order, it meets the entries with the ids it will have.
    internal static ImmutableArray<Concept> Tidy(Glossary found)
    {
        var concepts = found.Concepts.Select(ConceptJoin.Canonical)
            .OrderBy(concept => concept.Id, StringComparer.Ordinal).ThenBy(ConceptMeaning.Signature, StringComparer.Ordinal)
            .Select(concept => new MergeEntry(concept)).ToLookup(entry => entry.IsDecided);
        return Settle(new Glossary(found.Kind, []), [], new DecidedEntries(concepts[true]), [.. concepts[false]], []).Glossary.Concepts;
    }

    private static List<DecisionConflict> TakeDecisions(
        DecidedEntries decided, ImmutableArray<Concept> found, Func<DecisionConflict, Settlement> settle)
    {
        var conflicts = new List<DecisionConflict>();
        foreach (var concept in found.Where(concept => concept.Status != ConceptStatus.Proposed))
        {
            if (decided.FindDecision(concept) is not { } same) Add(concept);
            else if (Contradiction.Between(same.Concept, concept) is not { } conflict) same.Unite(concept);
            else if (Settled(conflict) == Settlement.Theirs) same.Replace(concept);
            else if (conflict.Kind != ConflictKind.Meaning) same.Absorb(concept);
        }
        return conflicts;

        // Both of two homonyms may be right, but whoever decided on the one may not have known of the other.
        void Add(Concept concept)
        {
            var isRefused = false;
            if (concept.Status == ConceptStatus.Approved)
                foreach (var homonym in decided.Homonyms(concept).ToList()) isRefused |= Settled(homonym) == Settlement.Ours;
            if (!isRefused) decided.Add(new MergeEntry(concept));
        }

        Settlement Settled(DecisionConflict conflict)
        {
            var settlement = settle(conflict);
            if (settlement == Settlement.Open) conflicts.Add(conflict);
            return settlement;
        }
    }

    private static MergedGlossary Settle(
        Glossary into, ImmutableArray<int> near, DecidedEntries decided, List<MergeEntry> open, List<DecisionConflict> conflicts)
    {
        do
        {
            while (JoinSharedPairs(open)) { }
        }
        while (JoinAddedLanguages(open, decided));
        foreach (var entry in open) entry.Settle();
        ImmutableArray<MergeEntry> entries = [.. decided.All, .. open];
        TellHomonymsApart(entries, into);
        var byId = Comparer<MergedConcept>.Create((a, b) => string.CompareOrdinal(a.Concept.Id, b.Concept.Id));
        var placed = entries.Where(entry => entry.Place is null).Select(entry => entry.ToMerged());
        return new MergedGlossary(into.Kind, OrderedUnion.Insert(Staying(into, near, entries), placed, byId), [.. conflicts])
        {
            Untaken = [.. entries.SelectMany(entry => entry.Untaken)],
        };
    }

    // The entries that keep their places, those that nothing was found near among them.
    private static ImmutableArray<MergedConcept> Staying(Glossary into, ImmutableArray<int> near, ImmutableArray<MergeEntry> entries)
    {
        var byPlace = entries.Where(entry => entry.Place is not null).ToDictionary(entry => entry.Place!.Value);
        var moved = near.Except(byPlace.Keys).ToHashSet();
        var staying = ImmutableArray.CreateBuilder<MergedConcept>(into.Concepts.Length - moved.Count);
        for (var place = 0; place < into.Concepts.Length; place++)
        {
            if (byPlace.TryGetValue(place, out var entry)) staying.Add(entry.ToMerged());
            else if (!moved.Contains(place)) staying.Add(MergedConcept.Kept(into.Concepts[place], place));
        }
        return staying.MoveToImmutable();
    }

    private static bool JoinSharedPairs(List<MergeEntry> open)
    {
        var joined = new HashSet<MergeEntry>();
        var byKey = new Dictionary<MeaningKey, MergeEntry>();
        foreach (var entry in open)
        {
            foreach (var key in entry.Keys)
            {
                if (!byKey.TryGetValue(key, out var first) || joined.Contains(first))
                {
                    byKey[key] = entry;
                    continue;
                }
                if (first == entry || ConceptMeaning.Differ(first.Concept, entry.Concept)) continue;
                // Two entries of the file that nothing was found for stay two, however alike: only a finding ties them.
                if (!first.IsTouched && !entry.IsTouched) continue;
                first.Join(entry);
                joined.Add(entry);
                break;
            }
        }
        return open.RemoveAll(joined.Contains) > 0;
    }

    private static bool JoinAddedLanguages(List<MergeEntry> open, DecidedEntries decided)
    {
        var joined = new HashSet<MergeEntry>();
        var byId = decided.All.Concat(open).ToLookup(entry => entry.Concept.Id, StringComparer.Ordinal);
        foreach (var entry in open.Where(entry => entry.IsNew))
        {
            var same = byId[entry.Concept.Id]
                .TakeWhile(other => other != entry)
                .FirstOrDefault(other => !joined.Contains(other) && ConceptMeaning.AddsLanguages(other.Concept, entry.Concept));
            if (same is null) continue;
            if (same.IsDecided) same.Absorb(entry.Concept);
            else same.Join(entry);
            joined.Add(entry);
        }
        return open.RemoveAll(joined.Contains) > 0;
    }

    // Who keeps the plain id depends on what the homonyms mean and not on who came first; but a decided entry keeps its own.
    private static void TellHomonymsApart(ImmutableArray<MergeEntry> entries, Glossary into)
    {
        var stems =
            entries.Where(entry => entry.IsTouched).SelectMany(entry => entry.Ids).Select(ConceptId.Stem).ToHashSet(StringComparer.Ordinal);
        var taken = entries.Where(entry => entry.IsDecided && !entry.IsNew).Select(entry => entry.Concept.Id)
            .ToHashSet(StringComparer.Ordinal);
        // Of all others those that may be asked for.
        foreach (var concept in into.Concepts)
            if (concept.Status != ConceptStatus.Proposed && ConceptId.BeginsWithAny(stems, concept.Id)) taken.Add(concept.Id);
        var byStem = entries.Where(entry => !entry.IsDecided || entry.IsNew)
            .ToLookup(entry => ConceptId.Stem(entry.Concept.Id), StringComparer.Ordinal);
        foreach (var stem in stems.Order(StringComparer.Ordinal))
        {
            var homonyms = byStem[stem]
                .OrderByDescending(entry => entry.IsDecided)
                .ThenBy(entry => ConceptId.Distinction(entry.Concept), StringComparer.Ordinal)
                .ThenBy(entry => ConceptMeaning.Signature(entry.Concept), StringComparer.Ordinal);
            foreach (var entry in homonyms) entry.Rename(ConceptId.Candidates(entry.Concept).First(taken.Add));
        }
    }
}
