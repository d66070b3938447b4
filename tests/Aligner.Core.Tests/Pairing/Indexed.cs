using Aligner.Articles;
using Aligner.Core.Tests.Matching;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Pairing;

namespace Aligner.Core.Tests.Pairing;

/// <summary>Articles read and compared one step at a time, with packs that know months and nothing else.</summary>
internal static class Indexed
{
    private static readonly ParallelOptions OneThread = new() { MaxDegreeOfParallelism = 1 };

    private static readonly DocumentReaders Readers = new(Pack);

    public static ArticleIndex Index(params Article[] articles) =>
        ArticleIndex.Of([.. articles.Select(Readers.Read)], new PairingOptions(), OneThread);

    /// <summary>The candidates, by the numbers of their source and target.</summary>
    public static List<Candidate> Candidates(Article[] sources, Article[] targets, Lexicon? lexicon = null, int daysApart = 7) =>
        Finder(sources, targets, lexicon, daysApart).Find();

    /// <summary>Those nearest to each source, the nearest first.</summary>
    public static List<Candidate> Nearest(Article[] sources, Article[] targets) =>
        Finder(sources, targets, null, 7).Nearest();

    public static List<(int First, int Second, double Share)> Duplicates(params Article[] articles) =>
        DuplicateFinder.Find(Index(articles).Articles, CancellationToken.None);

    public static PairEvidence Judge(Article source, Article target, Lexicon? lexicon = null) =>
        new PairJudge(new PairingOptions { Lexicon = _ => lexicon }).Judge(Readers.Read(source), Readers.Read(target)).Evidence;

    private static CandidateFinder Finder(Article[] sources, Article[] targets, Lexicon? lexicon, int daysApart)
    {
        var index = Index([.. sources, .. targets]);
        return CandidateFinder.Of(
            index, [.. index.Articles.Take(sources.Length)], [.. index.Articles.Skip(sources.Length)], lexicon, daysApart, OneThread);
    }

    private static LanguagePack Pack(LanguageCode language) => LanguagePack.Bare(language) with
    {
        Spellings = ShippedSpellings.All,
        Months = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
            new Dictionary<string, int> { ["luglio"] = 7, ["juli"] = 7 }),
    };
}
