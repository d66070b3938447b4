namespace Aligner.Lexicons;

/// <summary>The translations of a stem, ascending by id, read as they are asked for.</summary>
public readonly ref struct TranslationList
{
    private readonly PackedReader first;

    internal TranslationList(PackedReader reader)
    {
        Count = reader.Number();
        first = reader;
    }

    /// <summary>How many they are.</summary>
    public int Count { get; }

    /// <summary>Reads them one after the other.</summary>
    public Enumerator GetEnumerator() => new(first, Count);

    /// <summary>All of them.</summary>
    public Translation[] ToArray()
    {
        var all = new Translation[Count];
        var count = 0;
        foreach (var translation in this) all[count++] = translation;
        return all;
    }

    /// <summary>Where reading has come to.</summary>
    public ref struct Enumerator
    {
        private PackedReader reader;
        private int left;
        private int stem;
        private byte forward;
        private byte backward;

        internal Enumerator(PackedReader reader, int count) => (this.reader, left) = (reader, count);

        /// <summary>The translation that was read.</summary>
        public readonly Translation Current => new(stem, KeptProbability.Value(forward), KeptProbability.Value(backward));

        /// <summary>Reads the next; false where there is none.</summary>
        public bool MoveNext()
        {
            if (left == 0) return false;
            left--;
            stem += reader.Number();
            forward = reader.Byte();
            backward = reader.Byte();
            return true;
        }
    }
}
