namespace Aligner.Store;

/// <summary>Where a value is kept. In order by kind, then by key.</summary>
internal readonly record struct Slot(WorkKind Kind, WorkKey Key) : IComparable<Slot>
{
    /// <inheritdoc/>
    public int CompareTo(Slot other) => Kind != other.Kind ? Kind - other.Kind : Key.CompareTo(other.Key);
}
