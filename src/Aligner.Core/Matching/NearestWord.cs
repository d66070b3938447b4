namespace Aligner.Matching;

/// <summary>Guesses which word of a list was meant.</summary>
internal static class NearestWord
{
    // No word of a list is longer; what is typed may be anything.
    private const int LongestWord = 64;

    /// <summary>The word with the fewest slips, where half of what was typed is right; of equals the first in ordinal order. Case
    /// doesn't count. Null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> words)
    {
        var shortened = (typed.Length > LongestWord ? typed[..LongestWord] : typed).ToLowerInvariant();
        var nearest = words.Select(word => (Word: word, Distance: EditDistance.Between(shortened, word.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Max(1, shortened.Length / 2) ? nearest.Word : null;
    }
}
