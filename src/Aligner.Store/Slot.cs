namespace Aligner.Store;

/// <summary>Where a value is kept. In order by kind, then by key.</summary>
internal sealed record Slot(WorkKind Kind, WorkKey Key) : IComparable<Slot>
{
    /// <inheritdoc/>
    public int CompareTo(Slot? other) => other is null ? 1 : Kind != other.Kind ? Kind - other.Kind : Key.CompareTo(other.Key);

    /// <inheritdoc/>
    public bool Equals(Slot? other) => other is not null && Kind == other.Kind && Key.Equals(other.Key);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();
}
