using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What is said of an article that has no translation.</summary>
public sealed class SuggestionTests
{
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");

    [Fact]
    public void Offices_are_found_and_composed_of_what_the_packs_know() => Assert.Equal(
        "title: ministro degli Esteri = minister van Buitenlandse Zaken (pack)",
        Assert.Single(Rows("Ieri il ministro degli Esteri era qui."), IsTitle));

    [Fact]
    public void Several_portfolios_are_joined_as_the_language_does() => Assert.Equal(
        "title: ministro dell'Istruzione, della Cultura e della Scienza = minister van Onderwijs, Cultuur en Wetenschap (pack)",
        Assert.Single(Rows("Ieri il ministro dell'Istruzione, della Cultura e della Scienza era qui."), IsTitle));

    [Fact]
    public void A_portfolio_and_its_head_are_one_word_where_the_language_says_so() => Assert.Equal(
        "title: ministro degli Esteri = Außenminister (pack)",
        Assert.Single(Rows("Ieri il ministro degli Esteri era qui.", target: "de"), IsTitle));

    [Fact]
    public void A_rank_is_translated_with_its_head() => Assert.Equal(
        "title: viceministro degli Esteri = viceminister van Buitenlandse Zaken (pack)",
        Assert.Single(Rows("Ieri il viceministro degli Esteri era qui."), IsTitle));

    [Theory]
    [InlineData("Ieri il ministro degli Esteri era qui.", "de", "title: ministro degli Esteri = Außenminister (pack)")]
    [InlineData("Ieri la ministra degli Esteri era qui.", "de", "title: ministra degli Esteri = Außenministerin (pack)")]
    [InlineData("Ieri la governatrice era qui.", "de", "title: governatrice = Gouverneurin (pack)")]
    [InlineData("Ieri la procuratrice era qui.", "nl", "title: procuratrice = federaal procureur (pack)")]
    [InlineData("Ieri la ministra degli Esteri era qui.", "nl", "title: ministra degli Esteri = minister van Buitenlandse Zaken (pack)")]
    public void A_woman_holds_an_office_in_the_gender_that_the_target_has_for_her(string text, string target, string expected) =>
        Assert.Equal(expected, Assert.Single(Rows(text, target), IsTitle));

    [Theory]
    [InlineData("Gestern kam der Außenminister.", "ministro degli Esteri")]
    [InlineData("Gestern kam der Bundeshandelsminister.", "ministro del Commercio")]
    [InlineData("Gestern kam der Verkehrs- und Infrastrukturminister.", "ministro dei Trasporti e delle Infrastrutture")]
    [InlineData("Gestern kam der Kulturminister.", null)]
    [InlineData("Gestern kam der Bildungsminister.", null)]
    [InlineData("Gestern kam die EU-Kulturkommissarin.", "commissaria europea alla Cultura")]
    [InlineData("Gestern kam der EU-Handelskommissar.", null)]
    [InlineData("Gestern kam der Kulturstaatsminister.", null)]
    [InlineData("Gestern kam der Minister für Kultur.", "ministro della Cultura")]
    public void A_compound_is_offered_whole_or_not_at_all(string text, string? expected) => Assert.Equal(expected, GermanOffice(text));

    [Theory]
    [InlineData("Gestern kam der US-Handelsminister.", "segretario al Commercio")]
    [InlineData("Gestern kam der US-Außenminister.", "segretario di Stato")]
    [InlineData("Gestern kam der russische Handelsminister.", "ministro del Commercio")]
    public void An_office_is_called_what_its_state_calls_it_where_the_language_has_the_word(string text, string expected) =>
        Assert.Equal(expected, GermanOffice(text));

    [Theory]
    [InlineData("Ieri il segretario al Commercio era qui.", "Handelsminister")]
    [InlineData("Ieri il ministro del Tesoro e delle Finanze era qui.", "Finanzminister")]
    public void What_the_target_has_one_word_for_is_said_in_it(string text, string expected) =>
        Assert.EndsWith($" = {expected} (pack)", Assert.Single(Rows(text, "de"), IsTitle), StringComparison.Ordinal);

    [Fact]
    public void An_acronym_is_offered_as_one() => Assert.Equal(
        ["organisation: ONU = UN (pack)", "organisation: Nazioni Unite = Vereinte Nationen (pack)"],
        [.. Rows("Parlava l'ONU con forza.", "de"), .. Rows("Parlavano le Nazioni Unite.", "de")]);

    [Theory]
    [InlineData("Ieri il Consiglio di sicurezza delle Nazioni Unite era qui.", "UN-Sicherheitsrat")]
    [InlineData("Ieri il Consiglio di sicurezza era qui.", "Sicherheitsrat")]
    public void What_an_article_shortens_is_offered_shortened(string text, string expected) => Assert.Equal(
        expected,
        Assert.Single(Suggest(text, "de"), term => term.Text.StartsWith("Consiglio", StringComparison.Ordinal)).Offers[0].Text);

