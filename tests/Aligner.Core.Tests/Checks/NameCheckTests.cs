using System.Collections.Frozen;
using Aligner.Alignment;
using Aligner.Checks;
using Aligner.Core.Tests.Lexicons;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Tests.Checks;

public sealed class NameCheckTests
{
    private const string Names = """
        type	it	nl
        place	Monaco	München
        place	Stati Baltici	Baltikum
        person	Mario Grillo	Marius Krekel|Krekel
        """;

    [Fact]
    public void A_name_is_kept_in_its_own_sentence() =>
        Assert.Equal("Blinken", Instead("Ecco qui Bellini. |Tace lui.", "In Blinken. |Bellini zwijgt."));

    [Fact]
    public void What_stands_in_another_sentence_is_not_in_a_names_place() =>
        Assert.Null(Instead("Ecco qui Bellini. |Tace lui.", "Hij. |In Blinken."));

    [Fact]
    public void Of_several_the_one_that_is_nearly_the_name_is_in_its_place() =>
        Assert.Equal("Montanaro", Instead("Ecco qui Montanari.", "In Oltrarno met Blinken bij Montanaro."));

    [Fact]
    public void The_rest_of_a_name_is_replaced_beside_what_is_kept_of_it() =>
        Assert.Equal("Mario Blinken", Instead("Ecco qui Mario Bellini.", "Nu zag Mario Blinken daar Maria."));

    [Theory]
    [InlineData("Ecco qui Bellini con Firenze.", "Hij in Oltrarno.")]
    [InlineData("Ecco qui Bellini, detto rosso.", "Hij zei Rosso.")]
    [InlineData("Ecco qui Bellini con Lavrov.", "Hij zag Lawrow.")]
    [InlineData("Ecco qui Bellini con Monaco.", "Hij in München.")]
    public void What_the_source_names_too_is_in_no_names_place(string source, string target) => Assert.Null(Instead(source, target));

    [Theory]
    [InlineData("Ecco qui Bellini.", "Zie de Staat.")]
    [InlineData("Ecco qui Bellini, detto rosso.", "Zie de Bosco.")]
    public void A_word_that_is_ordinary_or_translated_is_in_no_names_place(string source, string target)
    {
        var lexicon = SmallLexicon.Of(("stato", "staat", 0.5f), ("bosco", "bosco", 0.5f), ("rosso", "bosco", 0.5f));
        Assert.Null(Assert.Single((new Translation(source, target) { Lexicon = lexicon }).All).Target);
    }

    [Theory]
    [InlineData("Ecco qui Mario Bellini.", "Nu zag Mario daar Rutte.")]
    [InlineData("Ecco qui Bellini.", "In Mario Bellini.")]
    [InlineData("Ecco qui Stati Uniti.\nEcco lui.", "Hij.\nIn Amerika.")]
    [InlineData("Ecco qui Monaco.", "In München.")]
    [InlineData("Ecco qui Stati Baltici.", "In het Baltikum.")]
    [InlineData("Ecco qui Mario Grillo.", "Zie Marius Krekel.")]
    public void A_name_is_kept_by_a_part_of_it_or_by_what_the_tables_call_it(string source, string target) =>
        Assert.Empty(With(source, target).All);

    [Theory]
    [InlineData("Ecco qui Monaco.", "In Wenen.", "Wenen")]
    [InlineData("Ecco qui Bellini.", "In München.", "München")]
    [InlineData("Ecco qui Mario Grillo.", "Daar is Krekel.", null)]
    public void A_name_of_the_table_is_not_kept_by_another_nor_a_persons_by_the_surname(string source, string target, string? instead) =>
        Assert.Equal(instead, Instead(source, target));

    [Theory]
    [InlineData("Ecco qui Juventus.", "De club.", false)]
    [InlineData("Ecco qui Bellini Juventus.", "In Bellini Blinken van de club.", false)]
    [InlineData("Ecco qui Juventus.", "De clubsecretaris.", true)]
    public void A_name_is_kept_by_its_translation(string source, string target, bool compounds) =>
        Assert.Empty(WithLexicon(source, target, compounds).All);

