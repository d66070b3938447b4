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
    private readonly StemTable stems;
    private readonly float[] background;

    internal Vocabulary(ImmutableArray<string> suffixes, StemTable stems, float[] background)
    {
        Suffixes = suffixes;
        stemmer = new Stemmer(suffixes);
        this.stems = stems;
        this.background = background;
    }

    /// <summary>The endings its stems were made with; a lexicon carries them, so that it outlives a change of pack.</summary>
    public ImmutableArray<string> Suffixes { get; }

    /// <summary>How many stems.</summary>
    public int Count => stems.Count;

    /// <summary>The stem of an id, 0..<see cref="Count"/>.</summary>
    public string this[int id] => stems[id].ToString();

    /// <summary>The id of a stem; null when it isn't known. For the tool that pivots lexicons.</summary>
    internal int? Find(string stem) => stems.Find(stem);

    /// <summary>The id of a word's stem; null when it isn't known.</summary>
    public int? FindWord(string word) => FindFolded(Normalization.Fold(word));

    /// <summary>The id of the stem of a folded word; null when it isn't known.</summary>
    internal int? FindFolded(ReadOnlySpan<char> folded) => stems.Find(stemmer.StemFolded(folded));

    /// <summary>Adds the other stems that begin like a word: they share at least five letters and three
    /// fifths of the longer of both.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="known">The id of its stem, null when it isn't known.</param>
    /// <param name="weight">What a stem counts that is all but equal; one that is less alike counts its share of it.</param>
    /// <param name="relatives">Where to.</param>
    internal void AddRelatives(ReadOnlySpan<char> folded, int? known, float weight, List<(int Stem, float Weight)> relatives)
    {
        var stem = stemmer.StemFolded(folded);
        var shared = Math.Max(SharedLetters, (int)Math.Ceiling(SharedPart * stem.Length));
        if (stem.Length < shared) return;
        var prefix = stem[..shared];
        for (var at = known is { } own ? FirstLike(own, prefix) : FirstFrom(prefix);
            at < stems.Count && stems[at].StartsWith(prefix);
            at++)
        {
            var other = stems[at];
            if (at == known) continue;
            var likeness = (float)stem.CommonPrefixLength(other) / Math.Max(stem.Length, other.Length);
            if (likeness >= SharedPart) relatives.Add((at, weight * likeness));
        }
    }

    // Stems stand in ordinal order: those that begin alike are neighbours.
    private int FirstLike(int own, ReadOnlySpan<char> prefix)
    {
        while (own > 0 && stems[own - 1].StartsWith(prefix)) own--;
        return own;
    }

    private int FirstFrom(ReadOnlySpan<char> prefix)
    {
        var (low, high) = (0, stems.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stems[middle].SequenceCompareTo(prefix) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Share of the words of ordinary text that have this stem, &gt; 0; null asks for a stem not in the vocabulary.</summary>
    public float Background(int? id) => id is { } known ? background[known] : Unseen;
}
