namespace Aligner.Terms;

/// <summary>Where a term was met: its forms, and how often each article has it.</summary>
/// <param name="text">The term.</param>
internal sealed class Mentions(string text)
{
    private readonly Dictionary<(string Article, string Other), int> counts = [];

    /// <summary>The term.</summary>
    public string Text => text;

    /// <summary>Longer and inflected forms, in ordinal order.</summary>
    public SortedSet<string> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>Occurrences in all articles; an article read beside several others counts once, by the pair that saw most.</summary>
    public int Total => counts.Count == 1
        ? counts.Values.First()
        : counts.Keys.GroupBy(met => met.Article, StringComparer.Ordinal).Sum(article => article.Max(met => counts[met]));

    /// <summary>Adds what was met in <paramref name="article"/> beside <paramref name="other"/>.</summary>
    public void Count(string article, string other, int count) =>
        counts[(article, other)] = counts.GetValueOrDefault((article, other)) + count;

    /// <summary>Adds the mentions of the same term in another concept that turned out to be this one.</summary>
    public void TakeOver(Mentions same)
    {
        Forms.UnionWith(same.Forms);
        foreach (var ((article, other), count) in same.counts) Count(article, other, count);
    }
}
