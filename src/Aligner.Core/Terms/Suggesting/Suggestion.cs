using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>A term of an article, and what is known of its translation.</summary>
/// <param name="Text">As a glossary lists it.</param>
/// <param name="Type">What it names.</param>
public sealed record Suggestion(string Text, ConceptType Type)
{
    /// <summary>Longer, shorter and inflected forms in which the article has it, ordinal order, without
    /// <see cref="Text"/> itself.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>How often the article has it, ≥ 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>1-based line of its first mention.</summary>
    public int Line { get; init; }

    /// <summary>1-based column of its first mention.</summary>
    public int Column { get; init; }

    /// <summary>What it is called in the target, the most trusted first, no text twice; empty where nobody has translated it.</summary>
    public ImmutableArray<Offer> Offers { get; init; } = [];

    /// <summary>Decided terms that are spelled much like it, the nearest first; none where a person approved an offer.</summary>
    public ImmutableArray<NearTerm> Near { get; init; } = [];

    /// <summary>Whether nobody has translated it.</summary>
    public bool IsOpen => Offers.IsEmpty;

    /// <summary>It as a concept of two languages, for those who take glossaries; null where it is open. It rests on no evidence of its own:
    /// its confidence is 1 where a person approved it, else 0.</summary>
    /// <param name="source">The article's language.</param>
    /// <param name="target">The language of the offers.</param>
    public Concept? ToConcept(LanguageCode source, LanguageCode target) => IsOpen
        ? null
        : new Concept(ConceptId.Of(Type, Text), Type, new Dictionary<LanguageCode, ImmutableArray<Term>>
        {
            [source] = [new Term(Text, true, Forms, Count)],
            [target] = [.. Offers.Select((offer, index) => new Term(offer.Text, index == 0, [], 0))],
        }.ToImmutableSortedDictionary())
        {
            Status = Offers[0].Source == OfferSource.ApprovedGlossary ? ConceptStatus.Approved : ConceptStatus.Proposed,
            Confidence = Offers[0].Source == OfferSource.ApprovedGlossary ? 1 : 0,
        };
}
