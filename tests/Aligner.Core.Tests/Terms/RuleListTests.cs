using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>A small text for each rule and each guard in which it decides.</summary>
public class RuleListTests
{
    private static readonly NameTable Table = NameTable.Read(new StringReader(
        "type\tit\tnl\nperson\tCarlo Magno\tKarel de Grote\norganisation\tKappa\tKapwa\norganisation\tLamda\tLambda\n"));

    [Theory]
    [InlineData("QuotedTitles", "Il libro “Valle Nuova: Ombre Lunghe” esce.", "Het boek “Valle Nuova: Ombre Lunghe” verschijnt.",
        "Organisation: Valle Nuova: Ombre Lunghe = Valle Nuova: Ombre Lunghe 1:1")]
    [InlineData("SharedNames", "Ieri parlava Marco Rubio.", "Gisteren sprak Marco Rubio.", "Person: Marco Rubio = Marco Rubio 1:1")]
    [InlineData("OfficePhrases", "Parla il ministro degli Esteri.", "De minister van Buitenlandse Zaken spreekt.",
        "Title: ministro degli Esteri = minister van Buitenlandse Zaken 1:1")]
    [InlineData("TypesBesideOffices", "Ieri il sindaco Venezia Zeta era qui.", "Gisteren was burgemeester Venezia Zeta hier.",
        "Person: Venezia Zeta = Venezia Zeta 1:1")]
    [InlineData("PhrasesAlike", "Parla il sindaco.", "De burgemeester spreekt.", "Title: sindaco = burgemeester 1:1")]
    [InlineData("OfficesOfOneHolder", "Ieri il ministro della Cultura Marco Rubio era qui.", "Gisteren was minister Marco Rubio hier.",
        "Title: ministro = minister 1:1")]
    [InlineData("Offices", "Parla il direttore di Europol.", "De directeur van Europol spreekt.",
        "Title: direttore di Europol = directeur van Europol 1:1")]
    [InlineData("Ministries", "Il ministero degli Esteri tace.", "Het ministerie van Buitenlandse Zaken zwijgt.",
        "Ministry: ministero degli Esteri = ministerie van Buitenlandse Zaken 1:1")]
    [InlineData("Bodies", "Chiude il museo d’arte.", "Het Kunstmuseum sluit.", "Organisation: museo d’arte = Kunstmuseum 1:1")]
    [InlineData("Waters", "Ecco lo stretto di Messina.", "Zie de straat van Messina.",
        "Place: stretto di Messina = straat van Messina 1:1")]
    [InlineData("MentionsOfTables", "Arriva dall’Aia.", "Het komt uit Den Haag.", "Place: Aia = Den Haag 1:1")]
    [InlineData("InstitutionsByTable", "Qui la NATO tace.", "Hier zwijgt de Navo.", "Organisation: NATO = Navo 1:1")]
    [InlineData("PlacesByTable", "Spari nel Libano meridionale.", "Schoten in Zuid-Libanon.",
        "Place: Libano meridionale = Zuid-Libanon 1:1")]
    [InlineData("Nationalities", "Quattro navi cinesi.", "Vier Chinese schepen.", "Place: cinese = Chinese 1:1")]
    [InlineData("NamesByTable", "Ecco Carlo Magno.", "Hier is Karel de Grote.", "Person: Carlo Magno = Karel de Grote 1:1")]
    [InlineData("HoldersBehindOffices", "Ieri il sindaco Leone era qui.", "Gisteren was burgemeester Zoef hier.",
        "Person: Leone = Zoef 1:1")]
    [InlineData("Surnames", "Parla Marco Rubio. / Poi Rubio tace.", "Nu spreekt Marco Rubio. / Dan zwijgt Rubio. / En Rubio.",
        "Person: Marco Rubio = Marco Rubio 2:3")]
    [InlineData("IdenticalWords", "Qui parla Zet.", "Hier spreekt Zet.", "Organisation: Zet = Zet 1:1")]
    [InlineData("CognateWords", "Qui parla Lavrov.", "Hier spreekt Lawrow.", "Organisation: Lavrov = Lawrow 1:1")]
    [InlineData("MisspeltNames", "Ecco Marco Rubio. / Rubio parla. / E Rubio tace.", "Zie Marco Rubia.",
        "Person: Marco Rubio = Marco Rubio 3:1")]
    [InlineData("Abbreviations", "Qui la Alfa Zeta Beta (AZB) tace.", "Hier zwijgt AZB.",
        "Organisation: Alfa Zeta Beta = AZB 0:0")]
    public void Without_a_rule_its_terms_are_not_met(string rule, string source, string target, string term)
    {
        var left = TermExtractor.Rules.RemoveAll(other => other.GetType().Name == rule);

        Assert.Equal(TermExtractor.Rules.Length - 1, left.Length);
        Assert.Contains(term, Proposals(TermExtractor.Rules, source, target));
        Assert.DoesNotContain(term, Proposals(left, source, target));
    }

