using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Claims ministries by what they are for.</summary>
internal sealed class Ministries : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.Superseding<PhrasePair>(pair =>
        pair.Type != ConceptType.Ministry ? [pair] : pair.IsCommonNoun ? [] : [pair.Taking(pair.Whole(reading))]);
}
