using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>Approved concepts by the terms that they prefer.</summary>
/// <typeparam name="T">What a concept is held as.</typeparam>
/// <param name="conceptOf">Its concept, as it is now.</param>
internal sealed class ApprovedTerms<T>(Func<T, Concept> conceptOf)
    where T : class
{
    // Nearly every term is that of one concept.
    private readonly Dictionary<(LanguageCode, string), T> first = [];
    private readonly Dictionary<(LanguageCode, string), List<T>> others = [];

    /// <summary>Takes an approved concept.</summary>
    public void Add(T entry)
    {
        foreach (var term in Preferred(conceptOf(entry)))
        {
            if (first.TryAdd(term, entry)) continue;
            if (!others.TryGetValue(term, out var entries)) others[term] = entries = [];
            entries.Add(entry);
        }
    }

    /// <summary>The concepts taken so far that share a term with another and nothing else; each once.</summary>
    public IEnumerable<DecisionConflict> Homonyms(Concept approved) => Preferred(approved).SelectMany(With)
        .Distinct()
        .Select(entry => Contradiction.Homonym(conceptOf(entry), approved))
        .OfType<DecisionConflict>();

    private IEnumerable<T> With((LanguageCode, string) term) =>
        first.TryGetValue(term, out var entry) ? [entry, .. others.GetValueOrDefault(term) ?? []] : [];

    private static List<(LanguageCode, string)> Preferred(Concept concept)
    {
        var preferred = new List<(LanguageCode, string)>(concept.Terms.Count);
        foreach (var (language, terms) in concept.Terms)
        {
            foreach (var term in terms)
            {
                if (!term.Preferred) continue;
                var folded = (language, Normalization.Fold(term.Text));
                if (!preferred.Contains(folded)) preferred.Add(folded);
            }
        }
        return preferred;
    }
}
