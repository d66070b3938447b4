using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>A concept while glossaries are being merged, with the entries of the file it continues.</summary>
internal sealed class MergeEntry
{
    // Nearly all of a hundred thousand are one concept to the end: no list is made to grow.
    private ImmutableArray<(Concept Entry, int Place)> origins = [];
    private ImmutableArray<string> foundIds = [];
    private ImmutableArray<Concept> parts;
    private ImmutableArray<UntakenTerms> untaken = [];
    private List<MeaningKey>? keys;

    /// <summary>A finding.</summary>
    public MergeEntry(Concept found)
    {
        Original = Concept = found;
        parts = [found];
        IsTouched = true;
        foundIds = [found.Id];
    }

    /// <summary>An entry of the file.</summary>
    public MergeEntry(Concept entry, int place)
    {
        Original = Concept = entry;
        parts = [entry];
        origins = [(entry, place)];
    }

    public Concept Original { get; }

    public Concept Concept { get; private set; }

    public List<MeaningKey> Keys => keys ??= ConceptMeaning.Keys(Concept);

    public bool IsDecided => Concept.Status != ConceptStatus.Proposed;

    /// <summary>Whether the file doesn't have it.</summary>
    public bool IsNew => origins.IsEmpty;

    /// <summary>Whether something was found for it.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>Whether it is a decision that came with the findings.</summary>
    public bool IsNewDecision => IsDecided && Original.Status == Concept.Status && foundIds.Contains(Original.Id);

    /// <summary>All ids it goes or went by.</summary>
    public IEnumerable<string> Ids => origins.Select(origin => origin.Entry.Id).Concat(foundIds).Append(Concept.Id);

    /// <summary>Its place in the file; null for a new entry and for one that has a new id.</summary>
    public int? Place => origins.Where(origin => origin.Entry.Id == Concept.Id).Select(origin => (int?)origin.Place).FirstOrDefault();

    /// <summary>What it did not take up of glossaries that were read from files.</summary>
    public IEnumerable<UntakenTerms> Untaken => untaken;

    /// <summary>Adds evidence and counts to a decided concept.</summary>
    public void Absorb(Concept found)
    {
        if (UntakenTerms.Of(Concept, found) is { } terms) untaken = untaken.Add(terms);
        Concept = ConceptJoin.Absorb(Concept, found);
    }

    /// <summary>Adds what another decision says that contradicts this one in nothing.</summary>
    public void Unite(Concept decision) => Concept = ConceptJoin.Unite(Concept, decision);

    /// <summary>Puts another decision in the place of this one, under its id and with its evidence.</summary>
    public void Replace(Concept decision) => Concept = ConceptJoin.Absorb(decision with { Id = Concept.Id }, Concept);

    /// <summary>Lets a decision that came with the findings go on with the text of an entry that had none.</summary>
    public void TakeOver(MergeEntry entry)
    {
        Absorb(entry.Concept);
        origins = origins.AddRange(entry.origins);
    }

    /// <summary>Unites two concepts nobody decided on.</summary>
    public void Join(MergeEntry other)
    {
        Concept = ConceptJoin.Join(Concept, other.Concept);
        origins = origins.AddRange(other.origins);
        foundIds = foundIds.AddRange(other.foundIds);
        parts = parts.AddRange(other.parts);
        IsTouched = true;
        keys = null;
    }

    /// <summary>Drops what can only be told to be too much once all is joined.</summary>
    public void Settle()
    {
        if (parts.Length < 2) return;
        Concept = ConceptJoin.Settled(Concept, parts, [.. origins.Select(origin => origin.Entry)]);
        keys = null;
    }

    public void Rename(string id)
    {
        // What keeps its id stays the value it was.
        if (Concept.Id != id) Concept = Concept with { Id = id };
    }

    public MergedConcept ToMerged()
    {
        // What came to an entry may be what it had: nearly all that is found again is.
        if (origins is [var (entry, place)] && ConceptContent.IsSame(Concept, entry)) return MergedConcept.Kept(entry, place);
        // Of several entries that became one, the one whose id remains keeps its place and text.
        var replaced = origins.OrderByDescending(origin => origin.Entry.Id == Concept.Id)
            .ThenBy(origin => origin.Place)
            .Select(origin => origin.Entry.Id);
        return new MergedConcept(Concept, [.. replaced]);
    }
}
