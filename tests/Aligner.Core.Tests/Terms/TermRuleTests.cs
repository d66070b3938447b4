using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Core.Tests.Terms;

/// <summary>One example for every rule of the design's section 5, and for what phrases and names are made of.</summary>
public class TermRuleTests
{
    [Fact]
    public void A_title_sheds_article_person_and_country_and_both_are_concepts_of_their_own()
    {
        var rows = ItalianDutch(
            "Ieri il ministro degli Esteri russo Sergej Lavrov era qui.",
            "Gisteren was de Russische minister van Buitenlandse Zaken Sergej Lavrov hier.");

        Assert.Contains("title: ministro degli Esteri = minister van Buitenlandse Zaken", rows);
        Assert.Contains("person: Sergej Lavrov = Sergej Lavrov", rows);
    }

    [Fact]
    public void No_name_of_a_person_stands_in_a_title()
    {
        var rows = ItalianDutch(
            "Parla Donald Trump. / Il portavoce di Trump nega.",
            "Donald Trump spreekt. / De woordvoerder van Trump ontkent.");

        Assert.Contains("title: portavoce = woordvoerder", rows);
        Assert.DoesNotContain(
            rows,
            row => row.StartsWith("title", StringComparison.Ordinal) && row.Contains("Trump", StringComparison.Ordinal));
    }

    [Fact]
    public void Longer_attested_forms_are_forms_of_the_base_term()
    {
        var concept = Assert.Single(
            Extracted.From(
                "it", "Il ministero degli Esteri russo tace.", "nl", "Het Russische ministerie van Buitenlandse Zaken zwijgt.").Concepts,
            concept => concept.Type == ConceptType.Ministry);

        Assert.Equal<string>(["ministero degli Esteri russo"], concept.PreferredTerm(LanguageCode.Parse("it"))!.Forms);
        Assert.Equal<string>(["Russische ministerie van Buitenlandse Zaken"], concept.PreferredTerm(LanguageCode.Parse("nl"))!.Forms);
    }

    [Fact]
    public void A_plural_is_listed_in_the_singular() =>
        Assert.Contains(
            "title: ministro della Cultura = minister van Cultuur",
            ItalianDutch("Vertice dei ministri della Cultura.", "Top van de ministers van Cultuur."));

    [Fact]
    public void A_president_keeps_the_country_that_tells_him_from_others() =>
        Assert.Contains(
            "title: presidente russo = Russische president",
            ItalianDutch("Ieri il presidente russo Vladimir Putin parlava.", "Gisteren sprak de Russische president Vladimir Poetin."));

    [Fact]
    public void A_portfolio_goes_on_over_commas_and_conjunctions() =>
        Assert.Contains(
            "title: ministro dell’Istruzione, della Cultura e della Scienza = minister van Onderwijs, Cultuur en Wetenschap",
            ItalianDutch(
                "Parla il ministro dell’Istruzione, della Cultura e della Scienza Mario Conti.",
                "Nu spreekt minister van Onderwijs, Cultuur en Wetenschap Mario Conti."));

    [Fact]
    public void An_office_of_the_same_function_in_another_state_is_functionally_equivalent()
    {
        var extraction = Extracted.From("it", "Ieri il segretario di Stato americano Marco Rubio era qui.", "nl",
            "Gisteren was de Amerikaanse minister van Buitenlandse Zaken Marco Rubio hier.");

        Assert.Equal(Equivalence.Functional, Assert.Single(extraction.Concepts, concept => concept.Type == ConceptType.Title).Equivalence);
        Assert.Contains("title: segretario di Stato = minister van Buitenlandse Zaken", extraction.Rows("it", "nl"));
    }

    [Fact]
    public void A_metonym_is_the_ministry_of_its_country() =>
        Assert.Contains(
            "ministry: Viminale = Italiaanse ministerie van Binnenlandse Zaken",
            ItalianDutch("Soddisfatto il Viminale.", "Het Italiaanse ministerie van Binnenlandse Zaken is tevreden."));

    [Fact]
    public void A_title_keeps_its_institution_and_the_office_alone_is_a_concept_too()
    {
        var rows = ItalianDutch("Qui la direttrice esecutiva di Europol parla.", "Hier spreekt de uitvoerend directeur van Europol.");

        Assert.Contains("title: direttrice esecutiva di Europol = uitvoerend directeur van Europol", rows);
        Assert.Contains("title: direttrice esecutiva = uitvoerend directeur", rows);
        Assert.Contains("organisation: Europol = Europol", rows);
    }

    [Fact]
    public void The_head_of_a_compound_carries_its_front() =>
        Assert.Contains(
            "title: ministro del Commercio = Handelsminister",
            Extracted.From("it", "Arriva il ministro del Commercio Wang Wentao.", "de", "Es kommt Handelsminister Wang Wentao.")
                .Rows("it", "de"));

