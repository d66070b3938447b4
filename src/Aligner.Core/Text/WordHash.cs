namespace Aligner.Text;

/// <summary>The hash of a word in tables that find their place by its last bits.</summary>
internal static class WordHash
{
    /// <summary>FNV-1a, then half of MurmurHash3's finaliser, so that the last bits depend on all letters.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        const uint Offset = 2166136261, Prime = 16777619;
        var hash = Offset;
        foreach (var letter in word) hash = (hash ^ letter) * Prime;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        return (int)(hash ^ (hash >> 13));
    }
}
