namespace Aligner.Lexicons;

/// <summary>The translations of all stems of a source, in the bytes that the file has them in: of each stem how many, then of each
/// translation how far its id is from the one before, and both probabilities.</summary>
internal sealed class TranslationTable
{
    // Bytes of the probabilities of a translation.
    private const int Probabilities = 2;

    private readonly byte[] bytes;
    private readonly int end;

    // By source stem where its translations lie.
    private readonly int[] starts;

    private TranslationTable(byte[] bytes, int[] starts, int end, int count)
    {
        (this.bytes, this.starts, this.end) = (bytes, starts, end);
        Count = count;
    }

    /// <summary>The table of a source without stems.</summary>
    public static TranslationTable Empty { get; } = new([], [], 0, 0);

    /// <summary>How many translations it holds.</summary>
    public int Count { get; }

    /// <summary>The translations as they are written.</summary>
    public ReadOnlySpan<byte> Bytes => starts.Length == 0 ? [] : bytes.AsSpan(starts[0]..end);

    /// <summary>The translations of a stem.</summary>
    public TranslationList this[int source] => new(new PackedReader(bytes, starts[source]));

    /// <summary>A table of translations.</summary>
    /// <param name="starts">By source stem where its own begin in <paramref name="translations"/>, and where the last one's end.</param>
    /// <param name="translations">Those of a stem ascending by id.</param>
    public static TranslationTable Of(ReadOnlySpan<int> starts, ReadOnlySpan<Translation> translations)
    {
        var bytes = new List<byte>();
        var places = new int[starts.Length - 1];
        for (var source = 0; source < places.Length; source++)
        {
            places[source] = bytes.Count;
            var own = translations[starts[source]..starts[source + 1]];
            PackedReader.Write(bytes, own.Length);
            var previous = 0;
            foreach (var (stem, forward, backward) in own)
            {
                PackedReader.Write(bytes, stem - previous);
                bytes.Add(KeptProbability.Of(forward));
                bytes.Add(KeptProbability.Of(backward));
                previous = stem;
            }
        }
        return new TranslationTable([.. bytes], places, bytes.Count, translations.Length);
    }

    /// <summary>Reads the translations of so many stems.</summary>
    /// <exception cref="ArgumentException">They are damaged.</exception>
    public static TranslationTable Read(ref PackedReader reader, int sources, int targets)
    {
        var count = reader.Number();
        var starts = GC.AllocateUninitializedArray<int>(sources);
        var read = 0;
        for (var source = 0; source < sources; source++)
        {
            starts[source] = reader.At;
            var stem = 0;
            var own = reader.Number();
            for (var left = own; left > 0; left--)
            {
                stem += reader.Number();
                if ((uint)stem >= (uint)targets) throw new ArgumentException("a translation points past the vocabulary");
                reader.Bytes(Probabilities);
            }
            read += own;
        }
        return read == count
            ? new TranslationTable(reader.All, starts, reader.At, count)
            : throw new ArgumentException($"{read} translations where there should be {count}");
    }

    /// <summary>The same read in the other direction.</summary>
    /// <param name="targets">How many stems the target has.</param>
    public TranslationTable Reversed(int targets)
    {
        var ends = new int[targets + 1];
        for (var source = 0; source < starts.Length; source++)
            foreach (var translation in this[source]) ends[translation.Stem + 1]++;
        for (var id = 0; id < targets; id++) ends[id + 1] += ends[id];
        var turned = new Translation[Count];
        var next = (int[])ends.Clone();
        for (var source = 0; source < starts.Length; source++)
            foreach (var (target, forward, backward) in this[source])
                turned[next[target]++] = new Translation(source, backward, forward);
        return Of(ends, turned);
    }
}
