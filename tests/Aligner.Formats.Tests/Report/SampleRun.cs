using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Checks;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Html;
using Aligner.Formats.Report;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Pairing;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Formats.Tests.Report;

/// <summary>A small run of invented articles, built by hand: what the pages are tested and looked at with.</summary>
internal static class SampleRun
{
    private static readonly LanguageCode It = LanguageCode.Parse("it");
    private static readonly LanguageCode Nl = LanguageCode.Parse("nl");
    private static readonly LanguageCode De = LanguageCode.Parse("de");

    /// <summary>Two stories, one of them in three languages, one article alone, three glossaries.</summary>
    public static ReportModel Model { get; } = new()
    {
        Version = "0.1.0",
        Stories = [Ferry, Summit],
        Unpaired = [Article(
            "articles/004.txt", It, ["Il porto di Ancona riapre dopo la tempesta", "Il traghetto per Spalato è ripartito domenica."])],
        Glossaries =
        [
            new Glossary(GlossaryKind.Ministries,
            [
                Concept("min-ministero-dei-trasporti", ConceptType.Ministry, 0.97,
                    ("it", "ministero dei Trasporti", 3),
                    ("nl", "ministerie van Verkeer", 2)) with
                    {
                        Evidence = [new Evidence("porto-di-ancona", "articles/001.it.txt:3", "articles/001.nl.txt:2")],
                    },
                Concept(
                    "tit-ministra-dei-trasporti",
                    ConceptType.Title,
                    0.81,
                    ("it", "ministra dei Trasporti", 1),
                    ("nl", "minister van Verkeer", 1)) with { Equivalence = Equivalence.Functional },
            ]),
            new Glossary(GlossaryKind.Names,
            [
                new Concept("per-marta-bellini", ConceptType.Person, Terms(
                    ("it", [new Term("Marta Bellini", true, ["Bellini"], 4)]),
                    ("nl", [new Term("Marta Bellini", true, ["Bellini"], 3), new Term("Marta Belini", false, [], 1)]),
                    ("de", [new Term("Marta Bellini", true, ["Bellini"], 1)])))
                {
                    Confidence = 0.99,
                    Status = ConceptStatus.Approved,
                    Evidence = [new Evidence("porto-di-ancona", "articles/001.it.txt:3", "articles/001.nl.txt:2"),
                        new Evidence("vertice-di-trieste", "articles/002.it.txt:1", "articles/002.nl.txt:1")],
                },
                Concept("org-guardia-costiera", ConceptType.Organisation, 0.74, ("it", "Guardia costiera", 2), ("nl", "kustwacht", 2)),
            ]),
            new Glossary(GlossaryKind.Places,
            [
                Concept("pla-ancona", ConceptType.Place, 0.98, ("it", "Ancona", 5), ("nl", "Ancona", 4)) with
                {
                    Evidence = [new Evidence("porto-di-ancona", "articles/001.it.txt:1", "articles/001.nl.txt:1")],
                },
                Concept("pla-croazia", ConceptType.Place, 0.95, ("it", "Croazia", 2), ("nl", "Kroatië", 2), ("de", "Kroatien", 1)) with
                {
                    Evidence = [new Evidence("vertice-di-trieste", "articles/002.it.txt:2", "articles/002.nl.txt:2")],
                },
                Concept("pla-spalato", ConceptType.Place, 0.62, ("it", "Spalato", 2), ("nl", "Split", 2)),
            ]),
        ],
        Languages = new[] { Italian(), Dutch(), German() }.ToImmutableSortedDictionary(pack => pack.Code, pack => pack),
        Diagnostics =
        [
            Diagnostic.Warning("ALN107", "articles/001.nl.txt", $"declares the language {De} but reads like {Nl}; it is taken as {Nl}"),
            new Diagnostic(Severity.Warning, "ALN601", "articles/001.it.txt", 6, 52, Misspelt("Jesi", "Jesolo")),
        ],
    };

    private static Reason Misspelt(string text, string meant) =>
        $"'{text}' looks like a misspelling of '{meant}'; correct it in the article, or ignore this if it is another name";

