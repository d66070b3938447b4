using System.Runtime.InteropServices;

namespace Aligner.Alignment;

/// <summary>Word types by a key they share. A type is added once at most.</summary>
/// <param name="types">How many there are.</param>
internal sealed class WordIndex<TKey>(int types) where TKey : notnull
{
    private readonly Dictionary<TKey, int> last = [];
    private readonly int[] previous = new int[types];

    public void Add(TKey key, int type)
    {
        ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(last, key, out var known);
        previous[type] = known ? newest : -1;
        newest = type;
    }

    /// <summary>The type added last under a key, −1 for none.</summary>
    public int Last(TKey key) => last.GetValueOrDefault(key, -1);

    /// <summary>The one added before a type under the same key, −1 for none.</summary>
    public int Before(int type) => previous[type];
}
