using System.Globalization;
using System.Text.Json;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Quality;

/// <summary>
/// Every set at hand. The floors of the shared sets are those the issues ask for where we pass them, else a little
/// under what we reach, so that a change for the worse is seen.
/// </summary>
internal static class EvaluationSets
{
    private static readonly string[] NewsPairs = ["it-nl", "it-de", "nl-de", "de-fr", "en-nl"];

    public static IReadOnlyList<EvaluationSet> All { get; } =
        [.. Own(), .. Repository.Shared is { } shared ? Shared(shared) : [], .. Pages()];

    /// <summary>How often the beads of all alignments among the sets are right, by their confidence.</summary>
    public static Reliability ReliabilityOf(IEnumerable<EvaluationSet> sets) =>
        new(sets.SelectMany(set => set.Alignment?.Value.Judged ?? []));

    private static IEnumerable<EvaluationSet> Own()
    {
        var reports = Path.Combine(Repository.Gold, "reports");
        return
        [
            .. Own(
                "seeds", Path.Combine(Repository.Root, "seeds"), Repository.Gold, Floors.Seeds, Floors.SeedTerms, Floors.SeedTermsGerman),
            .. Own(
                "reports never tuned on",
                Path.Combine(reports, "articles"),
                reports,
                Floors.Reports,
                Floors.ReportTerms,
                Floors.ReportTermsGerman),
        ];
    }

    private static IEnumerable<EvaluationSet> Own(
        string name, string articles, string gold, double alignment, TermFloors dutch, TermFloors german)
    {
        yield return Languages(name, articles, Path.Combine(gold, "languages.tsv"), 1);
        yield return Pairs(name, articles, Path.Combine(gold, "pairs.tsv"), 0.99, 0.99);
        yield return Alignment($"{name} it-nl", "paragraph",
            Directory.EnumerateFiles(Path.Combine(gold, "alignments"), "*.gold").Order(StringComparer.Ordinal)
            .Select(file => (file, VersionOf(articles, file, "it"), VersionOf(articles, file, "nl"))), "it", "nl", alignment);
        yield return Terms($"{name} it-nl", articles, "it-nl", Path.Combine(gold, "glossary.it-nl.tsv"), dutch);
        yield return Terms($"{name} it-de", articles, "it-de", Path.Combine(gold, "glossary.it-de.tsv"), german);
        yield return Checks($"{name} it-nl", articles, Path.Combine(gold, "pairs.tsv"), "it-nl", Floors.PlantedInReports);
    }

    // A checkout of github.com/scrapinghub/article-extraction-benchmark.
    private static IEnumerable<EvaluationSet> Pages() =>
        Environment.GetEnvironmentVariable("ALIGNER_ARTICLE_BENCHMARK") is { Length: > 0 } checkout
            ? [new EvaluationSet("pages (article extraction benchmark)", () => ExtractionScore.Of(checkout).Figures())]
            : [];

