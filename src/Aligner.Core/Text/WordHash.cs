namespace Aligner.Text;

/// <summary>Hashes of words: the same on every machine and in every run, which string.GetHashCode is not.</summary>
internal static class WordHash
{
    /// <summary>For what is told apart by its hash alone: FNV-1a of 64 bits.</summary>
    public static ulong Long(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037ul;
        foreach (var letter in word) hash = (hash ^ letter) * 1099511628211ul;
        return hash;
    }

    /// <summary>For tables that find their place by its last bits: FNV-1a, then half of MurmurHash3's finaliser, so that these depend on
    /// all letters.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        const uint Offset = 2166136261, Prime = 16777619;
        var hash = Offset;
        foreach (var letter in word) hash = (hash ^ letter) * Prime;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        return (int)(hash ^ (hash >> 13));
    }

    /// <summary><see cref="Of"/> what <see cref="Normalization.Fold"/> makes of a word.</summary>
    public static int OfFolded(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Normalization.LongestOnStack];
        return word.Length <= folded.Length && Normalization.TryFoldAscii(word, folded)
            ? Of(folded[..word.Length])
            : Of(Normalization.Fold(word.ToString()));
    }
}
