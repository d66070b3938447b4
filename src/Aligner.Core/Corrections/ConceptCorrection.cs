using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Corrections;

/// <summary>A decision on a concept of the glossary.</summary>
/// <param name="Number">Its place in the patch, from 1.</param>
/// <param name="Concept">Id of the concept.</param>
/// <param name="Was">What the person saw.</param>
/// <param name="Now">What it is to be; its terms are in languages <paramref name="Was"/> has.</param>
internal sealed record ConceptCorrection(int Number, string Concept, ConceptDecision Was, ConceptDecision Now) : Correction(Number)
{
    /// <summary>The languages in which the term that stood there was wrong; in the others it is a variant, and stays as a form.</summary>
    public ImmutableArray<LanguageCode> Wrong { get; init; } = [];
}

/// <summary>The part of a concept that a person decides on.</summary>
/// <param name="Status">Proposed, approved or rejected.</param>
/// <param name="Terms">The preferred term by language.</param>
internal sealed record ConceptDecision(ConceptStatus Status, ImmutableSortedDictionary<LanguageCode, string> Terms);
