using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Checks;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Tests.Glossaries;
using Aligner.Text;

namespace Aligner.Tests.Checks;

public class TranslationCheckTests
{
    private static readonly LanguagePack italian = LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        StopWords = new[] { "il", "la", "di", "del", "degli", "a", "in", "ha", "e", "con" }.ToFrozenSet(),
        Elisions = new[] { "l'", "dell'" }.ToFrozenSet(),
        Articles = new[] { "il", "la", "degli" }.ToFrozenSet(),
        Inflections = [new Inflection(["o", "a", "i", "e"], false)],
        Months = new Dictionary<string, int> { ["luglio"] = 7 }.ToFrozenDictionary(),
        Numbers = new Dictionary<string, long> { ["tre"] = 3, ["milioni"] = 1_000_000 }.ToFrozenDictionary(),
        Places = [new Place("rome", "city", ["Roma"])],
    };

    private static readonly LanguagePack dutch = LanguagePack.Bare(LanguageCode.Parse("nl")) with
    {
        StopWords = new[] { "de", "het", "van", "in", "een", "met", "op" }.ToFrozenSet(),
        Articles = new[] { "de", "het", "een" }.ToFrozenSet(),
        Prepositions = new[] { "van", "in", "op" }.ToFrozenSet(),
        Inflections = [new Inflection(["", "en", "e", "s"], false)],
        Months = new Dictionary<string, int> { ["juli"] = 7, ["juni"] = 6 }.ToFrozenDictionary(),
        Numbers = new Dictionary<string, long> { ["drie"] = 3, ["miljoen"] = 1_000_000 }.ToFrozenDictionary(),
        Fractions = [new Fraction(1.5m, "times", ["anderhalf"])],
        Places = [new Place("rome", "city", ["Rome"])],
    };

    private static readonly Concept foreign =
        Sample.Concept(ConceptType.Ministry, "it:ministero degli Esteri|Farnesina", "nl:ministerie van Buitenlandse Zaken|BuZa") with
        {
            Status = ConceptStatus.Approved,
        };

    [Theory]
    [InlineData("Parla il ministero degli Esteri.", "Het ministerie van Buitenlandse Zaken spreekt.")]
    [InlineData("Parlano i ministeri degli Esteri.", "De ministeries van Buitenlandse Zaken spreken.")]
    [InlineData("Parla il ministero degli Esteri.", "Het ministerie heeft, zegt Buitenlandse Zaken, gesproken.")]
    [InlineData("Oggi 1.500 persone.", "Vandaag 1,500 mensen.")]
    [InlineData("Oggi 3 persone.", "Vandaag drie mensen.")]
    [InlineData("Oggi 3 milioni.", "Vandaag 3.000.000.")]
    [InlineData("Oggi 3 milioni.", "Vandaag drie miljoen.")]
    [InlineData("Oggi 1,5 milioni.", "Vandaag anderhalf miljoen.")]
    [InlineData("Il 5% il 12 luglio.", "Op 12 juli 5 procent.")]
    [InlineData("Oggi a Roma Lavrov ha parlato.", "Vandaag heeft Lawrow in Rome gesproken.")]
    public void A_translation_that_keeps_everything_is_fine(string source, string target) => Assert.Empty(Check(source, target, foreign));

    [Theory]
    [InlineData("Parla la Farnesina.", "Het departement spreekt.", "t.txt:1:1: error ALN351: 'Farnesina' (s.txt:1:10) is approved as "
        + "'ministerie van Buitenlandse Zaken', which is not used here; use it")]
    [InlineData("Parla la Farnesina.", "Nu spreekt BuZa.",
        "t.txt:1:1: warning ALN352: 'Farnesina' (s.txt:1:10) is 'BuZa' here, and the glossary prefers 'ministerie van Buitenlandse Zaken'")]
    [InlineData("Oggi 1.500 persone.", "Vandaag 1.600 mensen.",
        "t.txt:1:9: error ALN353: the number '1.500' (s.txt:1:6) is '1.600' here; correct it")]
    [InlineData("Oggi 1.500 persone.", "Vandaag mensen.", "t.txt:1:1: error ALN353: the number '1.500' (s.txt:1:6) is not kept; add it")]
    [InlineData("Oggi 1.500 persone.", "Vandaag 1.500 mensen in 2022.",
        "t.txt:1:25: warning ALN354: '2022' is not in the source; see that it is meant")]
    [InlineData("Il 12 luglio.", "Op 12 juni.", "t.txt:1:7: error ALN353: the date 'luglio' (s.txt:1:7) is 'juni' here; correct it")]
    [InlineData("Oggi parla Blinken.", "Vandaag spreekt hij.",
        "t.txt:1:1: warning ALN355: the name 'Blinken' (s.txt:1:12) is not in the translation; see that it is kept")]
    [InlineData(
        "Oggi a Roma.",
        "Vandaag in Milaan.",
        "t.txt:1:12: warning ALN355: the name 'Roma' (s.txt:1:8) is 'Milaan' here; see which is meant")]
    public void What_is_not_kept_is_found_at_its_place(string source, string target, string expected) =>
        Assert.Equal(expected, Assert.Single(Check(source, target, foreign)).ToString());

    [Fact]
    public void A_proposed_term_that_is_not_used_is_doubtful()
    {
        var proposed = foreign with { Status = ConceptStatus.Proposed };
        Assert.Empty(Check("Parla la Farnesina.", "Het departement spreekt.", proposed));
        var finding = Assert.Single(All("Parla la Farnesina.", "Het departement spreekt.", proposed));
        Assert.Equal(
            "t.txt:1:1: note ALN352: 'Farnesina' (s.txt:1:10) is proposed as 'ministerie van Buitenlandse Zaken', which is not used here; "
                + "use it, or reject the concept",
            finding.ToString());
        Assert.Equal("ministerie van Buitenlandse Zaken", finding.Expected);
    }

    [Fact]
    public void A_rejected_term_is_not_asked_for() => Assert.DoesNotContain(
        Check("Parla la Farnesina.", "Het departement spreekt.", foreign with { Status = ConceptStatus.Rejected }),
        finding => finding.Severity == Severity.Error);

    [Fact]
    public void A_pronoun_may_stand_for_a_person_who_was_named_before()
    {
        var lavrov = Sample.Concept(ConceptType.Person, "it:Lavrov", "nl:Lavrov") with { Status = ConceptStatus.Approved };
        Assert.Empty(Check("Parla Lavrov.\nOggi Lavrov tace.", "Lavrov spreekt.\nVandaag zwijgt hij.", lavrov));
        Assert.Equal(2, Check("Parla Lavrov.\nOggi Lavrov tace.", "Hij spreekt.\nVandaag zwijgt hij.", lavrov).Length);
    }

    [Fact]
    public void A_paragraph_that_is_left_out_is_named()
    {
        var source = Read("s.txt", "Uno.\nDue.", italian);
        var target = Read("t.txt", "Een.", dutch);
        var beads = ImmutableArray.Create(new Bead([0], [0], 1), new Bead([1], [], 0));
        var alignment = new ArticleAlignment(source, target, new AlignmentResult(2, 1, beads), new AlignmentResult(2, 1, beads));
        Assert.Equal(
            "s.txt:2:1: warning ALN356: this paragraph is not translated; translate it or see that it is left out on purpose",
            Assert.Single(new TranslationCheck(italian, dutch, []).Check(alignment)).ToString());
    }

    private static ImmutableArray<Diagnostic> Check(string source, string target, params Concept[] concepts) =>
        [.. All(source, target, concepts).Where(finding => !finding.IsDoubtful).Select(finding => finding.Diagnostic)];

    private static ImmutableArray<Finding> All(string source, string target, params Concept[] concepts)
    {
        var (from, to) = (Read("s.txt", source, italian), Read("t.txt", target, dutch));
        var alignment = new AlignmentResult(
            from.Sentences.Length,
            to.Sentences.Length,
            [.. from.Article.Paragraphs.Select(paragraph => new Bead([paragraph.Index], [paragraph.Index], 1))]);
        return new TranslationCheck(italian, dutch, [new Glossary(GlossaryKind.Names, [.. concepts])])
            .Check(new ArticleAlignment(from, to, alignment, alignment));
    }

    // A paragraph is one sentence.
    private static Document Read(string path, string text, LanguagePack pack)
    {
        var article = new Article(path, [.. text.Split('\n').Select((line, index) => new Paragraph(index, index + 1, 1, line))])
        {
            Name = path,
            Language = new LanguageGuess(pack.Code, 1),
        };
        return new DocumentReader(pack).Read(article, [.. article.Paragraphs.Select(
            paragraph => new Sentence(paragraph.Index, paragraph.Index, new Extent(0, paragraph.Text.Length), paragraph.Text))]);
    }
}
