using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Corrections;

/// <summary>Everything that a person may say of a concept, said anew. Counts, confidence and evidence are the entry's.</summary>
/// <param name="Number">Its place in the patch, from 1.</param>
/// <param name="Was">What the person saw.</param>
/// <param name="Now">What it is to be; of the same id.</param>
internal sealed record EntryCorrection(int Number, Concept Was, Concept Now) : Correction(Number);

/// <summary>A concept that nobody had.</summary>
/// <param name="Number">Its place in the patch, from 1.</param>
/// <param name="Concept">Its id is not looked at.</param>
internal sealed record AddedConcept(int Number, Concept Concept) : Correction(Number);

/// <summary>Two concepts that are one.</summary>
/// <param name="Number">Its place in the patch, from 1.</param>
/// <param name="Kept">Id of the one that stays, and whose preferred terms stay preferred.</param>
/// <param name="Other">Id of the one that becomes part of it.</param>
internal sealed record JoinedConcepts(int Number, string Kept, string Other) : Correction(Number);

/// <summary>A concept that is two.</summary>
/// <param name="Number">Its place in the patch, from 1.</param>
/// <param name="Concept">Id of the concept.</param>
/// <param name="Terms">Texts of the terms that are another concept's.</param>
internal sealed record SplitConcept(
    int Number, string Concept, ImmutableSortedDictionary<LanguageCode, ImmutableArray<string>> Terms) : Correction(Number);