    /// <summary>The story that most tests open: every kind of row stands in it.</summary>
    public static AlignedStory FerryStory => Model.Stories[0];

    /// <summary>The story in three languages.</summary>
    public static AlignedStory SummitStory => Model.Stories[1];

    /// <summary>A page as text.</summary>
    public static string Render(Action<TextWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }

    /// <summary>The index, from what writing the pages of the stories gives.</summary>
    public static void WriteIndex(ReportModel model, TextWriter output) =>
        IndexPage.Write(model, [.. model.Stories.Select(story => StoryPage.Write(model, story, TextWriter.Null))], output);

    /// <summary>The page of two Italian versions of the ferry's story.</summary>
    public static void WriteDiff(TextWriter output) => WriteDiff(Wording.English, output);

    /// <summary>Likewise in a language.</summary>
    public static void WriteDiff(Wording words, TextWriter output)
    {
        var old = FerryStory.Story.Articles[0];
        var lines = old.Paragraphs.Select(paragraph => paragraph.Text.Replace("412", "421", StringComparison.Ordinal)
            .Replace("giovedì sera", "nella notte", StringComparison.Ordinal))
            .ToList();
        lines.RemoveAt(5);
        lines.Insert(3, "Il mare era calmo.");
        var later = Article("articles/001-later.it.txt", It, lines);
        DiffPage.Write(VersionDiff.Between(old, later), new FactDiff(old, later, []), Model.Pack(It), Model.Version, words, output);
    }

    /// <summary>The page of the facts of the ferry's story in its two languages.</summary>
    public static void WriteFacts(TextWriter output) => WriteFacts(Wording.English, output);

    /// <summary>Likewise in a language.</summary>
    public static void WriteFacts(Wording words, TextWriter output) =>
        DiffPage.Write(Facts(FerryStory.Alignments[0]), Model.Pack(It), Model.Pack(Nl), Model.Version, words, output);

    /// <summary>The page of the terms of the article alone.</summary>
    public static void WriteSuggestions(Wording words, TextWriter output)
    {
        var article = Model.Unpaired[0];
        SuggestionPage.Write(
            [
                new ArticleSuggestions(article, Nl,
                [
                    new Suggestion("Ancona", ConceptType.Place)
                    {
                        Line = article.Paragraphs[0].Line,
                        Offers = [.. Enum.GetValues<OfferSource>().Select(source => new Offer("Ancona", source))],
                    },
                    new Suggestion("Spalato", ConceptType.Place)
                    {
                        Forms = ["spalatino"],
                        Line = article.Paragraphs[1].Line,
                        Near = [new NearTerm("pla-porto", "Spalato Porto", "haven van Split"), new NearTerm("pla-salato", "Salato", null)],
                    },
                ]),
            ],
            code => words.NameOf(Model.Pack(code)), Model.Version, words, output, "../index.html");
    }

    /// <summary>What a check finds between two versions, and what they have in common.</summary>
    public static FactDiff Facts(ArticleAlignment alignment) => FactDiff.Between(
        alignment,
        Model.Pack(It),
        Model.Pack(Nl),
        new TranslationCheck(Model.Pack(It), Model.Pack(Nl), Model.Glossaries).Check(alignment).Where(finding => !finding.IsDoubtful),
        Model.Concepts);

    /// <summary>The page of what a person changed in the sample's glossary.</summary>
    public static void WriteGlossaryDiff(TextWriter output) => WriteGlossaryDiff(Wording.English, output);

    /// <summary>Likewise in a language.</summary>
    public static void WriteGlossaryDiff(Wording words, TextWriter output)
    {
        var names = Model.Glossaries[1];
        Concept[] later =
        [
            names.Concepts[0] with { Status = ConceptStatus.Rejected, Note = "Not the minister." },
            names.Concepts[1] with
            {
                Status = ConceptStatus.Approved,
                Terms = Terms(
                    ("it", [new Term("Guardia costiera italiana", true, ["Guardia costiera"], 2)]),
                    ("nl", [new Term("kustwacht", true, [], 2)])),
            },
            Concept("org-porto", ConceptType.Organisation, 0.7, ("it", "Autorità portuale", 1), ("nl", "havenbedrijf", 1)),
        ];
        GlossaryDiffPage.Write(
            GlossaryDiff.Between(Model.Glossaries, [names with { Concepts = [.. later] }, Model.Glossaries[0]]),
            "old/glossaries",
            "glossaries",
            Model.Version,
            words,
            output);
    }

