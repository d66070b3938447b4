using System.Globalization;

namespace Aligner.Quality;

/// <summary>
/// Strict precision, recall and F1 of beads (Sennrich &amp; Volk 2011, section 4.2, as Vecalign and SentAlign report
/// them): null beads count against precision and are left out of recall. Sums over documents.
/// </summary>
internal sealed class AlignmentScore
{
    private readonly List<(double Confidence, bool Right)> judged = [];

    private int found, right, wanted, recalled;

    /// <summary>Strict F1.</summary>
    public double F1 => Ratios.F1(Ratios.Of(right, found), Ratios.Of(recalled, wanted));

    /// <summary>The beads found, null beads left out, and whether they are right.</summary>
    public IReadOnlyList<(double Confidence, bool Right)> Judged => judged;

    /// <summary>Adds a document: two ladders.</summary>
    public void Add(IEnumerable<string> gold, IEnumerable<string> hypothesis)
    {
        var goldBeads = Beads(gold);
        var testBeads = Beads(hypothesis);
        found += testBeads.Count;
        right += testBeads.Keys.Count(goldBeads.ContainsKey);
        var full = goldBeads.Keys.Where(IsFull).ToList();
        wanted += full.Count;
        recalled += full.Count(testBeads.ContainsKey);
        judged.AddRange(testBeads.Where(bead => IsFull(bead.Key)).Select(bead => (bead.Value, goldBeads.ContainsKey(bead.Key))));
    }

    // Beads as their two lists of indices in one canonical spelling, with their confidence; gold may have none.
    private static Dictionary<string, double> Beads(IEnumerable<string> ladder)
    {
        var beads = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var parts in ladder.Select(line => line.Split(':')).Where(parts => parts.Length > 1))
        {
            var bead = $"{Side(parts[0])}:{Side(parts[1])}";
            if (bead != ":") beads.TryAdd(bead, parts.Length > 2 ? double.Parse(parts[2], CultureInfo.InvariantCulture) : 1);
        }
        return beads;
    }

    private static string Side(string text) =>
        string.Join(',', text.Trim()
            .Trim('[', ']')
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(unit => int.Parse(unit, CultureInfo.InvariantCulture)));

    private static bool IsFull(string bead) => bead[0] != ':' && bead[^1] != ':';
}
