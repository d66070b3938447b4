using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Store;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Cli.Tests;

/// <summary>What one stage computed is found again as it was, and only where all is the same that it was computed from.</summary>
public sealed class KeptWorkTests
{
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");

    private static readonly Suggestion Minister = new("ministro degli Esteri", ConceptType.Title)
    {
        Forms = ["ministri degli Esteri", "Ministro degli Esteri"],
        Count = 3,
        Line = 2,
        Column = 17,
        Offers = [new Offer("minister van Buitenlandse Zaken", OfferSource.Pack), new Offer("Tajani", OfferSource.Gazetteer)],
    };

    [Fact]
    public void A_key_is_that_of_what_is_written_whatever_other_keys_are_asked_for_meanwhile() => Assert.Equal(
        WorkKey.Of(writer => writer.Write("one other")),
        WorkKey.Of(writer =>
        {
            WorkKey.Of(before => before.Write(new byte[100]));
            writer.Write("one other");
            writer.Flush();
            WorkKey.Of(between => between.Write(new byte[1]));
        }));

    [Fact]
    public void The_terms_of_an_article_are_found_once_for_each_target_and_each_text()
    {
        var work = new KeptWork(new Part());
        var times = 0;
        ImmutableArray<Suggestion> Found(string text, LanguageCode target) => work.Found(Read(text), target, () =>
        {
            times++;
            return [Minister, new Suggestion("Ancona", ConceptType.Place)];
        });

        var first = Found("Il ministro degli Esteri ad Ancona.", Dutch);
        var second = Found("Il ministro degli Esteri ad Ancona.", Dutch);
        Assert.Equal(1, times);
        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second));

        Found("Il ministro degli Esteri ad Ancona.", LanguageCode.Parse("de"));
        Found("Il ministro degli Esteri a Bari.", Dutch);
        Assert.Equal(3, times);
    }

    [Fact]
    public void The_terms_of_an_article_alone_are_met_once_and_are_not_those_of_a_pair()
    {
        var work = new KeptWork(new Part(), holdsArticles: true);
        var times = 0;
        PairTerms Met(string text) => work.Terms(Read(text), () =>
        {
            times++;
            var spelling = new PersonSpelling("a.it.txt", Italian, 1, 7, text);
            return new PairTerms("a", "a.it.txt", "a.it.txt", Italian, Italian, [], [], [spelling]);
        });

        var first = Met("Ancona");
        Assert.Equal(first.Spellings.AsEnumerable(), Met("Ancona").Spellings);
        Assert.Equal(1, times);
        Assert.Equal("Bari", Assert.Single(Met("Bari").Spellings).Text);
        var itself = SelfAlignment.Of(Read("Ancona"));
        Assert.Same(first, work.Terms("a", itself, () => first));
        Assert.Equal(2, times);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(KeptWork.TakenTogether)]
    [InlineData(KeptWork.TakenTogether + 1)]
    [InlineData(2 * KeptWork.TakenTogether)]
    public void The_findings_of_a_merge_are_kept_whatever_their_number(int count)
    {
        var work = new KeptWork(new Part());
        var (glossaries, others) = (Key("glossaries"), Key("others"));
        work.KeepTaken(
            glossaries, Enumerable.Range(0, count).Select(i => new TakenFinding(Key($"{i}"), new ConceptTies($"id-{i}", ["a", $"{i}"]))));

        Assert.Null(work.Taken(others));
        var taken = work.Taken(glossaries)!.Value;
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{Key($"{i}")} id-{i} a {i}"),
            taken.Select(finding => $"{finding.Content} {finding.Ties.Id} {string.Join(' ', finding.Ties.Spellings)}"));
    }

    [Fact]
    public void Findings_of_which_a_part_is_missing_are_not_known()
    {
        var glossaries = Key("glossaries");
        var whole = new Part();
        new KeptWork(whole).KeepTaken(
            glossaries, Enumerable.Repeat(new TakenFinding(Key("a"), new ConceptTies("a", [])), KeptWork.TakenTogether + 1));
        using var bytes = new MemoryStream();
        whole.Write(bytes, glossaries);
        bytes.Position = 0;
        foreach (var (kind, key, value) in Part.Read(bytes, glossaries)!)
        {
            var one = new Part();
            one.Keep(kind, key, value);
            Assert.Null(new KeptWork(one).Taken(glossaries));
        }
    }

    private static WorkKey Key(string text) => WorkKey.Of(writer => writer.Write(text));

    private static Document Read(string text)
    {
        return new DocumentReaders(code => LanguagePack.Bare(code)).Read(
            new Article("a.it.txt", [new Paragraph(0, 1, 1, text)]) { Name = "a", Language = new LanguageGuess(Italian, 1) });
    }
}
