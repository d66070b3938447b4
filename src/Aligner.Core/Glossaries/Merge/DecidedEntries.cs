namespace Aligner.Glossaries;

/// <summary>The concepts people decided on, found by what they mean.</summary>
internal sealed class DecidedEntries
{
    private readonly List<MergeEntry> all = [];
    private readonly Dictionary<string, MergeEntry> byTerms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MergeEntry> byForms = new(StringComparer.Ordinal);

    public DecidedEntries(IEnumerable<MergeEntry> entries)
    {
        foreach (var entry in entries.OrderBy(entry => entry.Concept.Status).ThenBy(entry => entry.Concept.Id, StringComparer.Ordinal))
            Add(entry);
    }

    public IEnumerable<MergeEntry> All => all;

    public void Add(MergeEntry entry)
    {
        all.Add(entry);
        foreach (var key in entry.Keys) byTerms.TryAdd(key, entry);
        // A form of an approved concept (a surname alone) belongs to it; that of a rejected one may yet be a term elsewhere.
        if (entry.Concept.Status != ConceptStatus.Approved) return;
        foreach (var key in ConceptMeaning.KeysWithForms(entry.Concept)) byForms.TryAdd(key, entry);
    }

    /// <summary>The concept a finding is about, by shared terms, else by forms.</summary>
    public MergeEntry? Find(Concept found) =>
        ConceptMeaning.Keys(found).Select(byTerms.GetValueOrDefault).FirstOrDefault(entry => entry is not null)
        ?? ConceptMeaning.Keys(found).Select(byForms.GetValueOrDefault).FirstOrDefault(entry => entry is not null);

    /// <summary>The decision among the findings that is about an entry of the file.</summary>
    public MergeEntry? FindNew(Concept entry) =>
        ConceptMeaning.Keys(entry).Select(byTerms.GetValueOrDefault).FirstOrDefault(decision => decision is { IsNewDecision: true });
}