    [Fact]
    public void Two_fronts_share_the_head_of_a_compound() =>
        Assert.Contains(
            "title: ministro del Commercio e della Cultura = Handels- und Kulturminister",
            Extracted.From("it", "Arriva il ministro del Commercio e della Cultura Wang Wentao.", "de",
                "Es kommt Handels- und Kulturminister Wang Wentao.")
                .Rows("it", "de"));

    [Fact]
    public void An_institution_before_a_hyphen_is_met_with_its_office()
    {
        var rows = ItalianDutch("C’era l’ambasciatore presso la NATO.", "De Navo-ambassadeur was er.");

        Assert.Contains("title: ambasciatore presso la NATO = Navo-ambassadeur", rows);
        Assert.Contains("organisation: NATO = Navo", rows);
    }

    [Fact]
    public void A_portfolio_and_a_body_may_stand_before_the_head()
    {
        Assert.Contains(
            "title: segretario generale della NATO = NATO Secretary General",
            Extracted.From(
                "it", "Il segretario generale della NATO Mark Rutte ringrazia.", "en", "NATO Secretary General Mark Rutte thanks.")
                .Rows("it", "en"));
        Assert.Contains(
            "title: ministro degli Esteri = Foreign Minister",
            Extracted.From(
                "it", "Il ministro degli Esteri russo Sergej Lavrov parla.", "en", "Russian Foreign Minister Sergei Lavrov speaks.")
                .Rows("it", "en"));
    }

    [Fact]
    public void A_body_is_composed_of_head_field_and_town() =>
        Assert.Contains(
            "organisation: Museo d’arte di Venezia = Kunstmuseum van Venetië",
            ItalianDutch("Chiude il Museo d’arte di Venezia.", "Het Kunstmuseum van Venetië sluit."));

    [Fact]
    public void A_part_of_a_country_is_a_place_of_its_own() =>
        Assert.Contains(
            "place: Libano meridionale = Zuid-Libanon",
            ItalianDutch("Spari nel Libano meridionale.", "Schoten in Zuid-Libanon."));

    [Fact]
    public void Contracted_articles_and_other_exonyms_are_the_same_place()
    {
        Assert.Contains("place: Aia = Den Haag", ItalianDutch("Arriva dall’Aia.", "Het komt uit Den Haag."));
        Assert.Contains("place: Malesia = Maleisië", ItalianDutch("Incontro in Malesia.", "Ontmoeting in Maleisië."));
        Assert.Contains("place: Malaysia = Maleisië", ItalianDutch("Incontro in Malaysia.", "Ontmoeting in Maleisië."));
    }

    [Fact]
    public void A_nationality_on_its_own_is_listed_in_its_base_form() =>
        Assert.Contains("place: cinese = Chinese", ItalianDutch("Quattro navi cinesi.", "Vier Chinese schepen."));

    [Theory]
    [InlineData("Qui parla il presidente russo.", "Hier spricht der russische Präsident.", "presidente russo = russischer Präsident")]
    [InlineData("Vede il presidente russo.", "Er sieht den russischen Präsidenten.", "presidente russo = russischer Präsident")]
    [InlineData("Parla la presidente russa.", "Hier spricht die russische Präsidentin.", "presidente russa = russische Präsidentin")]
    public void A_German_adjective_is_cited_as_before_its_noun_without_an_article(string italian, string german, string row) =>
        Assert.Contains("title: " + row, Extracted.From("it", italian, "de", german).Rows("it", "de"));

    // The given name is one of Italian alone.
    [Fact]
    public void A_body_before_a_persons_name_is_no_part_of_it() => Assert.Equal(
        ["organisation: Europol = Europol", "person: Marco Zeta = Marco Zeta"],
        Extracted.From("it", "Qui parla per Europol Marco Zeta.", "de", "Hier spricht für Europol Marco Zeta.").Rows("it", "de").Order());

    [Fact]
    public void A_surname_alone_is_a_form_of_the_full_name()
    {
        var concept = Assert.Single(Extracted.From(
            "it", "Parla Sergej Lavrov. / Poi Lavrov tace.", "nl", "Nu spreekt Sergej Lavrov. / Dan zwijgt Lavrov.").Concepts);

        Assert.Equal("Sergej Lavrov", concept.Text("it"));
        Assert.Equal(2, concept.PreferredTerm(LanguageCode.Parse("it"))!.Count);
    }

    [Fact]
    public void A_surname_of_one_story_joins_the_full_name_of_another()
    {
        var concept = Assert.Single(
            Extracted.Extractor().Extract([("one", Extracted.Pair("it", "Parla Sergej Lavrov.", "nl", "Nu spreekt Sergej Lavrov.")),
                ("two", Extracted.Pair("it", "Qui Lavrov (42) tace.", "nl", "Hier zwijgt Lavrov (42)."))]).Concepts);

        Assert.Equal("Sergej Lavrov", concept.Text("nl"));
        Assert.Equal<string>(["Lavrov"], concept.PreferredTerm(LanguageCode.Parse("nl"))!.Forms);
        Assert.Equal<string>(["one", "two"], concept.Evidence.Select(evidence => evidence.Story));
    }

