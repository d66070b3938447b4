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
internal readonly record struct CompoundFront(string Folded, ImmutableArray<BookEntry> Entries)
{
    /// <summary>Whether the packs know it as a rank or kind, and as nothing that an office may be for: "Vize-", not "Kultur-".</summary>
    public bool IsModifier => Entries.Any(entry => entry.Kind == EntryKind.Modifier)
        && Entries.All(entry => entry.Kind != EntryKind.Portfolio);

    /// <summary>Whether it is a name first of all: of a body, a place or a nationality.</summary>
    public bool IsName => !Entries.IsEmpty && Entries[0].Kind is EntryKind.Institution or EntryKind.Place or EntryKind.Demonym;
}