    /// <summary>An article, its paragraphs a line each.</summary>
    public static Article Article(string path, LanguageCode language, IEnumerable<string> lines) =>
        new(path, [.. lines.Select((text, index) => new Paragraph(index, index + 1, 1, text))])
        {
            Name = Path.GetFileName(path).Split('.')[0],
            Language = new LanguageGuess(language, 0.99),
        };

    /// <summary>An alignment from beads over paragraphs and beads over sentences; sentences end in a full stop before a space.</summary>
    public static ArticleAlignment Align(Article source, Article target, Bead[] paragraphs, Bead[]? sentences = null)
    {
        var (a, b) = (Read(source), Read(target));
        var (sourceCount, targetCount) = (a.Sentences.Length, b.Sentences.Length);
        return new ArticleAlignment(
            a,
            b,
            new AlignmentResult(sourceCount, targetCount, [.. sentences ?? Unlinked(sourceCount, targetCount)]),
            new AlignmentResult(source.Paragraphs.Length, target.Paragraphs.Length, [.. paragraphs]));
    }

    /// <summary>A story of one pair.</summary>
    public static AlignedStory Story(string name, ArticleAlignment alignment, PairKind kind = PairKind.Parallel) =>
        new(
            new Story(name, [alignment.Source, alignment.Target], [new ArticlePair(alignment.Source, alignment.Target, kind, 0.9)]),
            [alignment]);

    /// <summary>A bead.</summary>
    public static Bead Bead(int[] source, int[] target, double confidence = 0) => new([.. source], [.. target], confidence);

    private static AlignedStory Ferry
    {
        get
        {
            var source = Article("articles/001.it.txt", It,
            [
                "Traghetto fermo per ore davanti ad Ancona, passeggeri in salvo",
                "Un traghetto con 412 passeggeri è rimasto fermo giovedì sera a tre miglia da Ancona. Un guasto al motore ha "
                    + "spento le luci di bordo.",
                "Marta Bellini, ministra dei Trasporti, ha seguito i soccorsi dalla sala operativa. Il ministero dei Trasporti "
                    + "ha aperto un’inchiesta.",
                "La Guardia costiera ha mandato quattro rimorchiatori.",
                "La nave veniva da Spalato, in Croazia, ed era attesa alle 19.30.",
                "A bordo c’erano anche 38 bambini di una scuola di Jesi.",
                "I primi sono scesi poco dopo mezzanotte. Nessuno è ferito.",
                "“Abbiamo cantato per non avere paura”, racconta una maestra.",
                "LEGGI ANCHE: Il porto di domani",
            ]);
            var target = Article("articles/001.nl.txt", Nl,
            [
                "Veerboot ligt uren stil voor Ancona, passagiers ongedeerd",
                "Een veerboot met 421 passagiers lag donderdagavond stil op drie mijl van Ancona. Door een storing in de motor ging aan "
                    + "boord het licht uit. Het was windstil.",
                "Marta Bellini, minister van Verkeer, volgde de reddingsactie vanuit de meldkamer.",
                "Het ministerie van Verkeer stelt een onderzoek in.",
                "Het schip kwam uit Split en werd om 19.30 uur verwacht.",
                "De kustwacht stuurde vier sleepboten.",
                "Kort na middernacht gingen de eersten van boord. Er zijn geen gewonden.",
                "De rederij heeft de terugreis geschrapt en betaalt de kaartjes terug.",
                "‘We hebben gezongen om niet bang te zijn’, vertelt een juf.",
                "Geef een reactie",
            ]);
            var alignment = Align(
                source with { Date = new DateOnly(2024, 3, 15), Url = "https://news.example/it/001" },
                target with { Date = new DateOnly(2024, 3, 15), Url = "javascript:alert(1)" },
                [
                    Bead([0], [0], 0.97), Bead([1], [1], 0.95), Bead([2], [2, 3], 0.91), Bead([3], [5], 0.78),
                    Bead([4], [4], 0.64) with { IsCrossing = true },
                    Bead([5], []), Bead([6], [6], 0.93), Bead([], [7]), Bead([7], [8], 0.52), Bead([8], []) with { IsNoise = true },
                    Bead([], [9]) with { IsNoise = true },
                ],
                [
                    Bead([0], [0], 0.97), Bead([1], [1], 0.95), Bead([2], [2], 0.95), Bead([], [3]), Bead([3], [4], 0.9),
                    Bead([4], [5], 0.9), Bead([5], [7], 0.78), Bead([6], [6], 0.64) with { IsCrossing = true },
                    Bead([7], []), Bead([8], [8], 0.93), Bead([9], [9], 0.93), Bead([], [10]), Bead([10], [11], 0.52),
                    Bead([11], []) with { IsNoise = true }, Bead([], [12]) with { IsNoise = true },
                ]);
            return Story("porto-di-ancona", alignment);
        }
    }

