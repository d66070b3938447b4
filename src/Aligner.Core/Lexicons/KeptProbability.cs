namespace Aligner.Lexicons;

/// <summary>Probabilities as a lexicon keeps them: −8·log₂ p in a byte.</summary>
internal static class KeptProbability
{
    private const double StepsPerBit = 8;
    private const double Least = 1e-12;

    private static readonly float[] Values = [.. Enumerable.Range(0, 256).Select(kept => (float)Math.Pow(2, -kept / StepsPerBit))];

    /// <summary>What is kept of a probability.</summary>
    public static byte Of(double probability) =>
        (byte)Math.Clamp(Math.Round(-StepsPerBit * Math.Log2(Math.Max(probability, Least))), 0, 255);

    /// <summary>The probability that was kept.</summary>
    public static float Value(byte kept) => Values[kept];
}
