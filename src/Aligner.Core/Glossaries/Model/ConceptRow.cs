namespace Aligner.Glossaries;

/// <summary>What a row of a table that people edit tells beside its concept.</summary>
/// <param name="Was">The concept as the row had it when the table was written.</param>
/// <param name="Entry">The mark of the entry that the row was written of: two entries with one mark say the same.</param>
internal sealed record ConceptRow(Concept Was, string Entry);
