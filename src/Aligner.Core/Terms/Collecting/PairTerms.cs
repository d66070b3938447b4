using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>What one pair of articles gave.</summary>
internal sealed record PairTerms(
    string Story,
    string SourcePath,
    string TargetPath,
    LanguageCode Source,
    LanguageCode Target,
    ImmutableArray<Sighting> Sightings,
    ImmutableArray<Diagnostic> Diagnostics);
