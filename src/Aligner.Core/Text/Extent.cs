namespace Aligner.Text;

/// <summary>A half-open run of characters or units: <c>[Start, Start + Count)</c>, 0-based.</summary>
public readonly record struct Extent(int Start, int Count)
{
    /// <summary>The first index after the run.</summary>
    public int End => Start + Count;

    /// <summary>Whether <paramref name="index"/> lies in the run.</summary>
    public bool Contains(int index) => index >= Start && index < End;

    /// <summary>Whether the two runs share at least one index.</summary>
    public bool Overlaps(Extent other) => Start < other.End && other.Start < End;
}
