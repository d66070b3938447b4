using System.Numerics;
using Aligner.Text;

namespace Aligner.Lexicons;

/// <summary>
/// Stems by their ids, their letters one after the other in one array: a lexicon holds a hundred thousand, and as many strings would take
/// longer to make, and to collect, than all else that reading it takes.
/// </summary>
internal sealed class StemTable
{
    /// <summary>Letters of a stem that room is made for.</summary>
    private const int LettersOfStem = 10;

    private int[] ends;
    private char[] letters;

    // By the last bits of a stem's hash, or in the next free place after it: id, counted from 1, and hash. A power of two, half of it
    // empty, so that what is sought and not there ends at a free place.
    private (int Stem, int Hash)[] places;

    /// <param name="room">How many stems are expected.</param>
    public StemTable(int room)
    {
        ends = new int[room];
        letters = new char[room * LettersOfStem];
        places = new (int, int)[BitOperations.RoundUpToPowerOf2((uint)room * 2 + 2)];
    }

    /// <summary>A table of stems.</summary>
    /// <exception cref="ArgumentException">One is there twice.</exception>
    public static StemTable Of(IReadOnlyList<string> stems)
    {
        var table = new StemTable(stems.Count);
        foreach (var stem in stems) table.Add(stem);
        return table;
    }

    /// <summary>How many it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The stem of an id.</summary>
    public ReadOnlySpan<char> this[int id] => letters.AsSpan(Start(id)..ends[id]);

    /// <summary>Takes the next stem.</summary>
    /// <exception cref="ArgumentException">It is there already.</exception>
    public void Add(ReadOnlySpan<char> stem)
    {
        stem.CopyTo(Room(stem.Length));
        Take(stem.Length);
    }

    /// <summary>Where the next stem may be written that is no longer than this; <see cref="Take"/> takes it.</summary>
    public Span<char> Room(int length)
    {
        var start = Start(Count);
        if (letters.Length - start < length) Array.Resize(ref letters, Math.Max(start + length, 2 * letters.Length));
        return letters.AsSpan(start, length);
    }

    /// <summary>Takes the stem that was written.</summary>
    /// <exception cref="ArgumentException">It is there already.</exception>
    public void Take(int length)
    {
        if (2 * (Count + 1) > places.Length) Widen();
        var start = Start(Count);
        var stem = letters.AsSpan(start, length);
        var hash = WordHash.Of(stem);
        var place = PlaceOf(stem, hash);
        if (places[place].Stem != 0) throw new ArgumentException($"the stem '{stem}' is there twice");
        if (Count == ends.Length) Array.Resize(ref ends, 2 * Count + 1);
        ends[Count++] = start + length;
        places[place] = (Count, hash);
    }

    /// <summary>The id of a stem; null when it isn't there.</summary>
    public int? Find(ReadOnlySpan<char> stem) => places[PlaceOf(stem, WordHash.Of(stem))].Stem is > 0 and var id ? id - 1 : null;

    private int Start(int id) => id == 0 ? 0 : ends[id - 1];

    // The place a stem has, or would have.
    private int PlaceOf(ReadOnlySpan<char> stem, int hash)
    {
        var place = hash & (places.Length - 1);
        while (places[place] is { Stem: > 0 } other && (other.Hash != hash || !stem.SequenceEqual(this[other.Stem - 1])))
            place = (place + 1) & (places.Length - 1);
        return place;
    }

    private void Widen()
    {
        places = new (int, int)[2 * places.Length];
        for (var id = 0; id < Count; id++)
        {
            var hash = WordHash.Of(this[id]);
            places[PlaceOf(this[id], hash)] = (id + 1, hash);
        }
    }
}
