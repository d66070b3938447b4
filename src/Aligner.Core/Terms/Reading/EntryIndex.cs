using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>What a pack knows by a folded word, things of one word in an order; of two alike the one added first. Filled once.</summary>
/// <typeparam name="T">The things.</typeparam>
/// <param name="order">Their order.</param>
internal sealed class EntryIndex<T>(Comparison<T> order) where T : class
{
    private readonly Dictionary<string, ImmutableArray<T>> known = new(StringComparer.Ordinal);

    /// <summary>Adds a thing to those of a word.</summary>
    public void Add(string word, T thing) => known[word] = known.TryGetValue(word, out var others) ? With(others, thing) : [thing];

    /// <summary>The things of a word; none where it isn't known.</summary>
    public ImmutableArray<T> this[string word] => known.TryGetValue(word, out var found) ? found : [];

    /// <summary>The same of a word that stands in a text.</summary>
    public ImmutableArray<T> this[ReadOnlySpan<char> word] =>
        known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : [];

    private ImmutableArray<T> With(ImmutableArray<T> others, T thing)
    {
        var at = others.Length;
        while (at > 0 && order(thing, others[at - 1]) < 0) at--;
        return others.Insert(at, thing);
    }
}