    private static AlignedStory Summit
    {
        get
        {
            var it = Article("articles/002.it.txt", It, ["Vertice a Trieste, parla Marta Bellini",
                "La Croazia chiede nuovi treni. La risposta arriva in autunno.", "Il prossimo incontro è fissato per il 12 ottobre."]);
            var nl = Article("articles/002.nl.txt", Nl, ["Top in Triëst, Marta Bellini spreekt",
                "Kroatië vraagt nieuwe treinen. Het antwoord komt in de herfst.", "De volgende bijeenkomst is op 12 oktober."]);
            var de = Article(
                "articles/003.de.txt",
                De,
                ["In Triest wird über Züge verhandelt", "Marta Bellini traf Minister aus Kroatien. Das Wetter war schön."]);
            return new AlignedStory(
                new Story(
                    "vertice-di-trieste",
                    [it, nl, de],
                    [new ArticlePair(it, nl, PairKind.Parallel, 0.93), new ArticlePair(it, de, PairKind.Comparable, 0.41)]),
                [
                    Align(
                        it,
                        nl,
                        [Bead([0], [0], 0.96), Bead([1], [1], 0.94), Bead([2], [2], 0.92)],
                        [Bead([0], [0], 0.96), Bead([1], [1], 0.94), Bead([2], [2], 0.94), Bead([3], [3], 0.92)]),
                    Align(
                        it,
                        de,
                        [Bead([0], [0], 0.71), Bead([1], [1], 0.58), Bead([2], [])],
                        [Bead([0], [0], 0.71), Bead([1], [1], 0.58), Bead([2], []), Bead([], [2]), Bead([3], [])]),
                ]);
        }
    }

    /// <summary>An alignment after its source got another paragraph at the end, or another text in the place of one.</summary>
    public static ArticleAlignment Changed(ArticleAlignment alignment, string text, int? replaced = null)
    {
        var source = alignment.Source;
        var at = replaced ?? source.Paragraphs.Length;
        var paragraph = new Paragraph(at, replaced is null ? source.Paragraphs[^1].Line + 1 : source.Paragraphs[at].Line, 1, text);
        source = source with
        {
            Paragraphs = replaced is null ? source.Paragraphs.Add(paragraph) : source.Paragraphs.SetItem(at, paragraph),
        };
        var grown = Read(source).Sentences.Length - alignment.SourceSentences.Length;
        return alignment with
        {
            SourceDocument = Read(source),
            Paragraphs = replaced is null ? Longer(alignment.Paragraphs, 1) : alignment.Paragraphs,
            Sentences = Longer(alignment.Sentences, grown),
        };
    }

