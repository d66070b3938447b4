using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Phrases as a line says them.</summary>
internal static class SmallPhrases
{
    /// <summary>
    /// <c>heads | modifiers | fields | place</c>, what is empty at the end left out. Heads are parted by <c>;</c>, an office each, or what
    /// a <c>/</c> says (<c>museum/organisation</c>); modifiers and fields by commas, and the concepts that a field may be by <c>~</c>.
    /// </summary>
    public static Phrase Of(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var heads = parts[0].Split(';', StringSplitOptions.TrimEntries).Select((head, rank) => Head(head, rank)).ToImmutableArray();
        return new Phrase
        {
            Type = ConceptType.Title,
            Start = 0,
            End = 1,
            Heads = heads,
            Modifiers = List(parts, 1),
            Fields = [.. List(parts, 2).Select(field => field.Split('~').ToImmutableArray())],
            Jurisdiction = parts.Length > 3 ? string.Join('|', parts[3..]) : null,
            Base = heads[0].Base,
            Full = heads[0].Base,
            Bare = heads[0].Base,
        };
    }

    private static BookEntry Head(string head, int rank)
    {
        var (concept, kind) = head.Split('/') is [var first, var second] ? (first, second) : (head, "title");
        return new BookEntry(EntryKind.Head, concept, KindName.Find<HeadKind>(kind)!.Value, concept, concept, rank);
    }

    private static ImmutableArray<string> List(string[] parts, int at) => parts.Length <= at
        ? []
        : [.. parts[at].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
