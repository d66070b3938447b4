using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>When two concepts mean the same.</summary>
internal static class ConceptMeaning
{
    /// <summary>
    /// Every pair of terms of two languages, with the type, as keys: concepts that share one are the same concept. Case,
    /// accents and typographic marks don't count. A concept in one language has none.
    /// </summary>
    public static List<MeaningKey> Keys(Concept concept) => Keys(concept, withForms: false);

    /// <summary>As <see cref="Keys(Concept)"/>, whatever the type.</summary>
    internal static IEnumerable<MeaningKey> KeysWithoutType(Concept concept) => Keys(concept).Select(key => key with { Type = default });

    /// <summary>As <see cref="Keys(Concept)"/>, the forms of each term included, wrong ones too.</summary>
    internal static List<MeaningKey> KeysWithForms(Concept concept) => Keys(concept, withForms: true);

    /// <summary>A key that orders concepts with the same id: what they say, never where they were found.</summary>
    internal static string Signature(Concept concept) =>
        string.Join(
            '\u0001',
            concept.Terms.Select(
                language => $"{language.Key}\u0002{language.Value.Select(term => term.Text).Min(StringComparer.Ordinal)}"));

    /// <summary>
    /// Whether a finding is about an entry whose terms a person edited, so that they share no pair any more: it has the
    /// entry's id and comes from the same place.
    /// </summary>
    internal static bool IsEdited(Concept entry, Concept found) => entry.Id == found.Id && entry.Evidence.Intersect(found.Evidence).Any();

    /// <summary>Whether an entry has all a finding says: its terms and its evidence.</summary>
    internal static bool Holds(Concept entry, Concept found) =>
        entry.Type == found.Type
        && found.Terms.All(language => entry.Terms.TryGetValue(language.Key, out var own)
            && language.Value.All(term => own.Any(same => same.Text == term.Text)))
        && !found.Evidence.Except(entry.Evidence).Any();

    /// <summary>Whether one adds languages to the other: same id and type, and a shared term in every language both have.</summary>
    internal static bool AddsLanguages(Concept a, Concept b)
    {
        if (a.Id != b.Id || a.Type != b.Type) return false;
        var common = a.Terms.Keys.Where(b.Terms.ContainsKey).ToList();
        return common.Count > 0 && common.TrueForAll(language => Folded(a, language).Overlaps(Folded(b, language)));
    }

    /// <summary>
    /// Whether two concepts that share a pair are two nevertheless: one is of the same function only and has no term in
    /// common in a language both have. The US secretary of defence is no minister of it, though both have one Dutch name.
    /// </summary>
    internal static bool Differ(Concept a, Concept b) =>
        (a.Equivalence == Equivalence.Functional) != (b.Equivalence == Equivalence.Functional)
        && a.Terms.Keys.Any(language => b.Terms.ContainsKey(language) && !Folded(a, language).Overlaps(Folded(b, language)));

    internal static HashSet<string> Folded(Concept concept, LanguageCode language) =>
        concept.Terms[language].Select(term => Normalization.Fold(term.Text)).ToHashSet(StringComparer.Ordinal);

    /// <summary>How a concept is written in a language, right or wrong, folded; empty where it has no term of it.</summary>
    internal static HashSet<string> Spellings(Concept concept, LanguageCode language) =>
        concept.Terms.GetValueOrDefault(language, [])
            .SelectMany(term => (string[])[term.Text, .. term.Forms, .. term.WrongForms])
            .Select(Normalization.Fold)
            .ToHashSet(StringComparer.Ordinal);

    // Loops: a glossary of a hundred thousand concepts is asked for these several times.
    private static List<MeaningKey> Keys(Concept concept, bool withForms)
    {
        var sides = new List<(LanguageCode Language, List<string> Spellings)>(concept.Terms.Count);
        foreach (var (language, terms) in concept.Terms) sides.Add((language, Spellings(terms, withForms)));
        var keys = new List<MeaningKey>(1);
        for (var first = 0; first < sides.Count; first++)
            for (var second = first + 1; second < sides.Count; second++)
                foreach (var one in sides[first].Spellings)
                    foreach (var other in sides[second].Spellings)
                        keys.Add(new MeaningKey(concept.Type, sides[first].Language, one, sides[second].Language, other));
        return keys;
    }

    private static List<string> Spellings(ImmutableArray<Term> terms, bool withForms)
    {
        var spellings = new List<string>(terms.Length);
        foreach (var term in terms)
        {
            Add(term.Text);
            if (!withForms) continue;
            foreach (var form in term.Forms) Add(form);
            foreach (var form in term.WrongForms) Add(form);
        }
        return spellings;

        void Add(string text)
        {
            var folded = Normalization.Fold(text);
            if (!spellings.Contains(folded)) spellings.Add(folded);
        }
    }
}
