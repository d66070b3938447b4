using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>Finds what two decided concepts say against each other.</summary>
internal static class Contradiction
{
    /// <summary>What two decisions on one concept contradict each other in; null where nothing does.</summary>
    /// <param name="kept">The entry that stands.</param>
    /// <param name="refused">What was decided elsewhere, with the same id or a pair of terms of the entry.</param>
    public static DecisionConflict? Between(Concept kept, Concept refused)
    {
        var found = All(kept, refused).ToList();
        return found.Count == 0
            ? null
            : new DecisionConflict(found.Min(one => one.Kind), kept, refused, string.Join("; ", found.Select(one => one.What).Distinct()));
    }

    /// <summary>Whether two approved concepts share a term and are translated differently; null where they are not.</summary>
    public static DecisionConflict? Homonym(Concept kept, Concept other)
    {
        if (kept.Type != other.Type || kept.Equivalence != other.Equivalence) return null;
        var common = kept.Terms.Keys.Where(other.Terms.ContainsKey).ToList();
        var shared = common.FindAll(language => Folded(kept, language).Overlaps(Folded(other, language)));
        if (shared.Count == 0 || shared.Count == common.Count) return null;
        var language = common.Except(shared).First();
        return new DecisionConflict(ConflictKind.Homonym, kept, other,
            $"{shared[0]} '{kept.PreferredTerm(shared[0])!.Text}' is {Said(kept, language)} here and {Said(other, language)} there");
    }

    private static IEnumerable<(ConflictKind Kind, string What)> All(Concept kept, Concept refused)
    {
        if (kept.Status != refused.Status)
        {
            yield return (ConflictKind.Status, $"{KindName.Of(kept.Status)} here, {KindName.Of(refused.Status)} there");
            yield break;
        }
        if (kept.Status != ConceptStatus.Approved) yield break;
        if (kept.Id == refused.Id && !SharesATerm(kept, refused))
        {
            yield return (ConflictKind.Meaning, $"one id with two meanings: {GlossaryDiff.Headline(kept)} here, "
                + $"{GlossaryDiff.Headline(refused)} there");
            yield break;
        }
        foreach (var language in kept.Terms.Keys.Where(refused.Terms.ContainsKey))
            foreach (var contradiction in Terms(language, kept, refused)) yield return contradiction;
        foreach (var (language, definition) in kept.Definitions)
        {
            if (refused.Definitions.TryGetValue(language, out var other) && other != definition)
                yield return (ConflictKind.Meaning, $"defined in {language} as '{definition}' here, as '{other}' there");
        }
    }

    private static IEnumerable<(ConflictKind Kind, string What)> Terms(LanguageCode language, Concept kept, Concept refused) =>
        Choices(language, kept, refused).Concat(Uses(language, kept, refused));

    private static IEnumerable<(ConflictKind Kind, string What)> Choices(LanguageCode language, Concept kept, Concept refused)
    {
        foreach (var own in kept.Terms[language].Where(term => term.Preferred))
        {
            var others = refused.Terms[language].Where(term => term.Preferred && term.Region == own.Region).ToList();
            if (others.Count > 0 && others.TrueForAll(other => other.Text != own.Text))
                yield return (
                    own.Region is null ? ConflictKind.Translation : ConflictKind.Region,
                    $"{own.Region ?? language.Value} is '{own.Text}' here, '{others[0].Text}' there");
        }
    }

    private static IEnumerable<(ConflictKind Kind, string What)> Uses(LanguageCode language, Concept kept, Concept refused)
    {
        foreach (var own in kept.Terms[language])
        {
            var same = refused.Terms[language].Where(term => term.Text == own.Text).ToList();
            if (same.Count == 0) continue;
            if (same.Find(term => term.IsOffered != own.IsOffered && SameRegion(term, own)) is { } used)
                yield return (
                    ConflictKind.Usage,
                    $"{language} '{own.Text}' is {KindName.Of(own.Usage)} here, {KindName.Of(used.Usage)} there");
            else if (own.Region is not null
                && same.TrueForAll(term => term.Region is not null && term.Region != own.Region)
                && !kept.Terms[language].Any(term => term.Text == own.Text && same.Exists(other => other.Region == term.Region)))
                yield return (ConflictKind.Region, $"'{own.Text}' belongs to {own.Region} here, to {same[0].Region} there");
        }
    }

    private static bool SameRegion(Term one, Term other) => one.Region is null || other.Region is null || one.Region == other.Region;

    private static bool SharesATerm(Concept one, Concept other) =>
        one.Terms.Keys.Any(language => other.Terms.ContainsKey(language) && Folded(one, language).Overlaps(Folded(other, language)));

    private static HashSet<string> Folded(Concept concept, LanguageCode language) => ConceptMeaning.Folded(concept, language);

    private static string Said(Concept concept, LanguageCode language) => $"{language} '{concept.PreferredTerm(language)!.Text}'";
}
