using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>Terms of one concept: what the packs' tables name, or what two phrases say. Its words are no names of their own.</summary>
/// <param name="Terms">What it proposes.</param>
internal sealed record TermClaim(ImmutableArray<Sighting> Terms) : Claim
{
    /// <summary>The phrases it was made of; null for a concept of the tables.</summary>
    public PhrasePair? Phrases { get; init; }

    public override ImmutableArray<Sighting> Proposals(PairReading reading) => Terms;
}
