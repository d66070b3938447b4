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
    private readonly ReadOnlyMemory<byte> background;

    /// <param name="suffixes">The endings its stems were made with.</param>
    /// <param name="stems">The stems.</param>
    /// <param name="background">By stem its frequency, as <see cref="KeptProbability"/> keeps it.</param>
    internal Vocabulary(ImmutableArray<string> suffixes, StemTable stems, ReadOnlyMemory<byte> background)
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
    public string this[int id] => stems[id];

    /// <summary>All stems as they are written.</summary>
    internal ReadOnlySpan<byte> StemBytes => stems.Bytes;

    /// <summary>The frequencies of all as they are written.</summary>
    internal ReadOnlySpan<byte> BackgroundBytes => background.Span;

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
        for (var walk = stems.Walk(stem, stem[..shared], known); walk.IsOn; walk.Next())
        {
            if (walk.Shared < shared && walk.IsAfter) return;
            if (walk.Shared < shared || walk.Id == known) continue;
            var likeness = (float)walk.Shared / Math.Max(stem.Length, walk.Length);
            if (likeness >= SharedPart) relatives.Add((walk.Id, weight * likeness));
        }
    }

    /// <summary>Share of the words of ordinary text that have this stem, &gt; 0; null asks for a stem not in the vocabulary.</summary>
    public float Background(int? id) => id is { } known ? KeptProbability.Value(background.Span[known]) : Unseen;
}
