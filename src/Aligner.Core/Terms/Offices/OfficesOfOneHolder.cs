namespace Aligner.Terms;

/// <summary>
/// Claims the office alone where it stands beside one person on both sides and only one side says what it is for. The
/// words stay free: it is not known how far the office goes.
/// </summary>
internal sealed class OfficesOfOneHolder : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.Superseding<PhrasePair>(pair =>
        !pair.IsBare ? [pair]
            : IsNoOfficeAlone(pair) ? []
            : [new TermClaim([pair.BareWithForms(reading, Grounds.Holder)]) { Phrases = pair }]);

    private static bool IsNoOfficeAlone(PhrasePair pair) => pair.IsCommonNoun
        || (pair.SourcePhrase.IsBound && pair.SourcePhrase.Modifiers.IsEmpty)
        || IsOneWord(pair.SourcePhrase)
        || IsOneWord(pair.TargetPhrase);

    // "Handelsminister" is not to be had without what it is for.
    private static bool IsOneWord(Phrase phrase) => phrase is { IsCompound: true, HasBody: false };
}
