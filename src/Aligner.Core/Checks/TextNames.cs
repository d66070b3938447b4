namespace Aligner.Checks;

/// <summary>What names can be found by in a text.</summary>
/// <param name="Capitalised">Its words with a capital, folded.</param>
/// <param name="Words">All its words, folded.</param>
/// <param name="Concepts">The packs' concepts of the places and institutions it names.</param>
/// <param name="Running">Its folded words with a space around each.</param>
internal sealed record TextNames(HashSet<string> Capitalised, HashSet<string> Words, HashSet<string> Concepts, string Running)
{
    /// <summary>Whether it has the words of a name in a row.</summary>
    public bool Says(string name) =>
        Running.Contains($" {NameReader.Key(Matching.TermWords.Cut(name))} ", StringComparison.Ordinal);
}
