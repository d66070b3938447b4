using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>A word of a text or term.</summary>
/// <param name="Folded">As <see cref="Normalization.Fold"/> makes it.</param>
/// <param name="IsCapitalised">Whether it begins with a capital.</param>
/// <param name="Extent">Characters of the text.</param>
/// <param name="IsParted">Whether a mark that ends a name or phrase stands before it: a comma, a colon, a bracket.</param>
/// <param name="MayBegin">Whether a term may begin here: not at the rear of a compound whose front has a capital (Zuid-Afrika).</param>
internal readonly record struct TermWord(string Folded, bool IsCapitalised, Extent Extent, bool IsParted, bool MayBegin);

/// <summary>Cuts texts of a language into the words by which terms are found, and knows the forms of a word. Thread-safe.</summary>
internal sealed class TermWords
{
    private static readonly SearchValues<char> PartingMarks = SearchValues.Create(",;:!?()[]\n…");

    // What is left of a word without its ending says which word it is from here up.
    private const int ShortestStem = 3;

    // Names are too many for that: Oma is no Oman, Rios no Rio.
    private const int ShortestStemOfName = 4;

    private readonly LanguagePack pack;
    private readonly FrozenSet<string> functionWords;
    private readonly FrozenSet<string> particles;
    private readonly FrozenSet<string> nationalities;
    private readonly FrozenDictionary<string, ImmutableArray<Inflection>> byEnding;
    private readonly int longestEnding;

    /// <param name="pack">The endings, articles, prepositions, particles and nationalities of the language.</param>
    public TermWords(LanguagePack pack)
    {
        this.pack = pack;
        functionWords = Words(pack.Articles.Concat(pack.Prepositions));
        particles = Words(pack.Particles);
        nationalities = Words(pack.Demonyms.SelectMany(demonym => demonym.Forms).Select(form => form.Split('=')[0]));
        byEnding = pack.Inflections
            .SelectMany(inflection => inflection.Endings.Select(ending => (ending, inflection)))
            .GroupBy(entry => entry.ending, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.Select(entry => entry.inflection).ToImmutableArray(), StringComparer.Ordinal);
        longestEnding = byEnding.Count == 0 ? -1 : byEnding.Keys.Max(ending => ending.Length);
    }

    /// <summary>The language.</summary>
    public LanguageCode Language => pack.Code;

    /// <summary>Runs of letters and digits, from left to right; apostrophes, hyphens and full stops part words.</summary>
    public static ImmutableArray<TermWord> Cut(string text)
    {
        var words = ImmutableArray.CreateBuilder<TermWord>();
        var (end, mayBegin) = (0, true);
        Span<char> letters = stackalloc char[FoldedWords.LongestOnStack];
        for (var read = new FoldedWords(text, letters); read.MoveNext();)
        {
            var between = text.AsSpan(end..read.Extent.Start);
            if (between.Length != 1 || !IsHyphen(between[0]) || words.Count == 0) mayBegin = true;
            else mayBegin &= !words[^1].IsCapitalised;
            words.Add(new TermWord(read.Current.ToString(), read.IsCapitalised, read.Extent, IsParting(between), mayBegin));
            end = read.Extent.End;
        }
        return words.DrainToImmutable();
    }

    /// <summary>The folded letters that a word shares with all its forms.</summary>
    public static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> folded) => folded[..Math.Min(folded.Length, ShortestStem)];

    /// <summary>The other forms that the word of a folded form may have, and whether also as a name; some are no words.</summary>
    public IEnumerable<(string Form, bool OfNames)> OtherForms(string folded)
    {
        for (var length = 0; length <= Math.Min(longestEnding, folded.Length - ShortestStem); length++)
        {
            if (!byEnding.TryGetValue(folded[^length..], out var inflections)) continue;
            var stem = folded[..^length];
            foreach (var inflection in inflections)
                foreach (var ending in inflection.Endings)
                    if (ending.Length != length || !folded.EndsWith(ending, StringComparison.Ordinal))
                        yield return (stem + ending, IsOfNames(inflection, stem));
        }
    }

    /// <summary>Whether a word says nothing by itself: an article or a preposition.</summary>
    public bool IsFunctionWord(TermWord word) => functionWords.Contains(word.Folded);

    /// <summary>Whether a word may stand inside the name of an office: of its holder, or of the state it belongs to.</summary>
    public bool MayStandInside(TermWord word) =>
        word.IsCapitalised || particles.Contains(word.Folded) || nationalities.Contains(word.Folded);

    private bool IsOfNames(Inflection inflection, string stem) =>
        stem.Length >= ShortestStemOfName && (inflection.OfNames || pack.CapitalisedNouns);

    private static FrozenSet<string> Words(IEnumerable<string> forms) =>
        forms.Select(Cut).Where(words => words.Length == 1).Select(words => words[0].Folded).ToFrozenSet(StringComparer.Ordinal);

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    private static bool IsParting(ReadOnlySpan<char> between) => between.ContainsAny(PartingMarks);
}
