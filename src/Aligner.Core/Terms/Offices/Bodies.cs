using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Claims bodies that are named by a common noun and what they are for.</summary>
internal sealed class Bodies : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.Superseding<PhrasePair>(pair =>
        pair.Type != ConceptType.Organisation ? [pair] : IsNoName(pair) ? [] : [pair.Taking(pair.Whole(reading))]);

    private static bool IsNoName(PhrasePair pair) => pair.SourcePhrase.IsInflected
        || pair.SourcePhrase.IsBound
        || pair.TargetPhrase.IsBound
        || (pair.SourcePhrase.IsPlain && !pair.KeepsState)
        || ((pair.SourcePhrase.IsOnlyQualified || pair.TargetPhrase.IsOnlyQualified)
            && (pair.SourcePhrase.IsInLowerCase || pair.TargetPhrase.IsInLowerCase));
}
