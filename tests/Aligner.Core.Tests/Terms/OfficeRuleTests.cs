using Aligner.Core.Tests.Lexicons;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which terms the rules of offices, ministries, bodies and waters make of two phrases that say the same.</summary>
public class OfficeRuleTests
{
    private const string Left = "left to other rules";

    private static readonly Phrase Office = Listed("minister||culture", ConceptType.Title, "ministro della Cultura", "ministro");
    private static readonly Phrase OfBody = Office with { HasBody = true };
    private static readonly Phrase Museum = Listed("museum/organisation||arts", ConceptType.Organisation, "Museo d’arte", "Museo");
    private static readonly Phrase Strait = Listed("strait/place||=messina", ConceptType.Place, "stretto di Messina", "stretto");
    private static readonly Phrase Ministry = Listed("ministry/ministry", ConceptType.Ministry, "ministero", "ministero");

    [Fact]
    public void A_rule_takes_phrases_of_its_type_alone()
    {
        Assert.Equal(Left, Said(new Bodies(), Office, Office));
        Assert.Equal(Left, Said(new Waters(), Office, Office));
        Assert.Equal(Left, Said(new Ministries(), Office, Office));
        Assert.Equal(Left, Said(new Offices(), Museum, Museum));
    }

    [Fact]
    public void A_body_is_a_name_unless_it_is_a_common_noun()
    {
        var plain = Museum with { Fields = [] };

        Assert.Equal("Museo d’arte = Museo d’arte", Said(new Bodies(), Museum, Museum));
        Assert.Equal("", Said(new Bodies(), Museum with { IsInflected = true }, Museum));
        Assert.Equal("", Said(new Bodies(), Museum with { IsBound = true }, Museum));
        Assert.Equal("", Said(new Bodies(), Museum, Museum with { IsBound = true }));
        Assert.Equal("", Said(new Bodies(), plain, plain));
        // With its state a noun alone is a name: Camera italiana.
        Assert.Equal(
            "Museo italiano = Museo italiano",
            Said(new Bodies(), InItaly(plain, "Museo italiano"), InItaly(plain, "Museo italiano")));
    }

    [Fact]
    public void A_body_with_adjectives_alone_needs_a_capital_on_both_sides()
    {
        var qualified = Museum with { IsOnlyQualified = true };
        var small = Museum with { Full = "museo d’arte" };

        Assert.Equal("Museo d’arte = Museo d’arte", Said(new Bodies(), qualified, qualified));
        Assert.NotEqual("", Said(new Bodies(), small, small));
        Assert.Equal("", Said(new Bodies(), qualified, small));
        Assert.Equal("", Said(new Bodies(), small, qualified));
        Assert.Equal("", Said(new Bodies(), small with { IsOnlyQualified = true }, Museum));
        Assert.Equal("", Said(new Bodies(), Museum, small with { IsOnlyQualified = true }));
    }

    [Fact]
    public void A_water_has_a_name_of_its_own_in_the_singular()
    {
        var unnamed = Strait with { Fields = [] };

        Assert.Equal("stretto di Messina = stretto di Messina", Said(new Waters(), Strait, Strait));
        Assert.Equal("", Said(new Waters(), Strait with { IsInflected = true }, Strait));
        Assert.Equal("", Said(new Waters(), unnamed, Strait));
        Assert.Equal("", Said(new Waters(), Strait, unnamed));
    }

    [Fact]
    public void A_head_alone_in_the_plural_is_a_common_noun()
    {
        var plain = Office with { Fields = [] };
        var (plural, ministries) = (plain with { IsInflected = true }, Ministry with { IsInflected = true });

        Assert.Equal("ministero = ministero", Said(new Ministries(), Ministry, Ministry));
        Assert.Equal("", Said(new Ministries(), ministries, ministries));
        Assert.Equal("ministero = ministero", Said(new Ministries(), ministries, Ministry));
        Assert.Equal("", Said(new Offices(), plural, plural));
        Assert.NotEqual("", Said(new Offices(), plural, plain));
        Assert.Equal("", Said(new Offices(), plain with { IsBound = true }, plain));
        // With what it is for it is listed, in its base form.
        Assert.NotEqual("", Said(new Offices(), Office with { IsInflected = true }, Office with { IsInflected = true }));
    }

    [Fact]
    public void An_office_of_a_body_is_a_term_with_the_body_and_without()
    {
        Assert.Equal("ministro della Cultura = ministro della Cultura", Said(new Offices(), Office, Office));
        Assert.Equal("ministro della Cultura = ministro della Cultura", Said(new Offices(), OfBody, Office));
        Assert.Equal("ministro della Cultura = ministro della Cultura, ministro = ministro", Said(new Offices(), OfBody, OfBody));
        // Bodies that don't agree have no sure boundaries.
        Assert.Equal("ministro = ministro", Said(new Offices(), OfBody, Fields(OfBody, "arts")));
        // Another state's office under another name is none of every body.
        Assert.Equal(
            "ministro della Cultura = segretario",
            Said(new Offices(), OfBody, Listed("minister:secretary||culture", ConceptType.Title, "segretario", "segretario") with
            {
                HasBody = true,
            }));
    }

