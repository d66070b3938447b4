using System.Text;

namespace Aligner.Lexicons;

/// <summary>Stems one after the other, each compared with a word as it is read, without unpacking it.</summary>
internal ref struct StemWalk
{
    private const int ShortRest = 64;

    private readonly ReadOnlySpan<char> word;
    private readonly int count;
    private PackedReader reader;
    private int letters;
    private ReadOnlySpan<byte> rest;

    /// <param name="word">What they are compared with.</param>
    /// <param name="id">The id of the first.</param>
    /// <param name="first">Its letters.</param>
    /// <param name="others">Reads those after it.</param>
    /// <param name="count">The id where they end.</param>
    public StemWalk(ReadOnlySpan<char> word, int id, ReadOnlySpan<char> first, PackedReader others, int count)
    {
        this.word = word;
        this.count = count;
        reader = others;
        Id = id;
        letters = first.Length;
        Compare(first);
    }

    /// <summary>Whether there is a stem.</summary>
    public readonly bool IsOn => Id < count;

    /// <summary>Its id.</summary>
    public int Id { get; private set; }

    /// <summary>How many letters it has in common with the word, from the first on.</summary>
    public int Shared { get; private set; }

    /// <summary>Whether it comes after the word, in ordinal order.</summary>
    public bool IsAfter { get; private set; }

    /// <summary>How many letters it has.</summary>
    public readonly int Length => letters + Encoding.UTF8.GetCharCount(rest);

    /// <summary>Goes on to the next stem.</summary>
    public void Next()
    {
        if (++Id == count) return;
        letters = reader.Number();
        rest = reader.Bytes(reader.Number());
        if (letters <= Shared) CompareRest();
    }

    private void CompareRest()
    {
        Shared = letters;
        foreach (var letter in rest)
        {
            if (!char.IsAscii((char)letter))
            {
                Span<char> unpacked = rest.Length <= ShortRest ? stackalloc char[ShortRest] : new char[rest.Length];
                Shared = letters;
                Compare(unpacked[..Encoding.UTF8.GetChars(rest, unpacked)]);
                return;
            }
            if (Shared == word.Length || word[Shared] != letter)
            {
                IsAfter = Shared == word.Length || letter > word[Shared];
                return;
            }
            Shared++;
        }
        IsAfter = false;
    }

    private void Compare(scoped ReadOnlySpan<char> last)
    {
        var left = word[Shared..];
        var same = left.CommonPrefixLength(last);
        Shared += same;
        IsAfter = same < last.Length && (same == left.Length || last[same] > left[same]);
    }
}
