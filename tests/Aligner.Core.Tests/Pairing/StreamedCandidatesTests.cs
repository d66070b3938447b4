using Aligner.Articles;
using Aligner.Core.Tests.Lexicons;
using Aligner.Core.Tests.Matching;
using Aligner.Languages;
using Aligner.Pairing;
using FsCheck;
using FsCheck.Fluent;
using static Aligner.Core.Tests.Pairing.Reports;

namespace Aligner.Core.Tests.Pairing;

public sealed class StreamedCandidatesTests
{
    private static readonly string[] Codes = ["it", "nl", "de", "fr"];

    private static readonly string[] Words =
    [
        "casa", "huis", "gatto", "poes", "Rotterdam", "Maersk", "telefonare", "telefoneren",
        .. Enumerable.Range(1000, 30).Select(i => $"{i}"),
    ];

    private static readonly PairingOptions Options = new()
    {
        Languages = [.. Codes[..3].Select(LanguageCode.Parse)],
        Lexicon = languages => languages.ToString() == "it-nl" ? SmallLexicon.Of(("casa", "huis", 0.5f), ("gatto", "poes", 0.3f)) : null,
    };

    private static readonly DocumentReaders Readers = new(code => LanguagePack.Bare(code) with { Spellings = ShippedSpellings.All });

    [Fact]
    public void A_part_of_the_sources_has_its_nearest_targets()
    {
        Article[] articles = [HarbourItalian, HarbourItalian with { Path = "second.it.txt" }, HarbourDutch];
        var (languages, candidates) = Assert.Single(Nearest(articles, number => number == 1));
        Assert.Equal("it-nl", languages.ToString());
        Assert.Equal(1, Assert.Single(candidates).Source);
    }

    [Fact]
    public void Parts_of_articles_in_any_order_have_the_candidates_of_all_held_together() =>
        Prop.ForAll<byte[][], int, PositiveInt>((texts, seed, count) =>
        {
            Article[] articles = [.. (texts ?? []).Select(Read)];
            var field = PairingField.Of([.. articles.Select(Readers.Read)], Options, new ParallelOptions());
            var random = new Random(seed);
            var parts = count.Get % 4 + 1;
            var found = Enumerable.Range(0, parts).SelectMany(part =>
            {
                var shuffled = articles.ToArray();
                random.Shuffle(shuffled);
                return Nearest(shuffled, number => number % parts == part);
            }).ToLookup(some => some.Languages, some => some.Candidates);
            return field.Combinations.All(languages => field.Candidates(languages, new ParallelOptions()).SequenceEqual(
                CandidateFinder.Prune([.. found[languages].SelectMany(some => some).OrderBy(candidate => candidate.Source)])));
        }).QuickCheckThrowOnFailure();

    // More than are read together; those that no language asked for has are left alone.
    [Fact]
    public void However_many_articles_there_are_each_is_read()
    {
        Article[] articles =
        [
            .. Enumerable.Range(0, 1200).Select(i => Article(Codes[i % 4], $"{i:0000}", $"{10_000 + i / 2}")),
        ];
        var found = Nearest(articles, _ => true).ToDictionary(some => some.Languages.ToString(), some => some.Candidates);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => (i, i)), found["it-nl"].Select(some => (some.Source, some.Target)));
        Assert.Empty(found["it-de"]);
        Assert.Equal(3, found.Count);
    }

    [Fact]
    public void Nothing_comes_of_nothing() => Assert.Empty(Nearest([], _ => true));

    private static IReadOnlyList<(LanguagePair Languages, List<Candidate> Candidates)> Nearest(Article[] articles, Func<int, bool> takes) =>
        StreamedCandidates.Nearest(
            articles,
            articles.Select(article => (Func<ArticleTrace>)(() => ArticleTrace.Of(Readers.Read(article)))),
            Options,
            takes,
            new ParallelOptions());

    private static Article Read(byte[]? words, int number) => Article(
        Codes[number % 4], $"{number * 7919 % 1000}-{number}", string.Join(' ', (words ?? []).Select(word => Words[word % Words.Length])));
}
