using System.Collections.Frozen;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What a phrase says of itself once it is read.</summary>
public class PhraseDraftTests
{
    private static readonly LanguagePack Italian = SmallPacks.For("it").Plus(
        heads: "party|bound-organisation|partito/strait|place|stretto/foreign-affairs+ministry|ministry|Affaristero",
        institutions: "ministry@RU|ministry|Arbat") with
    {
        EmployerPrepositions = new[] { "presso" }.ToFrozenSet(StringComparer.Ordinal),
    };

    [Theory]
    [InlineData("Il ministro.", ConceptType.Title)]
    [InlineData("Il direttore.", ConceptType.Title)]
    [InlineData("Il ministero.", ConceptType.Ministry)]
    [InlineData("Il museo.", ConceptType.Organisation)]
    [InlineData("Il partito.", ConceptType.Organisation)]
    [InlineData("Lo stretto.", ConceptType.Place)]
    public void Its_type_is_that_of_its_head(string text, ConceptType type) => Assert.Equal(type, Read(text).Type);

    [Theory]
    [InlineData("Il ministro meridionale meridionale.", "ministro meridionale meridionale |southern| |")]
    [InlineData("Il ministero meridionale.", "ministero meridionale |southern| |")]
    [InlineData("Il museo meridionale meridionale.", "museo meridionale meridionale || southern |")]
    public void An_office_or_ministry_has_a_rank_and_for_a_body_it_is_what_it_is_for(string text, string phrase) =>
        Assert.Equal(phrase, Read(text).Said());

    [Theory]
    [InlineData("Il museo meridionale.", true)]
    [InlineData("Il museo.", false)]
    [InlineData("Il museo meridionale d’arte.", false)]
    [InlineData("Il museo meridionale russo.", false)]
    public void It_is_only_qualified_where_nothing_but_adjectives_go_with_it(string text, bool isOnlyQualified) =>
        Assert.Equal(isOnlyQualified, Read(text).IsOnlyQualified);

    [Theory]
    [InlineData("Der Kulturminister.", true)]
    [InlineData("Der Bundesminister.", false)]
    [InlineData("Der Minister.", false)]
    public void It_is_a_compound_where_the_word_says_what_it_is_for(string text, bool isCompound) =>
        Assert.Equal(isCompound, SmallGrammar.Read(SmallPacks.For("de"), text)[0].IsCompound);

    [Theory]
    [InlineData("Il direttore.", true)]
    [InlineData("Il partito.", true)]
    [InlineData("Il ministero.", true)]
    // Ministries by a name of their own; what is a term alone.
    [InlineData("L’Affaristero.", false)]
    [InlineData("L’Arbat.", false)]
    [InlineData("Il ministro.", false)]
    [InlineData("Il museo.", false)]
    public void It_is_bound_where_the_head_alone_is_no_term(string text, bool isBound) => Assert.Equal(isBound, Read(text).IsBound);

    [Theory]
    [InlineData("Il ministero della Cultura e Transizione.", "ministero della Cultura e Transizione || culture, =transizione |")]
    [InlineData("Il museo della Cultura e Transizione.", "museo della Cultura || culture |")]
    public void A_ministry_takes_portfolios_as_an_office_does(string text, string phrase) => Assert.Equal(phrase, Read(text).Said());

    [Theory]
    [InlineData("Il museo d’arte presso Europol.", "museo d’arte presso Europol || arts, europol |")]
    [InlineData("Il direttore di Europol presso la NATO.", "direttore di Europol presso la NATO || europol, nato |")]
    [InlineData("Il direttore presso Europol.", "direttore presso Europol || europol |")]
    [InlineData("Il direttore di Cultura presso Europol.", "direttore di Cultura || culture |")]
    public void Only_an_office_that_says_what_it_is_for_is_complete(string text, string phrase) => Assert.Equal(phrase, Read(text).Said());

    private static Phrase Read(string text) => SmallGrammar.Read(Italian, text)[0];
}
