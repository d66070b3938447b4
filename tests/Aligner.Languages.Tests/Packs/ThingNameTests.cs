namespace Aligner.Languages.Tests.Packs;

/// <summary>Texts full of names that no glossary of ours has: products, models, indices, tickers, units.</summary>
public sealed class ThingNameTests
{
    private const string MarketNews = """
        L’indice Ftse Mib ha chiuso a 34.210 punti, a Londra il FTSE 100 è salito dello 0,4%.
        A Francoforte il DAX ha segnato un record, a Parigi il CAC 40 ha perso lo 0,1%.
        A New York l’S&P 500 è rimasto fermo; a Tokyo il Nikkei 225 ha chiuso a 38.900 punti.
        Il Brent è scambiato a 82 USD al barile, il WTI a 78; lo spread BTP-Bund è sceso a 130 punti.
        Veldhuis Steel (AMS: VHST) ha guadagnato il 6%, Norvik Aerotech (NASDAQ: NVKA) ha perso il 3%.
        L’amministratore delegato Karl Lindqvist ha tagliato le stime di EBITDA.
        Secondo la Bce la crescita rallenta.
        """;

    private const string MarketNewsInDutch = """
        De index Ftse Mib sloot op 34.210 punten, in Londen steeg de FTSE 100 met 0,4 procent.
        In Frankfurt zette de DAX een record neer, in Parijs verloor de CAC 40 0,1 procent.
        In New York bleef de S&P 500 gelijk; in Tokio sloot de Nikkei 225 op 38.900 punten.
        Brent wordt verhandeld voor 82 USD per vat, WTI voor 78; de spread BTP-Bund daalde naar 130 punten.
        Veldhuis Steel (AMS: VHST) won 6 procent, Norvik Aerotech (NASDAQ: NVKA) verloor 3 procent.
        Topman Karl Lindqvist heeft de ramingen van de EBITDA verlaagd.
        Volgens de ECB vertraagt de groei.
        """;

    private const string ProductTest = """
        Abbiamo provato la nuova Corvina Sport 1.5 TSI con cambio DSG e la Falkon GT con il motore V6 da 280 CV.
        Lo smartphone Lumex X20 Pro si collega con Bluetooth e USB-C al sistema Android Auto; va anche Apple CarPlay.
        Lo schermo AMOLED è Full HD e il processore Octra 888 lavora a 2,8 GHz con 12 GB di RAM.
        La batteria da 77 kWh si ricarica in 30 minuti con il caricatore TurboCharge.
        Il GPS e l’ABS sono di serie, il sistema SmartDrive costa 900 EUR in più.
        Il SUV Dakara 4x4 e la monovolume Zafiro arriveranno a marzo.
        Lo ha detto a Torino la direttrice Elena Marchetti.
        """;

    private const string ProductTestInDutch = """
        We testten de nieuwe Corvina Sport 1.5 TSI met de bak DSG en de Falkon GT met de motor V6 van 280 pk.
        De smartphone Lumex X20 Pro verbindt via Bluetooth en USB-C met het systeem Android Auto; ook Apple CarPlay werkt.
        Het scherm AMOLED is Full HD en de processor Octra 888 werkt op 2,8 GHz met 12 GB RAM.
        De batterij van 77 kWh laadt in 30 minuten op met de lader TurboCharge.
        GPS en ABS zijn standaard, het systeem SmartDrive kost 900 EUR extra.
        De SUV Dakara 4x4 en de monovolume Zafiro komen in maart.
        Dat zei directeur Elena Marchetti in Turijn.
        """;

    private const string SportsTable = """
        Roma - Lazio 2-1
        Bologna - Torino 0-0
        Monza - Empoli 1-1
        Marcatori: Bellandi 12', Orsolotto 45', Krastev 88'
        Classifica: Roma 45 PT, Lazio 41 PT, Bologna 38 PT
        Ordine d’arrivo: 1. Marco Bezzani (Ducati GP24); 2. Jorge Navas (KTM RC16) +1"2; 3. Luca Ferrin (Yamaha YZR-M1) +3"8
        La pole è di Sergei Volkonsky con la SF-24.
        """;

