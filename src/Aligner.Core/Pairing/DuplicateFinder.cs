using System.Runtime.InteropServices;

namespace Aligner.Pairing;

/// <summary>Finds copies and revisions: articles of one language that share most of their runs of words.</summary>
internal static class DuplicateFinder
{
    // Of the shorter text's runs. Two papers' own reports of one event share under a tenth; a revision with a new
    // beginning and a third of its sentences changed still has half.
    private const double LeastShared = 0.5;

    // A run that so many articles have is a form's or a site's, not the article's.
    private const int Boilerplate = 20;

    // Sampled runs two articles must share to be compared in full.
    private const int LeastSampled = 2;

    /// <summary>Pairs of duplicates among articles of one language: their numbers, the smaller first, with the share, ascending.</summary>
    public static List<(int First, int Second, double Share)> Find(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellation)
    {
        var found = new List<(int First, int Second, double Share)>();
        foreach (var ((first, second), count) in SharedRuns(articles))
        {
            cancellation.ThrowIfCancellationRequested();
            var sampled = Math.Min(articles[first].Shingles.Length, articles[second].Shingles.Length);
            if (count < LeastSampled || count < LeastShared / 2 * sampled || !articles[first].IsOfOneSizeWith(articles[second])) continue;
            var share = Share(articles[first], articles[second]);
            if (share >= LeastShared) found.Add((first, second, share));
        }
        found.Sort();
        return found;
    }

    // How many sampled runs two articles share; only of articles that share any. Sorting all runs takes a tenth of the
    // memory a dictionary of them would.
    private static Dictionary<(int First, int Second), int> SharedRuns(IReadOnlyList<IndexedArticle> articles)
    {
        var runs = new (uint Shingle, int Article)[articles.Sum(article => article.Shingles.Length)];
        var next = 0;
        for (var i = 0; i < articles.Count; i++)
            foreach (var shingle in articles[i].Shingles) runs[next++] = (shingle, i);
        Array.Sort(runs);
        var shared = new Dictionary<(int, int), int>();
        for (var start = 0; start < runs.Length;)
        {
            var end = start + 1;
            while (end < runs.Length && runs[end].Shingle == runs[start].Shingle) end++;
            if (end - start <= Boilerplate)
            {
                for (var first = start; first < end; first++)
                    for (var second = first + 1; second < end; second++)
                        CollectionsMarshal.GetValueRefOrAddDefault(shared, (runs[first].Article, runs[second].Article), out _)++;
            }
            start = end;
        }
        return shared;
    }

    private static double Share(IndexedArticle first, IndexedArticle second)
    {
        var a = All(first);
        var b = All(second);
        var smaller = Math.Min(a.Count, b.Count);
        return smaller == 0 ? 0 : a.Count(b.Contains) / (double)smaller;
    }

    private static HashSet<uint> All(IndexedArticle indexed) =>
        Shingles.Of([.. indexed.Document.Content.SelectMany(sentence => sentence).Select(word => word.Folded)]);
}
