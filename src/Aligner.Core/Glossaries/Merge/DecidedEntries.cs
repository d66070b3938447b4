namespace Aligner.Glossaries;

/// <summary>The concepts people decided on, found by what they mean.</summary>
internal sealed class DecidedEntries
{
    private readonly List<MergeEntry> all = [];
    private readonly Dictionary<MeaningKey, MergeEntry> byTerms = [];
    private readonly Dictionary<MeaningKey, MergeEntry> byForms = [];
    private readonly Dictionary<string, MergeEntry> byId = new(StringComparer.Ordinal);
    private readonly ApprovedTerms<MergeEntry> approved = new(entry => entry.Concept);

    public DecidedEntries(IEnumerable<MergeEntry> entries)
    {
        foreach (var entry in entries.OrderBy(entry => entry.Concept.Status).ThenBy(entry => entry.Concept.Id, StringComparer.Ordinal))
            Add(entry);
    }

    public IEnumerable<MergeEntry> All => all;

    public void Add(MergeEntry entry)
    {
        all.Add(entry);
        byId.TryAdd(entry.Concept.Id, entry);
        foreach (var key in entry.Keys) byTerms.TryAdd(key, entry);
        // A form of an approved concept (a surname alone) belongs to it; that of a rejected one may yet be a term elsewhere.
        if (entry.Concept.Status != ConceptStatus.Approved) return;
        foreach (var key in ConceptMeaning.KeysWithForms(entry.Concept)) byForms.TryAdd(key, entry);
        approved.Add(entry);
    }

    /// <summary>The concept a finding is about, by shared terms, else by forms.</summary>
    public MergeEntry? Find(Concept found) =>
        ConceptMeaning.Keys(found).Select(byTerms.GetValueOrDefault).FirstOrDefault(entry => entry is not null)
        ?? ConceptMeaning.Keys(found).Select(byForms.GetValueOrDefault).FirstOrDefault(entry => entry is not null);

    /// <summary>The entry that a decision made elsewhere is about: that of its id, else as <see cref="Find"/>.</summary>
    public MergeEntry? FindDecision(Concept decision) =>
        byId.TryGetValue(decision.Id, out var entry) && entry.Concept.Type == decision.Type ? entry : Find(decision);

    /// <summary>The decision among the findings that is about an entry of the file.</summary>
    public MergeEntry? FindNew(Concept entry) =>
        ConceptMeaning.Keys(entry).Select(byTerms.GetValueOrDefault).FirstOrDefault(decision => decision is { IsNewDecision: true });

    /// <summary>The approved concepts that share a term with another and nothing else; each once.</summary>
    public IEnumerable<DecisionConflict> Homonyms(Concept concept) => approved.Homonyms(concept);
}
