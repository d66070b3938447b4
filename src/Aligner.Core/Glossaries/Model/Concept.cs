using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>What a concept is.</summary>
public enum ConceptType
{
    /// <summary>A ministry or department of state.</summary>
    Ministry,

    /// <summary>An office a person holds.</summary>
    Title,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, company, party, agency or alliance.</summary>
    Organisation,

    /// <summary>A country, city, region, water, or the adjective of one.</summary>
    Place,
}

/// <summary>A person's decision on a concept; the machine only ever writes <see cref="Proposed"/>.</summary>
public enum ConceptStatus
{
    /// <summary>Found by the machine, not yet looked at.</summary>
    Proposed,

    /// <summary>Accepted by a person.</summary>
    Approved,

    /// <summary>Refused by a person: stays in the file, out of every export, and is not proposed again.</summary>
    Rejected,
}

/// <summary>How close the terms of a concept are to each other.</summary>
public enum Equivalence
{
    /// <summary>They name the same thing.</summary>
    Exact,

    /// <summary>Offices or bodies of different states with the same function (segretario di Stato,
    /// minister van Buitenlandse Zaken).</summary>
    Functional,

    /// <summary>They overlap in part.</summary>
    Partial,
}

/// <summary>Whether a term may be used (ISO 30042, administrative status); the machine only ever writes <see cref="Admitted"/>.</summary>
public enum TermUsage
{
    /// <summary>It may be used.</summary>
    Admitted,

    /// <summary>It was used once and is to be replaced: recognised, never offered.</summary>
    Deprecated,

    /// <summary>It must not be used: recognised, never offered.</summary>
    Forbidden,
}

/// <summary>A term of a concept in one language.</summary>
/// <param name="Text">As a glossary lists it: base form, no article or preposition.</param>
/// <param name="Preferred">Whether it is the one to use; at most one of a language.</param>
/// <param name="Forms">Inflected and longer attested forms, ordinal order, without <paramref name="Text"/> itself.</param>
/// <param name="Count">How often it and its forms were met, ≥ 0.</param>
public sealed record Term(string Text, bool Preferred, ImmutableArray<string> Forms, int Count)
{
    /// <summary>A person's word on its use; only what is admitted can be preferred.</summary>
    public TermUsage Usage { get; init; }

    /// <summary>Whether it may be offered as a translation.</summary>
    public bool IsOffered => Usage == TermUsage.Admitted;
}

/// <summary>Where a concept was met on both sides.</summary>
/// <param name="Story">Name of the story.</param>
/// <param name="Source"><c>path:line</c> of the source.</param>
/// <param name="Target"><c>path:line</c> of the target.</param>
public sealed record Evidence(string Story, string Source, string Target);

/// <summary>One meaning with its terms in any number of languages (ISO 30042, concept-oriented).</summary>
/// <param name="Id">Stable and deterministic: a three-letter kind and a slug of the first language's preferred term.</param>
/// <param name="Type">What it is.</param>
/// <param name="Terms">By language, preferred term first; no language is empty.</param>
public sealed record Concept(string Id, ConceptType Type, ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> Terms)
{
    /// <summary>A person's decision.</summary>
    public ConceptStatus Status { get; init; }

    /// <summary>How close the terms are.</summary>
    public Equivalence Equivalence { get; init; }

    /// <summary>0..1: of the concepts at 0.9, nine in ten are right.</summary>
    public double Confidence { get; init; }

    /// <summary>Where it was met, in ordinal order of story, source, target.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>A person's words.</summary>
    public string? Note { get; init; }

    /// <summary>The preferred term of a language, else the first that may be used, else its first; null
    /// when the language has none.</summary>
    public Term? PreferredTerm(LanguageCode language) =>
        Terms.TryGetValue(language, out var terms)
            ? terms.FirstOrDefault(term => term.Preferred) ?? terms.FirstOrDefault(term => term.IsOffered) ?? terms.FirstOrDefault()
            : null;
}
