using System.Collections.Immutable;
using Aligner.Articles;

namespace Aligner.Pairing;

/// <summary>All articles as they are looked up: what they say in numbers instead of words.</summary>
internal sealed class ArticleIndex
{
    // Articles are read on all threads and numbered on one, so that numbers do not depend on which thread is first.
    private const int Together = 512;

    private ArticleIndex(KeyNumbers keys, Interner words, ImmutableArray<IndexedArticle> articles)
    {
        Keys = keys;
        Words = words;
        Articles = articles;
    }

    /// <summary>Language-neutral keys.</summary>
    public KeyNumbers Keys { get; }

    /// <summary>Words of content, folded.</summary>
    public Interner Words { get; }

    /// <summary>In the order given.</summary>
    public ImmutableArray<IndexedArticle> Articles { get; }

    /// <summary>Reads every article once.</summary>
    public static ArticleIndex Of(IReadOnlyList<Document> articles, PairingOptions options, ParallelOptions parallel)
    {
        var keys = new KeyNumbers();
        var words = new Interner();
        var indexed = ImmutableArray.CreateBuilder<IndexedArticle>(articles.Count);
        for (var start = 0; start < articles.Count; start += Together)
        {
            var count = Math.Min(Together, articles.Count - start);
            var first = start;
            var traces = new (ArticleTrace Trace, ulong[] Keys)[count];
            Parallel.For(0, count, parallel, i =>
            {
                var trace = options.Traced(articles[first + i], ArticleTrace.Of);
                traces[i] = (trace, KeyHash.Of(trace.Keys));
            });
            for (var i = 0; i < count; i++)
            {
                var (trace, hashes) = traces[i];
                indexed.Add(new IndexedArticle(
                    articles[start + i], keys.Of(hashes), Numbers(trace.Words, words), [.. trace.Shingles], trace.Length));
            }
        }
        return new ArticleIndex(keys, words, indexed.MoveToImmutable());
    }

    // In a loop: a small collection has a million of them.
    private static int[] Numbers(ImmutableArray<string> texts, Interner numbers)
    {
        var all = new int[texts.Length];
        for (var i = 0; i < all.Length; i++) all[i] = numbers.Number(texts[i]);
        return all;
    }
}
