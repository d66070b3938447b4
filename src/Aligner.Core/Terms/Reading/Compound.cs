using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>A word made of a head and what stands before it in the same word.</summary>
/// <param name="Heads">Readings of the head, likeliest first.</param>
/// <param name="Fronts">The parts before it, in order.</param>
/// <param name="HeadLength">Letters of the word that are the head.</param>
internal sealed record Compound(ImmutableArray<BookEntry> Heads, ImmutableArray<CompoundFront> Fronts, int HeadLength);

/// <summary>A front part of a compound.</summary>
/// <param name="Folded">Its letters.</param>
/// <param name="Entries">What it may mean; empty where the packs don't know it (a name before a hyphen).</param>
internal readonly record struct CompoundFront(string Folded, ImmutableArray<BookEntry> Entries);
