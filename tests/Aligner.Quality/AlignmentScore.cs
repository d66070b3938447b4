using System.Globalization;

namespace Aligner.Quality;

/// <summary>
/// Strict precision, recall and F1 of beads (Sennrich &amp; Volk 2011, section 4.2, as Vecalign and SentAlign report
/// them): null beads count against precision and are left out of recall. Sums over documents.
/// </summary>
internal sealed class AlignmentScore
{
    private const double Sure = 0.9;

    private int found, right, wanted, recalled, sure, sureRight;

    /// <summary>Adds a document: two ladders.</summary>
    public void Add(IEnumerable<string> gold, IEnumerable<string> hypothesis)
    {
        var goldBeads = Beads(gold);
        var lines = hypothesis.ToList();
        var testBeads = Beads(lines);
        var sureBeads = Beads(lines.Where(line => line.Split(':') is [_, _, var confidence] && double.Parse(confidence, CultureInfo.InvariantCulture) >= Sure));
        sure += sureBeads.Count;
        sureRight += sureBeads.Count(goldBeads.Contains);
        found += testBeads.Count;
        right += testBeads.Count(goldBeads.Contains);
        var full = goldBeads.Where(IsFull).ToList();
        wanted += full.Count;
        recalled += full.Count(testBeads.Contains);
    }

    /// <summary>Strict F1.</summary>
    public double F1 => Ratios.F1(Ratios.Of(right, found), Ratios.Of(recalled, wanted));

    /// <summary>Share of the beads with a confidence of .9 or more that are right.</summary>
    public double RightWhereSure => Ratios.Of(sureRight, sure);

    // A bead as its two lists of indices in one canonical spelling.
    private static HashSet<string> Beads(IEnumerable<string> ladder) =>
        ladder.Where(line => line.Contains(':', StringComparison.Ordinal)).Select(line => string.Join(':', line.Split(':').Take(2).Select(Side))).Where(bead => bead != ":").ToHashSet(StringComparer.Ordinal);

    private static string Side(string text) =>
        string.Join(',', text.Trim().Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(unit => int.Parse(unit, CultureInfo.InvariantCulture)));

    private static bool IsFull(string bead) => bead[0] != ':' && bead[^1] != ':';
}
