using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Claims places that both versions name by a name of the packs' tables.</summary>
internal sealed class PlacesByTable : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.With(
        from shared in ConceptsByTable.Shared(claims, TableKind.Place)
        select ConceptsByTable.Terms(reading, ConceptType.Place, shared.Source, shared.Target));
}
