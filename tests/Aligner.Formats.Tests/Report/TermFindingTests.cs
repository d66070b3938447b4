using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Checks;
using Aligner.Formats.Exports;
using Aligner.Formats.Exports.Alignments;
using Aligner.Formats.Report;
using Aligner.Formats.Tests.Exports;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Pairing;
using Aligner.Text;

namespace Aligner.Formats.Tests.Report;

/// <summary>Whatever looks for terms finds the same ones: the check, the comparison, the pages and the exports.</summary>
public sealed class TermFindingTests
{
    private static readonly LanguagePacks Packs = new();
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");

    private static readonly ImmutableArray<Concept> Concepts =
    [
        Concept("office", ConceptType.Title, "ministro degli Esteri", "minister van Buitenlandse Zaken"),
        Concept("forli", ConceptType.Place, "Forlì", "Forlì"),
        Concept("mayor", ConceptType.Title, "sindaco", "burgemeester"),
        Concept("nato", ConceptType.Organisation, "Alleanza", "NAVO"),
        Concept("munich", ConceptType.Place, "Monaco di Baviera", "München"),
        Concept("monaco", ConceptType.Place, "Monaco", "Monaco"),
        Concept("culture", ConceptType.Title, "ministro della Cultura", "minister van Cultuur"),
    ];

    private static readonly Dictionary<string, Func<Article, Article, IEnumerable<string>>> Finders = new()
    {
        ["check"] = Checked,
        ["diff"] = Compared,
        ["story page"] = (source, _) => Ids(Page(source)),
        ["glossary page"] = Quoted,
        ["prompt"] = (source, _) => Exported("prompt", source),
        ["jsonl"] = (source, _) => Exported("jsonl", source),
        ["xliff"] = Accompanied,
    };

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var finder in Finders.Keys)
            {
                foreach (var (text, found) in new[]
                {
                    ("Parlano i ministri degli Esteri a FORLI.", "forli office"),
                    ("Parlano i sindacati, otto in tutto.", ""),
                    ("Parlano i sindaci.", "mayor"),
                    ("Si parla a Monaco di Baviera.", "munich"),
                    ("Si parla a Monaco.", "monaco"),
                    ("Parla il ministro Bellini della Cultura.", "culture"),
                    ("Parla il ministro francese della Cultura.", "culture"),
                    ("Tace l’Alleanza.", "nato"),
                    ("Tace un'alleanza.", ""),
                })
                    cases.Add(finder, text, found);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_one_finds_the_same(string finder, string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Finders[finder](Article("s.it.txt", Italian, text), Article("t.nl.txt", Dutch, "Stilte.")).Order()));

    private static IEnumerable<string> Checked(Article source, Article target)
    {
        return Findings(source, target).Select(finding => finding.Diagnostic)
            .Where(finding => finding.Code == "ALN351")
            .Select(finding => Concepts.Single(concept => finding.Message.Contains(
                $"approved as '{concept.PreferredTerm(Dutch)!.Text}'", StringComparison.Ordinal)).Id);
    }

    private static IEnumerable<Finding> Findings(Article source, Article target) =>
        new TranslationCheck(Packs.For(Italian), Packs.For(Dutch), [new Glossary(GlossaryKind.Names, Concepts)])
            .Check(Aligned(source, target));

    private static IEnumerable<string> Compared(Article source, Article target) =>
        FactDiff.Between(Aligned(source, target), Packs.For(Italian), Packs.For(Dutch), Findings(source, target), Concepts).Rows
            .Select(row => row.Old?.Concept?.Id)
            .OfType<string>();

    private static string Page(Article source)
    {
        var target = Article("t.nl.txt", Dutch, "Stilte.");
        var pair = new ArticlePair(source, target, PairKind.Parallel, 1);
        var model = Model(source);
        var report = new AlignedStory(new Story("story", [source, target], [pair]), [Aligned(source, target)]);
        using var writer = new StringWriter();
        StoryPage.Write(model with { Stories = [report] }, report, writer);
        return writer.ToString();
    }

    private static IEnumerable<string> Ids(string page) =>
        Concepts.Select(concept => concept.Id).Where(id => page.Contains($"id=\"c-{id}\"", StringComparison.Ordinal));

    private static IEnumerable<string> Quoted(Article source, Article target) =>
        Concepts.Where(concept => !Model(source).Index.Terms.FinderOf([concept], Italian).Find(source.Text).IsEmpty
                && !InAnother(source, concept))
            .Select(concept => concept.Id);

    // A quotation of one concept alone can't know the longer names of others.
    private static bool InAnother(Article source, Concept concept) =>
        concept.Id == "monaco" && source.Text.Contains("Baviera", StringComparison.Ordinal);

    private static IEnumerable<string> Exported(string exporter, Article source)
    {
        var options = new ExportOptions(new LanguagePair(Italian, Dutch)) { Pack = Packs.For, Articles = [source] };
        var text = string.Join('\n', Written.By(Exporters.Find(exporter)!, GlossaryExport.Select(Concepts, options)).Lines);
        return Concepts.Where(concept => text.Contains($"{concept.PreferredTerm(Italian)!.Text} →", StringComparison.Ordinal)
            || text.Contains($"\"id\":\"{concept.Id}\"", StringComparison.Ordinal)).Select(concept => concept.Id);
    }

    private static IEnumerable<string> Accompanied(Article source, Article target)
    {
        var content = new AlignmentExport([Aligned(source, target)], AlignmentUnit.Paragraph) { Concepts = Concepts, Pack = Packs.For };
        using var stream = new MemoryStream();
        new XliffAlignmentFormat().Write(content, [stream]);
        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        return Concepts.Where(concept => text.Contains($"term>{concept.PreferredTerm(Italian)!.Text}</", StringComparison.Ordinal))
            .Select(concept => concept.Id);
    }

    private static ReportModel Model(Article source) => new()
    {
        Version = "1",
        Unpaired = [source],
        Glossaries = [new Glossary(GlossaryKind.Names, Concepts)],
        Languages = new[] { Italian, Dutch }.ToImmutableSortedDictionary(code => code, Packs.For),
    };

    private static ArticleAlignment Aligned(Article source, Article target)
    {
        var beads = new AlignmentResult(1, 1, [new Bead([0], [0], 1)]);
        return new ArticleAlignment(Read(source), Read(target), beads, beads);
    }

    // The one paragraph is one sentence.
    private static Document Read(Article article) => new DocumentReader(Packs.For(article.Language.Language)).Read(
        article, [new Sentence(0, 0, new Extent(0, article.Paragraphs[0].Text.Length), article.Paragraphs[0].Text)]);

    private static Article Article(string path, LanguageCode language, string text) =>
        new(path, [new Paragraph(0, 1, 1, text)]) { Name = path, Language = new LanguageGuess(language, 1) };

    private static Concept Concept(string id, ConceptType type, string source, string target) =>
        new(id, type, ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty
            .Add(Italian, [new Term(source, true, [], 1)])
            .Add(Dutch, [new Term(target, true, [], 1)]))
        {
            Status = ConceptStatus.Approved,
        };
}
