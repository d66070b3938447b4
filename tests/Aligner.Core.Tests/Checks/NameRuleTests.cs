using System.Collections.Frozen;
using Aligner.Checks;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Tests.Glossaries;

namespace Aligner.Tests.Checks;

public sealed class NameRuleTests
{
    [Theory]
    [InlineData("Ecco qui Ann.", "Anna.")]
    [InlineData("Ecco qui Anna.", "Ann.")]
    [InlineData("Ecco qui Bosco.", "Het bosco.")]
    [InlineData("Blinken Bellini tace.", "Hij.")]
    [InlineData("Ecco qui Bellini, Blinken.", "Bellini.")]
    [InlineData("Ecco qui Bellini e Blinken.", "Bellini.")]
    [InlineData("Ecco qui Bellini Con Blinken.", "Bellini.")]
    [InlineData("Ecco qui Bellini Lo Blinken.", "Bellini.")]
    [InlineData("Ecco qui Bellini Presso Blinken.", "Bellini.")]
    [InlineData("Ecco qui Bellini Luglio Blinken.", "Bellini.")]
    [InlineData("Ecco qui Bellini Gio Blinken.", "Bellini.")]
    [InlineData("Ecco qui Bellini Ministro Blinken.", "Bellini.")]
    public void A_name_is_missed(string source, string target) => Assert.Equal(["t:1:1 ALN355"], Check(source, target));