    [Theory]
    [InlineData("De clubsecretaris.", false)]
    [InlineData("De stadssecretaris.", true)]
    public void A_name_is_not_kept_by_another_word_nor_by_a_compound_where_there_are_none(string target, bool compounds) =>
        Assert.NotEmpty(WithLexicon("Ecco qui Juventus.", target, compounds).All);

    [Fact]
    public void A_name_of_a_sentence_left_out_may_be_translated_elsewhere_in_the_paragraph() => Assert.Equal(
        ["s:1:7 ALN356"],
        new Translation("Ecco. |Parla oggi Juventus.", "De club.")
        {
            Lexicon = SmallLexicon.Of(("juventus", "club", 0.5f)),
            Sentences = [new Bead([0], [0], 1), new Bead([1], [], 0)],
        }.All.Select(found => $"{found.Diagnostic.Path}:{found.Diagnostic.Line}:{found.Diagnostic.Column} {found.Diagnostic.Code}"));

    [Theory]
    [InlineData("Hij.", null)]
    [InlineData("In Blinken.", "Blinken")]
    public void An_ordinary_word_with_a_capital_is_doubtful(string target, string? instead)
    {
        var lexicon = SmallLexicon.Of(("stato", "staat", 0.5f));
        var finding = Assert.Single((new Translation("Ecco qui Stato.", target) { Lexicon = lexicon }).All);
        Assert.Equal(("note", true, instead), (finding.Severity, finding.IsDoubtful, finding.Target?.Text));
    }

    [Fact]
    public void An_ordinary_word_that_another_paragraph_keeps_is_not_missed() =>
        Assert.Empty(new Translation("Ecco qui Stato.\nEcco qui Stato.", "In Blinken.\nDe Stato.")
        {
            Lexicon = SmallLexicon.Of(("stato", "staat", 0.5f)),
        }.All);

    [Fact]
    public void A_body_of_one_country_is_not_one_of_none() => Assert.NotEmpty(new Translation("Ecco qui Collegio.", "Daar is Senaat.")
    {
        SourcePack = Translation.Italian with { Institutions = [new Institution("senate@IT", InstitutionKind.Organisation, ["Collegio"])] },
        TargetPack = Translation.Dutch with { Institutions = [new Institution("senate", InstitutionKind.Organisation, ["Senaat"])] },
    }.All);

    [Theory]
    [InlineData("Ecco la Casa Bianca Maria.", "In Witte Huis was zij.")]
    [InlineData("Ecco la Casa Bianca Bellini Blinken.", "In Witte Huis was zij.")]
    [InlineData("Ecco qui Cultura tace.", "Hij zwijgt.")]
    public void Without_a_given_name_and_another_behind_it_no_person_begins(string source, string target) =>
        Assert.Empty(WithGivenNames(source, target).Findings);

    [Theory]
    [InlineData("Ecco qui Grillo Firenze Maria Blinken.", "In Maria Bellini.", "Grillo Firenze Maria Blinken")]
    [InlineData("Ecco qui Cultura, Blinken.", "Zie hij.", "Blinken")]
    [InlineData("Ecco qui Vladimir.", "Zie hij.", "Vladimir")]
    public void A_name_goes_from_its_first_capital_to_its_last(string source, string target, string name) =>
        Assert.Equal(name, Assert.Single(WithGivenNames(source, target).All).Source?.Text);

    // What stands in the place of the only name that is missed; null where nothing does.
    private static string? Instead(string source, string target)
    {
        var finding = Assert.Single(With(source, target).All);
        Assert.Equal(FindingKind.Name, finding.Kind);
        return finding.Target?.Text;
    }

    private static Translation With(string source, string target) => new(source, target)
    {
        Table = NameTable.Read(new StringReader(Names)),
    };

    private static Translation WithLexicon(string source, string target, bool compounds) => new(source, target)
    {
        Lexicon = SmallLexicon.Of(("juventus", "club", 0.5f)),
        TargetPack = Translation.Dutch with { Compounds = compounds },
    };

    private static Translation WithGivenNames(string source, string target) => new(source, target)
    {
        SourcePack = Translation.Italian with { GivenNames = new[] { "Maria", "Cultura" }.ToFrozenSet() },
        TargetPack = Translation.Dutch with { GivenNames = new[] { "Maria" }.ToFrozenSet() },
    };
}
