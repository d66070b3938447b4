using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What an office is called in another language, by head, rank and what it is for; nothing where a part is unsure.</summary>
public class OfficeOfferTests
{
    [Theory]
    [InlineData("minister", "minister")]
    [InlineData("minister||culture", "minister van Cultuur")]
    [InlineData("minister||culture, science, education", "minister van Cultuur, Wetenschap en Onderwijs")]
    [InlineData("ministry/ministry||culture", "ministerie van Cultuur")]
    // A rank is in one entry with its head.
    [InlineData("minister|deputy", "viceminister")]
    [InlineData("minister|deputy|culture", "viceminister van Cultuur")]
    [InlineData("minister|special", null)]
    // A secretary who is for something is a minister.
    [InlineData("minister:secretary||culture", "minister van Cultuur")]
    [InlineData("minister:secretary", null)]
    // What its state calls it, the language has no word for.
    [InlineData("minister||foreign-affairs|US", "minister van Buitenlandse Zaken")]
    // Of what a word may be for, what the language has a portfolio of.
    [InlineData("minister||energy~culture", "minister van Cultuur")]
    // Unknown heads and words, a metonym.
    [InlineData("admiral", null)]
    [InlineData("admiral||culture", null)]
    [InlineData("minister||=energia", null)]
    [InlineData("minister||culture, =energia", null)]
    [InlineData("ministry@IT/ministry", null)]
    public void Where_no_article_is_said_portfolios_follow_one_connecting_word(string office, string? offered) =>
        Assert.Equal(offered, Offered("de", "nl", office));

    [Theory]
    [InlineData("minister||culture", "ministro della Cultura")]
    [InlineData("minister||infrastructure, transport", "ministro delle Infrastrutture e dei Trasporti")]
    [InlineData("minister||culture, transport, finance", "ministro della Cultura, dei Trasporti e delle Finanze")]
    // A portfolio whose article nobody has listed; a word that is none.
    [InlineData("minister||science", null)]
    [InlineData("minister||culture, science", null)]
    [InlineData("minister||=energia", null)]
    // Joined otherwise than other heads.
    [InlineData("commissioner||culture", "commissario alla Cultura")]
    // A deputy may be joined otherwise than its head.
    [InlineData("minister|deputy", "viceministro")]
    [InlineData("deputy+minister||culture", null)]
    // What its state or union calls it.
    [InlineData("minister||culture|US", "segretario alla Cultura")]
    [InlineData("minister||foreign-affairs|US", "segretario di Stato")]
    [InlineData("minister||foreign-affairs, culture|US", "segretario agli Esteri e alla Cultura")]
    [InlineData("minister|federal|culture", "ministro della Cultura")]
    [InlineData("commissioner||culture|europe", "commissario europeo alla Cultura")]
    [InlineData("commissioner||culture|RU", "commissario alla Cultura")]
    public void Where_articles_melt_with_what_joins_them_each_portfolio_has_its_own(string office, string? offered) =>
        Assert.Equal(offered, Offered("nl", "it", office));

    [Theory]
    [InlineData("minister||foreign-affairs", "Außenminister")]
    [InlineData("minister||culture", "Kulturminister")]
    [InlineData("minister||treasury, finance", "Finanzminister")]
    [InlineData("minister||culture, education", "Minister für Kultur und Bildung")]
    [InlineData("minister-of-state||culture", "Kulturstaatsminister")]
    [InlineData("minister||science", null)]
    [InlineData("minister||foreign-affairs, culture", null)]
    [InlineData("minister|deputy|culture", null)]
    [InlineData("minister|deputy|culture, education", "Vizeminister für Kultur und Bildung")]
    public void Where_the_language_has_compounds_one_portfolio_is_the_front_of_one(string office, string? offered) =>
        Assert.Equal(offered, Offered("it", "de", office));

    [Theory]
    [InlineData(HeadKind.Adjective)]
    [InlineData(HeadKind.Citation)]
    [InlineData(HeadKind.Conjunction)]
    [InlineData(HeadKind.PlaceNoun)]
    public void A_word_that_is_no_head_is_offered_for_none(HeadKind kind)
    {
        var dutch = SmallPacks.For("nl");
        dutch = dutch with { Heads = [new Head("minister", kind, ["ministeria"]), .. dutch.Heads] };

        Assert.Equal("minister", Offered("de", dutch, "minister"));
    }

