namespace Aligner.Languages.Tests.Packs;

/// <summary>Offices as newspapers write them, by kind: the order of office, holder, portfolio and party; lists of portfolios; feminine and
/// plural forms; states beside the office; employers; offices of the same function.</summary>
public sealed class OfficeTests
{
    public static TheoryData<string, string, string, string, string> Sentences { get; } = new()
    {
        // The holder behind, before and inside; his party.
        {
            "it", "Ieri ha parlato il ministro degli Esteri Paolo Ferri.", "nl",
            "Gisteren sprak minister van Buitenlandse Zaken Paolo Ferri.", "title: ministro degli Esteri = minister van Buitenlandse Zaken"
        },
        {
            "it", "Paolo Ferri, ministro dei Trasporti, tace.", "nl", "Paolo Ferri, minister van Transport, zwijgt.",
            "title: ministro dei Trasporti = minister van Transport"
        },
        {
            "it", "La ministra della Difesa Anna Vos è partita.", "nl", "Minister Anna Vos van Defensie is vertrokken.",
            "title: ministra della Difesa = minister van Defensie"
        },
        {
            "it", "Il ministro dell’Economia Teun Brandsma (Cda) firma.", "nl",
            "Minister Teun Brandsma (CDA) van Economische Zaken tekent.", "title: ministro dell’Economia = minister van Economische Zaken"
        },
        {
            "it", "Teun Brandsma (Cda), ministro della Giustizia, firma.", "nl", "Teun Brandsma (CDA), minister van Justitie, tekent.",
            "title: ministro della Giustizia = minister van Justitie"
        },
        {
            "it", "Lo dice Anna Vos, l’ambasciatrice italiana.", "de", "Das sagt Anna Vos, die italienische Botschafterin.",
            "title: ambasciatrice = Botschafterin"
        },
        {
            "it", "La commissaria Anna Vos per il Commercio è contraria.", "nl", "Commissaris Anna Vos voor Handel is tegen.",
            "title: commissaria per il Commercio = commissaris voor Handel"
        },
        {
            "fr", "Le ministre Paul Ferrand (LR), chargé de l’Agriculture, écoute.", "it",
            "Il ministro Paul Ferrand (Lr) dell’Agricoltura ascolta.", "person: Paul Ferrand = Paul Ferrand"
        },
        {
            "nl", "Staatssecretaris Jan Kuiper (VVD) van Financiën luistert.", "it",
            "Il sottosegretario alle Finanze Jan Kuiper (Vvd) ascolta.",
            "title: staatssecretaris van Financiën = sottosegretario alle Finanze"
        },
        {
            "en", "Foreign Minister Paul Ferry left.", "nl", "Minister Paul Ferry van Buitenlandse Zaken vertrok.",
            "title: Foreign Minister = minister van Buitenlandse Zaken"
        },

        // The portfolio in one word with the office, or before it.
        {
            "it", "Il ministro degli Esteri Paolo Ferri arriva.", "nl", "Buitenlandminister Paolo Ferri komt aan.",
            "title: ministro degli Esteri = buitenlandminister"
        },
        {
            "it", "Il ministro delle Finanze Paolo Ferri arriva.", "de", "Finanzminister Paolo Ferri kommt an.",
            "title: ministro delle Finanze = Finanzminister"
        },
        {
            "fr", "La ministre de l’Intérieur Anne Ferrand arrive.", "de", "Innenministerin Anne Ferrand kommt an.",
            "title: ministre de l’Intérieur = Innenministerin"
        },
        {
            "en", "Health Minister Anne Ferry resigned.", "de", "Gesundheitsministerin Anne Ferry trat zurück.",
            "title: Health Minister = Gesundheitsministerin"
        },
        {
            "en", "The Minister for Trade Anne Ferry resigned.", "fr", "La ministre du Commerce Anne Ferry a démissionné.",
            "title: Minister for Trade = ministre du Commerce"
        },
        {
            "nl", "Onderwijsminister Anna Vos zwijgt.", "fr", "La ministre de l’Éducation Anna Vos se tait.",
            "title: onderwijsminister = ministre de l’Éducation"
        },

        // Lists of portfolios.
        {
            "it", "Il ministro dell’Istruzione, della Cultura e della Scienza Paolo Ferri parla.", "nl",
            "Minister van Onderwijs, Cultuur en Wetenschap Paolo Ferri spreekt.",
            "title: ministro dell’Istruzione, della Cultura e della Scienza = minister van Onderwijs, Cultuur en Wetenschap"
        },
        {
            "it", "Il ministro delle Infrastrutture e dei Trasporti Paolo Ferri parla.", "de",
            "Der Minister für Infrastruktur und Verkehr Paolo Ferri spricht.",
            "title: ministro delle Infrastrutture e dei Trasporti = Minister für Infrastruktur und Verkehr"
        },
        {
            "fr", "Le ministre de l’Économie et des Finances Paul Ferrand parle.", "it",
            "Il ministro dell’Economia e delle Finanze Paul Ferrand parla.",
            "title: ministre de l’Économie et des Finances = ministro dell’Economia e delle Finanze"
        },
        {
            "nl", "Minister Jan Kuiper van Volksgezondheid, Welzijn en Sport spreekt.", "fr",
            "Le ministre de la Santé publique, du Bien-être et des Sports Jan Kuiper parle.",
            "title: minister van Volksgezondheid, Welzijn en Sport = ministre de la Santé publique, du Bien-être et des Sports"
        },
        {
            "it", "Il ministro degli Affari europei e internazionali Paolo Ferri parla.", "de",
            "Der Minister für europäische und internationale Angelegenheiten Paolo Ferri spricht.",
            "title: ministro degli Affari europei e internazionali = Minister für europäische und internationale Angelegenheiten"
        },
        {
            "en", "The Minister of Agriculture and Fisheries Paul Ferry speaks.", "nl",
            "Minister van Landbouw en Visserij Paul Ferry spreekt.",
            "title: Minister of Agriculture and Fisheries = minister van Landbouw en Visserij"
        },

        // Feminine and plural forms to their base.
        {
            "it", "I ministri degli Esteri si sono visti.", "nl", "De ministers van Buitenlandse Zaken hebben elkaar gezien.",
            "title: ministro degli Esteri = minister van Buitenlandse Zaken"
        },
        { "it", "Le sindache di Roma e Torino.", "de", "Die Bürgermeisterinnen von Rom und Turin.", "place: Torino = Turin" },
        {
            "fr", "Les ministres de la Défense se réunissent.", "it", "I ministri della Difesa si riuniscono.",
            "title: ministre de la Défense = ministro della Difesa"
        },
        {
            "de", "Die Außenminister tagen heute.", "it", "I ministri degli Esteri si riuniscono oggi.",
            "title: Außenminister = ministro degli Esteri"
        },
        {
            "it", "La direttrice finanziaria Anna Vos firma.", "nl", "Financieel directeur Anna Vos tekent.",
            "title: direttrice finanziaria = financieel directeur"
        },
        {
            "fr", "La porte-parole Anne Ferrand répond.", "nl", "Woordvoerster Anne Ferrand antwoordt.",
            "title: porte-parole = woordvoerster"
        },

        // The state, as an adjective or a name.
        {
            "it", "Il ministro dell’Industria canadese Jim Flint ha detto no.", "nl",
            "De Canadese minister van Industrie Jim Flint zei nee.", "title: ministro dell’Industria = minister van Industrie"
        },
        {
            "it", "Il ministro dell’Industria del Canada Jim Flint ha detto no.", "nl",
            "De minister van Industrie van Canada Jim Flint zei nee.", "title: ministro dell’Industria = minister van Industrie"
        },
        {
            "it", "Il ministro dei Trasporti per l’Indonesia Hatta Rajasa è arrivato.", "nl",
            "De Indonesische minister van Transport Hatta Rajasa is aangekomen.", "title: ministro dei Trasporti = minister van Transport"
        },
        {
            "it", "Il presidente russo Ivan Petrov è arrivato.", "nl", "De Russische president Ivan Petrov is aangekomen.",
            "title: presidente russo = Russische president"
        },
        {
            "en", "Russia’s defence minister Ivan Petrov arrived.", "fr", "Le ministre russe de la Défense Ivan Petrov est arrivé.",
            "title: defence minister = ministre de la Défense"
        },
        {
            "nl", "De Franse minister van Defensie Paul Ferrand komt.", "fr", "Le ministre français de la Défense Paul Ferrand vient.",
            "title: minister van Defensie = ministre de la Défense"
        },
        {
            "it", "Il ministro nordcoreano degli Esteri Ri Song ha protestato.", "nl",
            "De Noord-Koreaanse minister van Buitenlandse Zaken Ri Song protesteerde.",
            "title: ministro degli Esteri = minister van Buitenlandse Zaken"
        },
        {
            "it", "Il leader della maggioranza al Senato Henry Reed ha protestato.", "nl",
            "De leider van de meerderheid in de Senaat Henry Reed protesteerde.",
            "title: leader della maggioranza = leider van de meerderheid"
        },

        // Before a verb at the end what it governs stands beside the office.
        {
            "it", "Scrive che il ministro della Giustizia non ha informato la Camera.", "nl",
            "Hij schrijft dat de minister van Justitie de Tweede Kamer niet heeft ingelicht.",
            "title: ministro della Giustizia = minister van Justitie"
        },
        {
            "it", "Si dice che il ministro dell’Economia abbia firmato il contratto.", "de",
            "Man sagt, dass der Wirtschaftsminister den Vertrag unterzeichnet hat.", "title: ministro dell’Economia = Wirtschaftsminister"
        },

        // With whom or against whom somebody is belongs to no office.
        {
            "it", "L’incontro del ministro degli Esteri con il presidente russo è durato due ore.", "nl",
            "De ontmoeting van de minister van Buitenlandse Zaken met de Russische president duurde twee uur.",
            "title: ministro degli Esteri = minister van Buitenlandse Zaken"
        },
        {
            "it", "Il colloquio del portavoce con il presidente cinese è stato breve.", "de",
            "Das Gespräch des Sprechers mit dem chinesischen Präsidenten war kurz.", "title: portavoce = Sprecher"
        },
        {
            "fr", "L’entretien du ministre de la Défense avec le président chinois a duré deux heures.", "de",
            "Das Gespräch des Verteidigungsministers mit dem chinesischen Präsidenten dauerte zwei Stunden.",
            "title: ministre de la Défense = Verteidigungsminister"
        },
        {
            "en", "The meeting of the defence minister with the French president took two hours.", "it",
            "L’incontro del ministro della Difesa con il presidente francese è durato due ore.",
            "title: defence minister = ministro della Difesa"
        },

        // What a director is for, and his employer, who is no part of the office.
        {
            "it", "Lo dice Paul Nolan, direttore degli investimenti presso Hillside Partners.", "nl",
            "Dat zegt Paul Nolan, directeur investeringen bij Hillside Partners.",
            "title: direttore degli investimenti = directeur investeringen"
        },
        {
            "it", "Lo dice Paul Nolan, direttore della comunicazione della Difesa.", "nl",
            "Dat zegt Paul Nolan, directeur communicatie bij Defensie.", "title: direttore della comunicazione = directeur communicatie"
        },
        {
            "it", "Lo dice Anna Vos, direttrice delle vendite di Norvik.", "nl", "Dat zegt Anna Vos, directeur verkoop van Norvik.",
            "title: direttrice delle vendite = directeur verkoop"
        },
        {
            "it", "Lo dice Anna Vos, capo economista presso Norvik.", "de", "Das sagt Anna Vos, Chefökonomin bei Norvik.",
            "title: capo economista = Chefökonomin"
        },
        {
            "it", "Lo dice Anna Vos, responsabile degli acquisti di Norvik.", "nl", "Dat zegt Anna Vos, hoofd inkoop bij Norvik.",
            "title: responsabile degli acquisti = hoofd inkoop"
        },
        {
            "en", "Paul Nolan, sales director at Norvik, agrees.", "nl", "Paul Nolan, directeur verkoop bij Norvik, is het ermee eens.",
            "title: sales director = directeur verkoop"
        },
        {
            "fr", "Paul Nolan, directeur des ventes chez Norvik, approuve.", "it",
            "Paul Nolan, direttore delle vendite di Norvik, approva.", "title: directeur des ventes = direttore delle vendite"
        },
        {
            "it", "L’amministratore delegato di Norvik Paul Nolan si dimette.", "nl", "CEO Paul Nolan van Norvik stapt op.",
            "title: amministratore delegato = CEO"
        },
        {
            "it", "Paul Nolan, presidente e amministratore delegato di Norvik, si dimette.", "nl",
            "Paul Nolan, voorzitter en CEO van Norvik, stapt op.", "title: amministratore delegato = CEO"
        },
        {
            "it", "Il cofondatore di Norvik Paul Nolan si dimette.", "nl", "Medeoprichter Paul Nolan van Norvik stapt op.",
            "title: cofondatore = medeoprichter"
        },
        {
            "it", "L’assistente speciale del segretario, Paul Nolan, tace.", "nl",
            "De speciaal assistent van de secretaris, Paul Nolan, zwijgt.", "title: assistente speciale = speciaal assistent"
        },

        // Offices of the same function under another name.
        {
            "it", "Il segretario di Stato americano John Reed è arrivato.", "nl",
            "De Amerikaanse minister van Buitenlandse Zaken John Reed is aangekomen.",
            "title: segretario di Stato = minister van Buitenlandse Zaken"
        },
        {
            "it", "Il segretario alla Difesa John Reed è arrivato.", "nl", "Minister van Defensie John Reed is aangekomen.",
            "title: segretario alla Difesa = minister van Defensie"
        },
        {
            "it", "Il vicesegretario alla Difesa John Reed è arrivato.", "nl", "Onderminister van Defensie John Reed is aangekomen.",
            "title: vicesegretario alla Difesa = onderminister van Defensie"
        },
        {
            "it", "Il segretario al Tesoro John Reed è arrivato.", "de", "Finanzminister John Reed ist angekommen.",
            "title: segretario al Tesoro = Finanzminister"
        },
        {
            "fr", "Le chef de la diplomatie italienne Paolo Ferri arrive.", "it", "Il ministro degli Esteri italiano Paolo Ferri arriva.",
            "title: chef de la diplomatie = ministro degli Esteri"
        },
        {
            "it", "Il cancelliere dello Scacchiere John Reed tace.", "nl", "De Britse minister van Financiën John Reed zwijgt.",
            "title: cancelliere dello Scacchiere = minister van Financiën"
        },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void An_office_is_met(string source, string sourceText, string target, string targetText, string term)
    {
        var rows = ShippedTerms.Rows(source, sourceText, target, targetText).ToList();
        Assert.True(rows.Contains(term), $"{term}; found are {string.Join("; ", rows)}");
    }

    /// <summary>Of one article alone: what the packs call the office in the other language, its articles right.</summary>
    [Theory]
    [InlineData("nl", "Ook minister van Buitenlandse Zaken Jan Kuiper sprak.", "it",
        "title: minister van Buitenlandse Zaken -> ministro degli Esteri")]
    [InlineData("nl", "Ook minister van Onderwijs, Cultuur en Wetenschap Jan Kuiper sprak.", "it",
        "title: minister van Onderwijs, Cultuur en Wetenschap -> ministro dell'Istruzione, della Cultura e della Scienza")]
    [InlineData("nl", "Dat zei de staatsminister voor Cultuur en Media gisteren.", "it",
        "title: staatsminister voor Cultuur en Media -> ministro di Stato per la Cultura e i Media")]
    [InlineData("nl", "Ook staatssecretaris van Financiën Jan Kuiper sprak.", "it",
        "title: staatssecretaris van Financiën -> sottosegretario alle Finanze")]
    [InlineData("nl", "Het ministerie van Defensie zweeg.", "fr", "ministry: ministerie van Defensie -> ministère de la Défense")]
    [InlineData("it", "Ieri il ministro dei Trasporti Paolo Ferri era qui.", "fr",
        "title: ministro dei Trasporti -> ministre des Transports")]
    [InlineData("de", "Gestern war Innenminister Paul Ferr da.", "fr", "title: Innenminister -> ministre de l'Intérieur")]
    [InlineData("fr", "Le ministre de l’Environnement Paul Ferrand parle.", "it",
        "title: ministre de l’Environnement -> ministro dell'Ambiente")]
    [InlineData("en", "Health Minister Anne Ferry resigned.", "it", "title: Health Minister -> ministro della Salute")]
    public void An_office_is_offered_with_its_articles(string source, string text, string target, string offer)
    {
        var rows = ShippedTerms.Suggested(source, text, target).ToList();
        Assert.True(rows.Contains(offer), $"{offer}; suggested are {string.Join("; ", rows)}");
    }
}
