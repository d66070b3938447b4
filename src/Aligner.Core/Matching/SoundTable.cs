using Aligner.Languages;

namespace Aligner.Matching;

/// <summary>What the letters of a word stand for under one scheme of the table of spellings; the longest spelling first.</summary>
internal sealed class SoundTable
{
    private readonly Dictionary<char, Entry[]> byInitial;

    /// <param name="spellings">The table; rows of other schemes are left out.</param>
    /// <param name="scheme">What the sounds are for.</param>
    public SoundTable(IEnumerable<Spelling> spellings, SpellingScheme scheme) =>
        byInitial = spellings.Where(spelling => spelling.Scheme == scheme && spelling.Letters.Length > 0)
            .GroupBy(spelling => spelling.Letters[0])
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(spelling => spelling.Letters.Length)
                    .Select(spelling => new Entry(spelling.Letters, spelling.Sounds, spelling.IsInitial))
                    .ToArray());

    /// <summary>The sounds of the letters at a place of a word, and how many letters spell them; null where the table has
    /// none, empty for letters that aren't heard.</summary>
    public string? Read(ReadOnlySpan<char> word, int at, out int length)
    {
        length = 1;
        if (!byInitial.TryGetValue(word[at], out var entries)) return null;
        foreach (var entry in entries)
        {
            if ((at > 0 && entry.IsInitial) || !word[at..].StartsWith(entry.Letters, StringComparison.Ordinal)) continue;
            length = entry.Letters.Length;
            return entry.Sounds;
        }
        return null;
    }

    private sealed record Entry(string Letters, string Sounds, bool IsInitial);
}
