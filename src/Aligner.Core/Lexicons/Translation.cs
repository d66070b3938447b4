namespace Aligner.Lexicons;

/// <summary>A stem on the other side, and how likely either is given the other.</summary>
/// <param name="Stem">Id of the stem in the other side's vocabulary.</param>
/// <param name="Forward">p(other | this), 0..1.</param>
/// <param name="Backward">p(this | other), 0..1.</param>
public readonly record struct Translation(int Stem, float Forward, float Backward);
