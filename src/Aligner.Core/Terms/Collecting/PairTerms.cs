using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>What one pair of articles gave, or one article that has no partner: it lends the others its spellings, and no term.</summary>
internal sealed record PairTerms(
    string Story,
    string SourcePath,
    string TargetPath,
    LanguageCode Source,
    LanguageCode Target,
    ImmutableArray<Sighting> Sightings,
    ImmutableArray<SuspectedSlip> Slips,
    ImmutableArray<PersonSpelling> Spellings)
{
    /// <summary>The pair alone, without what it gave.</summary>
    public PairTerms Bare => this with { Sightings = [], Slips = [], Spellings = [] };
}
