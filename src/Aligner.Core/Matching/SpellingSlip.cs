namespace Aligner.Matching;

/// <summary>A slip of the keyboard in a name: Blingen for Blinken.</summary>
internal static class SpellingSlip
{
    /// <summary>Letters from which a name has neighbours that are no names.</summary>
    public const int ShortestName = 5;

    /// <summary>Mentions, or articles, of the right spelling against one of the other: Musumeci in every paragraph, Musemeci once. Set by
    /// hand.</summary>
    public const int Everywhere = 3;

    // Letters from which two slips still leave no other name.
    private const int LongName = 8;

    /// <summary>Whether a word is a name of five letters or more with one slip in it, of eight with up to two; both folded.</summary>
    public static bool Is(string word, string name) =>
        name.Length >= ShortestName && EditDistance.Between(word, name, most: Most(name)) is > 0 and var slips && slips <= Most(name);

    /// <summary>The same where the first letter stands, which people hit, and more than an h is in question, which some spellings leave
    /// out: Dbeibah, Dbeiba.</summary>
    public static bool IsWithin(string word, string name) => word[0] == name[0]
        && word.Replace("h", "", StringComparison.Ordinal) != name.Replace("h", "", StringComparison.Ordinal)
        && Is(word, name);

    private static int Most(string name) => name.Length >= LongName ? 2 : 1;
}
