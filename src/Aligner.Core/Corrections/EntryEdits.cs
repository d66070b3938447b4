using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Corrections;

/// <summary>What a person does to whole concepts. Who has done any of it has looked at them: they are approved, unless it is said
/// otherwise.</summary>
internal static class EntryEdits
{
    /// <summary>An entry as a person said it anew, with what the machine found of it: its counts, and the forms met since.</summary>
    /// <param name="entry">As it is.</param>
    /// <param name="was">As the person saw it.</param>
    /// <param name="now">As it is to be.</param>
    public static Concept Edit(Concept entry, Concept was, Concept now) => ConceptText.Normal(now with
    {
        Id = entry.Id,
        Confidence = entry.Confidence,
        Evidence = entry.Evidence,
        Decided = entry.Decided,
        ReadAt = entry.ReadAt,
        Terms = now.Terms.ToImmutableSortedDictionary(
            language => language.Key,
            language => language.Value.Select(term => Edit(
                term,
                Find(entry.Terms.GetValueOrDefault(language.Key, []), term),
                Find(was.Terms.GetValueOrDefault(language.Key, []), term))).ToImmutableArray()),
    });

    private static Term Edit(Term now, Term? entry, Term? was) => now with
    {
        Count = entry?.Count ?? now.Count,
        Forms = [.. now.Forms.Concat((entry?.Forms ?? []).Except(was?.Forms ?? []))
            .Where(form => form != now.Text)
            .Except(now.WrongForms)
            .Order(StringComparer.Ordinal)],
    };

    private static Term? Find(ImmutableArray<Term> terms, Term like) =>
        terms.FirstOrDefault(term => term.Text == like.Text && term.Region == like.Region);

    /// <summary>Two concepts as one: everything that either says, what the first prefers preferred.</summary>
    public static Concept Join(Concept kept, Concept other) =>
        ConceptJoin.Unite(kept with { Status = ConceptStatus.Approved }, other) with
        {
            Confidence = Math.Max(kept.Confidence, other.Confidence),
        };

    /// <summary>A concept without terms that are another's, and that other.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="texts">Of the terms, by language; each is one of it.</param>
    /// <param name="paragraphAt">What stands at a <c>path:line</c>; null where nobody knows.</param>
    /// <returns>Both; the id of the second is yet to be given. Evidence goes with the terms that stand in it, and to both where
    /// terms of both do.</returns>
    public static (Concept Kept, Concept Split) Split(
        Concept concept, ImmutableSortedDictionary<LanguageCode, ImmutableArray<string>> texts, Func<string, string?> paragraphAt)
    {
        bool IsTaken(LanguageCode language, Term term) => texts.GetValueOrDefault(language, []).Contains(term.Text);
        var rest = Part(concept, (language, term) => !IsTaken(language, term));
        var split = Part(concept, IsTaken) with { Definitions = Nothing, Subjects = Nothing, Note = null };
        var (ofRest, ofSplit) = (ImmutableArray.CreateBuilder<Evidence>(), ImmutableArray.CreateBuilder<Evidence>());
        foreach (var evidence in concept.Evidence)
        {
            var places = new[] { paragraphAt(evidence.Source), paragraphAt(evidence.Target) }.OfType<string>().Select(Normalization.Fold);
            var (isRest, isSplit) = (places.Any(text => StandsIn(rest, text)), places.Any(text => StandsIn(split, text)));
            if (isSplit) ofSplit.Add(evidence);
            if (isRest || !isSplit) ofRest.Add(evidence);
        }
        return (rest with { Evidence = ofRest.ToImmutable() }, split with { Evidence = ofSplit.ToImmutable() });
    }

    private static Concept Part(Concept concept, Func<LanguageCode, Term, bool> isPart) => concept with
    {
        Status = ConceptStatus.Approved,
        Decided = null,
        ReadAt = null,
        Terms = concept.Terms
            .Select(language => KeyValuePair.Create(
                language.Key, Preferring([.. language.Value.Where(term => isPart(language.Key, term))])))
            .Where(language => !language.Value.IsEmpty)
            .ToImmutableSortedDictionary(),
    };

    private static readonly ImmutableSortedDictionary<LanguageCode, string> Nothing = ImmutableSortedDictionary<LanguageCode, string>.Empty;

    // A part has a preferred term where the whole had one.
    private static ImmutableArray<Term> Preferring(ImmutableArray<Term> terms) =>
        terms.Any(term => term.Preferred) || terms.FirstOrDefault(term => term.IsOffered && term.Region is null) is not { } first
            ? terms
            : terms.Remove(first).Insert(0, first with { Preferred = true });

    private static bool StandsIn(Concept concept, string folded) => concept.Terms.Values.Any(terms => terms.Any(term =>
        term.Forms.Concat(term.WrongForms).Prepend(term.Text)
            .Any(spelling => folded.Contains(Normalization.Fold(spelling), StringComparison.Ordinal))));
}
