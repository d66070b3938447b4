using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>Merges two versions of a concept that were one.</summary>
/// <param name="was">As it was for both.</param>
/// <param name="ours">As it became here.</param>
/// <param name="theirs">As it became there.</param>
/// <param name="winner">Whose word stands where both changed.</param>
internal sealed class ConceptMerge(Concept was, Concept ours, Concept theirs, Settlement winner)
{
    private readonly FieldPicks fields = new(winner);

    // What is new on either side since.
    private readonly CountUnion counts = new(
        [.. ours.Evidence.Except(was.Evidence)], [.. theirs.Evidence.Except(was.Evidence)]);

    /// <summary>What both changed differently; null for nothing. Known after <see cref="Result"/>.</summary>
    public DecisionConflict? Conflict => fields.Conflict(ours, theirs);

    /// <summary>The merged concept.</summary>
    public Concept Result()
    {
        var status = fields.Pick(ConflictKind.Status, "status", was.Status, ours.Status, theirs.Status);
        return ours with
        {
            Type = fields.Pick(ConflictKind.Meaning, "type", was.Type, ours.Type, theirs.Type),
            Status = status,
            Decided = status == ours.Status ? ours.Decided ?? (theirs.Status == status ? theirs.Decided : null) : theirs.Decided,
            Equivalence = fields.Pick(ConflictKind.Meaning, "equivalence", was.Equivalence, ours.Equivalence, theirs.Equivalence),
            Subjects = fields.Texts("subject", was.Subjects, ours.Subjects, theirs.Subjects),
            Definitions = fields.Texts("definition", was.Definitions, ours.Definitions, theirs.Definitions),
            Terms = Languages()
                .Select(language => KeyValuePair.Create(language, Terms(language)))
                .Where(language => !language.Value.IsEmpty)
                .ToImmutableSortedDictionary(),
            Confidence = Math.Max(ours.Confidence, theirs.Confidence),
            Evidence = ConceptJoin.Union(ours.Evidence, theirs.Evidence),
            Note = fields.Pick(ConflictKind.Meaning, "note", was.Note, ours.Note, theirs.Note),
        };
    }

    private IEnumerable<LanguageCode> Languages() => ours.Terms.Keys.Union(theirs.Terms.Keys).Order();

    private ImmutableArray<Term> Terms(LanguageCode language)
    {
        var (old, own, other) = (Of(was, language), Of(ours, language), Of(theirs, language));
        var merged = ImmutableArray.CreateBuilder<Term>();
        foreach (var key in own.Concat(other).Select(term => (term.Text, term.Region)).Distinct())
        {
            var (o, t) = (Find(own, key), Find(other, key));
            // Which of them is preferred is one question of all of them.
            var picked = fields.Pick(
                ConflictKind.Usage, $"{language} '{key.Text}'", Plain(Find(old, key)), Plain(o), Plain(t), Shown);
            if (picked is not null) merged.Add(picked with { Count = Count(Find(old, key), o, t) });
        }
        foreach (var region in merged.Select(term => term.Region).Distinct().ToList())
        {
            var preferred = fields.Pick(
                region is null ? ConflictKind.Translation : ConflictKind.Region,
                region ?? language.Value,
                Preferred(old, region),
                Preferred(own, region),
                Preferred(other, region));
            var place = preferred is null ? -1 : merged.ToList().FindIndex(term =>
                term.Region == region && term.Text == preferred && term.IsOffered);
            if (place >= 0) merged[place] = merged[place] with { Preferred = true };
        }
        return [.. merged.OrderByDescending(term => term.Preferred)];
    }

    private int Count(Term? old, Term? own, Term? other)
    {
        var before = old?.Count ?? 0;
        return before + counts.Of(Math.Max(0, (own?.Count ?? 0) - before), Math.Max(0, (other?.Count ?? 0) - before));
    }

    private static ImmutableArray<Term> Of(Concept concept, LanguageCode language) => concept.Terms.GetValueOrDefault(language, []);

    private static Term? Find(ImmutableArray<Term> terms, (string Text, string? Region) key) =>
        terms.FirstOrDefault(term => term.Text == key.Text && term.Region == key.Region);

    private static string? Preferred(ImmutableArray<Term> terms, string? region) =>
        terms.FirstOrDefault(term => term.Preferred && term.Region == region)?.Text;

    private static Term? Plain(Term? term) => term is null ? null : term with { Preferred = false, Count = 0 };

    private static string Shown(Term? term) => term is null ? "" : GlossaryDiff.Describe(term);
}
