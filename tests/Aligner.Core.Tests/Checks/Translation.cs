using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Checks;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Tests.Checks;

/// <summary>A text and its translation, to be checked: a line is a paragraph, <c>|</c> ends a sentence inside one.</summary>
internal sealed record Translation(string Source, string Target)
{
    public static readonly LanguagePack Italian = LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        StopWords = new[] { "il", "la", "a", "in", "e", "ha", "con" }.ToFrozenSet(),
        Articles = new[] { "il", "la", "lo" }.ToFrozenSet(),
        Prepositions = new[] { "presso" }.ToFrozenSet(),
        Inflections = [new Inflection(["o", "a", "i", "e"], false)],
        Months = new Dictionary<string, int> { ["luglio"] = 7 }.ToFrozenDictionary(),
        Weekdays = new Dictionary<string, int> { ["gio"] = 4 }.ToFrozenDictionary(),
        Numbers = new Dictionary<string, long> { ["due"] = 2, ["tre"] = 3, ["dodici"] = 12, ["milioni"] = 1_000_000 }.ToFrozenDictionary(),
        Measures =
        [
            new Measure(MeasureKind.Unit, "EUR", ["€", "euro"]), new Measure(MeasureKind.Scale, "1000", ["mila"]),
            new Measure(MeasureKind.Share, "2/3", ["due terzi"]), new Measure(MeasureKind.Clock, ":", ["h"]),
        ],
        Spellings =
        [
            new Spelling("v", false, SpellingScheme.Romanised, "V"), new Spelling("w", false, SpellingScheme.Romanised, "V"),
            new Spelling("y", false, SpellingScheme.Romanised, "I"), new Spelling("i", false, SpellingScheme.Romanised, "I"),
        ],
        Demonyms = [new Demonym("NL", ["olandese"])],
        Portfolios = [new Portfolio("culture", ["Cultura"])],
        Heads = [new Head("minister", HeadKind.Title, ["ministro"])],
        Places = [new Place("florence", "city", ["Firenze"]), new Place("US", "country", ["Stati Uniti"]),
            new Place("newton", "city", ["Cultura Nuova"])],
        Institutions = [new Institution("white-house", InstitutionKind.Organisation, ["Casa Bianca"])],
    };

    public static readonly LanguagePack Dutch = LanguagePack.Bare(LanguageCode.Parse("nl")) with
    {
        StopWords = new[] { "de", "het", "van", "in" }.ToFrozenSet(),
        Inflections = [new Inflection(["", "en", "e"], false)],
        Months = new Dictionary<string, int> { ["juli"] = 7, ["juni"] = 6 }.ToFrozenDictionary(),
        Weekdays = new Dictionary<string, int> { ["donderdag"] = 4 }.ToFrozenDictionary(),
        Numbers = new Dictionary<string, long> { ["drie"] = 3, ["elf"] = 11, ["miljoen"] = 1_000_000 }.ToFrozenDictionary(),
        Fractions = [new Fraction(1.5m, "times", ["anderhalf"])],
        Measures =
        [
            new Measure(MeasureKind.Unit, "EUR", ["€", "euro"]), new Measure(MeasureKind.Unit, "USD", ["$", "dollar"]),
            new Measure(MeasureKind.Unit, "degree", ["graden"]), new Measure(MeasureKind.Share, "3/4", ["drie kwart"]),
            new Measure(MeasureKind.Minus, "-", ["min"]), new Measure(MeasureKind.Minus, "behind", ["onder nul"]),
        ],
        Demonyms = [new Demonym("US", ["Amerikaans", "Amerikaanse=Amerikaans"]), new Demonym("US:people", ["Yank"])],
        Places = [
            new Place("florence", "city", ["Oltrarno"]),
            new Place("US", "country", ["Amerika"]),
            new Place("newton", "city", ["Nieuwstad"]),
        ],
        Institutions = [new Institution("white-house", InstitutionKind.Organisation, ["Witte Huis"])],
    };

    public LanguagePack SourcePack { get; init; } = Italian;

    public LanguagePack TargetPack { get; init; } = Dutch;

    public ImmutableArray<Concept> Concepts { get; init; } = [];

    public Lexicon? Lexicon { get; init; }

    public NameTable? Table { get; init; }

    /// <summary>Of the paragraphs; those of one and one when null.</summary>
    public ImmutableArray<Bead>? Paragraphs { get; init; }

    /// <summary>Of the sentences; those of one and one when null.</summary>
    public ImmutableArray<Bead>? Sentences { get; init; }

    /// <summary>What the check says and doesn't doubt, as <c>t:1:1 ALN351</c>: the file, the place, the code.</summary>
    public IEnumerable<string> Findings => Diagnostics.Select(found => $"{found.Path}:{found.Line}:{found.Column} {found.Code}");

    public ImmutableArray<Diagnostic> Diagnostics => [.. All.Where(found => !found.IsDoubtful).Select(found => found.Diagnostic)];

    /// <summary>What the check says, the doubtful too.</summary>
    public ImmutableArray<Finding> All
    {
        get
        {
            var (source, sourceSentences) = Read("s", Source, SourcePack);
            var (target, targetSentences) = Read("t", Target, TargetPack);
            var check = new TranslationCheck(SourcePack, TargetPack, [new Glossary(GlossaryKind.Names, Concepts)], Lexicon, Table);
            return check.Check(new ArticleAlignment(
                new DocumentReader(SourcePack).Read(source, sourceSentences),
                new DocumentReader(TargetPack).Read(target, targetSentences),
                Beads(sourceSentences.Length, targetSentences.Length, Sentences),
                Beads(source.Paragraphs.Length, target.Paragraphs.Length, Paragraphs)));
        }
    }

    private static AlignmentResult Beads(int sources, int targets, ImmutableArray<Bead>? beads) =>
        new(sources, targets, beads ?? [.. Enumerable.Range(0, sources).Select(unit => new Bead([unit], [unit], 1))]);

    private static (Article, ImmutableArray<Sentence>) Read(string path, string text, LanguagePack pack)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var start = 0;
            foreach (var sentence in line.Split('|'))
            {
                sentences.Add(new Sentence(sentences.Count, index, new Extent(start, sentence.Length), sentence));
                start += sentence.Length;
            }
            paragraphs.Add(new Paragraph(index, index + 1, 1, line.Replace("|", "", StringComparison.Ordinal)));
        }
        var article = new Article(path, paragraphs.ToImmutable()) { Name = path, Language = new LanguageGuess(pack.Code, 1) };
        return (article, sentences.ToImmutable());
    }
}
