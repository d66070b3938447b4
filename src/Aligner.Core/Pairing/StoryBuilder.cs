using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Languages;

namespace Aligner.Pairing;

/// <summary>
/// Puts pairs together to stories: the surest first, as long as no story gets two articles of one language that are no
/// duplicates of each other.
/// </summary>
internal sealed class StoryBuilder
{
    private readonly Comparison<Article> order;
    private readonly Dictionary<string, Cluster> clusters = new(StringComparer.Ordinal);

    public StoryBuilder(Comparison<Article> order) => this.order = order;

    /// <summary>Joins the stories of two articles. False, and nothing changes, where that would put different
    /// reports in one language together.</summary>
    public bool TryJoin(ArticlePair pair)
    {
        var source = ClusterOf(pair.Source);
        var target = ClusterOf(pair.Target);
        if (source != target)
        {
            if (pair.Kind != PairKind.Duplicate
                && source.Articles.Any(a => target.Articles.Any(b => a.Language.Language == b.Language.Language)))
                return false;
            foreach (var article in target.Articles) clusters[article.Path] = source;
            source.Articles.AddRange(target.Articles);
            source.Pairs.AddRange(target.Pairs);
        }
        source.Pairs.Add(pair);
        return true;
    }

    /// <summary>Articles of one story in two languages that no pair joins yet, one pair for each two languages.</summary>
    public IEnumerable<(Article Source, Article Target)> Open()
    {
        foreach (var cluster in All())
        {
            var joined = cluster.Pairs.Select(pair => pair.Languages).ToHashSet();
            var firsts = Ordered(cluster).GroupBy(article => article.Language.Language)
                .Select(group => group.OrderByDescending(article => cluster.Pairs.Count(pair => pair.Kind != PairKind.Duplicate
                    && (pair.Source.Path == article.Path || pair.Target.Path == article.Path)))
                    .First())
                .ToList();
            for (var i = 0; i < firsts.Count; i++)
                for (var j = i + 1; j < firsts.Count; j++)
                    if (!joined.Contains(new LanguagePair(firsts[i].Language.Language, firsts[j].Language.Language)))
                        yield return (firsts[i], firsts[j]);
        }
    }

    /// <summary>The stories, in the order of their names.</summary>
    public ImmutableArray<Story> Build()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var stories = new List<Story>();
        foreach (var cluster in All())
        {
            var articles = Ordered(cluster);
            var pairs = cluster.Pairs.OrderBy(pair => articles.IndexOf(pair.Source)).ThenBy(pair => articles.IndexOf(pair.Target));
            stories.Add(new Story(Name(articles[0].Name, taken), articles, [.. pairs]));
        }
        return [.. stories.OrderBy(story => story.Name, StringComparer.Ordinal)];
    }

    // In the order of their first articles, so that names and results repeat.
    private List<Cluster> All()
    {
        var all = clusters.Values.Distinct().Where(cluster => cluster.Pairs.Count > 0).ToList();
        all.Sort((a, b) => order(Ordered(a)[0], Ordered(b)[0]));
        return all;
    }

    private ImmutableArray<Article> Ordered(Cluster cluster)
    {
        cluster.Articles.Sort(order);
        return [.. cluster.Articles];
    }

    private static string Name(string wanted, HashSet<string> taken)
    {
        var plain = new string([.. wanted.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]).Trim('-', '.');
        if (plain.Length == 0) plain = "story";
        var name = plain;
        for (var number = 2; !taken.Add(name); number++) name = $"{plain}-{number}";
        return name;
    }

    private Cluster ClusterOf(Article article)
    {
        if (!clusters.TryGetValue(article.Path, out var cluster)) clusters.Add(article.Path, cluster = new Cluster([article], []));
        return cluster;
    }

    private sealed record Cluster(List<Article> Articles, List<ArticlePair> Pairs)
    {
        public bool Equals(Cluster? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
