using Aligner.Lexicons;

namespace Aligner.Alignment;

/// <summary>
/// Of the links that <see cref="WordLinkFinder"/> finds those that are surest and cost least, for a vocabulary of millions: equal
/// numbers, equal words, and what the lexicon has for the word itself.
/// </summary>
internal sealed class AnchorLinkFinder
{
    private readonly Lexicon lexicon;
    private readonly WordIndex<string> byNumber;
    private readonly WordIndex<string> byKey;
    private readonly WordIndex<int> byStem;
    private readonly List<WordLink> found = [];

    /// <param name="types">The target word types.</param>
    /// <param name="isRare">Which of them may anchor.</param>
    /// <param name="lexicon">From source to target.</param>
    public AnchorLinkFinder(WordType[] types, Func<int, bool> isRare, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        (byNumber, byKey, byStem) = (new(types.Length), new(types.Length), new(types.Length));
        for (var type = 0; type < types.Length; type++)
        {
            if (!isRare(type)) continue;
            if (types[type].Numeral is { } number) byNumber.Add(number, type);
            if (types[type].IsNumber) continue;
            byKey.Add(types[type].Key, type);
            if (types[type].Stem is { } stem) byStem.Add(stem, type);
        }
    }

    /// <summary>The links of a source word type.</summary>
    public WordLink[] Find(WordType word)
    {
        found.Clear();
        if (word.Numeral is { } number) Add(byNumber, number, WordLinkFinder.EqualNumber, WordLinkFinder.EqualNumber);
        if (!word.IsNumber)
        {
            if (word.Key.Length >= WordLinkFinder.ShortestIdentical)
                Add(byKey, word.Key, WordLinkFinder.Identical, WordLinkFinder.Identical);
            if (word.Stem is { } stem)
                foreach (var (translation, forward, backward) in lexicon.Translations(stem)) Add(byStem, translation, forward, backward);
        }
        return found.Count == 0 ? [] : [.. found];
    }

    private void Add<TKey>(WordIndex<TKey> index, TKey key, float forward, float backward)
        where TKey : notnull
    {
        for (var type = index.Last(key); type >= 0; type = index.Before(type)) Add(new WordLink(type, forward, backward));
    }

    // A word that is found twice is linked once, as the first says.
    private void Add(WordLink link)
    {
        foreach (var known in found)
            if (known.Target == link.Target) return;
        found.Add(link);
    }
}
