using Aligner.Languages;

namespace Aligner.Pairing;

/// <summary>Finds copies and revisions: articles of one language that share most of their runs of words.</summary>
internal sealed class DuplicateFinder(Func<LanguageCode, KeyExtractor> extractor)
{
    // Of the shorter text's runs. Two papers' own reports of one event share under a tenth; a revision with a new
    // beginning and a third of its sentences changed still has half.
    private const double LeastShared = 0.5;

    // A run that so many articles have is a form's or a site's, not the article's.
    private const int Boilerplate = 20;

    // Sampled runs two articles must share to be compared in full.
    private const int LeastSampled = 2;

    /// <summary>Pairs of duplicates among articles of one language: their numbers, the smaller first, with the share, ascending.</summary>
    public List<(int First, int Second, double Share)> Find(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellation)
    {
        var holders = new Dictionary<uint, List<int>>();
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var shingle in articles[i].Shingles)
            {
                if (!holders.TryGetValue(shingle, out var list)) holders.Add(shingle, list = []);
                if (list.Count <= Boilerplate) list.Add(i);
            }
        }
        var found = new List<(int, int, double)>();
        for (var second = 0; second < articles.Count; second++)
        {
            cancellation.ThrowIfCancellationRequested();
            var shared = new SortedDictionary<int, int>();
            foreach (var shingle in articles[second].Shingles)
            {
                var list = holders[shingle];
                if (list.Count > Boilerplate) continue;
                foreach (var first in list.TakeWhile(first => first < second)) shared[first] = shared.GetValueOrDefault(first) + 1;
            }
            foreach (var (first, count) in shared)
            {
                var sampled = Math.Min(articles[first].Shingles.Length, articles[second].Shingles.Length);
                if (count < LeastSampled || count < LeastShared / 2 * sampled) continue;
                var share = Share(articles[first], articles[second]);
                if (share >= LeastShared) found.Add((first, second, share));
            }
        }
        found.Sort();
        return found;
    }

    private double Share(IndexedArticle first, IndexedArticle second)
    {
        var a = All(first);
        var b = All(second);
        var smaller = Math.Min(a.Count, b.Count);
        return smaller == 0 ? 0 : a.Count(b.Contains) / (double)smaller;
    }

    private HashSet<uint> All(IndexedArticle indexed)
    {
        var reader = extractor(indexed.Article.Language.Language);
        return Shingles.Of([.. indexed.Article.Paragraphs.SelectMany(paragraph => reader.Read(paragraph.Text)).Select(word => word.Folded)]);
    }
}
