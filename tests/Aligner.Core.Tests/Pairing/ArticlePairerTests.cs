using Aligner.Articles;
using Aligner.Core.Tests.Matching;
using Aligner.Languages;
using Aligner.Pairing;
using FsCheck;
using FsCheck.Fluent;
using static Aligner.Core.Tests.Pairing.Reports;

namespace Aligner.Core.Tests.Pairing;

public class ArticlePairerTests
{
    private static readonly PairingOptions Options = new() { Languages = [.. new[] { "it", "nl", "de" }.Select(LanguageCode.Parse)] };

    private static readonly DocumentReaders Readers = new(code => LanguagePack.Bare(code) with { Spellings = ShippedSpellings.All });

    [Fact]
    public void Versions_are_paired_and_other_reports_left_alone()
    {
        var result = Pair(HarbourItalian, StrikeItalian, HarbourDutch, SchoolDutch, HarbourGerman);
        Assert.Equal(
            ["it-nl porto haven Parallel", "it-de porto hafen Comparable", "nl-de haven hafen Comparable"],
            result.Pairs.OrderBy(pair => Options.Languages.IndexOf(pair.Target.Language.Language))
                .ThenBy(pair => pair.Source.Name == "haven")
                .Select(Describe));
        var (story, alignments) = Assert.Single(result.Stories);
        Assert.Equal("porto", story.Name);
        Assert.Equal([HarbourItalian, HarbourDutch, HarbourGerman], story.Articles.AsEnumerable());
        Assert.Equal(3, story.Pairs.Length);
        // Every pair comes with its alignment.
        Assert.Equal(
            story.Pairs.Select(pair => (pair.Source.Path, pair.Target.Path)),
            alignments.Select(alignment => (alignment.Source.Path, alignment.Target.Path)));
    }

    [Fact]
    public void What_is_done_is_told_while_candidates_are_judged()
    {
        var told = new Told();
        Article[] articles = [HarbourItalian, HarbourItalian with { Path = "copy.it.txt" }, HarbourDutch];
        ArticlePairer.Pair([.. articles.Select(Readers.Read)], Options with { Threads = 1 }, told);
        Assert.Contains(told.Values, share => share is > 0.3 and < 0.9);
        Assert.Equal(told.Values.Order(), told.Values);
        Assert.Equal(1, told.Values[^1]);
    }

    [Fact]
    public void The_order_of_languages_tells_source_from_target()
    {
        var options = Options with { Languages = [.. new[] { "nl", "it" }.Select(LanguageCode.Parse)] };
        var pair = Assert.Single(Pair(options, HarbourItalian, HarbourGerman, HarbourDutch).Pairs);
        Assert.Equal("nl-it haven porto Parallel", Describe(pair));
    }

    [Fact]
    public void Neither_the_order_of_articles_nor_the_threads_change_the_result()
    {
        Article[] articles = [HarbourItalian, StrikeItalian, HarbourDutch, SchoolDutch, HarbourGerman];
        var expected = Pair(Options with { Threads = 1 }, articles);
        var reversed = Pair(Options with { Threads = 4 }, [.. articles.Reverse()]);
        Assert.Equal(expected.Pairs.ToArray(), reversed.Pairs.ToArray());
        Assert.Equal(expected.Stories.Select(story => story.Story.Name), reversed.Stories.Select(story => story.Story.Name));
    }

    [Fact]
    public void Copies_and_revisions_in_one_language_are_duplicates()
    {
        var copy = HarbourDutch with { Path = "copy.nl.txt", Name = "copy" };
        var revision = Article(
            "nl",
            "update",
            ["Bijgewerkt: drie betogers aangehouden.", .. HarbourDutch.Paragraphs.Skip(1).Select(paragraph => paragraph.Text)]);
        var result = Pair(HarbourItalian, HarbourDutch, copy, revision, SchoolDutch);
        Assert.Equal(
            ["copy haven", "copy update", "haven update"],
            result.Pairs.Where(pair => pair.Kind == PairKind.Duplicate)
                .Select(pair => $"{pair.Source.Name} {pair.Target.Name}")
                .Order(StringComparer.Ordinal));
        Assert.Single(result.Pairs, pair => pair.Kind == PairKind.Parallel);
        Assert.Equal(["porto", "copy", "haven", "update"], Assert.Single(result.Stories).Story.Articles.Select(article => article.Name));
    }

    [Fact]
    public void Dates_far_apart_rule_a_pair_out()
    {
        var may = HarbourItalian with { Date = new DateOnly(2026, 5, 1) };
        Assert.Empty(Pair(may, HarbourDutch with { Date = new DateOnly(2026, 6, 1) }).Pairs);
        Assert.Single(Pair(may, HarbourDutch with { Date = new DateOnly(2026, 5, 2) }).Pairs);
        Assert.Single(Pair(may, HarbourDutch).Pairs);
    }

