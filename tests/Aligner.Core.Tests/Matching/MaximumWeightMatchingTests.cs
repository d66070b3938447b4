using Aligner.Matching;

namespace Aligner.Core.Tests.Matching;

public sealed class MaximumWeightMatchingTests
{
    [Fact]
    public void Two_good_edges_beat_the_best_one() =>
        Assert.Equal([1, 2], MaximumWeightMatching.Find([(0, 0, 10), (0, 1, 8), (1, 0, 7)]));

    [Fact]
    public void One_edge_beats_two_that_weigh_less() =>
        Assert.Equal([0], MaximumWeightMatching.Find([(0, 0, 10), (0, 1, 4), (1, 0, 5)]));

    [Fact]
    public void Nothing_is_chosen_without_weight() => Assert.Empty(MaximumWeightMatching.Find([(0, 0, 0), (3, 2, -1)]));

    [Fact]
    public void It_is_as_heavy_as_the_heaviest_of_all_matchings()
    {
        var random = new Random(4);
        for (var round = 0; round < 500; round++)
        {
            var edges = Enumerable.Range(0, random.Next(0, 10))
                .Select(_ => (Source: random.Next(5), Target: random.Next(5), Weight: (long)random.Next(-1, 9)))
                .DistinctBy(edge => (edge.Source, edge.Target)).ToList();
            var found = MaximumWeightMatching.Find(edges).ConvertAll(i => edges[i]);
            Assert.Equal(found.Count, found.DistinctBy(edge => edge.Source).Count());
            Assert.Equal(found.Count, found.DistinctBy(edge => edge.Target).Count());
            Assert.Equal(Heaviest(edges, 0, [], []), found.Sum(edge => edge.Weight));
        }
    }

    private static long Heaviest(List<(int Source, int Target, long Weight)> edges, int next, HashSet<int> sources, HashSet<int> targets)
    {
        if (next == edges.Count) return 0;
        var (source, target, weight) = edges[next];
        var without = Heaviest(edges, next + 1, sources, targets);
        if (sources.Contains(source) || targets.Contains(target)) return without;
        var with = weight + Heaviest(edges, next + 1, [.. sources, source], [.. targets, target]);
        return Math.Max(with, without);
    }
}
