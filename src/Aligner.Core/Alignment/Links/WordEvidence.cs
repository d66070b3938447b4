namespace Aligner.Alignment;

/// <summary>How often a text links two words, of how often it links each to anything.</summary>
/// <param name="Pair">The text's number of the pair; −1 where it never meets.</param>
/// <param name="Forward">Links of the source word to the target word, in expectation.</param>
/// <param name="ForwardTotal">Links of the source word to any.</param>
/// <param name="Backward">Links of the target word to the source word.</param>
/// <param name="BackwardTotal">Links of the target word to any.</param>
internal readonly record struct WordEvidence(int Pair, float Forward, float ForwardTotal, float Backward, float BackwardTotal)
{
    /// <summary>How many sightings the lexicon's word counts for: from .3 to 3 the Text+Berg development article is indifferent.</summary>
    public const float Trust = 1;

    /// <summary>Nothing seen.</summary>
    public static WordEvidence None => new(-1, 0, 0, 0, 0);

    /// <summary>p(target | source), by the text with the lexicon's as its prior.</summary>
    public float ForwardProbability(float lexicon) => (Math.Max(0, Forward) + Trust * lexicon) / (Math.Max(0, ForwardTotal) + Trust);

    /// <summary>p(source | target) likewise.</summary>
    public float BackwardProbability(float lexicon) => (Math.Max(0, Backward) + Trust * lexicon) / (Math.Max(0, BackwardTotal) + Trust);

    /// <summary>The same without some of its links.</summary>
    public WordEvidence Less((float Forward, float Backward) links) =>
        this with { Forward = Forward - links.Forward, Backward = Backward - links.Backward };
}