    [Theory]
    [InlineData("NamesOfThings", "Qui il Lumex X200 tace.", "Hier zwijgt de Lumex X200.",
        "Organisation: Lumex X200 = Lumex X200 1:1")]
    [InlineData("OffDomainNames", "Ecco Alfa, Beta, Gamma, Delta, Sigma, X20, Y30 e Z40.",
        "Hier zijn Alfa, Beta, Gamma, Delta, Sigma, X20, Y30 en Z40.", "Organisation: Sigma = Sigma 1:1")]
    public void Without_a_rule_things_are_met(string rule, string source, string target, string term)
    {
        var left = TermExtractor.Rules.RemoveAll(other => other.GetType().Name == rule);

        Assert.DoesNotContain(term, Proposals(TermExtractor.Rules, source, target));
        Assert.Contains(term, Proposals(left, source, target));
    }

    // Too few; no things among them; as many known ones.
    [Theory]
    [InlineData("Ecco Alfa, Beta, Delta, Sigma, X20, Y30 e Z40.", "Hier zijn Alfa, Beta, Delta, Sigma, X20, Y30 en Z40.")]
    [InlineData("Ecco Alfa, Beta, Gamma, Delta, Kappa, Sigma, Omega, X20 e Y30.",
        "Hier zijn Alfa, Beta, Gamma, Delta, Kappa, Sigma, Omega, X20 en Y30.")]
    [InlineData("Ecco Alfa, Beta, Gamma, Delta, Sigma, X20, Y30 e Z40. / Ecco la NATO, Europol, il sindaco, Venezia e Marco Rubio.",
        "Hier zijn Alfa, Beta, Gamma, Delta, Sigma, X20, Y30 en Z40. / Zie de Navo, Europol, de burgemeester, Venetië en Marco Rubio.")]
    public void A_few_unknown_names_among_known_ones_are_met(string source, string target) =>
        Assert.Contains("Organisation: Sigma = Sigma 1:1", Proposals(TermExtractor.Rules, source, target));

