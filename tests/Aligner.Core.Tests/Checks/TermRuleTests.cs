using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Tests.Glossaries;

namespace Aligner.Tests.Checks;

public sealed class TermRuleTests
{
    private static readonly Concept Mayor = Sample.Concept(ConceptType.Title, "it:sindaco", "nl:burgemeester|burgervader") with
    {
        Status = ConceptStatus.Approved,
    };

    [Theory]
    [InlineData("De burgemeesterszoon zwijgt.", true, true)]
    [InlineData("De plaatsburgemeester zwijgt.", true, true)]
    [InlineData("De burgemeesterszoon zwijgt.", false, false)]
    [InlineData("De burgemensen zwijgen.", true, false)]
    public void A_term_is_used_inside_a_compound_of_a_language_that_has_them(string target, bool compounds, bool isUsed) =>
        Assert.Equal(isUsed, !new Translation("Il sindaco tace.", target)
        {
            Concepts = [Mayor],
            TargetPack = Translation.Dutch with { Compounds = compounds },
        }.Findings.Any());

    [Fact]
    public void A_term_that_the_target_language_lacks_is_not_asked_for() =>
        Assert.Empty(Check("Parla il sindaco.", "Hij spreekt.", Sample.Concept(ConceptType.Title, "it:sindaco")));

    [Fact]
    public void A_term_that_the_source_language_lacks_hides_no_number() => Assert.Equal(
        ["t:1:11 ALN354"],
        Check("Ecco il piano.", "Nu Agenda 2030.", Sample.Concept(ConceptType.Organisation, "nl:Agenda 2030", "de:Agenda")));

    [Fact]
    public void A_term_said_twice_in_a_paragraph_is_missed_once() =>
        Assert.Equal(["t:1:1 ALN351"], Check("Il sindaco chiama il sindaco.", "Hij belt hem.", Mayor));

    [Fact]
    public void A_term_said_in_two_paragraphs_is_missed_in_each() =>
        Assert.Equal(["t:1:1 ALN351", "t:2:1 ALN351"], Check("Il sindaco.\nIl sindaco.", "Hij.\nHij.", Mayor));

    [Fact]
    public void A_term_is_missed_at_the_sentence_that_should_have_it() =>
        Assert.Equal(["t:1:13 ALN351"], Check("Arriva lui. |Parla il sindaco.", "Hij is er.  |Hij spreekt.", Mayor));

    [Fact]
    public void A_term_at_the_beginning_of_a_sentence_belongs_to_it() =>
        Assert.Equal(["t:1:8 ALN351"], Check("Arriva.|Sindaco chiama.", "Hij er.|Hij belt.", Mayor));

    [Fact]
    public void A_term_of_a_sentence_left_out_is_missed_at_the_beginning_of_the_paragraph() =>
        Assert.Equal(
            ["t:2:1 ALN351", "s:2:7 ALN356"],
            new Translation("Arriva lui.\nEcco. |Parla il sindaco.", "Hij is er.\nZie.")
            {
                Concepts = [Mayor],
                Sentences = [new Bead([0], [0], 1), new Bead([1], [1], 1), new Bead([2], [], 0)],
            }.Findings);

    [Fact]
    public void The_paragraph_of_a_second_term_is_where_it_is_missed() =>
        Assert.Equal(["t:2:1 ALN351"], Check("Arriva lui adesso da casa sua.\nIl sindaco.", "Hij is er nu.\nHij.", Mayor));

    [Fact]
    public void Of_an_approved_term_the_preferred_is_to_be_used() => Assert.Equal(
        "t:1:1: warning ALN352: 'sindaco' (s:1:4) is 'burgervader' here, and the glossary prefers 'burgemeester'",
        Assert.Single(Translate("Il sindaco.", "De burgervader.", Mayor).Diagnostics).ToString());

    [Fact]
    public void The_preferred_term_need_not_stand_first()
    {
        var mayor = WithTerms(Mayor, new Term("burgervader", false, [], 1), new Term("burgemeester", true, [], 1));
        Assert.Empty(Check("Il sindaco.", "De burgemeester.", mayor));
        Assert.Equal(["t:1:1 ALN352"], Check("Il sindaco.", "De burgervader.", mayor));
    }

    [Fact]
    public void What_is_forbidden_is_an_error_whoever_decided_on_the_concept()
    {
        var mayor = WithTerms(
            Mayor, new Term("burgervader", false, [], 1) { Usage = TermUsage.Forbidden }, new Term("burgemeester", true, [], 1));
        Assert.Equal(
            "t:1:1: error ALN358: 'sindaco' (s:1:4) is 'burgervader' here, which is forbidden; use 'burgemeester'",
            Assert.Single(Translate("Il sindaco.", "De burgervader.", mayor with { Status = ConceptStatus.Proposed }).Diagnostics)
                .ToString());
        Assert.Empty(Check("Il sindaco.", "De burgemeester.", mayor));
    }

    [Fact]
    public void A_wrong_form_is_recognised_and_reported()
    {
        var mayor = WithTerms(Mayor, new Term("burgemeester", true, [], 1) { WrongForms = ["burgermeester"] });
        Assert.Equal(
            "t:1:1: error ALN358: 'sindaco' (s:1:4) stands here in a form that is wrong; use 'burgemeester'",
            Assert.Single(Translate("Il sindaco.", "De burgermeester.", mayor).Diagnostics).ToString());
        Assert.Empty(Check("Il sindaco.", "De burgemeester.", mayor));
    }

    [Fact]
    public void Of_a_proposed_term_any_will_do() =>
        Assert.Empty(Check("Il sindaco.", "De burgervader.", Mayor with { Status = ConceptStatus.Proposed }));

    [Fact]
    public void Where_no_term_is_preferred_any_will_do() =>
        Assert.Empty(Check("Il sindaco.", "De burgervader.", WithTerms(Mayor, new Term("burgervader", false, [], 1))));

    [Fact]
    public void Beside_one_that_is_not_the_preferred_may_stand() =>
        Assert.Empty(Check("Il sindaco.", "De burgemeester, een burgervader.", Mayor));

    [Fact]
    public void Only_for_a_person_may_a_pronoun_stand() =>
        Assert.Equal(["t:2:1 ALN351"], Check("Il sindaco.\nIl sindaco.", "De burgemeester.\nHij.", Mayor));

    [Fact]
    public void Of_two_meanings_of_a_term_either_will_do()
    {
        var monk = Sample.Concept(ConceptType.Title, "it:monaco", "nl:monnik") with { Status = ConceptStatus.Approved };
        var hermit = Sample.Concept(ConceptType.Title, "it:monaco", "nl:kluizenaar") with { Id = "tit-hermit" };
        Assert.Empty(Check("Ecco il monaco.", "De monnik.", monk, hermit));
        Assert.Empty(Check("Ecco il monaco.", "De kluizenaar.", monk, hermit));
        var missed = Assert.Single(Translate("Ecco il monaco.", "De man.", hermit, monk).Diagnostics);
        Assert.Equal(Severity.Error, missed.Severity);
        Assert.Contains("'monnik'", missed.Message, StringComparison.Ordinal);
    }

    private static Concept WithTerms(Concept concept, params Term[] dutch) =>
        concept with { Terms = concept.Terms.SetItem(LanguageCode.Parse("nl"), [.. dutch]) };

    private static IEnumerable<string> Check(string source, string target, params Concept[] concepts) =>
        Translate(source, target, concepts).Findings;

    private static Translation Translate(string source, string target, params Concept[] concepts) =>
        new(source, target) { Concepts = [.. concepts] };
}
