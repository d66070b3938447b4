namespace Aligner.Alignment;

/// <summary>Word types by their keys; a word and a number never share one.</summary>
internal sealed class WordKeys : IDisposable
{
    private readonly BorrowedList<WordType> types;
    private readonly HashChains chains;

    /// <param name="types">All of a side; they must outlive this.</param>
    public WordKeys(BorrowedList<WordType> types)
    {
        this.types = types;
        chains = new(types.Count);
        for (var type = 0; type < types.Count; type++) chains.Add(HashOf(types[type].Key));
    }

    /// <summary>The last word type with a key, −1 for none.</summary>
    public int Last(string key) => Of(chains.Last(HashOf(key)), key, isNumber: false);

    /// <summary>The one before a type with the same key, −1 for none.</summary>
    public int Before(int type) => Of(chains.Before(type), types[type].Key, types[type].IsNumber);

    /// <inheritdoc/>
    public void Dispose() => chains.Dispose();

    private static int HashOf(string key) => string.GetHashCode(key, StringComparison.Ordinal);

    private int Of(int type, string key, bool isNumber)
    {
        while (type >= 0 && (types[type].IsNumber != isNumber || types[type].Key != key)) type = chains.Before(type);
        return type;
    }
}