    [Fact]
    public void Stories_that_would_be_named_alike_are_numbered()
    {
        var strikeDutch = Article("nl", "staking",
            "De machinisten van Lombardije leggen vrijdag acht uur het werk neer, meldden de bonden Cgil en Uil in Milano.",
            "Trenord verwacht 1.200 ritten te schrappen; gedeputeerde Franco Lucente heeft de partijen uitgenodigd.");
        var result = Pair(HarbourItalian with { Name = "a/b" }, HarbourDutch, StrikeItalian with { Name = "a/b" }, strikeDutch);
        Assert.Equal(["a-b", "a-b-2"], result.Stories.Select(story => story.Story.Name));
    }

    [Fact]
    public void Articles_of_no_known_language_are_left_alone() =>
        Assert.Empty(
            Pair(new PairingOptions(), HarbourItalian, HarbourDutch with { Language = LanguageGuess.Unknown }).Pairs);

    [Fact]
    public void Articles_of_languages_that_were_not_asked_for_are_left_alone()
    {
        var asked = Options with { Languages = [.. new[] { "it", "nl" }.Select(LanguageCode.Parse)] };
        Assert.Empty(Pair(asked, HarbourItalian, HarbourGerman).Pairs);
        Assert.Equal("it-nl porto haven Parallel", Describe(Assert.Single(Pair(asked, HarbourGerman, HarbourDutch, HarbourItalian).Pairs)));
    }

    [Fact]
    public void Where_no_languages_were_asked_for_the_first_by_its_code_is_the_source() =>
        Assert.StartsWith(
            "de-it hafen porto",
            Describe(Assert.Single(Pair(new PairingOptions(), HarbourItalian, HarbourGerman).Pairs)),
            StringComparison.Ordinal);

    [Fact]
    public void Pairs_come_best_first()
    {
        var scores = Pair(HarbourGerman, HarbourItalian, HarbourDutch).Pairs.Select(pair => pair.Score).ToList();
        Assert.True(scores.Count > 2 && scores.Distinct().Count() > 1);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void Pairs_as_good_as_each_other_come_in_the_order_of_their_sources()
    {
        // The names, by which stories are ordered, and the targets stand the other way round.
        var result = Pair(
            Article("it", "z", "1001 1002 1003") with { Path = "1" },
            Article("it", "a", "2001 2002 2003") with { Path = "2" },
            Article("nl", "x", "1001 1002 1003") with { Path = "9" },
            Article("nl", "y", "2001 2002 2003") with { Path = "8" });
        Assert.Single(result.Pairs.Select(pair => pair.Score).Distinct());
        Assert.Equal(["1", "2"], result.Pairs.Select(pair => pair.Source.Path));
    }

    [Fact]
    public void Copies_come_with_no_alignment()
    {
        var story = Assert.Single(Pair(HarbourItalian, HarbourDutch, HarbourDutch with { Path = "copy.nl.txt" }).Stories);
        Assert.Contains(story.Story.Pairs, pair => pair.Kind == PairKind.Duplicate);
        Assert.Equal("it", Assert.Single(story.Alignments).Source.Language.Language.Value);
    }

    [Fact]
    public void Two_articles_are_judged_once()
    {
        var asked = new List<(string, string)>();
        var options = Options with
        {
            Threads = 1,
            Judged = (source, target, judge) =>
            {
                asked.Add((source.Article.Path, target.Article.Path));
                return judge();
            },
        };
        Assert.Equal(3, Pair(options, HarbourItalian, HarbourDutch, HarbourGerman).Pairs.Length);
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public void Nothing_comes_of_nothing()
    {
        Assert.Empty(Pair().Stories);
        Assert.Empty(Pair(HarbourItalian).Pairs);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Prop.ForAll<char[], char[], string[]>((first, second, lines) =>
        {
            var odd = new string(first);
            var result = Pair(
                Article("it", "a", [odd, .. Lines(lines)]),
                Article("nl", "b", [new string(second), .. Lines(lines)]),
                Article("de", "c", odd, "\ud800 \u0000 \udfff 12"),
                Article("it", "d", [odd, .. Lines(lines)]));
            return result.Pairs.All(pair => pair.Score is >= 0 and <= 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_stops_when_asked() =>
        Assert.ThrowsAny<OperationCanceledException>(
            () =>
                ArticlePairer.Pair([Readers.Read(HarbourItalian), Readers.Read(HarbourDutch)], Options, null, new CancellationToken(true)));

    private static PairingResult Pair(params Article[] articles) => Pair(Options, articles);

    private static PairingResult Pair(PairingOptions options, params Article[] articles) =>
        ArticlePairer.Pair([.. articles.Select(Readers.Read)], options);

    private static string Describe(ArticlePair pair) => $"{pair.Languages} {pair.Source.Name} {pair.Target.Name} {pair.Kind}";

    private static IEnumerable<string> Lines(string[]? lines) => (lines ?? []).Select(line => line ?? "");

    private sealed class Told : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
