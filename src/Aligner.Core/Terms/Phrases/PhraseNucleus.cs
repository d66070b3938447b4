using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>What a phrase is built around.</summary>
/// <param name="Heads">What it may mean, likeliest first.</param>
/// <param name="Count">Its words.</param>
/// <param name="Compound">Its parts where it is a compound.</param>
/// <param name="Fixed">The metonym where it is one.</param>
internal readonly record struct PhraseNucleus(ImmutableArray<BookEntry> Heads, int Count, Compound? Compound, BookEntry? Fixed);
