using Aligner.Languages;

namespace Aligner.Text;

/// <summary>
/// Light stemming: the folded word (<see cref="Normalization.Fold"/>) without the first of the pack's suffixes that
/// leaves at least four letters. Bilingual lexicons are tables over these stems, so a change of rule or suffixes means
/// training them again.
/// </summary>
public sealed class Stemmer(LanguagePack pack)
{
    private const int ShortestStem = 4;

    private readonly string[] suffixes = [.. pack.Suffixes.Select(Normalization.Fold).Where(suffix => suffix.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(suffix => suffix.Length).ThenBy(suffix => suffix, StringComparer.Ordinal)];

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
        foreach (var suffix in suffixes)
            if (folded.Length - suffix.Length >= ShortestStem && folded.EndsWith(suffix)) return folded[..^suffix.Length];
        return folded;
    }
}
