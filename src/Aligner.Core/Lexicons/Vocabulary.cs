using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Lexicons;

/// <summary>The stems of one side of a lexicon, and how frequent each is in the language.</summary>
public sealed class Vocabulary
{
    /// <summary>Frequency of a stem that is in no vocabulary: rarer than all that are.</summary>
    internal const float Unseen = 1e-6f;

    private const int SharedLetters = 5;
    private const float SharedPart = 0.6f;

    private readonly Stemmer stemmer;
    private readonly string[] stems;
    private readonly float[] background;
    private readonly Dictionary<string, int> ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    internal Vocabulary(ImmutableArray<string> suffixes, string[] stems, float[] background)
    {
        Suffixes = suffixes;
        stemmer = StemmerOf(suffixes);
        this.stems = stems;
        this.background = background;
        ids = new Dictionary<string, int>(stems.Length, StringComparer.Ordinal);
        for (var id = 0; id < stems.Length; id++) ids.Add(stems[id], id);
        lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The endings its stems were made with; a lexicon carries them, so that it outlives a change of pack.</summary>
    public ImmutableArray<string> Suffixes { get; }

    /// <summary>How many stems.</summary>
    public int Count => stems.Length;

    /// <summary>The stem of an id, 0..<see cref="Count"/>.</summary>
    public string this[int id] => stems[id];

    /// <summary>The id of a stem; null when it isn't known.</summary>
    public int? Find(string stem) => ids.TryGetValue(stem, out var id) ? id : null;

    /// <summary>The id of a word's stem; null when it isn't known.</summary>
    public int? FindWord(string word) => FindFolded(Normalization.Fold(word));

    /// <summary>The id of the stem of a folded word; null when it isn't known.</summary>
    internal int? FindFolded(ReadOnlySpan<char> folded) => lookup.TryGetValue(stemmer.StemFolded(folded), out var id) ? id : null;

    /// <summary>Other stems that begin like a folded word: they share at least five letters and three fifths of the longer of both. With the share they have in common.</summary>
    internal IEnumerable<(int Stem, float Likeness)> Relatives(string folded)
    {
        var stem = stemmer.StemFolded(folded).ToString();
        var shared = Math.Max(SharedLetters, (int)Math.Ceiling(SharedPart * stem.Length));
        if (stem.Length < shared) yield break;
        var prefix = stem[..shared];
        var at = Array.BinarySearch(stems, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < stems.Length && stems[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            var other = stems[at];
            if (other == stem) continue;
            var common = shared;
            while (common < Math.Min(stem.Length, other.Length) && stem[common] == other[common]) common++;
            var likeness = (float)common / Math.Max(stem.Length, other.Length);
            if (likeness >= SharedPart) yield return (at, likeness);
        }
    }

    /// <summary>Share of the words of ordinary text that have this stem, &gt; 0; null asks for a stem not in the vocabulary.</summary>
    public float Background(int? id) => id is { } known ? background[known] : Unseen;

    internal static Stemmer StemmerOf(ImmutableArray<string> suffixes) => new(LanguagePack.Bare(LanguageCode.Undetermined) with { Suffixes = suffixes });
}
