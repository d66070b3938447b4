using System.Text;

namespace Aligner.Lexicons;

/// <summary>The letters of a packed stem, and of those after it as they are read.</summary>
internal sealed class UnpackedStem
{
    private const int Room = 32;

    private char[] letters;
    private int length;

    /// <param name="first">The letters to begin with.</param>
    public UnpackedStem(ReadOnlySpan<char> first)
    {
        letters = new char[Math.Max(Room, first.Length)];
        first.CopyTo(letters);
        length = first.Length;
    }

    /// <summary>The letters.</summary>
    public ReadOnlySpan<char> Letters => letters.AsSpan(0, length);

    /// <summary>Reads the next stem.</summary>
    /// <returns>Whether it comes later in ordinal order.</returns>
    /// <exception cref="ArgumentException">It shares more letters with the one before than that has.</exception>
    public bool Next(ref PackedReader reader)
    {
        var shared = reader.Number();
        var rest = reader.Bytes(reader.Number());
        if (shared > length) throw new ArgumentException($"'{Letters}' has no {shared} letters to share");
        if (letters.Length < shared + rest.Length) Array.Resize(ref letters, 2 * (shared + rest.Length));
        var isLonger = shared == length;
        var (before, second) = (Letter(shared), Letter(shared + 1));
        length = shared;
        foreach (var letter in rest)
        {
            if (!char.IsAscii((char)letter))
            {
                length = shared + Encoding.UTF8.GetChars(rest, letters.AsSpan(shared));
                break;
            }
            letters[length++] = (char)letter;
        }
        // Of a pair of surrogates the first is not shared alone.
        return length > shared
            && (isLonger || letters[shared] > before || (letters[shared] == before && Letter(shared + 1) > second));
    }

    private char Letter(int at) => at < length ? letters[at] : '\0';
}
