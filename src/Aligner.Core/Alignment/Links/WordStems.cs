using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Alignment;

/// <summary>The stems of a lexicon that a word stands for. Thread-safe.</summary>
/// <param name="vocabulary">The stems of its language.</param>
/// <param name="compounds">Whether the language writes compounds as one word.</param>
/// <param name="often">Whether the same words are asked for again and again, as by the sections of a long text.</param>
internal sealed class WordStems(Vocabulary vocabulary, bool compounds, bool often = false)
{
    /// <summary>Places of words whose stems are kept: a section of a thousand lines has some 9,000.</summary>
    private const int Places = 1 << 14;

    private const float CompoundPart = 0.5f;

    /// <summary>What a stem that begins alike counts for; .3 to .8 differ little on the development sets.</summary>
    private const float Relative = 0.3f;

    private const int ShortestCompound = 8;
    private const int ShortestPart = 3;

    private readonly RecurringWords<(int Stem, float Weight)[]>? known = often ? new(Places) : null;

    /// <summary>A word's own stem, those that begin alike, and those of its parts when it is a compound, with weights of 0..1.</summary>
    /// <param name="word">The word.</param>
    /// <param name="stems">Receives them; what it held goes.</param>
    public void Find(WordType word, List<(int Stem, float Weight)> stems)
    {
        stems.Clear();
        var recurs = false;
        if (known is not null && known.TryFind(word.Key, out var found, out recurs))
        {
            stems.AddRange(found.AsSpan());
            return;
        }
        if (word.Stem is { } own) stems.Add((own, 1));
        vocabulary.AddRelatives(word.Key, word.Stem, Relative, stems);
        if (compounds && Parts(word.Key) is var (left, right))
        {
            stems.Add((left, CompoundPart));
            if (right != left) stems.Add((right, CompoundPart));
        }
        if (recurs) known!.Keep(word.Key, [.. stems]);
    }

    /// <summary>The two stems a compound is made of: of all cuts the one with the most frequent parts; null where there is none.</summary>
    private (int Left, int Right)? Parts(string key)
    {
        if (key.Length < ShortestCompound) return null;
        (int, int)? best = null;
        double bestScore = 0;
        for (var cut = ShortestPart; cut <= key.Length - ShortestPart; cut++)
        {
            if (vocabulary.FindFolded(key.AsSpan(0, cut)) is not { } first || vocabulary.FindFolded(key.AsSpan(cut)) is not { } second)
                continue;
            var score = (double)vocabulary.Background(first) * vocabulary.Background(second);
            if (score > bestScore) (best, bestScore) = ((first, second), score);
        }
        return best;
    }
}
