using Aligner.Articles;
using Aligner.Core.Tests.Lexicons;
using Aligner.Pairing;
using FsCheck;
using FsCheck.Fluent;
using static Aligner.Core.Tests.Pairing.Indexed;
using static Aligner.Core.Tests.Pairing.Reports;

namespace Aligner.Core.Tests.Pairing;

public sealed class CandidateFinderTests
{
    [Fact]
    public void Articles_that_share_a_number_are_candidates() =>
        Assert.Equal([(0, 1)], Pairs([Italian("5000")], [Dutch("6000"), Dutch("5000")]));

    [Fact]
    public void Articles_that_share_one_key_of_many_are_none()
    {
        var numbers = string.Join(' ', Enumerable.Range(1000, 100));
        var others = string.Join(' ', Enumerable.Range(1099, 100));
        Assert.Empty(Pairs([Italian(numbers)], [Dutch(others)]));
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(7, 1)]
    [InlineData(-8, 0)]
    [InlineData(-7, 1)]
    public void A_week_at_most_may_lie_between_two_articles(int days, int candidates)
    {
        var start = new DateOnly(2026, 5, 10);
        Assert.Equal(
            candidates,
            Pairs([Italian("5000") with { Date = start }], [Dutch("5000") with { Date = start.AddDays(days) }]).Count());
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 0)]
    public void An_archive_that_holds_a_report_is_no_version_of_it(int copies, int candidates)
    {
        var archive = string.Join('\n', Enumerable.Repeat("5000 6000", copies));
        Assert.Equal(candidates, Pairs([Italian(archive)], [Dutch("5000 6000")]).Count());
        Assert.Equal(candidates, Pairs([Italian("5000 6000")], [Dutch(archive)]).Count());
    }

    [Fact]
    public void Without_a_date_on_both_sides_no_day_counts()
    {
        var dated = new DateOnly(2026, 5, 10);
        Assert.Single(Pairs([Italian("5000") with { Date = dated }], [Dutch("5000")]));
        Assert.Single(Pairs([Italian("5000")], [Dutch("5000") with { Date = dated }]));
    }

    [Fact]
    public void A_candidate_far_behind_the_best_of_its_source_is_none() =>
        Assert.Equal(
            [(0, 0)],
            Pairs(
                [Italian("1001 1002 1003 1004 1005 1006 1007 1008")],
                [Dutch("1001 1002 1003 1004 1005 1006 1007"), Dutch("1008 2001 2002")]));

    [Fact]
    public void A_candidate_far_behind_the_best_of_its_target_is_none() =>
        Assert.Equal(
            [(0, 0)],
            Pairs(
                [Italian("1001 1002 1003 1004 1005 1006 1007"), Italian("1008 2001 2002")],
                [Dutch("1001 1002 1003 1004 1005 1006 1007 1008")]));

    [Fact]
    public void The_best_three_of_each_article_are_looked_at()
    {
        Article[] sources = [.. Enumerable.Range(0, 5).Select(i => Italian("5000") with { Path = $"s{i}" })];
        Article[] targets = [.. Enumerable.Range(0, 5).Select(i => Dutch("5000") with { Path = $"t{i}" })];
        Assert.Equal(
            Enumerable.Range(0, 25).Select(i => (i / 5, i % 5)).Where(pair => pair.Item1 < 3 || pair.Item2 < 3),
            Pairs(sources, targets));
    }

    [Fact]
    public void The_six_nearest_of_a_source_are_found_the_nearest_and_then_the_first_first()
    {
        // So many numbers of its own has each beside the one that all share.
        int[] own = [3, 1, 2, 1, 0, 3, 2, 1];
        Article[] targets =
        [
            .. own.Select((count, i) =>
                Dutch(string.Join(' ', Enumerable.Range(6000 + 10 * i, count).Prepend(5000))) with { Path = $"t{i}" }),
        ];
        Assert.Equal([4, 1, 3, 7, 2, 6], Nearest([Italian("5000")], targets).Select(found => found.Target));
    }

    [Fact]
    public void Words_that_the_lexicon_translates_make_candidates()
    {
        var lexicon = SmallLexicon.Of(("casa", "huis", 0.5f), ("gatto", "poes", 0.05f));
        Assert.Equal([(0, 0)], Candidates([Italian("casa")], [Dutch("huis")], lexicon).Select(found => (found.Source, found.Target)));
        Assert.Empty(Candidates([Italian("gatto")], [Dutch("poes")], lexicon));
        Assert.Empty(Candidates([Italian("casa")], [Dutch("huis")]));
    }

    [Fact]
    public void Only_the_best_translation_of_a_word_counts()
    {
        var lexicon = SmallLexicon.Of(("casa", "huis", 0.5f), ("casa", "woning", 0.3f));
        Assert.Empty(Candidates([Italian("casa")], [Dutch("woning")], lexicon));
    }

    [Theory]
    [InlineData("luglio", "juli")]
    [InlineData("telefonare", "telefonare")]
    public void A_month_or_a_sound_says_less_than_a_number(string word, string translation)
    {
        var found = Candidates([Italian($"{word} 5000")], [Dutch("5000 6000"), Dutch($"{translation} 7000")]);
        Assert.Equal(2, found.Count);
        Assert.True(found[0].Similarity > 1.2 * found[1].Similarity, string.Join(' ', found));
    }

    [Fact]
    public void A_translated_word_says_less_than_a_number()
    {
        var found = Candidates(
            [Italian("casa 5000")], [Dutch("5000 6000"), Dutch("huis 7000")], SmallLexicon.Of(("casa", "huis", 0.5f)));
        Assert.True(found[0].Similarity > 1.2 * found[1].Similarity, string.Join(' ', found));
    }

    [Fact]
    public void A_key_of_every_article_says_less_than_a_rare_one()
    {
        var found = Candidates(
            [Italian("5000 6000"), Italian("5000 7000")], [Dutch("5000 8000"), Dutch("6000 9000"), Dutch("5000 9500")]);
        Assert.True(
            found.Single(pair => pair is (0, 1, _)).Similarity > found.Single(pair => pair is (0, 0, _)).Similarity,
            string.Join(' ', found));
    }

    [Fact]
    public void However_many_articles_there_are_each_is_read()
    {
        var index = Index([.. Enumerable.Range(0, 1100).Select(i => Italian($"{10_000 + i}"))]);
        Assert.Equal(Enumerable.Range(0, 1100), index.Articles.Select(article => Assert.Single(article.Keys)));
    }

    [Fact]
    public void Targets_come_in_any_order_and_in_pieces_of_any_size() =>
        Prop.ForAll<byte[][], byte[][], int>((sources, targets, seed) =>
        {
            var (counts, keyedSources, keyedTargets) = Counted(sources ?? [], targets ?? []);
            var atOnce = new CandidateFinder(counts, keyedSources, 7);
            atOnce.Look(keyedTargets, new ParallelOptions());
            var random = new Random(seed);
            random.Shuffle(keyedTargets);
            var inPieces = new CandidateFinder(counts, keyedSources, 7);
            for (var next = 0; next < keyedTargets.Length;)
            {
                var end = random.Next(next, keyedTargets.Length) + 1;
                inPieces.Look(keyedTargets[next..end], new ParallelOptions());
                next = end;
            }
            return atOnce.Nearest().SequenceEqual(inPieces.Nearest());
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(2, new[] { 0 })]
    [InlineData(3, new[] { 0, 1, 2 })]
    public void A_source_meets_so_many_targets_at_most_in_its_rarest_keys(int mostMeetings, int[] met)
    {
        // The first key is a target's own, the second two others'.
        var (counts, sources, targets) = Counted([[1, 2]], [[1], [2], [2]]);
        var finder = new CandidateFinder(counts, sources, 7, mostMeetings);
        finder.Look(targets, new ParallelOptions());
        Assert.Equal(met, finder.Nearest().Select(found => found.Target));
    }

    // Articles by their keys.
    private static (KeyCounts Counts, KeyedArticle[] Sources, KeyedArticle[] Targets) Counted(byte[][] sources, byte[][] targets)
    {
        var numbers = new KeyNumbers();
        var (ofSources, ofTargets) = (new KeyTally(), new KeyTally());
        return (
            new KeyCounts(numbers, ofSources, ofTargets), [.. sources.Select(Keyed(ofSources))], [.. targets.Select(Keyed(ofTargets))]);

        Func<byte[]?, int, KeyedArticle> Keyed(KeyTally tally) => (keys, number) =>
        {
            var neutral = numbers.Of(KeyHash.Of([.. (keys ?? []).Distinct().Select(key => $"#{key}")]));
            tally.Add(neutral);
            return KeyedArticle.Of(number, neutral, [], 10, null);
        };
    }

    private static IEnumerable<(int, int)> Pairs(Article[] sources, Article[] targets) =>
        Candidates(sources, targets).Select(found => (found.Source, found.Target));

    private static Article Italian(string text) => Article("it", "a", text);

    private static Article Dutch(string text) => Article("nl", "b", text);
}
