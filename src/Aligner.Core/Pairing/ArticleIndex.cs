using System.Collections.Immutable;
using Aligner.Articles;

namespace Aligner.Pairing;

/// <summary>All articles as they are looked up: what they say in numbers instead of words.</summary>
internal sealed class ArticleIndex
{
    // Articles are read on all threads and numbered on one, so that numbers do not depend on which thread is first.
    private const int Together = 512;

    private ArticleIndex(Interner keys, Interner words, ImmutableArray<IndexedArticle> articles)
    {
        Keys = keys;
        Words = words;
        Articles = articles;
    }

    /// <summary>Language-neutral keys.</summary>
    public Interner Keys { get; }

    /// <summary>Words of content, folded.</summary>
    public Interner Words { get; }

    /// <summary>In the order given.</summary>
    public ImmutableArray<IndexedArticle> Articles { get; }

    /// <summary>Reads every article once.</summary>
    public static ArticleIndex Of(IReadOnlyList<Document> articles, PairingOptions options, ParallelOptions parallel)
    {
        var keys = new Interner();
        var words = new Interner();
        var indexed = ImmutableArray.CreateBuilder<IndexedArticle>(articles.Count);
        for (var start = 0; start < articles.Count; start += Together)
        {
            var count = Math.Min(Together, articles.Count - start);
            var first = start;
            var traces = new ArticleTrace[count];
            Parallel.For(0, count, parallel, i => traces[i] = options.Traced(articles[first + i], ArticleTrace.Of));
            for (var i = 0; i < count; i++)
            {
                var (articleKeys, articleWords) = (Numbers(traces[i].Keys, keys), Numbers(traces[i].Words, words));
                indexed.Add(new IndexedArticle(articles[start + i], articleKeys, articleWords, [.. traces[i].Shingles], traces[i].Length));
            }
        }
        return new ArticleIndex(keys, words, indexed.MoveToImmutable());
    }

    // In a loop: a small collection has a million of them.
    private static int[] Numbers(ImmutableArray<string> texts, Interner numbers)
    {
        var all = new int[texts.Length];
        for (var i = 0; i < all.Length; i++) all[i] = numbers.Number(texts[i]);
        Array.Sort(all);
        return all;
    }
}
