namespace Aligner.Glossaries;

/// <summary>Which concepts of two versions of a glossary are one: by what they mean, and only then by their ids.</summary>
/// <param name="before">By id.</param>
/// <param name="after">By id.</param>
internal sealed class VersionPairs(Dictionary<string, Concept> before, Dictionary<string, Concept> after)
{
    /// <summary>Each concept once, with its other version where there is one.</summary>
    public IEnumerable<(Concept? Was, Concept? Is)> All
    {
        get
        {
            var pairs = new List<(Concept? Was, Concept? Is)>();
            Take(
                pairs,
                [.. after.Values.Where(@is => before.TryGetValue(@is.Id, out var was) && Alike(was, @is)).Select(@is => (@is.Id, @is.Id))]);
            Take(pairs, ByMeaning());
            Take(pairs, [.. after.Keys.Where(before.ContainsKey).Select(id => (id, id))]);
            return pairs.Concat(before.Values.Select(was => ((Concept?)was, (Concept?)null)))
                .Concat(after.Values.Select(@is => ((Concept?)null, (Concept?)@is)));
        }
    }

    private void Take(List<(Concept? Was, Concept? Is)> pairs, List<(string Was, string Is)> ids)
    {
        foreach (var (was, @is) in ids)
        {
            pairs.Add((before[was], after[@is]));
            before.Remove(was);
            after.Remove(@is);
        }
    }

    private List<(string Was, string Is)> ByMeaning()
    {
        var byKey = before.Values.OrderBy(concept => concept.Id, StringComparer.Ordinal)
            .SelectMany(concept => ConceptMeaning.Keys(concept).Select(key => (key, concept.Id)))
            .ToLookup(keyed => keyed.key, keyed => keyed.Id);
        var found = new List<(string, string)>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in after.Values.OrderBy(concept => concept.Id, StringComparer.Ordinal))
        {
            var was = ConceptMeaning.Keys(concept).SelectMany(key => byKey[key]).FirstOrDefault(id => !taken.Contains(id));
            if (was is null) continue;
            taken.Add(was);
            found.Add((was, concept.Id));
        }
        return found;
    }

    private static bool Alike(Concept was, Concept @is) =>
        // Nearly all are, by what stands first, and a hundred thousand are asked for.
        (was.Type == @is.Type && was.Terms.Count(language =>
            @is.Terms.TryGetValue(language.Key, out var terms) && terms[0].Text == language.Value[0].Text) > 1)
        || ConceptMeaning.Keys(was).Intersect(ConceptMeaning.Keys(@is)).Any();
}
