namespace Aligner.Alignment;

/// <summary>The words of a bead, the side that is given and the side that is made from it, and the number of every pair of them.</summary>
/// <param name="Given">Groups of the conditioning words.</param>
/// <param name="Made">Groups of the generated words.</param>
/// <param name="Pairs">Numbers of the pairs, source word by source word.</param>
/// <param name="IsTurned">Whether the target is given.</param>
internal readonly record struct WordTable(int[] Given, int[] Made, int[] Pairs, bool IsTurned)
{
    public int this[int given, int made] => IsTurned ? Pairs[made * Given.Length + given] : Pairs[given * Made.Length + made];
}