    private const string SportsTableInDutch = """
        Roma - Lazio 2-1
        Bologna - Torino 0-0
        Monza - Empoli 1-1
        Doelpunten: Bellandi 12', Orsolotto 45', Krastev 88'
        Stand: Roma 45 PT, Lazio 41 PT, Bologna 38 PT
        Uitslag: 1. Marco Bezzani (Ducati GP24); 2. Jorge Navas (KTM RC16) +1"2; 3. Luca Ferrin (Yamaha YZR-M1) +3"8
        De pole is voor Sergei Volkonsky met de SF-24.
        """;

    private const string SoftwareRelease = """
        La nuova versione di Kestrion introduce il supporto a WebAssembly, GraphQL e gRPC.
        Il plugin Foldify ora legge YAML, TOML e JSON; il modulo Parsel è stato riscritto in Rust.
        Su Ubuntu e Fedora si installa con Flatpak o Snap, su Windows con Winget e su macOS con Homebrew.
        Chi usa PostgreSQL o MySQL deve aggiornare il connettore Datalane; il vecchio driver ODBC non va più.
        Il pacchetto è di 120 MB, l’interfaccia usa Vulkan al posto di OpenGL, la documentazione è su GitHub.
        Il progetto Kestrion è guidato da Ingrid Halvorsen.
        """;

    private const string SoftwareReleaseInDutch = """
        De nieuwe versie van Kestrion brengt ondersteuning voor WebAssembly, GraphQL en gRPC.
        De plug-in Foldify leest nu YAML, TOML en JSON; de module Parsel is in Rust herschreven.
        Op Ubuntu en Fedora installeer je het met Flatpak of Snap, op Windows met Winget en op macOS met Homebrew.
        Wie PostgreSQL of MySQL gebruikt moet de connector Datalane bijwerken; de oude driver ODBC werkt niet meer.
        Het pakket is 120 MB groot, de interface gebruikt Vulkan in plaats van OpenGL, de documentatie is op GitHub.
        Het project Kestrion wordt geleid door Ingrid Halvorsen.
        """;

    [Theory]
    [InlineData(MarketNews, MarketNewsInDutch, "Ftse Mib|FTSE|DAX|CAC 40|Nikkei|S&P|Brent|WTI|USD|EBITDA|VHST|NVKA|AMS|BTP-Bund")]
    [InlineData(ProductTest, ProductTestInDutch,
        "Lumex X20 Pro|Corvina Sport 1.5 TSI|V6|USB-C|GHz|GB|RAM|GPS|ABS|Bluetooth|Full HD|AMOLED|EUR|Octra|SUV Dakara|Zafiro")]
    [InlineData(SportsTable, SportsTableInDutch,
        "Ducati GP24|KTM RC16|Yamaha YZR-M1|SF-24|Bellandi 12|Lazio 41 PT|Roma 45 PT|Empoli 1|Lazio 2|Torino 0|Krastev 88")]
    [InlineData(SoftwareRelease, SoftwareReleaseInDutch,
        "Kestrion|WebAssembly|GraphQL|Foldify|YAML|JSON|Parsel|Flatpak|Winget|Homebrew|MySQL|Datalane|ODBC|MB|Vulkan|Ubuntu")]
    public void A_thing_is_no_concept(string source, string target, string things)
    {
        var rows = ShippedTerms.Rows("it", source, "nl", target).ToList();
        Assert.All(things.Split('|'), thing =>
            Assert.DoesNotContain(rows, row => row.EndsWith($": {thing} = {thing}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(MarketNews, MarketNewsInDutch,
        "title: amministratore delegato = topman|organisation: BCE = ECB|person: Karl Lindqvist = Karl Lindqvist|place: Londra = Londen")]
    [InlineData(ProductTest, ProductTestInDutch, "person: Elena Marchetti = Elena Marchetti|place: Torino = Turijn")]
    [InlineData(SportsTable, SportsTableInDutch,
        "person: Marco Bezzani = Marco Bezzani|person: Jorge Navas = Jorge Navas|place: Bologna = Bologna")]
    [InlineData(SoftwareRelease, SoftwareReleaseInDutch, "person: Ingrid Halvorsen = Ingrid Halvorsen")]
    public void What_stands_among_things_is_met(string source, string target, string terms)
    {
        var rows = ShippedTerms.Rows("it", source, "nl", target).ToHashSet();
        Assert.All(terms.Split('|'), term => Assert.Contains(term, rows));
    }
}
