namespace Aligner.Terms;

/// <summary>One thing to be claimed of a pair of articles. A rule has no state; it adds claims and
/// supersedes others, and changes none.</summary>
internal interface ITermRule
{
    /// <summary>The claims with those of the rule.</summary>
    /// <param name="reading">The two articles, and what is known of their languages.</param>
    /// <param name="claims">What the rules before it claim.</param>
    Claims Apply(PairReading reading, Claims claims);
}
