namespace Aligner.Terms;

/// <summary>An entry met in a text.</summary>
/// <param name="Entry">What was met.</param>
/// <param name="Start">Index of its first word.</param>
/// <param name="Count">How many words it takes.</param>
/// <param name="IsGenitive">Whether the word carries a genitive <c>s</c> that the entry lacks: Italiens, Russia's.</param>
internal sealed record BookMatch(BookEntry Entry, int Start, int Count, bool IsGenitive)
{
    /// <summary>Index after its last word.</summary>
    public int End => Start + Count;
}
