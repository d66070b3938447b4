namespace Aligner.Pairing;

/// <summary>Numbers strings from 0 in the order they come.</summary>
internal sealed class Interner
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> strings = [];

    public int Count => strings.Count;

    public string this[int number] => strings[number];

    /// <summary>The number of a string, a new one for one not seen before.</summary>
    public int Number(string text)
    {
        if (numbers.TryGetValue(text, out var number)) return number;
        numbers.Add(text, strings.Count);
        strings.Add(text);
        return strings.Count - 1;
    }
}
