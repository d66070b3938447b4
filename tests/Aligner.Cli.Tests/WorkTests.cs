using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Aligner.Articles;
using Aligner.Cli.Pipeline;
using Aligner.Formats.Readers;
using Aligner.Languages;

namespace Aligner.Cli.Tests;

/// <summary>Nothing of an article is done twice, counted where it is done, whoever asks for it.</summary>
[Collection(nameof(WorkTests))]
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
        place.CopyStories();
        string[] run = ["run", place.Path("seeds"), "--out", place.Path("out"), "--glossaries", place.Path("glossaries"), "-q"];
        await Counted(run);
        Assert.NotEmpty(Done("aligner.articles.aligned"));
        work.Clear();
        // Or it would not even look at the articles.
        File.Delete(place.Path("out/index.html"));
        await Counted(run);
        Assert.True(File.Exists(place.Path("out/index.html")));
        Assert.Empty(Done("aligner.articles.aligned"));
    }

    // Here, for within the program only one run at a time can be counted.
    [Fact]
    public async Task Whatever_changes_and_however_a_run_sees_it()
    {
        using var place = new Workplace();
        place.CopyStories();
        await Run();
        foreach (var (file, was, now) in new[]
        {
            ("seeds/munich-security.it.txt", "Monaco", "Torino"),
            ("glossaries/names.yaml", "status: proposed", "status: approved"),
            ("glossaries/glossary.schema.json", "aligner", "another"),
            ("out/stories/munich-security.html", "Pistorius", "Postirius"),
            ("out/alignments/munich-security.it-nl.tsv", "Pistorius", "Postirius"),
            ("out/run.json", "munich", "berlin"),
        })
        {
            // As long as before and not a second younger: only its bytes tell.
            var (path, time) = (place.Path(file), File.GetLastWriteTimeUtc(place.Path(file)));
            var text = File.ReadAllText(path);
            Assert.Contains(was, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(was, now, StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(path, time);
            await IsAsWithoutAStore(file);
        }
        foreach (var file in new[]
        {
            "out/stories/munich-security.html", "out/alignments/it-nl.tmx", "out/.aligner-files", "glossaries/places.yaml",
        })
        {
            File.Delete(place.Path(file));
            await IsAsWithoutAStore(file);
        }

        // A run that did nothing would leave what the next one sets right.
        async Task IsAsWithoutAStore(string file)
        {
            await Run();
            var results = StoreTests.Results(place);
            await Run("--no-store");
            Assert.True(StoreTests.Results(place).SequenceEqual(results), file);
            await Run();
        }

        async Task Run(params string[] more) => Assert.Equal(0, await CommandLine.RunAsync(
            ["run", place.Path("seeds"), "--out", place.Path("out"), "--glossaries", place.Path("glossaries"), "-q", .. more]));
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
