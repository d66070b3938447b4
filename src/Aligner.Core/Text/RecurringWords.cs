using System.Diagnostics.CodeAnalysis;

namespace Aligner.Text;

/// <summary>
/// What is known of words that come again and again, of so many at most, each in a place by its hash. What is told of a word must be the
/// same whoever finds it out, and when. Thread-safe.
/// </summary>
/// <typeparam name="T">Immutable.</typeparam>
/// <param name="places">A power of two.</param>
internal sealed class RecurringWords<T>(int places) where T : class
{
    private readonly Known?[] known = new Known?[places];

    // By place the hash of the word that was last not found: who comes once must not take the place of who comes often.
    private readonly int[] missed = new int[places];

    /// <summary>Finds what is known of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="value">What is known of it.</param>
    /// <param name="recurs">Where nothing is, whether it came before and no other since that has its place: then it is worth a
    /// <see cref="Keep"/>.</param>
    public bool TryFind(ReadOnlySpan<char> word, [NotNullWhen(true)] out T? value, out bool recurs)
    {
        var hash = WordHash.Of(word);
        var place = hash & (known.Length - 1);
        recurs = false;
        if (Volatile.Read(ref known[place]) is { } kept && word.SequenceEqual(kept.Word))
        {
            value = kept.Value;
            return true;
        }
        value = null;
        recurs = missed[place] == hash;
        missed[place] = hash;
        return false;
    }

    /// <summary>Keeps what is known of a word in the place of another.</summary>
    public void Keep(ReadOnlySpan<char> word, T value) =>
        Volatile.Write(ref known[WordHash.Of(word) & (known.Length - 1)], new Known(word.ToString(), value));

    private sealed record Known(string Word, T Value);
}
