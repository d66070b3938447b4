namespace Aligner.Quality;

/// <summary>Shares and their harmonic mean, 0 where there is nothing to divide by.</summary>
internal static class Ratios
{
    public static double Of(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    public static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
