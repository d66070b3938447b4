using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Aligner.Articles;
using Aligner.Cli.Pipeline;
using Aligner.Formats.Readers;
using Aligner.Languages;

namespace Aligner.Cli.Tests;

/// <summary>Nothing of an article is done twice, counted where it is done, whoever asks for it.</summary>
public sealed class WorkTests
{
    private readonly ConcurrentBag<(string What, string On)> work = [];

    [Fact]
    public async Task A_run_splits_tokenizes_and_aligns_each_thing_once()
    {
        using var place = new Workplace();
        Assert.Equal(0, await Counted("run", Workplace.Seeds, "--out", place.Path("out"), "--glossaries", place.Path("glossaries"), "-q"));
        EachThingOnce();
    }

    [Fact]
    public async Task Corrections_are_applied_without_a_second_look_at_the_articles()
    {
        using var place = new Workplace();
        string[] folders = ["--out", place.Path("out"), "--glossaries", place.Path("glossaries"), "-q"];
        await Counted(["run", Workplace.Seeds, .. folders]);
        work.Clear();
        Directory.Delete(place.Path("out/.aligner"), recursive: true);
        place.Write("patch.json", """{ "aligner": 1, "run": "", "items": [] }""");
        await Counted(["apply", place.Path("patch.json"), .. folders]);
        EachThingOnce();
    }

    [Fact]
    public async Task A_second_run_aligns_nothing()
    {
        using var place = new Workplace();
        string[] run = ["run", Workplace.Seeds, "--out", place.Path("out"), "--glossaries", place.Path("glossaries"), "-q"];
        await Counted(run);
        Assert.NotEmpty(Done("aligner.articles.aligned"));
        work.Clear();
        await Counted(run);
        Assert.Empty(Done("aligner.articles.aligned"));
    }

    private async Task<int> Counted(params string[] arguments)
    {
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == "Aligner.Core") listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            var on = new List<string>();
            foreach (var tag in tags) on.Add((string)tag.Value!);
            work.Add((instrument.Name, string.Join('\t', on)));
        });
        listener.Start();
        return await CommandLine.RunAsync(arguments);
    }

    private void EachThingOnce()
    {
        var readers = new DocumentReaders(new LanguagePacks().For);
        Article[] articles = [.. Directory.EnumerateFiles(Workplace.Seeds).Order(StringComparer.Ordinal)
            .SelectMany(path => ArticleReaders.Read(InputFile.At(path), _ => { }))];
        var paragraphs = articles.SelectMany(article => article.Paragraphs.Select(paragraph => paragraph.Text)).ToList();
        var sentences = articles.Select(
            article => article with { Language = new LanguageGuess(LanguageCode.Parse(article.Path.Split('.')[^2]), 1) })
            .SelectMany(article => readers.Read(article).Sentences.Select(sentence => sentence.Text)).ToList();
        Assert.Empty(Differences(paragraphs, Done("aligner.texts.split").Where(paragraphs.ToHashSet().Contains)));
        Assert.Empty(
            Differences(sentences, Done("aligner.texts.tokenized").Where(sentences.Concat(paragraphs).ToHashSet().Contains)));
        var aligned = Done("aligner.articles.aligned").ToList();
        Assert.InRange(aligned.Count, 15, articles.Length * 2);
        Assert.Equal(aligned.Distinct().Count(), aligned.Count);
    }

    private IEnumerable<string> Done(string what) => work.Where(entry => entry.What == what).Select(entry => entry.On);

    // Each text that was not done as often as it stands there: times it should have been, times it was.
    private static IEnumerable<(string Text, int Expected, int Actual)> Differences(
        IEnumerable<string> expected, IEnumerable<string> actual)
    {
        // A heading of one word is a form of the packs too, and read with these.
        var wanted = expected.Where(text => text.Contains(' ')).CountBy(text => text).ToDictionary();
        var found = actual.Where(text => text.Contains(' ')).CountBy(text => text).ToDictionary();
        return wanted.Keys.Union(found.Keys)
            .Select(text => (text, wanted.GetValueOrDefault(text), found.GetValueOrDefault(text)))
            .Where(text => text.Item2 != text.Item3);
    }
}
