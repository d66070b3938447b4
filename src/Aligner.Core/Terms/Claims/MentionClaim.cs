using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A concept of the packs' tables met on one side, before anything on the other matches it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Match">What was met where.</param>
internal sealed record MentionClaim(TableKind Table, BookMatch Match) : Claim
{
    /// <summary>What mentions must share to be one concept.</summary>
    public string Concept => Match.Entry.Concept;

    /// <summary>A mention in the source.</summary>
    public static MentionClaim OfSource(TableKind table, BookMatch match) =>
        new(table, match) { Source = [new Extent(match.Start, match.Count)] };

    /// <summary>A mention in the target.</summary>
    public static MentionClaim OfTarget(TableKind table, BookMatch match) =>
        new(table, match) { Target = [new Extent(match.Start, match.Count)] };
}
