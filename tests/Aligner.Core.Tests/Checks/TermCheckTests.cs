using Aligner.Checks;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Tests.Glossaries;

namespace Aligner.Tests.Checks;

public sealed class TermCheckTests
{
    private static readonly Concept Mayor = Sample.Concept(ConceptType.Title, "it:sindaco", "nl:burgemeester");
    private static readonly Concept Minister = Sample.Concept(ConceptType.Title, "it:ministro", "nl:minister");
    private static readonly Concept Office = Sample.Concept(ConceptType.Ministry, "it:ufficio", "nl:bureau");
    private static readonly Concept States = Sample.Concept(ConceptType.Place, "it:Stati Uniti", "nl:Verenigde Staten");

    [Theory]
    [InlineData("De minister spreekt.", "warning", "minister")]
    [InlineData("De man spreekt.", "note", null)]
    [InlineData("Het bureau spreekt.", "note", null)]
    [InlineData("De man. |De minister zwijgt.", "note", null)]
    public void Another_of_its_type_in_a_terms_sentence_stands_instead(string target, string severity, string? instead)
    {
        var source = target.Contains('|', StringComparison.Ordinal) ? "Parla il sindaco. |Tace lui." : "Parla il sindaco.";
        var finding = Assert.Single(Check(source, target, Mayor, Minister, Office));
        Assert.Equal((severity, instead, instead is null), (finding.Severity, finding.Target?.Text, finding.IsDoubtful));
        Assert.Equal(instead is not null, finding.Diagnostic.Message.EndsWith("; here is 'minister'", StringComparison.Ordinal));
        Assert.DoesNotContain("here is ''", finding.Diagnostic.Message);
    }

    [Fact]
    public void What_the_source_says_too_stands_for_itself() =>
        Assert.Null(Assert.Single(Check("Il sindaco e il ministro.", "De minister.", Mayor, Minister)).Target);

    [Fact]
    public void Another_instead_of_an_approved_term_is_an_error() =>
        Assert.Equal("error", Assert.Single(Check("Il sindaco.", "De minister.", Approved(Mayor), Minister)).Severity);

    [Fact]
    public void Beside_a_term_that_is_used_nothing_stands_instead()
    {
        var mayor = Approved(Sample.Concept(ConceptType.Title, "it:sindaco", "nl:burgemeester|burgervader"));
        Assert.Null(Assert.Single(Check("Il sindaco.", "De burgervader zag de minister.", mayor, Minister)).Target);
    }

    [Theory]
    [InlineData(ConceptType.Title, FindingKind.Term, "note")]
    [InlineData(ConceptType.Ministry, FindingKind.Term, "note")]
    [InlineData(ConceptType.Place, FindingKind.Name, "warning")]
    [InlineData(ConceptType.Organisation, FindingKind.Name, "warning")]
    public void A_name_that_is_never_said_is_missed_and_a_title_may_go_without_saying(
        ConceptType type, FindingKind kind, string severity)
    {
        var finding = Assert.Single(Check("Ecco il collegio.", "Hij.", Sample.Concept(type, "it:collegio", "nl:college")));
        Assert.Equal((kind, severity), (finding.Kind, finding.Severity));
    }

    [Theory]
    [InlineData("Hij.\nVerenigde Staten.")]
    [InlineData("Hij.\nDe Amerikaanse regering.")]
    public void For_a_name_said_in_another_paragraph_a_pronoun_may_stand(string target) =>
        Assert.Equal("note", Assert.Single(Check("Ecco qui Stati Uniti.\nEcco lui.", target, States)).Severity);

    [Fact]
    public void A_country_is_named_by_its_adjective()
    {
        Assert.Empty(Check("Ecco qui Stati Uniti.", "De Amerikaanse regering.", Approved(States)));
        Assert.Equal("error", Assert.Single(Check("Ecco qui Stati Uniti.", "De regering.", Approved(States))).Severity);
        Assert.Equal("warning", Assert.Single(Check("Ecco qui Stati Uniti.", "De regering.", States)).Severity);
    }

    [Fact]
    public void A_term_that_begins_the_longer_name_of_another_is_not_meant()
    {
        var culture = Approved(Sample.Concept(ConceptType.Place, "it:Cultura", "nl:Kultuur"));
        Assert.DoesNotContain("ALN351", Codes("Ecco qui Cultura Nuova.", "Zie hij.", culture));
        Assert.Equal(["ALN351"], Codes("Ecco la Cultura con Cultura Nuova.", "Zie Nieuwstad.", culture));
    }

    [Fact]
    public void A_term_that_is_the_whole_name_is_meant() => Assert.Equal(
        ["ALN351"], Codes("Ecco qui Firenze.", "Zie hij.", Approved(Sample.Concept(ConceptType.Place, "it:Firenze", "nl:Florence"))));

    [Fact]
    public void Of_avoided_terms_it_says_why_and_what_to_use()
    {
        Assert.EndsWith("is 'burgervader' here, which is deprecated; use another", Avoided(new Term("burgervader", false, [], 1)
        {
            Usage = TermUsage.Deprecated,
        }), StringComparison.Ordinal);
        Assert.EndsWith("is 'burgervader' here, which is forbidden; use another", Avoided(new Term("burgervader", false, [], 1)
        {
            Usage = TermUsage.Forbidden,
        }), StringComparison.Ordinal);
        Assert.EndsWith("stands here in a form that is wrong; use 'schout'", Avoided(new Term("schout", false, [], 1)
        {
            WrongForms = ["burgervader"],
        }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl:schout", "De plaatsschoutzoon zwijgt.", true)]
    [InlineData("nl:raad", "De straadman zwijgt.", false)]
    [InlineData("nl:gemeente raad", "De gemeenteman zwijgt.", false)]
    public void In_a_compound_a_term_is_one_word_of_six_letters_or_more(string dutch, string target, bool isUsed) =>
        Assert.Equal(isUsed, new Translation("Il sindaco tace.", target)
        {
            Concepts = [Approved(Sample.Concept(ConceptType.Title, "it:sindaco", dutch))],
            TargetPack = Translation.Dutch with { Compounds = true },
        }.All.IsEmpty);

    private static string Avoided(Term term)
    {
        var mayor = Mayor with { Terms = Mayor.Terms.SetItem(LanguageCode.Parse("nl"), [term]) };
        return Assert.Single(Check("Il sindaco.", "De burgervader.", mayor)).Diagnostic.Message;
    }

    private static Concept Approved(Concept concept) => concept with { Status = ConceptStatus.Approved };

    private static IEnumerable<string> Codes(string source, string target, params Concept[] concepts) =>
        Check(source, target, concepts).Select(finding => finding.Diagnostic.Code);

    private static IReadOnlyList<Finding> Check(string source, string target, params Concept[] concepts) =>
        new Translation(source, target) { Concepts = [.. concepts] }.All;
}