    [Fact]
    public void An_office_that_needs_a_complement_is_no_term_without_it()
    {
        var bound = OfBody with { IsBound = true };
        var deputy = bound with { Modifiers = ["deputy"] };

        Assert.Equal("ministro della Cultura = ministro della Cultura", Said(new Offices(), bound, OfBody));
        Assert.Equal("ministro della Cultura = ministro della Cultura, ministro = ministro", Said(new Offices(), deputy, deputy));
    }

    // CEO of Chrysler: the company is a name of its own, whose words stay free.
    [Fact]
    public void An_office_of_an_unknown_body_leaves_the_body_free()
    {
        var unknown = Fields(OfBody, "=chrysler") with { End = 3, Complements = [new Extent(2, 1)] };

        Assert.Equal("ministro = ministro", Said(new Offices(), unknown, unknown));
        var claim = Assert.Single(Applied(new Offices(), unknown, unknown).Of<TermClaim>());
        Assert.Equal((new Extent(0, 2), new Extent(0, 2)), (Assert.Single(claim.Source), Assert.Single(claim.Target)));
        Assert.Equal("ministro della Cultura", Assert.Single(claim.Terms).SourceForm);
    }

    [Fact]
    public void A_body_is_unknown_where_no_table_has_any_of_it_and_its_words_are_its_own()
    {
        const string Both = "ministro della Cultura = ministro della Cultura, ministro = ministro";
        var unknown = Fields(OfBody, "=chrysler") with { End = 3, Complements = [new Extent(2, 1)] };
        var known = unknown with { Fields = [["=chrysler"], ["nato"]] };

        Assert.Equal(Both, Said(new Offices(), known, known));
        Assert.Equal(Both, Said(new Offices(), unknown with { Complements = [] }, unknown));
        Assert.Equal(Both, Said(new Offices(), unknown, unknown with { Complements = [] }));
        Assert.Equal("ministro della Cultura = ministro della Cultura", Said(new Offices(), unknown with { IsBound = true }, unknown));
        Assert.Equal("ministro della Cultura = ministro della Cultura", Said(new Offices(), unknown with { HasBody = false }, unknown));
    }

    [Fact]
    public void Where_one_side_does_not_say_what_it_is_for_the_office_alone_is_a_term()
    {
        var (plain, rule) = (Office with { Fields = [] }, new OfficesOfOneHolder());
        const string Bare = "ministro = ministro";

        Assert.Equal(Bare, Said(rule, Office, plain));
        Assert.Equal(Bare, Said(rule, plain, Office));
        Assert.Equal(Left, Said(rule, Office, Office));
        Assert.Equal(Left, Said(rule, Office, Fields(Office, "science")));
        Assert.Empty(Applied(rule, Office, plain).Of<TermClaim>().Single().Source);
        // A plural; what is no term alone; a compound.
        Assert.Equal("", Said(rule, plain with { IsInflected = true }, Office with { IsInflected = true }));
        Assert.Equal("", Said(rule, Office with { IsBound = true }, plain));
        Assert.Equal(
            Bare, Said(rule, Office with { IsBound = true, Modifiers = ["deputy"] }, plain with { Modifiers = ["deputy"] }));
        Assert.Equal("", Said(rule, Office with { IsCompound = true }, plain));
        Assert.Equal("", Said(rule, plain, Office with { IsCompound = true }));
        Assert.Equal(Bare, Said(rule, plain, OfBody with { IsCompound = true }));
    }

    private static Phrase Listed(string line, ConceptType type, string text, string bare) =>
        SmallPhrases.Of(line) with { Type = type, Base = text, Full = text, Bare = bare };

    private static Phrase Fields(Phrase phrase, string field) => phrase with { Fields = [[field]] };

    private static Phrase InItaly(Phrase phrase, string full) => phrase with { Jurisdiction = "IT", Full = full };

    // The terms a rule makes of two phrases; nothing where it drops them.
    private static string Said(ITermRule rule, Phrase source, Phrase target)
    {
        var claims = Applied(rule, source, target);
        return claims.Of<PhrasePair>().Any()
            ? Left
            : string.Join(", ", claims.Of<TermClaim>().SelectMany(claim => claim.Terms).Select(term => $"{term.Source} = {term.Target}"));
    }

    private static Claims Applied(ITermRule rule, Phrase source, Phrase target)
    {
        var reading = SmallReadings.ItalianDutch("Ecco tre parole.", "Hier drie woorden.");
        var match = PhraseMatch.Of(
            new PhraseReadings(source, reading.Source.Book),
            new PhraseReadings(target, reading.Target.Book),
            new WordTranslations(SmallLexicon.Of(), new Romanisation([])));
        return rule.Apply(reading, Claims.None(reading).With([new PhrasePair(source, target, match)]));
    }
}
