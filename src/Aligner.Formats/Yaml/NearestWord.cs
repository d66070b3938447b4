using Aligner.Text;

namespace Aligner.Formats.Yaml;

/// <summary>Guesses which word was meant.</summary>
internal static class NearestWord
{
    /// <summary><c>; did you mean 'rejected'?</c>, or, where nothing is near, the words there are.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> words)
    {
        var shortened = (word.Length > 64 ? word[..64] : word).ToLowerInvariant();
        var nearest = words.Select(candidate => (Word: candidate, Distance: EditDistance.Between(shortened, candidate.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Word, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Max(1, nearest.Word.Length / 3)
            ? $"; did you mean '{nearest.Word}'?"
            : $"; it can be {string.Join(", ", words)}";
    }
}
