using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Core.Tests.Matching;
using Aligner.Languages;

namespace Aligner.Core.Tests.Terms;

/// <summary>Packs of a few entries each, so that a test shows all that a rule needs to know.</summary>
internal static class SmallPacks
{
    public static LanguagePack For(LanguageCode code) =>
        (All.GetValueOrDefault(code.Value) ?? LanguagePack.Bare(code)) with { Spellings = ShippedSpellings.All };

    public static LanguagePack For(string code) => For(LanguageCode.Parse(code));

    /// <summary>A pack with more rows, each list parted by <c>/</c>: <c>island|place|isola;isole=isola</c>.</summary>
    public static LanguagePack Plus(
        this LanguagePack pack,
        string heads = "",
        string portfolios = "",
        string institutions = "",
        string demonyms = "",
        string places = "") => pack with
        {
            Heads = [.. pack.Heads, .. Heads(heads.Replace('/', '\n'))],
            Portfolios = [.. pack.Portfolios, .. Portfolios(Rows(portfolios))],
            Institutions = [.. pack.Institutions, .. Institutions(Rows(institutions))],
            Demonyms = [.. pack.Demonyms, .. Demonyms(Rows(demonyms))],
            Places = [.. pack.Places, .. Places(Rows(places))],
        };

    private static string[] Rows(string rows) => rows.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static readonly ConceptRoles Roles = new()
    {
        Unions = new Dictionary<string, string> { ["eu"] = "europe" }.ToFrozenDictionary(StringComparer.Ordinal),
        Directions = Set("northern southern"),
        Owners = Set("european federal"),
        PortfolioHolders = Set("minister ministry commissioner"),
        OwnOffices = new Dictionary<(string, string), string>
        {
            [("US", "minister")] = "minister:secretary",
            [("US", "foreign-affairs+minister")] = "minister+foreign-affairs:secretary-of-state",
            [("europe", "commissioner")] = "european+commissioner",
            [("federal", "minister")] = "minister",
        }.ToFrozenDictionary(),
        WholePortfolios = Set("foreign-affairs commerce"),
        WholePortfoliosOf = new Dictionary<string, FrozenSet<string>> { ["europe"] = Set("culture") }
            .ToFrozenDictionary(StringComparer.Ordinal),
    };

