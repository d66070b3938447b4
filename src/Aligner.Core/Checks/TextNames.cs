namespace Aligner.Checks;

/// <summary>What names can be found by in a text.</summary>
/// <param name="Words">Its words with a capital, folded.</param>
/// <param name="Concepts">The packs' concepts of the places and institutions it names.</param>
internal sealed record TextNames(HashSet<string> Words, HashSet<string> Concepts);
