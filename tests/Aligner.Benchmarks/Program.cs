using System.Globalization;
using System.Text.Json;
using Aligner.Benchmarks;
using Aligner.Testing;
using BenchmarkDotNet.Running;

// `dotnet run -c Release --project tests/Aligner.Benchmarks -- --filter '*'` measures. What the benchmarks read can be
// written down, to measure the real program with it:
// `… -- long LINES`: CPU time, memory and recall of a text of a million lines, say, aligned here;
// `… -- text LINES SOURCE TARGET`: two texts that translate each other, as compare-with-hunalign.sh takes them;
// `… -- stories FIRST COUNT FOLDER`: so many stories of DistinctStories from that number on, a file a version, for `aligner run`;
// `… -- glossary CONCEPTS FOLDER`: a glossary of LargeGlossary, its three files, for `aligner run --glossaries`;
// `… -- identify LINES.tsv`: measures how fast languages are told;
// `… -- page KIND MB`: CPU time and memory of reading a web page so large (`paragraphs`, `words`,
// `nested`, `tables`, `comments`, `pictures`, `scripts`);
// `… -- news ARTICLES FILE.jsonl`: articles in three languages for `aligner run` or `aligner pair`.
switch (args)
{
    case ["text", var lines, var sourcePath, var targetPath]:
        var (source, target) = BenchmarkText.Make(int.Parse(lines, CultureInfo.InvariantCulture));
        File.WriteAllLines(sourcePath, source);
        File.WriteAllLines(targetPath, target);
        break;
    case ["long", var lines]:
        LongText.Run(int.Parse(lines, CultureInfo.InvariantCulture));
        break;
    case ["news", var count, var output]:
        File.WriteAllLines(output, SyntheticNews.Articles(int.Parse(count, CultureInfo.InvariantCulture), 5, BenchmarkText.Lexicon)
            .Select(article => JsonSerializer.Serialize(new
            {
                id = Path.GetFileNameWithoutExtension(article.Path),
                language = article.Language.Language.Value,
                text = string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text)),
            })));
        break;
    case ["stories", var first, var number, var folder]:
        Directory.CreateDirectory(folder);
        var stories = DistinctStories.Of(Repository.Root);
        foreach (var story in Enumerable.Range(
            int.Parse(first, CultureInfo.InvariantCulture),
            int.Parse(number, CultureInfo.InvariantCulture)))
            foreach (var (name, text) in stories.Story(story)) File.WriteAllText(Path.Combine(folder, name), text);
        break;
    case ["glossary", var concepts, var glossaries]:
        LargeGlossary.Write(int.Parse(concepts, CultureInfo.InvariantCulture), glossaries);
        break;
    case ["page", var kind, var megabytes]:
        PageSpeed.Measure(kind, int.Parse(megabytes, CultureInfo.InvariantCulture));
        break;
    case ["identify", var path]:
        IdentificationSpeed.Measure(path);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