    [Theory]
    [InlineData("Gestern kam Italiens Kulturminister Edmo Zeta.", "Edmo Zeta")]
    [InlineData("Gestern kam Italiens Minister Edmo Zeta.", "Edmo Zeta")]
    public void An_office_before_its_holder_is_no_part_of_the_name(string text, string expected)
    {
        var terms = Extracted.Extractor().Suggest(Extracted.Alone("de", text, "a"), Italian, []);

        Assert.Equal(expected, Assert.Single(terms, term => term.Text.Contains("Zeta", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void An_office_of_a_body_is_left_open() => Assert.Equal(
        "title: direttore di Europol = open",
        Assert.Single(Rows("Ieri il direttore di Europol era qui."), row => row.Contains("direttore", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Ieri taceva il Viminale.", "nl", "ministry: Viminale = ministerie van Binnenlandse Zaken (pack)")]
    [InlineData("Ieri taceva il Viminale.", "de", "ministry: Viminale = open")]
    public void A_metonym_is_offered_as_its_ministry_where_the_packs_have_all_of_it(string text, string target, string expected) =>
        Assert.Equal(expected, Assert.Single(Rows(text, target), row => row.Contains("Viminale", StringComparison.Ordinal)));

    [Fact]
    public void A_place_of_two_words_is_the_packs() => Assert.Equal(
        "place: Stati Uniti = Verenigde Staten (pack)",
        Assert.Single(Rows("Ieri parlavano gli Stati Uniti."), row => row.Contains("Stati", StringComparison.Ordinal)));

    [Fact]
    public void Institutions_places_and_nationalities_are_offered_as_the_packs_list_them() => Assert.Equal(
        [
            "organisation: Nazioni Unite = Verenigde Naties (pack)", "place: Venezia = Venetië (pack)", "place: russo = Russische (pack)",
        ],
        Rows("Le Nazioni Unite e Venezia con un piano russo.").Order(StringComparer.Ordinal));

    [Fact]
    public void A_name_of_the_table_is_offered_as_the_target_writes_it()
    {
        var names = NameTable.Read(new StringReader("type\tit\tnl\nperson\tVladimir Putin\tVladimir Poetin\n"));
        Assert.Contains("person: Vladimir Putin = Vladimir Poetin (names table)",
            Rows("Ha parlato Vladimir Putin, disse il capo.", names: names));
    }

    [Fact]
    public void A_name_that_nobody_has_translated_is_open_and_met_as_often_as_it_stands()
    {
        var term = Assert.Single(Suggest("Ieri parlava Marco Rossi. / Il Rossi è partito."), term => term.Type == ConceptType.Person);
        Assert.True(term.IsOpen);
        Assert.Equal(("Marco Rossi", 2, 1, 14), (term.Text, term.Count, term.Line, term.Column));
        Assert.Equal<string>(["Rossi"], term.Forms);
    }

    [Theory]
    [InlineData("Qui il Lumex X200 tace.", "Lumex X200", true)]
    [InlineData("Qui “Valle Nuova: Ombre” tace.", "Valle Nuova: Ombre", false)]
    public void Of_one_article_a_thing_is_offered_and_a_quotation_is_none(string text, string term, bool isOffered) =>
        Assert.Equal(isOffered, Suggest(text).Any(found => found.Text == term));

    [Theory]
    [InlineData("Nuovo Marco Rossi era qui, un nuovo capo.", "Marco Rossi")]
    [InlineData("Il capo con Nissan e Honda era qui.", "Honda", "Nissan")]
    [InlineData("Era il capo Microsoft Marco Rossi.", "Marco Rossi", "Microsoft")]
    public void Where_no_second_version_tells_names_apart_the_words_around_them_do(string text, params string[] names) =>
        Assert.Equal(names, Suggest(text).Select(term => term.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void What_the_glossary_says_goes_before_packs_and_is_told_to_be_decided()
    {
        var rows = Rows(
            "Ieri il ministro degli Esteri era qui.", glossary: [Concept("ministro degli Esteri", "BZ-minister", ConceptStatus.Approved)]);
        Assert.Equal(
            "title: ministro degli Esteri = BZ-minister (glossary (approved)), minister van Buitenlandse Zaken (pack)",
            Assert.Single(rows, IsTitle));
    }

    [Fact]
    public void A_proposed_term_is_told_from_an_approved_one() => Assert.Equal(
        "title: ministro degli Esteri = BZ-minister (glossary (proposed)), minister van Buitenlandse Zaken (pack)",
        Assert.Single(
            Rows(
                "Ieri il ministro degli Esteri era qui.",
                glossary: [Concept("ministro degli Esteri", "BZ-minister", ConceptStatus.Proposed)]),
            IsTitle));

    [Fact]
    public void What_people_rejected_is_not_offered_again() => Assert.DoesNotContain(
        Rows(
            "Ieri il ministro degli Esteri era qui.",
            glossary: [Concept("ministro degli Esteri", "minister van Buitenlandse Zaken", ConceptStatus.Rejected)]),
        IsTitle);

    [Fact]
    public void A_term_that_must_not_be_used_is_not_offered()
    {
        var concept = Concept("Marco Rossi", "Mark Rood", ConceptStatus.Approved, ConceptType.Person);
        concept = concept with
        {
            Terms = concept.Terms.SetItem(Dutch, [new Term("Mark Rood", false, [], 0) { Usage = TermUsage.Forbidden }]),
        };
        Assert.Contains("person: Marco Rossi = open", Rows("Ieri parlava Marco Rossi.", glossary: [concept]));
    }

    [Fact]
    public void A_decided_term_spelled_much_like_an_open_one_is_shown_beside_it()
    {
        var term = Assert.Single(
            Suggest(
                "Ieri parlava Marco Montanaro.",
                glossary: [Concept("Marco Montanari", "Marco Montanari", ConceptStatus.Approved, ConceptType.Person)]),
            term => term.Text == "Marco Montanaro");
        Assert.Equal(new NearTerm("per-marco-montanari", "Marco Montanari", "Marco Montanari"), Assert.Single(term.Near));
    }

    [Fact]
    public void Beside_an_approved_term_no_other_is_shown() => Assert.Empty(Assert.Single(
        Suggest(
            "Ieri parlava Marco Montanaro.",
            glossary:
            [
                Concept("Marco Montanaro", "Marco Montanaro", ConceptStatus.Approved, ConceptType.Person),
                Concept("Marco Montanari", "Marco Montanari", ConceptStatus.Approved, ConceptType.Person),
            ]),
        term => term.Text == "Marco Montanaro").Near);

    [Fact]
    public void A_proposed_term_is_no_decided_one() => Assert.Empty(Assert.Single(
        Suggest(
            "Ieri parlava Marco Montanaro.",
            glossary: [Concept("Marco Montanari", "Marco Montanari", ConceptStatus.Proposed, ConceptType.Person)]),
        term => term.Text == "Marco Montanaro").Near);

    [Fact]
    public void A_known_term_is_a_concept_without_evidence_and_an_open_one_is_none()
    {
        var terms = Suggest("Ieri il ministro degli Esteri era qui con Marco Rossi.");
        var concept = Assert.Single(terms.Select(term => term.ToConcept(Italian, Dutch)).OfType<Concept>());
        Assert.Equal(("tit-ministro-degli-esteri", ConceptStatus.Proposed, 0), (concept.Id, concept.Status, concept.Confidence));
        Assert.Empty(concept.Evidence);
        Assert.Equal("minister van Buitenlandse Zaken", concept.Text("nl"));
    }

    private static string? GermanOffice(string text) => Assert.Single(
        Extracted.Extractor().Suggest(Extracted.Alone("de", text, "a"), Italian, []),
        term => term.Type == ConceptType.Title).Offers.FirstOrDefault()?.Text;

    private static bool IsTitle(string row) => row.StartsWith("title", StringComparison.Ordinal);

    private static Concept Concept(string italian, string dutch, ConceptStatus status, ConceptType type = ConceptType.Title) => new(
        ConceptId.Of(type, italian), type, new Dictionary<LanguageCode, ImmutableArray<Term>>
        {
            [Italian] = [new Term(italian, true, [], 0)],
            [Dutch] = [new Term(dutch, true, [], 0)],
        }.ToImmutableSortedDictionary())
    { Status = status };

    private static ImmutableArray<Suggestion> Suggest(
        string text, string target = "nl", NameTable? names = null, ImmutableArray<Concept>? glossary = null) =>
        Extracted.Extractor(names).Suggest(
            Extracted.Pair("it", text, "it", text).SourceDocument,
            LanguageCode.Parse(target),
            [new Glossary(GlossaryKind.Names, glossary ?? [])]);

    private static string[] Rows(
        string text, string target = "nl", NameTable? names = null, ImmutableArray<Concept>? glossary = null) =>
        [.. Suggest(text, target, names, glossary).Select(term => $"{term.Type.ToString().ToLowerInvariant()}: {term.Text} = "
            + (term.IsOpen ? "open" : string.Join(", ", term.Offers.Select(offer => $"{offer.Text} ({offer.SourceName})"))))];
}
