using Aligner.Articles;
using Aligner.Languages;
using Aligner.Pairing;
using Aligner.Terms;
using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;
using static Aligner.Core.Tests.Pairing.Reports;

namespace Aligner.Core.Tests.Articles;

/// <summary>Of many documents some readings are held, and none can be told from the others.</summary>
public sealed class RecentReadingsTests
{
    private static readonly Article[] Harbour = [HarbourItalian, StrikeItalian, HarbourDutch, SchoolDutch, HarbourGerman];

    [Fact]
    public void Those_read_last_are_held()
    {
        var length = StrikeItalian.Paragraphs.Sum(paragraph => paragraph.Text.Length);
        var reader = Reader(new RecentReadings(2 * length, least: 1));
        Document[] documents = [.. Enumerable.Range(0, 3).Select(_ => reader.Read(StrikeItalian))];
        var read = Array.ConvertAll(documents, document => document.Sentences);
        // The last first: one that is read again makes another forget.
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Reverse().Select(i => documents[i].Sentences == read[i]));
    }

    [Fact]
    public void However_long_they_are_those_being_worked_on_are_held()
    {
        var reader = Reader(new RecentReadings(mostCharacters: 1, least: 2));
        Document[] documents = [.. Enumerable.Range(0, 3).Select(_ => reader.Read(HarbourItalian))];
        var read = Array.ConvertAll(documents, document => document.Tokens);
        Assert.Equal([true, true], documents[1..].Select((document, i) => document.Tokens == read[i + 1]));
    }

    [Fact]
    public void A_document_reads_the_same_each_time() =>
        Prop.ForAll(Gen.Elements(Harbour).ListOf().ToArbitrary(), articles =>
        {
            var reader = Reader(new RecentReadings(0, least: 1));
            Document[] documents = [.. articles.Select(reader.Read)];
            // Each makes those before it forget.
            var first = Array.ConvertAll(documents, Said);
            return first.SequenceEqual(documents.Select(Said))
                && first.SequenceEqual(articles.Select(article => Said(Reader(new()).Read(article))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sentences_that_were_given_stay()
    {
        var whole = StrikeItalian.Paragraphs.Select(
            paragraph => new Sentence(paragraph.Index, paragraph.Index, new(0, paragraph.Text.Length), paragraph.Text));
        var reader = Reader(new RecentReadings(0, least: 0));
        var document = reader.Read(StrikeItalian, [.. whole]);
        Assert.Equal(StrikeItalian.Paragraphs.Length, document.Sentences.Length);
        Assert.Equal(StrikeItalian.Paragraphs.Length, document.Sentences.Length);
        Assert.Equal(StrikeItalian.Paragraphs.Length, document.Tokens.Length);
    }

    [Fact]
    public void Threads_that_make_each_other_forget_read_the_same()
    {
        var reader = Reader(new RecentReadings(0, least: 1));
        Document[] documents = [.. Harbour.Select(reader.Read)];
        var expected = Harbour.Select(article => Said(Reader(new()).Read(article))).ToArray();
        Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
            Assert.Equal(expected[i % expected.Length], Said(documents[i % expected.Length])));
    }

    [Fact]
    public void Stories_and_terms_are_the_same_however_little_is_held()
    {
        var (few, all) = (Found(() => new RecentReadings(0, least: 1)), Found(() => new RecentReadings()));
        Assert.NotEmpty(all.Pairs);
        Assert.Equal(all.Pairs, few.Pairs);
        Assert.Equal(all.Beads, few.Beads);
        Assert.NotEmpty(all.Terms);
        Assert.Equal(all.Terms, few.Terms);
    }

    private static (string[] Pairs, string[] Beads, string[] Terms) Found(Func<RecentReadings> recent)
    {
        var readers = new DocumentReaders(code => LanguagePack.Bare(code), recent);
        var result = ArticlePairer.Pair([.. Harbour.Select(readers.Read)], new PairingOptions { Threads = 2 });
        var terms = new TermExtractor(code => LanguagePack.Bare(code)).Extract(
            result.Stories.SelectMany(story => story.Alignments.Select(alignment => (story.Story.Name, alignment))));
        return (
            [.. result.Pairs.Select(pair => $"{pair.Source.Path} {pair.Target.Path} {pair.Kind} {pair.Score}")],
            [.. result.Stories.SelectMany(story => story.Alignments).SelectMany(alignment => alignment.Sentences.Beads)
                .Select(bead => bead.ToString())],
            [.. terms.Concepts.Select(concept => $"{concept.Id} {concept.Confidence} {concept.Evidence.Length}")]);
    }

    private static DocumentReader Reader(RecentReadings recent) => new(LanguagePack.Bare(LanguageCode.Parse("it")), recent);

    private static string Said(Document document) => string.Join('|',
        [
            .. document.Sentences.Select(sentence => sentence.ToString()),
            .. document.Tokens.SelectMany(sentence => sentence).Select(token => token.ToString()),
            .. document.Content.SelectMany(sentence => sentence).Select(word => word.Folded + string.Join(' ', word.Keys)),
            .. document.Noise.Select(noise => $"{noise}"),
            .. document.Facts.SelectMany(paragraph => paragraph).Select(fact => fact.ToString()),
        ]);
}