    /// <summary>The ferry's story after its source changed so.</summary>
    public static ReportModel Changed(string text, int? replaced)
    {
        var alignment = Changed(FerryStory.Alignments[0], text, replaced);
        var pair = FerryStory.Story.Pairs[0] with { Source = alignment.Source };
        var story = FerryStory.Story with { Articles = [alignment.Source, alignment.Target], Pairs = [pair] };
        return Model with { Stories = [FerryStory with { Story = story, Alignments = [alignment] }, SummitStory] };
    }

    /// <summary>The ferry's story with beads that people set; of its source as it was, or as it is since a paragraph changed.</summary>
    public static ReportModel Pinned(ImmutableArray<PinnedBeads> pins, ReportModel? run = null)
    {
        var model = run ?? Model;
        var ferry = model.Stories[0];
        var pinned = PinnedAlignment.Of(pins, ferry.Alignments[0]);
        return model with
        {
            Stories = [ferry with { Alignments = [pinned.Alignment] }, SummitStory],
            Pins = pinned.Pins,
            Diagnostics = [.. model.Diagnostics, .. pinned.Misfits],
        };
    }

    private static AlignmentResult Longer(AlignmentResult result, int by) => new(
        result.SourceCount + by,
        result.TargetCount,
        [.. result.Beads, .. Enumerable.Range(result.SourceCount, by).Select(unit => Bead([unit], []))]);

    private static Document Read(Article article) =>
        new DocumentReader(LanguagePack.Bare(article.Language.Language)).Read(article, Split(article));

    private static ImmutableArray<Sentence> Split(Article article)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var paragraph in article.Paragraphs)
        {
            for (var at = 0; at < paragraph.Text.Length;)
            {
                var stop = paragraph.Text.IndexOf(". ", at, StringComparison.Ordinal);
                var end = stop < 0 ? paragraph.Text.Length : stop + 1;
                sentences.Add(new Sentence(sentences.Count, paragraph.Index, new Extent(at, end - at), paragraph.Text[at..end]));
                at = stop < 0 ? end : end + 1;
            }
        }
        return sentences.ToImmutable();
    }

    private static IEnumerable<Bead> Unlinked(int source, int target) =>
        Enumerable.Range(0, source).Select(i => Bead([i], [])).Concat(Enumerable.Range(0, target).Select(i => Bead([], [i])));

    private static Concept Concept(
        string id, ConceptType type, double confidence, params (string Language, string Text, int Count)[] terms) =>
        new(id, type, Terms([.. terms.Select(term => (term.Language, ImmutableArray.Create(new Term(term.Text, true, [], term.Count))))]))
        {
            Confidence = confidence,
        };

    private static ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> Terms(
        params (string Language, ImmutableArray<Term> Terms)[] terms) =>
        terms.ToImmutableSortedDictionary(pair => LanguageCode.Parse(pair.Language), pair => pair.Terms);

    private static LanguagePack Italian() => Pack(
        "it",
        "Italian",
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
        ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
        ("tre", 3),
        ("quattro", 4),
        ("mila", 1000),
        ("milioni", 1_000_000));

    private static LanguagePack Dutch() => Pack(
        "nl",
        "Dutch",
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        ("drie", 3),
        ("vier", 4),
        ("duizend", 1000),
        ("miljoen", 1_000_000));

    private static LanguagePack German() => Pack(
        "de",
        "German",
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        ("drei", 3),
        ("vier", 4),
        ("tausend", 1000),
        ("Millionen", 1_000_000));

    private static LanguagePack Pack(
        string code, string name, string[] months, string[] weekdays, params (string Word, long Value)[] numbers) =>
        LanguagePack.Bare(LanguageCode.Parse(code)) with
        {
            Name = name,
            Months = Numbered(months),
            Weekdays = Numbered(weekdays),
            Numbers = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
            numbers, pair => pair.Word.ToLowerInvariant(), pair => pair.Value, StringComparer.Ordinal),
        };

    private static System.Collections.Frozen.FrozenDictionary<string, int> Numbered(string[] words) =>
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
            words.Select((word, i) => (word, i)), pair => pair.word.ToLowerInvariant(), pair => pair.i + 1, StringComparer.Ordinal);
}