    [Theory]
    [InlineData("Ecco qui Bellini XXIII.", "Zie Mertens XXIII.", true)]
    [InlineData("Ecco qui Bellini XXIII.", "Zie Mertens XXII.", true)]
    [InlineData("Ecco qui Bellini V.", "Zie Mertens V.", true)]
    [InlineData("Ecco qui Bellini V.", "Zie Mertens 5.", false)]
    [InlineData("Ecco qui Bellini I.", "Zie Mertens I.", false)]
    [InlineData("Ecco qui Bellini e XX.", "Zie Mertens XXIII.", false)]
    [InlineData("Ecco qui Bellini e Ferri XX.", "Zie Mertens XX en Ferri.", false)]
    public void A_sovereign_has_another_name_in_every_language(string source, string target, bool isKept) =>
        Assert.Equal(isKept, !Check(source, target).Any(finding => finding.EndsWith("ALN355", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Ecco qui Firenze.", "Zij in Amerika.", "Amerika")]
    [InlineData("Ecco qui Stati Uniti.", "In Oltrarno.", "Oltrarno")]
    [InlineData("Ecco qui Mario Montanari.", "In Mario Montanaro.", "Mario Montanaro")]
    [InlineData("Ecco qui Ferraris.", "In Ferrari.", "Ferrari")]
    [InlineData("Ecco qui Maria Blinken.", "In Marie Blinken.", "Marie Blinken")]
    [InlineData("Ecco qui Mario Bellini.", "In Mario Blinken.", "Mario Blinken")]
    [InlineData("Ecco qui Bellini.", "In Blinken.", "Blinken")]
    public void Another_name_in_its_place_is_named(string source, string target, string instead)
    {
        var finding = Assert.Single(new Translation(source, target).All, finding => !finding.IsDoubtful);
        Assert.Equal(("ALN355", FindingKind.Name, instead), (finding.Diagnostic.Code, finding.Kind, finding.Target?.Text));
    }

    [Fact]
    public void A_name_that_another_paragraph_keeps_may_still_be_replaced_in_this_one()
    {
        var finding = Assert.Single(new Translation("Ecco qui Bellini.\nEcco qui Bellini.", "In Bellini.\nIn Blinken.").All);
        Assert.Equal("Blinken", finding.Target?.Text);
    }

    [Fact]
    public void Another_country_beside_the_adjective_of_the_one_meant_is_seen()
    {
        var finding = Assert.Single(new Translation("Ecco Stati Uniti con gli Stati Uniti.", "In Oltrarno, in België de Amerikaanse.")
        {
            TargetPack = Translation.Dutch with { Places = [.. Translation.Dutch.Places, new Place("BE", "country", ["België"])] },
        }.All, finding => !finding.IsDoubtful);
        Assert.Equal("België", finding.Target?.Text);
    }

    [Theory]
    [InlineData("Ecco qui Bo.", "Bo.")]
    [InlineData("Ecco qui Lavrov.", "Lawrow.")]
    [InlineData("Ecco qui Nagy.", "Nagi.")]
    [InlineData("Ecco qui Poetin.", "Poetins plan.")]
    [InlineData("Ecco qui Firenze.", "In Oltrarno.")]
    [InlineData("Ecco qui Stati Uniti.", "In Amerika.")]
    [InlineData("Ecco qui Casa Bianca.", "Het Witte Huis.")]
    [InlineData("Ecco qui Juventus Firenze.", "De club uit Oltrarno.")]
    [InlineData("Ecco qui Bellini Blinken.", "De Bellini.")]
    [InlineData("Ecco qui Stati Uniti.", "De Amerikaanse regering.")]
    [InlineData("Ecco qui Stati Uniti.", "Een Yank.")]
    [InlineData("Ecco qui Cultura Nuova.", "In Nieuwstad.")]
    public void A_name_is_kept_as_it_is_in_another_spelling_or_translated(string source, string target) =>
        Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("Ecco qui Firenze.", "In Amerika.", true)]
    [InlineData("Ecco qui Firenze.", "De Amerikaanse regering.", true)]
    [InlineData("Ecco qui Stati Uniti.", "In Oltrarno.", true)]
    [InlineData("Ecco qui Firenze.", "Zij in Amerika met Blinken.", false)]
    [InlineData("Ecco qui Firenze.", "In Nieuwstad.", false)]
    public void A_government_is_called_by_its_seat_too(string source, string target, bool isKept)
    {
        var translation = new Translation(source, target)
        {
            SourcePack = Translation.Italian with
            {
                Roles = new ConceptRoles
                {
                    Seats = new Dictionary<string, FrozenSet<string>> { ["florence"] = new[] { "US" }.ToFrozenSet() }
                        .ToFrozenDictionary(),
                },
            },
        };
        Assert.Equal(isKept, !translation.Findings.Any());
    }

    // The second is heard alike but for one vowel, which alone would be a slip.
    [Theory]
    [InlineData("Ecco qui Muhannad Lavrov.", "Hij Mohannad Lawrow.", true)]
    [InlineData("Ecco qui Muhannad Lavrov.", "Hij Mohannad Lavrov.", false)]
    [InlineData("Ecco qui Muhannad Lavrov.", "Hij Marcello Lawrow.", false)]
    public void Who_writes_one_word_of_a_name_by_other_habits_writes_all_by_them(string source, string target, bool isKept) =>
        Assert.Equal(isKept, !Check(source, target).Any());

    [Theory]
    [InlineData("Blinken tace.")]
    [InlineData("Ecco qui Ha detto.")]
    [InlineData("Ecco qui Lo dice.")]
    [InlineData("Ecco qui Presso lui.")]
    [InlineData("Ecco qui Luglio.")]
    [InlineData("Ecco qui Gio.")]
    [InlineData("Ecco qui Ministro.")]
    [InlineData("Ecco qui Cultura.")]
    [InlineData("Ecco qui Olandese.")]
    [InlineData("Ecco qui Tre.")]
    [InlineData("Ecco qui casa.")]
    [InlineData("Ecco qui B.")]
    [InlineData("Ecco qui: Bosco.")]
    [InlineData("Ecco «Bosco».")]
    [InlineData("Ecco “Bosco”.")]
    [InlineData("Ecco \"Bosco\".")]
    public void Other_words_are_no_names(string source) => Assert.Empty(Check(source, "Hij."));

    [Fact]
    public void Where_nouns_are_capitalised_a_capital_alone_makes_no_name()
    {
        var german = Translation.Italian with { CapitalisedNouns = true };
        Assert.Empty(new Translation("Ecco qui Haus.", "Hij.") { SourcePack = german }.Findings);
        Assert.Equal(["t:1:1 ALN355"], new Translation("Ecco qui Blinken Bellini.", "Hij.") { SourcePack = german }.Findings);
    }

    // The given name is one of both languages, and one that is another word too.
    [Theory]
    [InlineData("Ecco la Casa Bianca Maria Blinken.", "In Witte Huis was Maria Bellini.", "Maria Blinken", "Maria Bellini")]
    [InlineData("Ecco la Casa Bianca con Maria Blinken.", "In Witte Huis Maria Bellini.", "Maria Blinken", "Maria Bellini")]
    [InlineData("Ecco qui Maria Lo Blinken.", "In Maria Bellini.", "Maria Lo Blinken", "Maria Bellini")]
    [InlineData("Ecco qui Maria Olandese.", "In Maria Bellini.", "Maria Olandese", "Maria Bellini")]
    [InlineData("Ecco qui Cultura Blinken.", "In Maria Blinken.", "Cultura Blinken", "Maria Blinken")]
    public void A_given_name_begins_a_persons_name(string source, string target, string name, string instead)
    {
        var finding = Assert.Single(WithGivenNames(source, target).All, finding => !finding.IsDoubtful);
        Assert.Equal((name, instead), (finding.Source?.Text, finding.Target?.Text));
    }

    [Theory]
    [InlineData("Ecco qui Cultura.", "Hij.")]
    [InlineData("Ecco qui Cultura Luglio.", "Hij.")]
    [InlineData("Ecco la Casa Bianca.", "In Witte Huis.")]
    public void A_given_name_that_begins_no_name_is_another_word(string source, string target) =>
        Assert.Empty(WithGivenNames(source, target).Findings);

    [Theory]
    [InlineData("Het ministerie van Cultuur tace.", true)]
    [InlineData("Het Cultuur tace.", false)]
    [InlineData("Het ministerie tace.", false)]
    public void A_ministry_by_another_name_is_kept_by_what_it_is(string target, bool isKept)
    {
        var translation = new Translation("Ecco qui Collegio.", target)
        {
            SourcePack = Translation.Italian with
            {
                Institutions = [new Institution("ministry+culture@IT", InstitutionKind.Ministry, ["Collegio"])],
            },
            TargetPack = Translation.Dutch with
            {
                Heads = [new Head("ministry", HeadKind.Ministry, ["ministerie"])],
                Portfolios = [new Portfolio("culture", ["Cultuur"])],
            },
        };
        Assert.Equal(isKept, !translation.Findings.Any());
    }

    [Fact]
    public void A_name_that_another_paragraph_keeps_is_not_missed() =>
        Assert.Empty(Check("Ecco qui Blinken.\nEcco lui.", "Hij.\nBlinken."));

    [Fact]
    public void A_name_said_twice_in_a_paragraph_is_missed_once() =>
        Assert.Equal(["t:1:1 ALN355"], Check("Ecco qui Blinken con Blinken.", "Hij."));

    [Fact]
    public void A_name_is_missed_in_its_own_paragraph() =>
        Assert.Equal(["t:2:1 ALN355"], Check("Ecco qui lui.\nEcco qui Blinken.", "Hij.\nHij."));

    [Fact]
    public void A_name_in_a_term_is_the_glossarys_matter() =>
        Assert.Equal(
            ["t:1:1 ALN352"],
            new Translation("Ecco qui Blinken.", "Hij.")
            {
                Concepts = [Sample.Concept(ConceptType.Organisation, "it:Blinken", "nl:Blanke")],
            }
                .Findings);

    [Fact]
    public void A_name_beside_a_term_is_not() =>
        Assert.Equal(
            ["t:1:1 ALN355"],
            new Translation("Il sindaco e Blinken.", "De burgemeester.")
            {
                Concepts = [Sample.Concept(ConceptType.Title, "it:sindaco", "nl:burgemeester")],
            }.Findings);

    private static Translation WithGivenNames(string source, string target) => new(source, target)
    {
        SourcePack = Translation.Italian with { GivenNames = new[] { "Maria", "Cultura" }.ToFrozenSet() },
        TargetPack = Translation.Dutch with { GivenNames = new[] { "Maria" }.ToFrozenSet() },
    };

    private static IEnumerable<string> Check(string source, string target) => new Translation(source, target).Findings;
}
