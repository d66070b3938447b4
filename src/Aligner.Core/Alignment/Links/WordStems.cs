using Aligner.Lexicons;

namespace Aligner.Alignment;

/// <summary>The stems of a lexicon that a word stands for.</summary>
internal static class WordStems
{
    private const float CompoundPart = 0.5f;

    /// <summary>What a stem that begins alike counts for; .3 to .8 differ little on the development sets.</summary>
    private const float Relative = 0.3f;

    private const int ShortestCompound = 8;
    private const int ShortestPart = 3;

    /// <summary>A word's own stem, those that begin alike, and those of its parts when it is a compound, with weights of 0..1.</summary>
    /// <param name="word">The word.</param>
    /// <param name="vocabulary">The stems of its language.</param>
    /// <param name="compounds">Whether the language writes compounds as one word.</param>
    /// <param name="stems">Receives them; what it held goes.</param>
    public static void Find(WordType word, Vocabulary vocabulary, bool compounds, List<(int Stem, float Weight)> stems)
    {
        stems.Clear();
        if (word.Stem is { } own) stems.Add((own, 1));
        vocabulary.AddRelatives(word.Key, word.Stem, Relative, stems);
        if (!compounds || Parts(word.Key, vocabulary) is not var (left, right)) return;
        stems.Add((left, CompoundPart));
        if (right != left) stems.Add((right, CompoundPart));
    }

    /// <summary>The two stems a compound is made of: of all cuts the one with the most frequent parts; null where there is none.</summary>
    private static (int Left, int Right)? Parts(string key, Vocabulary vocabulary)
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
