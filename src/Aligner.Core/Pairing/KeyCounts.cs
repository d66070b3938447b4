namespace Aligner.Pairing;

/// <summary>How often keys occur among the articles of two languages: what they weigh, and which come first.</summary>
/// <param name="keys">The kinds of neutral keys.</param>
/// <param name="sources">Neutral keys of the sources.</param>
/// <param name="targets">Neutral keys of the targets.</param>
internal sealed class KeyCounts(KeyNumbers keys, KeyTally sources, KeyTally targets)
{
    // A translation counts as half a name: words are shared by chance.
    private const float TranslationWeight = 0.5f;

    /// <summary>Stems of the sources.</summary>
    public KeyTally SourceStems { get; } = new();

    /// <summary>Stems of the targets.</summary>
    public KeyTally TargetStems { get; } = new();

    /// <summary>How many targets have a key.</summary>
    public int Targets(int key) => key >= 0 ? targets[key] : TargetStems[~key];

    /// <summary>What it weighs that two articles share a key: the more the fewer have it.</summary>
    public float Weight(int key)
    {
        var kind = key >= 0 ? keys.Weight(key) : TranslationWeight;
        var frequency = key >= 0 ? sources[key] + targets[key] : SourceStems[~key] + TargetStems[~key];
        return kind * MathF.Log(1 + (sources.Articles + targets.Articles) / (float)Math.Max(1, frequency));
    }

    /// <summary>What all keys of an article weigh.</summary>
    public float Weight(KeyedArticle article)
    {
        var sum = 0f;
        foreach (var key in article.Keys) sum += Weight(key);
        return sum;
    }

    /// <summary>The keys of an article, those of fewest targets first.</summary>
    public IEnumerable<int> RarestFirst(KeyedArticle article)
    {
        // By targets, then as they stand: both in one number, which is sorted fastest.
        var ranks = new long[article.Keys.Length];
        for (var i = 0; i < ranks.Length; i++) ranks[i] = ((long)Targets(article.Keys[i]) << 32) | (uint)i;
        Array.Sort(ranks);
        foreach (var rank in ranks) yield return article.Keys[(int)rank];
    }
}