    private static IEnumerable<EvaluationSet> Shared(string shared)
    {
        var found = Path.Combine(shared, "seeds");
        var articles = Path.Combine(found, "articles");
        yield return Languages("found articles", articles, Path.Combine(found, "languages.tsv"), 1);
        yield return Pairs("found articles", articles, Path.Combine(found, "pairs.tsv"), 1, 1);
        yield return Alignment("found articles 000-002", "paragraph",
            [
                (Path.Combine(found, "gold", "000-002.gold"),
                    Directory.GetFiles(articles, "000_*").Single(),
                    Directory.GetFiles(articles, "002_*").Single()),
            ],
            "it",
            "nl",
            Floors.Found);
        yield return Terms("found articles it-nl", articles, "it-nl", Path.Combine(found, "glossary.it-nl.tsv"), Floors.FoundTerms);
        yield return Terms("found articles it-de", articles, "it-de", Path.Combine(found, "glossary.it-de.tsv"), Floors.FoundTermsGerman);

        var news = Path.Combine(shared, "eval", "ntrex-dev");
        yield return Languages(
            "news (ntrex-dev)", Path.Combine(news, "pairing", "articles"), Path.Combine(news, "pairing", "languages.tsv"), 1);
        yield return Pairs(
            "news (ntrex-dev)", Path.Combine(news, "pairing", "articles"), Path.Combine(news, "pairing", "pairs.tsv"), 0.99, 0);
        foreach (var unit in new[] { "paragraph", "segment" })
        {
            foreach (var pair in NewsPairs)
            {
                yield return Alignment(
                    $"news {pair} {unit}s",
                    "paragraph",
                    Versions(Path.Combine(news, unit, pair), pair),
                    pair[..2],
                    pair[3..],
                    Floors.News(unit, pair));
            }
        }
        yield return WithoutLexicon("news", Floors.NewsWithoutLexicon,
            from unit in new[] { "paragraph", "segment" }
            from pair in NewsPairs
            select (pair, Versions(Path.Combine(news, unit, pair), pair)));
        yield return Terms(
            "news it-nl",
            Path.Combine(news, "glossary", "articles"),
            "it-nl",
            Path.Combine(news, "glossary", "gold.it-nl.tsv"),
            Floors.NewsTerms);

        var wikinews = Path.Combine(shared, "eval", "wikinews-dev");
        yield return Terms(
            "Wikinews it-nl",
            Path.Combine(wikinews, "articles"),
            "it-nl",
            Path.Combine(wikinews, "gold.it-nl.tsv"),
            Floors.WikinewsTerms);
        yield return Checks(
            "Wikinews it-nl", Path.Combine(wikinews, "articles"), Path.Combine(wikinews, "pairs.tsv"), "it-nl", Floors.PlantedErrors);
        foreach (var pair in new[] { "it-nl", "nl-it" })
            yield return Suggestions(
                "Wikinews",
                Directory.GetFiles(Path.Combine(wikinews, "articles"), $"*.{pair[..2]}.txt"),
                pair,
                Path.Combine(wikinews, "gold.it-nl.tsv"));

        var stories = Path.Combine(shared, "eval", "stories-dev");
        var storyArticles = Path.Combine(stories, "articles");
        yield return Languages("stories-dev", storyArticles, Path.Combine(stories, "languages.tsv"), 1);
        yield return Pairs("stories-dev", storyArticles, Path.Combine(stories, "pairs.tsv"), Floors.StoryPairs, Floors.StoryKinds);
        var storyVersions = Directory.GetFiles(Path.Combine(stories, "gold"), "*.gold").Order(StringComparer.Ordinal)
            .Select(gold => (gold, Story(storyArticles, gold, 0), Story(storyArticles, gold, 1)));
        yield return Alignment("stories-dev it-nl", "paragraph", storyVersions, "it", "nl", Floors.Stories);
        yield return WithoutLexicon("stories-dev it-nl", Floors.StoriesWithoutLexicon, [("it-nl", storyVersions)]);
        yield return Terms("stories-dev it-nl", storyArticles, "it-nl", Path.Combine(stories, "glossary.it-nl.tsv"), Floors.StoryTerms);
        yield return Terms(
            "stories-dev it-de", storyArticles, "it-de", Path.Combine(stories, "glossary.it-de.tsv"), Floors.StoryTermsGerman);
        foreach (var pair in new[] { "it-nl", "nl-it", "it-de", "de-it" })
            yield return Suggestions(
                "stories-dev",
                File.ReadLines(Path.Combine(stories, "languages.tsv")).Select(line => line.Split('\t'))
                    .Where(row => row.Length > 1 && row[1] == pair[..2])
                    .Select(row => Path.Combine(storyArticles, row[0])),
                pair,
                Path.Combine(stories, pair.Contains("de", StringComparison.Ordinal) ? "glossary.it-de.tsv" : "glossary.it-nl.tsv"));

        var textBerg = Path.Combine(shared, "eval", "textberg-dev");
        var berg = Versions(textBerg, "de-fr");
        yield return Alignment("Text+Berg development article", "paragraph", berg, "de", "fr", Floors.TextBerg);
        yield return WithoutLexicon("Text+Berg development article", Floors.TextBergWithoutLexicon, [("de-fr", berg)]);
        var translations = Path.Combine(shared, "eval", "translations-dev");
        yield return Translations("translated documents, whole", translations, cut: false, Floors.Translations);
        yield return Translations("translated documents, cut", translations, cut: true, Floors.CutTranslations);
        yield return WithoutLexicon("translated documents, whole and cut", Floors.TranslationsWithoutLexicon,
            Directory.GetDirectories(translations).Order(StringComparer.Ordinal).Select(Path.GetFileName)
                .Select(pair => (pair!, Versions(Path.Combine(translations, pair!), pair!))));
        var lines = Path.Combine(shared, "eval", "langid-dev", "lines.tsv");
        yield return Lines("lines (langid-dev)", lines);
        yield return Restricted("lines (langid-dev), only the five asked for", lines);
        yield return Open(
            "articles in any language (langid-open-dev)",
            Path.Combine(shared, "eval", "langid-open-dev", "lines.tsv"),
            Path.Combine(shared, "train", "languages"));
        yield return Sentences("sentences-dev", Path.Combine(shared, "eval", "sentences-dev"));
    }

