namespace Aligner.Alignment;

/// <summary>A word that stands in a source unit and in a target unit; in order by row, then from the last column to the first, then the
/// more frequent word first. A number, for they are sorted by the million.</summary>
internal readonly record struct Meeting : IComparable<Meeting>
{
    private const int UnitBits = 30;
    private const int PairBits = 4;
    private const ulong LastUnit = (1ul << UnitBits) - 1;
    private const ulong MostPairs = 1ul << PairBits;

    private readonly ulong key;

    /// <param name="row">The source unit.</param>
    /// <param name="column">The target unit.</param>
    /// <param name="pairs">The word's places on one side times those on the other, 1 to 16.</param>
    public Meeting(int row, int column, int pairs) =>
        key = ((((ulong)row << UnitBits) | (LastUnit - (ulong)column)) << PairBits) | (MostPairs - (ulong)pairs);

    public int Row => (int)(key >> (UnitBits + PairBits));

    public int Column => (int)(LastUnit - ((key >> PairBits) & LastUnit));

    /// <summary>1 for a word that stands once on both sides, the less the more often it stands.</summary>
    public float Share => 1f / (MostPairs - (key & (MostPairs - 1)));

    public int CompareTo(Meeting other) => key.CompareTo(other.key);
}
