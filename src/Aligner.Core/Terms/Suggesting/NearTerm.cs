namespace Aligner.Terms;

/// <summary>A decided term that is spelled much like one of an article, and may be meant by it.</summary>
/// <param name="Concept">The id of its concept.</param>
/// <param name="Text">The decided term.</param>
/// <param name="Translation">Its translation; null where the glossary has none.</param>
public sealed record NearTerm(string Concept, string Text, string? Translation);
