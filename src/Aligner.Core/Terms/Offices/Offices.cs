using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Claims offices whose phrases agree, with the body they are of; and the office alone where a body completes both.</summary>
internal sealed class Offices : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.Superseding<PhrasePair>(pair =>
        pair.Type != ConceptType.Title ? [pair]
            : pair.IsCommonNoun ? []
            : IsOfUnknownBody(pair) ? [pair.TakingHeads(pair.BareWithForms(reading, pair.Grounds))]
            : [pair.Taking([.. Terms(reading, pair)])]);

    // "CEO di Chrysler" is an office like that of any company, which is a name of its own.
    private static bool IsOfUnknownBody(PhrasePair pair) => pair is { HasBodies: true, IsWhole: true, Match.IsFunctional: false }
        && !pair.SourcePhrase.IsBound
        && pair.SourcePhrase.Fields.All(IsUnknown)
        && pair.SourcePhrase.Complements.Length > 0
        && pair.TargetPhrase.Complements.Length > 0;

    private static bool IsUnknown(ImmutableArray<string> field) => field[0][0] == '=';

    private static IEnumerable<Sighting> Terms(PairReading reading, PhrasePair pair)
    {
        // Where the bodies don't agree their boundaries are not to be trusted: the office alone is.
        if (pair.IsWhole || !pair.HasBodies) yield return pair.Whole(reading);
        if (pair.HasBodies && !pair.Match.IsFunctional && !(pair.SourcePhrase.IsBound && pair.SourcePhrase.Modifiers.IsEmpty))
            yield return pair.Bare(reading, Grounds.PartialComposition);
    }
}
