using System.Collections.Immutable;
using Aligner.Diagnostics;
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

    /// <summary>Who made it what it is, and when; null where nobody decided, or nobody knows.</summary>
    public Decision? Decided { get; init; }

    /// <summary>What it means, in the words of each language; under <see cref="LanguageCode.Undetermined"/> where the
    /// language of a definition is not known.</summary>
    public ImmutableSortedDictionary<LanguageCode, string> Definitions { get; init; } = NoTexts;

    /// <summary>What it means, in the words of a language where they are known, else in any; null where nobody says.</summary>
    internal string? DefinitionFor(LanguageCode language) => Definitions.GetValueOrDefault(language) ?? Definitions.Values.FirstOrDefault();

    /// <summary>The field it belongs to, by language as <see cref="Definitions"/>.</summary>
    public ImmutableSortedDictionary<LanguageCode, string> Subjects { get; init; } = NoTexts;

    /// <summary>A person's words.</summary>
    public string? Note { get; init; }

    /// <summary>Where it was read, for those who are told of it; no part of what it says.</summary>
    internal TextPosition? ReadAt { get; init; }

    /// <summary>Where it is a row of a table that people edit, what the row was; no part of what it says.</summary>
    internal ConceptRow? Row { get; init; }

    /// <summary>The preferred term of a language, of several that of no region or of the language's own (<c>nl-NL</c>); else the first
    /// that may be used, else its first; null when the language has none.</summary>
    public Term? PreferredTerm(LanguageCode language)
    {
        if (!Terms.TryGetValue(language, out var terms)) return null;
        Term? preferred = null;
        foreach (var term in terms.Where(term => term.Preferred))
        {
            if (term.Region is null) return term;
            if (preferred is null || RegionTag.IsOwn(term.Region, language)) preferred = term;
        }
        return preferred ?? terms.FirstOrDefault(term => term.IsOffered) ?? terms.FirstOrDefault();
    }

    /// <summary>The term of a language to use in a region: what is preferred there, else what is preferred anywhere, else what may be
    /// used there, anywhere, or in another region; null when the language has none that may be used.</summary>
    /// <param name="language">The language.</param>
    /// <param name="region">As <see cref="Term.Region"/> has it.</param>
    public Term? PreferredTerm(LanguageCode language, string region) =>
        Terms.TryGetValue(language, out var terms)
            ? terms.Where(term => term.IsOffered)
                .OrderBy(term => term.Region == region ? term.Preferred ? 0 : 2 : term.Region is null ? term.Preferred ? 1 : 3 : 4)
                .FirstOrDefault()
            : null;

    private static readonly ImmutableSortedDictionary<LanguageCode, string> NoTexts = ImmutableSortedDictionary<LanguageCode, string>.Empty;
}