    private static readonly Dictionary<string, LanguagePack> All = new(StringComparer.Ordinal)
    {
        ["it"] = Pack("it", "di a da in con del della dei degli delle dell' al alla all' dall' il la lo l' i gli le e ha per suo",
            articles: "il la lo l' i gli le del della dei degli delle dell' al alla all'",
            elisions: "dell' l' all' dall' nell' d'",
            prepositions: "di a da in per con presso d'") with
        {
            Heads = Heads("""
                minister|title|ministro;ministri=ministro;ministra;ministre=ministra
                minister:secretary|title|segretario;segretaria
                minister+foreign-affairs:secretary-of-state|title|segretario di Stato
                deputy+minister|title|viceministro
                president|state-title|presidente;presidenti=presidente
                mayor|title|sindaco;sindaca
                ambassador|title|ambasciatore
                spokesperson|title|portavoce
                executive+director|title|direttrice esecutiva;direttore esecutivo
                commissioner|title|commissario;commissaria
                prosecutor|title|procuratore;procuratrice
                governor|title|governatore;governatrice
                european+commissioner|title|commissario europeo;commissaria europea
                general+secretary|title|segretario generale
                director|bound-title|direttore
                ministry|ministry|ministero;ministeri=ministero
                museum|organisation|museo;musei=museo
                southern|modifier|meridionale
                and|conjunction|e
                -ale|adjective|-ale
                """),
            Portfolios = Portfolios("foreign-affairs|Esteri;Affari esteri", "culture|Cultura", "education|Istruzione",
                "science|Scienza", "commerce|Commercio", "economic-security|Sicurezza economica", "arts|arte", "interior|Interno",
                "transport|Trasporti", "infrastructure|Infrastrutture", "treasury|Tesoro", "finance|Finanze"),
            Complements = ["di", "commissioner=a", "minister:secretary=a"],
            ComplementArticles =
            [
                new ComplementArticle(["di=degli", "a=agli"], ["Esteri"]),
                new ComplementArticle(["di=della", "a=alla"], ["Cultura"]),
                new ComplementArticle(["di=del", "a=al"], ["Commercio"]),
                new ComplementArticle(["di=delle", "a=alle"], ["Infrastrutture", "Finanze"]),
                new ComplementArticle(["di=dei", "a=ai"], ["Trasporti"]),
            ],
            Institutions = Institutions("ministry+interior@IT|ministry|Viminale", "europol|organisation|Europol", "nato|organisation|NATO",
                "un|organisation|Nazioni Unite;ONU",
                "security-council|organisation|Consiglio di sicurezza delle Nazioni Unite;Consiglio di sicurezza"),
            Demonyms = Demonyms(
                "RU|russo;russa=russo;russi=russo", "CN|cinese;cinesi=cinese", "US|americano;americana=americano", "IT|italiano"),
            Places = Places(
                "RU|country|Russia", "hague|city|Aia", "LB|country|Libano", "venice|city|Venezia", "MY|country|Malesia;Malaysia",
                "US|country|Stati Uniti", "persian-gulf|water|Golfo Persico"),
            GivenNames = Set("Gouke Marco Donald Per"),
        },
        ["nl"] = Pack("nl", "de het een van voor en in uit op bij heeft zijn", articles: "de het een", elisions: "",
            prepositions: "van voor in uit op bij") with
        {
            Compounds = true,
            Complements = ["van"],
            Heads = Heads("""
                minister|title|minister;ministers=minister
                deputy+minister|title|viceminister;onderminister
                prosecutor|title|federaal procureur;federale procureur
                president|state-title|president;presidenten=president
                mayor|title|burgemeester
                ambassador|title|ambassadeur
                spokesperson|title|woordvoerder;woordvoerster
                executive+director|title|uitvoerend directeur
                director|bound-title|directeur
                ministry|ministry|ministerie;ministeries=ministerie
                museum|organisation|museum
                southern|modifier|zuidelijk;Zuid-
                and|conjunction|en
                """),
            Portfolios = Portfolios("foreign-affairs|Buitenlandse Zaken", "culture|Cultuur", "education|Onderwijs", "science|Wetenschap",
                "commerce|Handel", "economic-security|Economische Veiligheid", "arts|Kunsten;kunst-", "interior|Binnenlandse Zaken"),
            Institutions = Institutions("europol|organisation|Europol", "nato|organisation|Navo", "un|organisation|Verenigde Naties;VN"),
            Demonyms = Demonyms("RU|Russische;Russisch=Russische", "CN|Chinese;Chinees=Chinese", "US|Amerikaanse", "IT|Italiaanse"),
            Places = Places("RU|country|Rusland", "hague|city|Den Haag", "LB|country|Libanon", "venice|city|Venetië", "MY|country|Maleisië",
                "US|country|Verenigde Staten"),
            GivenNames = Set("Gouke Marco Donald Per"),
        },
        ["de"] = Pack("de", "der die das des dem den von für und in aus bei hat", articles: "der die das des dem den", elisions: "",
            prepositions: "von für in aus bei") with
        {
            Compounds = true,
            Complements = ["-", "für"],
            CapitalisedNouns = true,
            Heads = Heads("""
                minister|title|Minister;Ministers=Minister;Ministerin
                commissioner|title|Kommissar;Kommissarin
                governor|title|Gouverneur;Gouverneurin
                minister-of-state|title|Staatsminister
                president|state-title|Präsident;Präsidenten=Präsident;Präsidentin
                ambassador|title|Botschafter
                ministry|ministry|Ministerium;Ministeriums=Ministerium
                museum|organisation|Museum
                deputy|modifier|stellvertretender;stellvertretende;stellvertretenden
                southern|modifier|Süd-
                federal|modifier|Bundes-
                educational|modifier|Bildungs-
                and|conjunction|und
                ending|citation|-en=-e
                ending:-ent|citation|-e=-er;-en=-er
                ending:-ment|citation|-e=-es
                """),
            Portfolios = Portfolios(
                "foreign-affairs|Außen-",
                "culture|Kultur;Kultur-",
                "education|Bildung;Bildungs-",
                "commerce|Handel;Handels-",
                "arts|Kunst;Kunst-",
                "transport|Verkehr;Verkehrs-",
                "infrastructure|Infrastruktur;Infrastruktur-",
                "finance|Finanzen;Finanz-",
                "treasury|Finanzen;Finanz-"),
            Institutions = Institutions("europol|organisation|Europol", "nato|organisation|NATO", "un|organisation|Vereinte Nationen;UN",
                "security-council|organisation|UN-Sicherheitsrat;Sicherheitsrat"),
            Demonyms = Demonyms("RU|russisch;russische=russisch;russischen=russisch", "US|amerikanisch;US-", "europe|europäisch;EU-"),
            Places = Places(
                "RU|country|Russland", "LB|country|Libanon", "IT|country|Italien", "persian-gulf|water|Persischer Golf;Persischen Golf"),
            GivenNames = Set("Donald"),
        },
        ["fr"] = Pack("fr", "le la les l' de du des d' et à en pour a", articles: "le la les l' du des", elisions: "l' d'",
            prepositions: "de à en pour d'") with
        {
            Heads = Heads("""
                minister|title|ministre;ministres=ministre
                president|state-title|président
                and|conjunction|et
                """),
            Portfolios = Portfolios("commerce|Commerce", "culture|Culture"),
            Demonyms = Demonyms("RU|russe"),
            Places = Places("RU|country|Russie"),
        },
        ["en"] = Pack("en", "the of a and in", articles: "the a", elisions: "", prepositions: "of in for") with
        {
            Heads = Heads("""
                general+secretary|title|secretary general
                minister|title|minister
                """),
            Portfolios = Portfolios("foreign-affairs|Foreign Affairs;Foreign"),
            Institutions = Institutions("nato|organisation|NATO"),
            Demonyms = Demonyms("RU|Russian"),
        },
    };

