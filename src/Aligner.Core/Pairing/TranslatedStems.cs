using Aligner.Lexicons;

namespace Aligner.Pairing;

/// <summary>The stems of a lexicon's target that the words of an article stand for: those of a target itself, of a source the best
/// translations.</summary>
internal static class TranslatedStems
{
    // A translation counts from this √(p·p′) on: words are shared by chance.
    private const double LeastTranslation = 0.1;

    // The number of no stem.
    private const int None = -1;

    /// <summary>The stem that a source's word stands for, negative for none.</summary>
    public static Func<string, int> OfSource(Lexicon? lexicon) =>
        lexicon is null ? _ => None : word => lexicon.Source.FindWord(word) is { } stem ? Best(lexicon, stem) : None;

    /// <summary>The stem that a target's word stands for, negative for none.</summary>
    public static Func<string, int> OfTarget(Lexicon? lexicon) =>
        lexicon is null ? _ => None : word => lexicon.Target.FindWord(word) ?? None;

    /// <summary>The stem of a word by its number, looked for once.</summary>
    public static Func<int, int> Once(Interner words, Func<string, int> stemOf)
    {
        const int Unknown = -2;
        var known = new int[words.Count];
        Array.Fill(known, Unknown);
        return word => known[word] != Unknown ? known[word] : known[word] = stemOf(words[word]);
    }

    /// <summary>The stems of words, each once, ascending.</summary>
    public static int[] Of<T>(ReadOnlySpan<T> words, Func<T, int> stemOf)
    {
        var stems = new int[words.Length];
        var count = 0;
        foreach (var word in words)
            if (stemOf(word) is >= 0 and var stem) stems[count++] = stem;
        Array.Sort(stems, 0, count);
        var last = 0;
        for (var i = 0; i < count; i++)
            if (i == 0 || stems[i] != stems[i - 1]) stems[last++] = stems[i];
        return stems[..last];
    }

    private static int Best(Lexicon lexicon, int stem)
    {
        var (best, strength) = (None, LeastTranslation);
        foreach (var translation in lexicon.Translations(stem))
        {
            var own = Math.Sqrt(translation.Forward * translation.Backward);
            if (own > strength) (best, strength) = (translation.Stem, own);
        }
        return best;
    }
}
