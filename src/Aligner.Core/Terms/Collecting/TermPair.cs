using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Two terms that were met as translations of each other.</summary>
internal sealed record TermPair(ConceptType Type, WrittenTerm Source, WrittenTerm Target)
{
    /// <summary>Those of a sighting.</summary>
    public static TermPair Of(PairTerms pair, Sighting sighting) =>
        new(sighting.Type, new WrittenTerm(pair.Source, sighting.Source), new WrittenTerm(pair.Target, sighting.Target));
}