    [Theory]
    [InlineData("two", 2)]
    [InlineData("one", 1)]
    public void A_surname_that_nothing_shows_to_be_a_person_joins_the_full_name_of_its_own_story_only(string story, int concepts) =>
        Assert.Equal(concepts, Extracted.Extractor().Extract(
            [("one", Extracted.Pair("it", "Parla Sergej Lavrov.", "nl", "Nu spreekt Sergej Lavrov.")),
                (story, Extracted.Pair("it", "Qui Lavrov tace.", "nl", "Hier zwijgt Lavrov."))]).Concepts.Length);

    [Fact]
    public void One_name_in_three_languages_is_one_concept()
    {
        var extraction = Extracted.Extractor().Extract(
            [
                ("story", Extracted.Pair("it", "Parla Vladimir Putin.", "nl", "Nu spreekt Vladimir Poetin.")),
                ("story", Extracted.Pair("it", "Parla Vladimir Putin.", "de", "Es spricht Wladimir Putin.")),
            ]);

        var concept = Assert.Single(extraction.Concepts);
        Assert.Equal(
            "Wladimir Putin, Vladimir Putin, Vladimir Poetin",
            $"{concept.Text("de")}, {concept.Text("it")}, {concept.Text("nl")}");
    }

    [Fact]
    public void A_misspelt_name_is_a_warning_with_its_place_and_no_term()
    {
        var extraction = Extracted.From(
            "it", "Parla Marco Blinken. / Qui Blinken tace.", "nl", "Nu spreekt Marco Blinken. / Hier zwijgt Blingen.");

        Assert.StartsWith(
            "a.nl.txt:2:13: warning ALN601: 'Blingen' looks like a misspelling of 'Blinken'",
            Assert.Single(extraction.Diagnostics).ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(extraction.Concepts, concept => concept.Terms.Values.SelectMany(terms => terms)
            .Any(term => term.Text == "Blingen" || term.Forms.Contains("Blingen")));
    }

    [Fact]
    public void Pairs_of_languages_that_contradict_each_other_are_reported()
    {
        var extraction = Extracted.Extractor().Extract(
        [
            ("story", Extracted.Pair("it", "Parla Antony Blinken.", "nl", "Nu spreekt Antony Blinken.")),
            ("story", Extracted.Pair("it", "Il ministro Antony Blinken parla.", "fr", "Le ministre Antoine Blinkenne parle.")),
            ("story", Extracted.Pair("nl", "Minister Antony Blinken spreekt.", "fr", "Le ministre Ivan Rostov parle.")),
        ]);

        Assert.Contains(
            extraction.Diagnostics,
            diagnostic => diagnostic.Code == "ALN602" && diagnostic.Message.StartsWith("'Ivan Rostov'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_both_quote_is_one_name() =>
        Assert.Equal(
            ["organisation: Silicon Valley and the New Order = Silicon Valley and the New Order"],
            ItalianDutch("Il libro “Silicon Valley and the New Order” esce.", "Het boek “Silicon Valley and the New Order” verschijnt."));

    [Fact]
    public void Any_two_languages_with_packs_work() =>
        Assert.Contains(
            "title: Handelsminister = ministre du Commerce",
            Extracted.From("de", "Es kommt Handelsminister Wang Wentao.", "fr", "Voici le ministre du Commerce Wang Wentao.")
                .Rows("de", "fr"));

    [Fact]
    public void A_language_without_a_pack_still_gives_names() =>
        Assert.Contains(
            "person: Marco Rubio = Marco Rubio",
            Extracted.From("it", "Ieri parlava Marco Rubio.", "es", "Ayer hablaba Marco Rubio.").Rows("it", "es"));

    [Fact]
    public void Each_kind_has_its_glossary_and_no_two_concepts_share_an_id()
    {
        var extraction = Extracted.From("it", "Il ministro degli Esteri russo Sergej Lavrov arriva in Malesia.", "nl",
            "De Russische minister van Buitenlandse Zaken Sergej Lavrov komt aan in Maleisië.");

        Assert.Equal(
            [GlossaryKind.Ministries, GlossaryKind.Names, GlossaryKind.Places],
            extraction.ToGlossaries().Select(glossary => glossary.Kind));
        Assert.All(extraction.ToGlossaries(), glossary => Assert.NotEmpty(glossary.Concepts));
        Assert.Equal(extraction.Concepts.Length, extraction.Concepts.Select(concept => concept.Id).Distinct().Count());
    }

    private static string[] ItalianDutch(string italian, string dutch) => Extracted.From("it", italian, "nl", dutch).Rows("it", "nl");
}