    [Theory]
    [InlineData(InstitutionKind.Ministry, null)]
    [InlineData(InstitutionKind.Organisation, "ministerie van Binnenlandse Zaken")]
    public void A_metonym_that_the_target_has_a_name_of_its_own_for_is_left_open(InstitutionKind kind, string? offered)
    {
        var dutch = SmallPacks.For("nl");
        dutch = dutch with { Institutions = [.. dutch.Institutions, new Institution("ministry+interior@IT", kind, ["Viminaal"])] };

        Assert.Equal(offered, Offered("it", dutch, "ministry+interior@IT/ministry"));
    }

    [Fact]
    public void A_connecting_word_says_nothing_of_a_head_that_is_called_so() => Assert.Equal(
        "minister minister Cultuur", Offered("de", SmallPacks.For("nl") with { Complements = ["minister"] }, "minister||culture"));

    [Fact]
    public void What_is_always_said_behind_a_head_makes_no_compound() => Assert.Equal(
        ["Kommissar zu Kultur", "Kulturminister"],
        new[] { "commissioner||culture", "minister||culture" }.Select(
            office => Offered("it", SmallPacks.For("de") with { Complements = ["-", "für", "commissioner=zu"] }, office)));

    [Fact]
    public void An_article_that_melts_with_nothing_follows_what_is_said_once()
    {
        var italian = SmallPacks.For("it") with
        {
            Complements = ["per"],
            ComplementArticles =
            [
                new ComplementArticle(["per=per la"], ["Cultura"]),
                new ComplementArticle(["per=per i"], ["Trasporti"]),
            ],
        };

        Assert.Equal("ministro per la Cultura e i Trasporti", Offered("nl", italian, "minister||culture, transport"));
    }

    [Fact]
    public void An_elided_article_is_said_with_its_portfolio_in_one()
    {
        var italian = SmallPacks.For("it");
        italian = italian with { ComplementArticles = [.. italian.ComplementArticles, new ComplementArticle(["di=dell'"], ["Interno"])] };

        Assert.Equal("ministro dell'Interno", Offered("nl", italian, "minister||interior"));
    }

    [Fact]
    public void A_row_of_articles_that_says_not_what_they_are_joined_to_is_passed_over()
    {
        var italian = SmallPacks.For("it");
        italian = italian with { ComplementArticles = [new ComplementArticle(["alla"], ["Cultura"]), .. italian.ComplementArticles] };

        Assert.Equal("ministro della Cultura", Offered("nl", italian, "minister||culture"));
    }

    [Fact]
    public void Several_portfolios_need_a_word_that_joins_them()
    {
        var dutch = SmallPacks.For("nl");
        dutch = dutch with { Heads = dutch.Heads.RemoveAll(head => head.Kind == HeadKind.Conjunction) };

        Assert.Equal("minister van Cultuur", Offered("de", dutch, "minister||culture"));
        Assert.Null(Offered("de", dutch, "minister||culture, science"));
    }

    [Theory]
    [InlineData(HeadKind.Title, "direttore", "direttrice", "Chefin")]
    [InlineData(HeadKind.StateTitle, "direttore", "direttrice", "Chefin")]
    [InlineData(HeadKind.BoundTitle, "direttore", "direttrice", "Chefin")]
    [InlineData(HeadKind.Title, "capo generale", "capa generale", "Chefin")]
    [InlineData(HeadKind.Title, "capo  generale", "capa  generale", "Chefin")]
    [InlineData(HeadKind.Title, "Anwalt", "Anwältin", "Chefin")]
    // No office; another word; a word more; the plural; another beginning.
    [InlineData(HeadKind.Organisation, "direttore", "direttrice", "Chef")]
    [InlineData(HeadKind.Title, "direttore", "capo", "Chef")]
    [InlineData(HeadKind.Title, "capo", "capa generale", "Chef")]
    [InlineData(HeadKind.Title, "Anwalt", "Anwältinnen", "Chef")]
    [InlineData(HeadKind.Title, "Arzt", "Ärztin", "Chef")]
    public void The_genders_of_an_office_differ_in_the_last_letters_of_its_words(
        HeadKind kind, string first, string second, string offered)
    {
        var italian = SmallPacks.For("it") with { Heads = [new Head("chief", kind, [first, second])] };
        var german = SmallPacks.For("de") with { Heads = [new Head("chief", kind, ["Chef", "Chefin"])] };
        var phrase = SmallPhrases.Of("chief") with { Heads = [new BookEntry(EntryKind.Head, "chief", kind, second, second, 0)] };

        Assert.Equal(offered, new OfficeOffers(new PhraseBook(italian), new PhraseBook(german)).Of(phrase));
    }