    // Of each gold of a folder the two texts beside it.
    private static IEnumerable<(string Gold, string Source, string Target)> Versions(string folder, string pair) =>
        Directory.GetFiles(folder, "*.gold").Order(StringComparer.Ordinal)
            .Select(gold => (gold, Path.ChangeExtension(gold, $"{pair[..2]}.txt"), Path.ChangeExtension(gold, $"{pair[3..]}.txt")));

    private static string VersionOf(string articles, string gold, string language) =>
        Directory.GetFiles(articles, $"{Path.GetFileName(gold).Split('.')[0]}.{language}.*").Single();

    private static string Story(string articles, string gold, int side) =>
        Path.Combine(articles, Path.GetFileNameWithoutExtension(gold).Split('-')[side] + ".txt");

    private static EvaluationSet Languages(string name, string articles, string gold, double floor) => new($"{name}: languages", () =>
    {
        var found = Output("detect", articles)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => Path.GetFileName(row[0]), row => row[1], StringComparer.Ordinal);
        var wanted = File.ReadLines(gold).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        return [new Figure("accuracy", Ratios.Of(wanted.Count(row => found.GetValueOrDefault(row[0]) == row[1]), wanted.Count), floor)];
    });

    private static EvaluationSet Pairs(string name, string articles, string gold, double floor, double kindFloor) => new($"{name}: pairs",
        () =>
    {
        var (f1, kind) = PairScore.Of(File.ReadLines(gold), Output("pair", articles, "--languages", "it,nl,de"));
        return kindFloor > 0 ? [new Figure("F1", f1, floor), new Figure("kind right", kind, kindFloor)] : [new Figure("F1", f1, floor)];
    });

    private static EvaluationSet Alignment(
        string name,
        string unit,
        IEnumerable<(string Gold, string Source, string Target)> documents,
        string source,
        string target,
        double floor) => Alignment(name, new Lazy<AlignmentScore>(() =>
        {
            var score = new AlignmentScore();
            Align(score, unit, documents, source, target);
            return score;
        }), floor);

    private static EvaluationSet Alignment(string name, Lazy<AlignmentScore> score, double floor) =>
        new($"{name}: alignment", () => Figures(score.Value, floor)) { Alignment = score };

    // What a pair of languages for which there is no lexicon gets; its beads are not those of its README's table of confidences.
    private static EvaluationSet WithoutLexicon(
        string source,
        double floor,
        IEnumerable<(string Pair, IEnumerable<(string Gold, string Source, string Target)> Documents)> parts) => new(
        $"{source}, without a lexicon: alignment",
        () =>
        {
            var score = new AlignmentScore();
            foreach (var (pair, documents) in parts) Align(score, "paragraph", documents, pair[..2], pair[3..], withLexicon: false);
            return Figures(score, floor);
        });

    private static IReadOnlyList<Figure> Figures(AlignmentScore score, double floor)
    {
        var reliability = new Reliability(score.Judged);
        return [new Figure("strict F1", score.F1, floor),
            new Figure("right of the beads at .9", reliability.RightWhereSure, Floors.RightWhereSure),
            new Figure("right of the beads at .99", reliability.RightWhereSurest, Floors.RightWhereSurest)];
    }

    private static EvaluationSet Translations(string name, string folder, bool cut, double floor)
    {
        return Alignment(name, new Lazy<AlignmentScore>(() =>
        {
            var score = new AlignmentScore();
            foreach (var pair in Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path)))
            {
                var documents = Versions(Path.Combine(folder, pair), pair)
                    .Where(document => document.Gold.EndsWith("-cut.gold", StringComparison.Ordinal) == cut);
                Align(score, "paragraph", documents, pair[..2], pair[3..]);
            }
            return score;
        }), floor);
    }

    private static void Align(
        AlignmentScore score,
        string unit,
        IEnumerable<(string Gold, string Source, string Target)> documents,
        string source,
        string target,
        bool withLexicon = true)
    {
        using var place = new Workplace();
        if (!withLexicon) HideLexicon(place, source, target);
        var rows = documents.Select((document, i) => (document.Gold, document.Source, document.Target, Ladder: place.Path($"{i}.ladder")))
            .ToList();
        if (rows.Count == 0) return;
        File.WriteAllLines(place.Path("list.tsv"), rows.Select(row => $"{row.Source}\t{row.Target}\t{row.Ladder}"));
        Output(place,
            "align", "--batch", place.Path("list.tsv"), "--unit", unit, "--source-language", source, "--target-language", target, "-q");
        foreach (var row in rows) score.Add(File.ReadLines(row.Gold), File.ReadLines(row.Ladder));
    }

    // A lexicon of the user's own comes before the built-in one, and this knows no word.
    private static void HideLexicon(Workplace place, string source, string target)
    {
        var pair = new LanguagePair(LanguageCode.Parse(source), LanguageCode.Parse(target));
        place.Environment["ALIGNER_LEXICONS"] = Directory.CreateDirectory(place.Path("lexicons")).FullName;
        using var file = File.Create(place.Path($"lexicons/{pair}.lex"));
        LexiconFile.Write(Lexicon.Empty(pair), file);
    }

    private static EvaluationSet Terms(string name, string articles, string pair, string gold, TermFloors floors) => new($"{name}: terms",
        () =>
    {
        var score = TermScore.Of(File.ReadLines(gold), Concepts([articles], pair));
        return [new Figure("precision", score.Precision, floors.Precision), new Figure("recall", score.Recall, floors.Recall),
            new Figure("strict F1", score.F1, floors.F1), new Figure("type right", score.TypeAccuracy, floors.Type),
            new Figure("right of the concepts at .9", score.RightWhereSure, Floors.RightWhereSure),
            new Figure("recall of titles", score.TitleRecall, floors.Titles)];
    });

    /// <summary>The rows of <c>aligner export --to tsv</c> of what articles give.</summary>
    /// <param name="articles">Files and folders.</param>
    /// <param name="pair">Their languages.</param>
    public static IEnumerable<string> Concepts(IEnumerable<string> articles, string pair)
    {
        using var place = new Workplace();
        Output(place, ["glossary", "build", .. articles, "--glossaries", place.Folder, "--languages", pair.Replace('-', ','), "-q"]);
        return Output(place, "export", place.Folder, "--pair", pair, "--to", "tsv");
    }

    // One side alone, and no glossary at hand.
    private static EvaluationSet Suggestions(string name, IEnumerable<string> articles, string pair, string gold) => new(
        $"{name}, {pair[..2]} alone for {pair[3..]}: suggestions",
        () =>
        {
            using var place = new Workplace();
            var found = Output(place,
                [
                    "glossary", "suggest", .. articles.Order(StringComparer.Ordinal), "--pair", pair, "--format", "json",
                    "--glossaries", place.Path("none"),
                ]);
            var score = SuggestionScore.Of(File.ReadLines(gold), found, isReversed: pair.EndsWith("-it", StringComparison.Ordinal));
            return [new Figure("recall of terms", score.Recall, Floors.SuggestedTerms),
                new Figure("offered translations right", score.Precision, Floors.OfferedTerms)];
        });

    // Plain text only: what is planted is planted in lines. ALIGNER_SHOW_CHECKS=1 shows what was said and what was missed.
    private static EvaluationSet Checks(string name, string articles, string pairs, string pair, double floor) => new($"{name}: check",
        () =>
    {
        Action<string>? show = Environment.GetEnvironmentVariable("ALIGNER_SHOW_CHECKS") == "1" ? Console.Error.WriteLine : null;
        var languages = pair.Split('-').Select(LanguageCode.Parse).ToArray();
        var files = File.ReadLines(pairs).Select(line => line.Split('\t'))
            .Where(row => row.Length > 3
                && row[0] == pair
                && row[3] == "parallel"
                && row[1..3].All(file => file.EndsWith(".txt", StringComparison.Ordinal)))
            .Select(row => (Path.Combine(articles, row[1]), Path.Combine(articles, row[2])));
        var score = CheckScore.Of(files, new LanguagePair(languages[0], languages[1]), show);
        foreach (var finding in score.Findings) show?.Invoke(finding.ToString());
        foreach (var (kind, planted, found) in score.Planted) show?.Invoke($"{kind}\t{found} of {planted}");
        return [new Figure("planted errors found", score.Recall, floor)];
    });

    private static readonly string[] Main = ["it", "nl", "de", "fr", "en"];

    private static EvaluationSet Lines(string name, string gold) => new($"{name}: languages", () =>
    {
        var rows = File.ReadLines(gold).Select(line => line.Split('\t')).ToList();
        var found = LanguagesOf(rows.Select(row => row[2]));
        return [.. Floors.Lines.SelectMany(entry =>
        {
            var of = rows.Select((row, i) => (Language: row[0], Class: row[1], Right: row[0] == found[i].Language))
                .Where(row => row.Class == entry.Class)
                .ToList();
            var five = of.Where(row => Main.Contains(row.Language)).ToList();
            return new[]
            {
                new Figure($"{entry.Class}, five languages", Ratios.Of(five.Count(row => row.Right), five.Count), entry.Five),
                new Figure($"{entry.Class}, all", Ratios.Of(of.Count(row => row.Right), of.Count), entry.All),
            };
        })];
    });

    private static EvaluationSet Restricted(string name, string gold) => new($"{name}: languages", () =>
    {
        var words = File.ReadLines(gold).Select(line => line.Split('\t')).Where(row => row[1] == "1word" && Main.Contains(row[0])).ToList();
        var found = LanguagesOf(words.Select(row => row[2]), "--languages", string.Join(',', Main));
        return [new Figure(
            "1word", Ratios.Of(words.Where((row, i) => row[0] == found[i].Language).Count(), words.Count), Floors.AskedWord)];
    });

    // Of the languages that the project knows, those with a text to train from are told apart; no other text is surely in one of them.
    private static EvaluationSet Open(string name, string gold, string trained) => new($"{name}: languages", () =>
    {
        var ours = Directory.GetFiles(trained).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        var rows = File.ReadLines(gold).Select(line => line.Split('\t')).ToList();
        var found = LanguagesOf(rows.Select(row => row[2]));
        var known = rows.Index().Where(row => row.Item[0] != "-").ToList();
        var foreign = rows.Index().Where(row => row.Item[0] == "-").ToList();
        return
        [
            new Figure("known", Ratios.Of(known.Count(row => row.Item[0] == found[row.Index].Language), known.Count), Floors.KnownArticles),
            new Figure(
                "foreign, not surely one of ours",
                Ratios.Of(
                    foreign.Count(row => found[row.Index] is var (language, confidence) && (confidence < 0.9 || !ours.Contains(language))),
                    foreign.Count),
                Floors.ForeignArticles),
        ];
    });

    private static List<(string Language, double Confidence)> LanguagesOf(IEnumerable<string> texts, params string[] options)
    {
        using var place = new Workplace();
        File.WriteAllLines(place.Path("lines.txt"), texts);
        return [.. Output(place, ["detect", "--lines", place.Path("lines.txt"), .. options])
            .Select(line => line.Split('\t'))
            .Select(fields => (fields[1], double.Parse(fields[2], CultureInfo.InvariantCulture)))];
    }

    private static EvaluationSet Sentences(string name, string folder) => new($"{name}: sentences", () =>
    {
        var items = Directory.GetFiles(folder, "*.gold").Order(StringComparer.Ordinal)
            .SelectMany(file => SentenceScore.Judge(File.ReadAllLines(file), Path.GetFileNameWithoutExtension(file), Units))
            .ToList();
        return [new Figure("items right", Ratios.Of(items.Count(right => right), items.Count), Floors.Sentences)];
    });

    // The sentences of a text as the program aligns them; what they are aligned with is of no importance.
    private static IReadOnlyList<string> Units(IReadOnlyList<string> lines, string language)
    {
        using var place = new Workplace();
        File.WriteAllLines(place.Path("text.txt"), lines);
        var json = string.Join('\n', Output(place, "align", place.Path("text.txt"), place.Path("text.txt"), "--unit", "sentence",
            "--format", "json", "--source-language", language, "--target-language", language == "en" ? "it" : "en"));
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("source").GetProperty("units").EnumerateArray()
            .Select(unit => unit.ValueKind == JsonValueKind.String ? unit.GetString()! : unit.GetProperty("text").GetString()!)];
    }

    private static IEnumerable<string> Output(params string[] arguments)
    {
        using var place = new Workplace();
        return Output(place, arguments);
    }

    private static IEnumerable<string> Output(Workplace place, params string[] arguments)
    {
        var result = place.Run(arguments);
        return result.ExitCode == 0
            ? result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"aligner {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.Error}");
    }
}
