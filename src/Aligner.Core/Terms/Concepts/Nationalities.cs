using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Claims nationalities that both versions have in aligned paragraphs, outside the names of offices,
/// whose part they are there.</summary>
internal sealed class Nationalities : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.With(
        from shared in ConceptsByTable.Shared(claims, TableKind.Nationality, IsOnItsOwn)
        where shared.Source.Any(s => shared.Target.Any(t => reading.AreTogether(s.Match.Start, t.Match.Start)))
        select ConceptsByTable.Terms(reading, ConceptType.Place, shared.Source, shared.Target));

    // Inhabitants are no term, and "Schweden" may be the country: their concepts have a qualifier.
    private static bool IsOnItsOwn(ClaimedWords side, MentionClaim mention) =>
        !side.IsInPhrase(mention.Match.Start) && !mention.Concept.Contains(':', StringComparison.Ordinal);
}
