using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Two terms that were met as translations of each other.</summary>
internal sealed record TermPair(ConceptType Type, TermText Source, TermText Target)
{
    /// <summary>Those of a sighting.</summary>
    public static TermPair Of(PairTerms pair, Sighting sighting) =>
        new(sighting.Type, new TermText(pair.Source, sighting.Source), new TermText(pair.Target, sighting.Target));
}
