using System.Collections.Immutable;

namespace Aligner.Text;

/// <summary>
/// Light stemming: the folded word (<see cref="Normalization.Fold"/>) without the first of the language's suffixes that
/// leaves at least four letters. Bilingual lexicons are tables over these stems, so a change of rule or suffixes means
/// training them again.
/// </summary>
/// <param name="suffixes">Endings that are stripped, in any order.</param>
public sealed class Stemmer(ImmutableArray<string> suffixes)
{
    private const int ShortestStem = 4;

    private const int Ends = 128;

    // By the last letter (its code modulo Ends), the longest first.
    private readonly string[][] byEnd = ByEnd(
        suffixes.Select(Normalization.Fold).Where(suffix => suffix.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>The stem of <paramref name="word"/>; of a number or mark the folded text itself.</summary>
    public string Stem(string word)
    {
        var folded = Normalization.Fold(word);
        var stem = StemFolded(folded);
        return stem.Length == folded.Length ? folded : stem.ToString();
    }

    /// <summary>The stem of a word that is folded already.</summary>
    public ReadOnlySpan<char> StemFolded(ReadOnlySpan<char> folded)
    {
        if (folded.Length <= ShortestStem) return folded;
        foreach (var suffix in byEnd[folded[^1] % Ends])
            if (folded.Length - suffix.Length >= ShortestStem && folded.EndsWith(suffix)) return folded[..^suffix.Length];
        return folded;
    }

    private static string[][] ByEnd(IEnumerable<string> suffixes)
    {
        var all = suffixes.OrderByDescending(suffix => suffix.Length)
            .ThenBy(suffix => suffix, StringComparer.Ordinal)
            .ToLookup(suffix => suffix[^1] % Ends);
        return [.. Enumerable.Range(0, Ends).Select(end => all[end].ToArray())];
    }
}