    [Fact]
    public void Names_of_which_something_is_known_are_met_among_any_number_of_unknown_ones()
    {
        const string Known = ", Kappa, Lambda e Marco Rubio.";
        var rows = Proposals(
            TermExtractor.Rules,
            "Ecco Alfa, Beta, Gamma, Delta, Sigma, X20, Y30, Z40" + Known,
            "Hier zijn Alfa, Beta, Gamma, Delta, Sigma, X20, Y30, Z40" + Known.Replace(" e ", " en ", StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(rows, row => row.Contains("Sigma", StringComparison.Ordinal));
        Assert.Equal(
            ["Kappa", "Lambda", "Marco Rubio"],
            rows.Select(row => row.Split(": ")[1].Split(" = ")[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_text_in_which_it_decides()
    {
        var tested = new[] { nameof(Without_a_rule_its_terms_are_not_met), nameof(Without_a_rule_things_are_met) }
            .SelectMany(test => typeof(RuleListTests).GetMethod(test)!.GetCustomAttributes(typeof(InlineDataAttribute), false))
            .Select(data => (string)((InlineDataAttribute)data).GetData(null!).First()[0]);

        Assert.Equal(
            TermExtractor.Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("function word at the end", "it", "Beta Per", "nl", "Beta Pero")]
    [InlineData("English office before its holder", "it", "Minister Alfa Beta", "fr", "Minister Alfa Beta")]
    [InlineData("office before its holder", "it", "Sindaco Alfa Beta", "fr", "Sindaco Alfa Beta")]
    [InlineData("given name behind other words", "it", "Alfa Beta Marco Zeta", "nl", "Alfa Beta Marco Zeta")]
    [InlineData("known word first", "it", "Venezia Zeta", "nl", "Venetië Zeta")]
    [InlineData("known word first", "it", "Venezia Beta Zeta", "nl", "Alva Beta Zeta")]
    [InlineData("end of an office before a given name", "it", "Alfa Marco Zeta", "nl", "Alva Marco Zeta")]
    [InlineData("place before a given name", "it", "Europol Marco Zeta", "nl", "Europol Marco Zeta")]
    [InlineData("place before a given name", "it", "Europol Marco Zeta", "de", "Europol Marco Zeta")]
    [InlineData("office before its holder", "fr", "Burgemeester Alfa Beta", "nl", "Burgemeester Alfa Beta")]
    [InlineData(null, "it", "Alfa Beta Zeta", "nl", "Alva Beta Zeta")]
    [InlineData(null, "it", "Marco Alfa Donald Zeta", "nl", "Alva Alfa Donald Zeta")]
    [InlineData(null, "it", "Stati Uniti Zeta", "nl", "Stadi Uniti Zeta")]
    [InlineData(null, "it", "Beta Per", "nl", "Beta Per")]
    [InlineData(null, "it", "Marco Beta Donald Zeta", "nl", "Marco Beta Donald Zeta")]
    [InlineData(null, "it", "Venezia Zeta", "nl", "Venezia Zeta")]
    [InlineData(null, "it", "Venezia Zeta", "nl", "Alva Zeta")]
    [InlineData(null, "it", "Alfa Marco Zeta", "nl", "Alfa Marco Zeta")]
    [InlineData(null, "it", "Marco Donald Zeta", "nl", "Marco Donald Zeta")]
    public void A_guard_finds_what_only_looks_like_a_name(
        string? guard, string sourceLanguage, string source, string targetLanguage, string target)
    {
        var reading = Reading(sourceLanguage, "x " + source, targetLanguage, "x " + target);
        var pair = new NamePair(
            reading,
            NameRun.At(reading.Source, 1, reading.Source.Words.Length - 1),
            NameRun.At(reading.Target, 1, reading.Target.Words.Length - 1));

        Assert.Equal<string?>(
            guard is null ? [] : [guard],
            FalseNames.Guards.Where(other => other.Finds(pair)).Select(other => other.Name));
    }

    private static IEnumerable<string> Proposals(ImmutableArray<ITermRule> rules, string source, string target)
    {
        var reading = Reading("it", source, "nl", target);
        return rules.Aggregate(Claims.None(reading), (held, rule) => rule.Apply(reading, held)).Proposals()
            .Select(term => $"{term.Type}: {term.Source} = {term.Target} {term.SourceCount}:{term.TargetCount}");
    }

    private static PairReading Reading(string sourceLanguage, string source, string targetLanguage, string target) => new(
        Extracted.Pair(sourceLanguage, source, targetLanguage, target),
        new PhraseBook(Pack(sourceLanguage)),
        new PhraseBook(Pack(targetLanguage)),
        new PhraseBook(Pack("en")),
        Table,
        new WordTranslations(null, new Romanisation(Pack("en").Spellings)));

    private static LanguagePack Pack(string language)
    {
        var pack = SmallPacks.For(LanguageCode.Parse(language));
        return language switch
        {
            "it" => pack with { Heads = pack.Heads.Add(new Head("strait", HeadKind.Place, ["stretto"])) },
            "nl" => pack with { Heads = pack.Heads.Add(new Head("strait", HeadKind.Place, ["straat"])) },
            _ => pack,
        };
    }
}
