namespace Aligner.Languages.Identification;

/// <summary>A run of characters inside one word, and how often a language's text had it.</summary>
/// <param name="Text">One to <see cref="ProfileTrainer.MaxLength"/> folded characters (<see cref="ProfileText"/>); <c>_</c> stands
/// for the start or end of a word.</param>
/// <param name="Count">Occurrences, at least 1.</param>
public readonly record struct NGram(string Text, long Count);
