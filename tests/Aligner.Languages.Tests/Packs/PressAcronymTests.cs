namespace Aligner.Languages.Tests.Packs;

/// <summary>Acronyms as Italian newspapers write them, in running text, with the ones that their Dutch counterparts use.</summary>
public sealed class PressAcronymTests
{
    private const string Italian = """
        Alla vigilia del vertice l’Onu e la Nato hanno invitato alla calma, mentre l’Ue prepara nuove misure.
        Secondo la Bce e il Fmi la crescita rallenta; anche l’Ocse ha ridotto le stime.
        L’Oms ha mandato esperti, l’Unicef tende, il Pam farina e la Fao sementi.
        L’Aiea ispeziona il reattore e l’Opac cerca tracce di gas.
        La Cpi e la Cig hanno sede all’Aia; la Cedu no.
        L’Omc discute i dazi con l’Opec e il Brics.
        La Bei finanzia il ponte, la Bers la ferrovia.
        L’Osce osserva il voto insieme all’Oim e all’Unhcr.
        L’Ema valuta il vaccino, l’Efsa la salsa, l’Ecdc i contagi.
        L’Europol e l’Interpol cercano il latitante, dice l’Eurojust, e l’Eppo indaga con l’Olaf.
        L’Esa e la Nasa lanciano una sonda costruita al Cern.
        La Uefa e la Fifa litigano con il Cio e la Wada.
        L’Easa e l’Icao cambiano le regole di volo, l’Imo quelle di rotta.
        Il Ppe e il Pse trattano; a Roma il Pd e il M5S aspettano.
        La Fbi e la Cia hanno avvertito l’Olp e l’Anp.
        La Cgil e la Cisl scioperano, l’Istat conta.
        L’Unesco protegge il centro, l’Unrwa le scuole, l’Undp i pozzi, l’Unifil il confine.
        L’Ipcc e l’Unep pubblicano un rapporto; l’Oil un altro.
        """;

    private const string Dutch = """
        Aan de vooravond van de top riepen de VN en de NAVO op tot kalmte, terwijl de EU nieuwe maatregelen voorbereidt.
        Volgens de ECB en het IMF vertraagt de groei; ook de OESO verlaagde de ramingen.
        De WHO stuurde deskundigen, UNICEF tenten, het WFP meel en de FAO zaaigoed.
        De IAEA inspecteert de reactor en de OPCW zoekt sporen van gas.
        Het ICC en het IGH zetelen in Den Haag; het EHRM niet.
        De WTO bespreekt de heffingen met de OPEC en de Brics.
        De EIB financiert de brug, de EBRD het spoor.
        De OVSE ziet toe op de verkiezing, samen met de IOM en de UNHCR.
        De EMA beoordeelt het vaccin, de EFSA de saus, het ECDC de besmettingen.
        Europol en Interpol zoeken de voortvluchtige, zegt Eurojust, en het EPPO onderzoekt met OLAF.
        ESA en NASA lanceren een sonde die bij CERN is gebouwd.
        De UEFA en de FIFA ruziën met het IOC en het WADA.
        De EASA en de ICAO veranderen de vliegregels, de IMO die van de vaart.
        De EVP en de Partij van de Europese Sociaaldemocraten onderhandelen; in Rome wachten de PD en de M5S.
        De FBI en de CIA waarschuwden de PLO en de Palestijnse Autoriteit.
        De CGIL en de CISL staken, Istat telt.
        UNESCO beschermt het centrum, de UNRWA de scholen, het UNDP de putten, UNIFIL de grens.
        Het IPCC en UNEP publiceren een rapport; de IAO een ander.
        """;

    /// <summary>As the articles write them; a concept that is met under its full name alone is named by that.</summary>
    public static TheoryData<string, string> Acronyms { get; } = new()
    {
        { "Onu", "VN" }, { "Nato", "NAVO" }, { "Ue", "EU" }, { "Bce", "ECB" }, { "Fmi", "IMF" }, { "Ocse", "OESO" }, { "Oms", "WHO" },
        { "Unicef", "UNICEF" }, { "Pam", "WFP" }, { "Fao", "FAO" }, { "Aiea", "IAEA" }, { "Opac", "OPCW" }, { "Cpi", "ICC" },
        { "Cig", "IGH" }, { "Cedu", "EHRM" }, { "Omc", "WTO" }, { "Opec", "OPEC" }, { "Brics", "Brics" }, { "Bei", "EIB" },
        { "Bers", "EBRD" }, { "Osce", "OVSE" }, { "Oim", "IOM" }, { "Unhcr", "UNHCR" }, { "Ema", "EMA" }, { "Efsa", "EFSA" },
        { "Ecdc", "ECDC" }, { "Europol", "Europol" }, { "Interpol", "Interpol" }, { "Eurojust", "Eurojust" }, { "Eppo", "EPPO" },
        { "Olaf", "OLAF" }, { "Esa", "ESA" }, { "Nasa", "NASA" }, { "Cern", "CERN" }, { "Uefa", "UEFA" }, { "Fifa", "FIFA" },
        { "Cio", "IOC" }, { "Wada", "WADA" }, { "Easa", "EASA" }, { "Icao", "ICAO" }, { "Imo", "IMO" }, { "Ppe", "EVP" },
        { "Pse", "Partij van de Europese Sociaaldemocraten" }, { "Pd", "PD" }, { "M5S", "M5S" }, { "Fbi", "FBI" }, { "Cia", "CIA" },
        { "Olp", "PLO" }, { "Anp", "Palestijnse Autoriteit" }, { "Cgil", "CGIL" }, { "Cisl", "CISL" }, { "Istat", "Istat" },
        { "Unesco", "UNESCO" }, { "Unrwa", "UNRWA" }, { "Undp", "UNDP" }, { "Unifil", "UNIFIL" }, { "Ipcc", "IPCC" },
        { "Unep", "UNEP" }, { "Oil", "IAO" },
    };

    private static readonly Lazy<HashSet<(string, string)>> Found = new(Extract);

    [Theory]
    [MemberData(nameof(Acronyms))]
    public void An_acronym_of_the_press_is_met(string italian, string dutch) =>
        Assert.Contains((italian.ToUpperInvariant(), dutch.ToUpperInvariant()), Found.Value);

    private static HashSet<(string, string)> Extract() =>
    [
        .. from concept in ShippedTerms.Of("it", Italian, "nl", Dutch).Concepts
           from italian in concept.Terms[LanguageCode.Parse("it")]
           from dutch in concept.Terms[LanguageCode.Parse("nl")]
           select (italian.Text.ToUpperInvariant(), dutch.Text.ToUpperInvariant()),
    ];
}
