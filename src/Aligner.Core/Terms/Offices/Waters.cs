using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Claims waters, islands and the like that are named by a common noun and a name of their own: stretto di Messina.</summary>
internal sealed class Waters : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.Superseding<PhrasePair>(pair =>
        pair.Type != ConceptType.Place ? [pair] : IsNoName(pair) ? [] : [pair.Taking(pair.Whole(reading))]);

    private static bool IsNoName(PhrasePair pair) =>
        pair.SourcePhrase.IsInflected || pair.SourcePhrase.Fields.IsEmpty || pair.TargetPhrase.Fields.IsEmpty;
}
