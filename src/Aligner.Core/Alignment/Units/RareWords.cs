namespace Aligner.Alignment;

/// <summary>Where the words of a side stand that stand in few places; those of one word after those of another in one array, because most
/// words of a long text are rare.</summary>
internal sealed class RareWords
{
    // By word type where its places begin, and at the end their number.
    private readonly int[] starts;
    private readonly int[] places;

    /// <param name="side">The side.</param>
    /// <param name="most">Places of a word that counts as rare, at most.</param>
    public RareWords(UnitSide side, int most)
    {
        starts = new int[side.Types.Length + 1];
        foreach (var word in side.Words(0, side.Start(side.Count))) starts[word + 1]++;
        for (var type = 0; type < side.Types.Length; type++)
            starts[type + 1] = starts[type] + (starts[type + 1] > most ? 0 : starts[type + 1]);
        places = new int[starts[^1]];
        var next = starts[..^1];
        for (var unit = 0; unit < side.Count; unit++)
        {
            foreach (var word in side[unit])
            {
                if (starts[word] < starts[word + 1]) places[next[word]++] = unit;
            }
        }
    }

    /// <summary>The units a word stands in, ascending, one for each time it stands there; none where it is not rare.</summary>
    public ReadOnlySpan<int> this[int type] => places.AsSpan(starts[type]..starts[type + 1]);
}
