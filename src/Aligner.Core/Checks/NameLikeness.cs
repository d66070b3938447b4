using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Checks;

/// <summary>Whether words of two languages are one name: spelt alike, heard alike, or known to translate each other.</summary>
/// <param name="lexicon">What the lexicon says of words.</param>
/// <param name="romanisation">What the table of spellings says of sounds.</param>
internal sealed class NameLikeness(WordTranslations lexicon, Romanisation romanisation)
{
    // Share of letters from which a name is taken for a slip of another: Montanari and Montanaro.
    private const double Near = 0.6;

    // Spellings of one foreign name differ in several places (Shoigu, Sjojgoe), slips in one; vowels are heard in many ways.
    private const double LeastHeard = 0.85;
    private const int LeastRespelt = 2;

    // Shorter words are alike by chance.
    private const int ShortestAlike = 4;

    // A translation that the lexicon takes for likelier is one: of names in true translations, .2 leaves one more and .05 none less.
    private const double LeastLikely = 0.1;

    /// <summary>Whether two folded words are one name.</summary>
    public bool AreOne(string source, string target) => source == target || IsGenitive(source, target) || AreHeardAlike(source, target);

    /// <summary>Whether a folded word of the target may be a slip for one of the source, but not another spelling of it.</summary>
    public static bool AreNear(string source, string target) =>
        source.Length >= ShortestAlike
        && target.Length >= ShortestAlike
        && EditDistance.Similarity(source, target, Near) >= Near;

    /// <summary>Whether two folded words are one name, written by the habits of two languages: Younis, Joenis.</summary>
    public bool AreRespelt(string source, string target) =>
        IsRespelt(Heard(source, target), source, target);

    /// <summary>Whether two folded words are one name, if by the habits of two languages: alone, they may differ by a slip.</summary>
    public bool AreHeardNear(string source, string target) => Heard(source, target) >= LeastHeard;

    /// <summary>Whether two folded words translate each other.</summary>
    public bool Translate(string source, string target) => lexicon.Likelihood(source, target) >= LeastLikely;

    /// <summary>Whether a folded word of the source is no name, whatever its capital.</summary>
    public bool IsOrdinary(string word) => lexicon.IsCommonInSource(word) && lexicon.Likelihood(word, word) < LeastLikely;

    /// <summary>As <see cref="IsOrdinary"/>, of the target.</summary>
    public bool IsOrdinaryInTarget(string word) => lexicon.IsCommonInTarget(word) && lexicon.Likelihood(word, word) < LeastLikely;

    // Macrons, Poetins; the other way round Ferrari is not Ferraris.
    private static bool IsGenitive(string source, string target) =>
        target.Length == source.Length + 1 && target[^1] == 's' && target.StartsWith(source, StringComparison.Ordinal);

    private bool AreHeardAlike(string source, string target)
    {
        var heard = Heard(source, target);
        return heard >= 1 || IsRespelt(heard, source, target);
    }

    private static bool IsRespelt(double heard, string source, string target) =>
        heard >= LeastHeard && EditDistance.Between(source, target) >= LeastRespelt;

    // How alike two words sound, 0..1; short ones are alike by chance.
    private double Heard(string source, string target) =>
        source.Length < ShortestAlike || target.Length < ShortestAlike ? 0 : romanisation.Similarity(source, target);
}
