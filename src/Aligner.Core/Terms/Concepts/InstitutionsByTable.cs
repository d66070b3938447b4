using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Claims bodies that both versions name by a name of the packs' tables.</summary>
internal sealed class InstitutionsByTable : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.With(
        from shared in ConceptsByTable.Shared(claims, TableKind.Institution)
        select ConceptsByTable.Terms(reading, ConceptType.Organisation, shared.Source, shared.Target));
}