    [Fact]
    public void A_compound_says_the_whole_where_its_portfolio_is_commonly_all()
    {
        Assert.Equal("ministro del Commercio", Short("minister||commerce"));
        Assert.Null(Short("minister||culture"));
        Assert.Equal("commissario europeo alla Cultura", Short("commissioner||culture|europe"));
        Assert.Null(Short("commissioner||commerce|europe"));
        Assert.Null(Short("governor||commerce"));
        Assert.Equal("ministro del Commercio e della Cultura", Short("minister||commerce, culture"));

        static string? Short(string office) => Offered("de", "it", office, phrase => phrase with { IsCompound = true });
    }

    [Fact]
    public void A_body_or_another_type_is_left_open()
    {
        Assert.Null(Offered("de", "nl", "minister||culture", phrase => phrase with { HasBody = true }));
        Assert.Null(Offered("de", "nl", "minister||culture", phrase => phrase with { Type = ConceptType.Organisation }));
        Assert.Equal(
            "ministerie van Cultuur",
            Offered("de", "nl", "ministry/ministry||culture", phrase => phrase with { Type = ConceptType.Ministry }));
    }

    [Theory]
    [InlineData(TableKind.Institution, "un", "Nazioni Unite", "Vereinte Nationen")]
    [InlineData(TableKind.Institution, "un", "ONU", "UN")]
    [InlineData(TableKind.Institution, "europol", "Europol", "Europol")]
    [InlineData(TableKind.Institution, "security-council", "Consiglio di sicurezza", "Sicherheitsrat")]
    [InlineData(TableKind.Institution, "security-council", "consiglio di Sicurezza", "Sicherheitsrat")]
    [InlineData(TableKind.Institution, "security-council", "Consiglio di sicurezza delle Nazioni Unite", "UN-Sicherheitsrat")]
    [InlineData(TableKind.Institution, "nobody", "Nessuno", null)]
    [InlineData(TableKind.Nationality, "RU", "russo", "russisch")]
    [InlineData(TableKind.Nationality, "CN", "cinese", null)]
    [InlineData(TableKind.Place, "RU", "Russia", "Russland")]
    [InlineData(TableKind.Place, "persian-gulf", "Golfo Persico", "Persischer Golf")]
    [InlineData(TableKind.Place, "europol", "Europol", "Europol")]
    [InlineData(TableKind.Place, "venice", "Venezia", null)]
    public void A_concept_of_the_tables_is_offered_as_short_as_the_article_has_it(
        object table, string concept, string term, string? offered) =>
        Assert.Equal(offered, new PackOffers(Book("it"), Book("de")).Of((TableKind)table, concept, term));

    private static string? Offered(string source, string target, string office, Func<Phrase, Phrase>? changed = null) =>
        new OfficeOffers(Book(source), Book(target)).Of((changed ?? (phrase => phrase))(SmallPhrases.Of(office)));

    private static string? Offered(string source, LanguagePack target, string office) =>
        new OfficeOffers(Book(source), new PhraseBook(target)).Of(SmallPhrases.Of(office));

    private static PhraseBook Book(string language)
    {
        var pack = SmallPacks.For(LanguageCode.Parse(language));
        return new PhraseBook(language == "de"
            ? pack with { Heads = pack.Heads.Add(new Head("deputy+minister", HeadKind.Title, ["Vizeminister"])) }
            : pack);
    }
}