    private static LanguagePack Pack(string code, string stopWords, string articles, string elisions, string prepositions) => new()
    {
        Code = LanguageCode.Parse(code),
        Name = code,
        StopWords = Set(stopWords),
        Articles = Set(articles),
        Elisions = Set(elisions),
        Prepositions = Set(prepositions),
        Particles = Set("van di el- al-"),
        Locatives = Set("in"),
        Roles = Roles,
    };

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<Head> Heads(string rows) =>
        [.. rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Cells)
            .Select(cells => new Head(cells[0], KindName.Find<HeadKind>(cells[1])!.Value, Forms(cells[2])))];

    private static ImmutableArray<Portfolio> Portfolios(params string[] rows) =>
        [.. rows.Select(Cells).Select(cells => new Portfolio(cells[0], Forms(cells[1])))];

    private static ImmutableArray<Institution> Institutions(params string[] rows) =>
        [.. rows.Select(Cells)
            .Select(cells => new Institution(cells[0], KindName.Find<InstitutionKind>(cells[1])!.Value, Forms(cells[2])))];

    private static ImmutableArray<Demonym> Demonyms(params string[] rows) =>
        [.. rows.Select(Cells).Select(cells => new Demonym(cells[0], Forms(cells[1])))];

    private static ImmutableArray<Place> Places(params string[] rows) =>
        [.. rows.Select(Cells).Select(cells => new Place(cells[0], cells[1], Forms(cells[2])))];

    private static string[] Cells(string row) => row.Split('|');

    private static ImmutableArray<string> Forms(string cell) => [.. cell.Split(';')];
}
