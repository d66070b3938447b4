namespace Aligner.Alignment;

/// <summary>What the words of one side of a bead get from the other: mostly nothing, so the places that get something are kept.</summary>
internal sealed class WordMass
{
    private float[] masses = new float[512];
    private int[] places = new int[512];
    private int count;

    /// <summary>The places with mass, in the order they got it.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, count);

    public float this[int place] => masses[place];

    /// <summary>Makes room for so many words, all without mass.</summary>
    public void Open(int words)
    {
        if (masses.Length >= words) return;
        masses = new float[words * 2];
        places = new int[words * 2];
    }

    public void Add(int place, float mass)
    {
        if (mass <= 0) return;
        if (masses[place] == 0) places[count++] = place;
        masses[place] += mass;
    }

    /// <summary>Takes all mass away.</summary>
    public void Close()
    {
        foreach (var place in Places) masses[place] = 0;
        count = 0;
    }
}
