namespace Aligner.Alignment;

/// <summary>The units of a bead: a run of each side, either of which may be empty.</summary>
/// <param name="Source">First source unit.</param>
/// <param name="SourceCount">How many.</param>
/// <param name="Target">First target unit.</param>
/// <param name="TargetCount">How many.</param>
internal readonly record struct BeadExtent(int Source, int SourceCount, int Target, int TargetCount)
{
    /// <summary>Whether one side is empty.</summary>
    public bool IsNull => SourceCount == 0 || TargetCount == 0;

    /// <summary>That of a bead of a lattice, by the boundary it ends at.</summary>
    public static BeadExtent Of(int row, int column, Edge edge) => new(row - edge.Source, edge.Source, column - edge.Target, edge.Target);

    /// <summary>That of a bead whose units are runs.</summary>
    public static BeadExtent Of(Bead bead) => new(
        bead.Source.IsEmpty ? 0 : bead.Source[0],
        bead.Source.Length,
        bead.Target.IsEmpty ? 0 : bead.Target[0],
        bead.Target.Length);
}
