using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Claims offices whose phrases agree, with the body they are of; and the office alone where a body completes both.</summary>
internal sealed class Offices : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.Superseding<PhrasePair>(pair =>
        pair.Type != ConceptType.Title ? [pair] : pair.IsCommonNoun ? [] : [pair.Taking([.. Terms(reading, pair)])]);

    private static IEnumerable<Sighting> Terms(PairReading reading, PhrasePair pair)
    {
        // Where the bodies don't agree their boundaries are not to be trusted: the office alone is.
        if (pair.IsWhole || !pair.HasBodies) yield return pair.Whole(reading);
        if (pair.HasBodies && !pair.Match.IsFunctional && !(pair.SourcePhrase.IsBound && pair.SourcePhrase.Modifiers.IsEmpty))
            yield return pair.Bare(reading, Grounds.PartialComposition);
    }
}
