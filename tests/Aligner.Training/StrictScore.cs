using Aligner.Alignment;

namespace Aligner.Training;

/// <summary>Strict precision and recall of beads as Vecalign counts them: nulls count against precision
/// and are left out of recall.</summary>
internal sealed class StrictScore
{
    private int right, found, recalled, wanted;

    public void Add(IEnumerable<Bead> gold, IEnumerable<Bead> found)
    {
        var golden = gold.Select(Key).ToHashSet();
        var all = found.Select(Key).ToHashSet();
        right += all.Count(golden.Contains);
        this.found += all.Count;
        var full = gold.Where(bead => !bead.IsNull).Select(Key).ToHashSet();
        recalled += full.Count(all.Contains);
        wanted += full.Count;
    }

    public double Precision => found == 0 ? 0 : (double)right / found;

    public double Recall => wanted == 0 ? 0 : (double)recalled / wanted;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => FormattableString.Invariant($"P {Precision:0.000} R {Recall:0.000} F1 {F1:0.0000}");

    private static string Key(Bead bead) => $"{string.Join(',', bead.Source)}:{string.Join(',', bead.Target)}";
}
