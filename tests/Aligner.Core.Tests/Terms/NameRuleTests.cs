using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which words the rules of names take, and which they leave.</summary>
public class NameRuleTests
{
    private static readonly NameTable Table = NameTable.Read(new StringReader(
        "type\tit\tnl\nperson\tCarlo Magno\tKarel de Grote\nplace\tMonaco\tMünchen\nplace\tAlfa\tAlva\n"
            + "person\tMagno\tGrote\nplace\tUlm\tUllem\nplace\tMarco Alfa\tMarco Alva\n"
            + "organisation\tUno Due Tre Quattro Cinque\tVijfbond\norganisation\tZeta Uno Due Tre Quattro Cinque\tZesbond\n"
            + "place\tSan Zeta\tSan Zeta\nplace\tVenezia\tVenus\n"));

    [Theory]
    [InlineData("Il libro “Valle Nuova: Ombre” esce.", "Het boek “Valle Nuova: Ombre” is er.", "Valle Nuova: Ombre")]
    [InlineData("Il libro \"Valle di Ombre\" esce.", "Het boek «Valle di Ombre» is er.", "Valle di Ombre")]
    // Two words, no second capital, no capital at its beginning, other words.
    [InlineData("Il libro “Valle Nuova” esce.", "Het boek “Valle Nuova” is er.", "")]
    [InlineData("Il libro “Valle di ombre” esce.", "Het boek “Valle di ombre” is er.", "")]
    [InlineData("Il libro “valle di Ombre” esce.", "Het boek “valle di Ombre” is er.", "")]
    [InlineData("Il libro “Valle di Ombre” esce.", "Het boek “Valle in Ombre” is er.", "")]
    // Never closed, or in another paragraph.
    [InlineData("Il libro “Valle di Ombre esce", "Het boek “Valle di Ombre” is er.", "")]
    [InlineData("Il libro “Valle di Ombre / esce” qui.", "Het boek “Valle di Ombre / esce” is er.", "")]
    // Each kind of quotation marks.
    [InlineData("Il libro „Valle di Ombre“ esce.", "Het boek „Valle di Ombre“ is er.", "Valle di Ombre")]
    [InlineData("Il libro ‘Valle di Ombre’ esce.", "Het boek ‘Valle di Ombre’ is er.", "Valle di Ombre")]
    [InlineData("Il libro 'Valle di Ombre' esce.", "Het boek 'Valle di Ombre' is er.", "Valle di Ombre")]
    // Speech: fifteen words are a title, sixteen none.
    [InlineData("“A b c d e f g h i j k l m n O” esce.", "“A b c d e f g h i j k l m n O” is er.", "A b c d e f g h i j k l m n O")]
    [InlineData("“A b c d e f g h i j k l m n O P” esce.", "“A b c d e f g h i j k l m n O P” is er.", "")]
    public void A_title_is_quoted_in_the_same_words(string source, string target, string title) =>
        Assert.Equal(title, Names<QuotedTitles>(source, target));

    [Theory]
    [InlineData("Ecco il Carlo Magno.", "Hier is Karel de Grote.", "Carlo Magno = Karel de Grote")]
    [InlineData("Ecco Monaco qui.", "Zie München hier.", "Monaco = München")]
    [InlineData("Ecco Uno Due Tre Quattro Cinque.", "Zie de Vijfbond.", "Uno Due Tre Quattro Cinque = Vijfbond")]
    [InlineData("Ecco Zeta Uno Due Tre Quattro Cinque.", "Zie de Zesbond.", "")]
    // Where a sentence begins a capital says nothing, the packs know better, and short words are many things.
    [InlineData("Monaco tace.", "Zie München hier.", "")]
    [InlineData("Ecco Venezia.", "Zie Venus hier.", "")]
    [InlineData("Ecco monaco qui.", "Zie München hier.", "")]
    // The same spelling needs no table.
    [InlineData("Ecco San Zeta.", "Zie San Zeta.", "")]
    // Only in one version.
    [InlineData("Ecco il Carlo Magno.", "Hier is niemand.", "")]
    // Alone, of four letters or more.
    [InlineData("Ecco Alfa qui.", "Zie Alva hier.", "Alfa = Alva")]
    [InlineData("Ecco Ulm qui.", "Zie Ullem hier.", "")]
    // A part of a longer one, unless it stands alone in both versions too.
    [InlineData("Ecco il Carlo Magno.", "Hier is Karel de Grote en Grote.", "Carlo Magno = Karel de Grote")]
    [InlineData("Ecco il Carlo Magno e Magno.", "Hier is Karel de Grote.", "Carlo Magno = Karel de Grote")]
    [InlineData("Ecco Carlo Magno e Magno.", "Hier is Karel de Grote en Grote.", "Carlo Magno = Karel de Grote, Magno = Grote")]
    public void A_name_of_the_table_is_met_in_the_forms_of_both_languages(string source, string target, string name)
    {
        var reading = Reading(source, target);
        var names = new NamesByTable().Apply(reading, Claims.None(reading)).Of<NameClaim>();
        Assert.Equal(name, string.Join(", ", names.Select(found => $"{found.SourceText} = {found.TargetText}")));
    }

    [Fact]
    public void Each_word_of_a_name_of_the_table_is_taken_once()
    {
        var reading = Reading("Ecco Carlo Magno con Carlo Magno.", "Hier is Karel de Grote en Karel de Grote.");
        var name = Assert.Single(new NamesByTable().Apply(reading, Claims.None(reading)).Of<NameClaim>());

        Assert.Equal((2, 2, ConceptType.Person), (name.Source.Length, name.Target.Length, name.Type));
    }

    [Fact]
    public void A_mention_inside_a_longer_name_of_the_table_is_none_of_the_shorter()
    {
        var reading = Reading("Ecco Carlo Magno e Magno.", "Hier is Karel de Grote en Grote.");
        var name = new NamesByTable().Apply(reading, Claims.None(reading)).Of<NameClaim>().Last();

        Assert.Equal((1, 1), (name.Source.Length, name.Target.Length));
    }

    [Theory]
    [InlineData("Ecco Monaco qui.", "Zie München hier.", ConceptType.Place)]
    // Its given name knows better.
    [InlineData("Ecco Marco Alfa qui.", "Zie Marco Alva hier.", ConceptType.Person)]
    public void A_name_of_the_table_is_what_its_row_says_unless_it_is_a_persons(string source, string target, ConceptType type)
    {
        var reading = Reading(source, target);

        Assert.Equal(type, Assert.Single(new NamesByTable().Apply(reading, Claims.None(reading)).Of<NameClaim>()).Type);
    }

    [Theory]
    [InlineData(ConceptType.Person, 2)]
    [InlineData(ConceptType.Organisation, 1)]
    public void Only_a_person_is_mentioned_by_one_word_of_the_name(ConceptType type, int mentions)
    {
        var reading = Reading("Ecco Banca Zeta. / Poi Zeta tace.", "Zie Banca Zeta.");
        var name = NameClaim.Of(reading, "Banca Zeta", "Banca Zeta", [new Extent(1, 2)], [new Extent(1, 2)], 1).As(type);

        Assert.Equal(
            mentions, Assert.Single(new Surnames().Apply(reading, Claims.None(reading).With([name])).Of<NameClaim>()).Source.Length);
    }

    [Theory]
    [InlineData("Parla Marco Rubio. / Poi Rubio tace.", 2)]
    [InlineData("Parla Marco Rubio. / I Rotos tacciono.", 1)]
    [InlineData("Parla Marco Rubio. / Il Rubio’s tace.", 2)]
    [InlineData("Parla Marco Rubio. / I Rubios tacciono.", 2)]
    [InlineData("Parla Marco Rubio. / Poi Marco tace.", 2)]
    [InlineData("Parla Marco Rubio. / Poi rubio tace.", 1)]
    [InlineData("Parla Marco Rubio. / Poi Rubiop tace.", 1)]
    [InlineData("Parla Marco R Rubio. / Poi R tace.", 1)]
    public void A_person_is_mentioned_by_any_word_of_the_name_with_a_capital(string source, int mentions)
    {
        var reading = Reading(source, "Zie " + source.Split('/')[0].Replace("Parla ", "", StringComparison.Ordinal));
        var name = Assert.Single(
            reading.UpTo<Surnames>().Of<NameClaim>(), name => name.SourceText.StartsWith("Marco", StringComparison.Ordinal));

        Assert.Equal(mentions, name.Source.Length);
    }

    [Fact]
    public void A_surname_of_two_persons_is_the_first_ones()
    {
        var reading = Reading("Ecco Marco Rubio e Donald Rubio. / Poi Rubio tace.", "Zie Marco Rubio en Donald Rubio. / Dan zwijgt Rubio.");

        Assert.Equal(["2:2", "1:1"], reading.UpTo<Surnames>().Of<NameClaim>().Select(name => $"{name.Source.Length}:{name.Target.Length}"));
    }

    [Theory]
    [InlineData("Ieri il sindaco Leone era qui.", "Gisteren was burgemeester Zoef hier.", "Leone = Zoef")]
    [InlineData("Ieri il sindaco Leone Alfa era qui.", "Gisteren was burgemeester Zoef hier.", "Leone Alfa = Zoef")]
    // Nothing behind one; a function word; a word of the tables; a name with a comma between.
    [InlineData("Ieri il sindaco era qui.", "Gisteren was burgemeester Zoef hier.", "")]
    [InlineData("Ieri il sindaco Leone era qui.", "Gisteren was de burgemeester hier.", "")]
    [InlineData("Ieri il sindaco Il era qui.", "Gisteren was burgemeester Zoef hier.", "")]
    [InlineData("Ieri il sindaco Europol era qui.", "Gisteren was burgemeester Zoef hier.", "")]
    [InlineData("Ieri il sindaco, Leone, era qui.", "Gisteren was burgemeester Zoef hier.", "")]
    // A town may be a person's name.
    [InlineData("Ieri il sindaco Venezia era qui.", "Gisteren was burgemeester Zoef hier.", "Venezia = Zoef")]
    // Another paragraph.
    [InlineData("Ieri parlava il sindaco / Leone tace.", "Gisteren sprak de burgemeester / Zoef zwijgt.", "")]
    [InlineData("Ecco. / Ieri il sindaco Leone era qui.", "Gisteren was burgemeester Zoef hier. / Zie.", "")]
    // Only part of the office agrees.
    [InlineData("Ieri il ministro della Cultura e della Scienza Leone era qui.", "Gisteren was de minister van Cultuur Zoef hier.", "")]
    public void Behind_one_office_stand_two_names_of_one_person(string source, string target, string name)
    {
        var names = Reading(source, target).UpTo<HoldersBehindOffices>().Of<NameClaim>();

        Assert.Equal(name, string.Join(", ", names.Select(found => $"{found.SourceText} = {found.TargetText}")));
    }

    [Fact]
    public void Where_all_nouns_have_capitals_none_is_a_persons_name_for_standing_behind_an_office()
    {
        const string Italian = "Ieri il sindaco Leone era qui.";
        const string German = "Gestern war Bürgermeister Zoef hier.";
        var (it, de) = (SmallPacks.For("it"), SmallPacks.For("de").Plus(heads: "mayor|title|Bürgermeister"));

        Assert.Empty(SmallReadings.Of(it, Italian, de, German).UpTo<HoldersBehindOffices>().Of<NameClaim>());
        Assert.Empty(SmallReadings.Of(de, German, it, Italian).UpTo<HoldersBehindOffices>().Of<NameClaim>());
    }

    [Fact]
    public void A_noun_of_the_target_may_be_a_name_of_the_same_sounds_where_all_nouns_have_capitals()
    {
        var reading = SmallReadings.Of(SmallPacks.For("it"), "Qui parla Lavrov.", SmallPacks.For("de"), "Hier spricht Lawrow.");

        Assert.Equal("Lavrov", Assert.Single(new CognateWords().Apply(reading, Claims.None(reading)).Of<NameClaim>()).SourceText);
    }

    [Theory]
    [InlineData("Qui parla Zet.", "Hier spreekt Zet.", "Zet")]
    [InlineData("Qui parla Beta & / ZET tace.", "Hier spreekt & / ZET zwijgt.", "ZET")]
    [InlineData("Zet parla.", "Hier spreekt Zet.", "Zet")]
    [InlineData("Qui parla Zet.", "Zet spreekt.", "Zet")]
    [InlineData("Zet parla.", "Zet spreekt.", "")]
    [InlineData("ZET parla.", "ZET spreekt.", "ZET")]
    [InlineData("GovExec parla.", "GovExec spreekt.", "GovExec")]
    // The name in a compound.
    [InlineData("Qui parla Zet.", "Hier is de Zet-bijeenkomst.", "Zet")]
    [InlineData("Qui parla Zet.", "Hier is de zaak-Zet.", "Zet")]
    [InlineData("Qui parla Zet-Beta.", "Hier is Zet-Beta.", "Zet-Beta")]
    [InlineData("Qui parla Zet.", "Hier is Zet’s huis.", "Zet")]
    // An initial, a function word, a number in words, a part of a phrase.
    [InlineData("Qui parla Z.", "Hier spreekt Z.", "")]
    [InlineData("Qui parla In.", "Hier spreekt In.", "")]
    [InlineData("Qui parla IN.", "Hier spreekt IN.", "IN")]
    [InlineData("Qui parla Cultura.", "Hier spreekt Cultura.", "")]
    [InlineData("Qui parla zet.", "Hier spreekt zet.", "")]
    public void A_word_of_both_versions_is_a_name_where_its_capital_says_something(string source, string target, string name) =>
        Assert.Equal(name, Names<IdenticalWords>(source, target));

    [Theory]
    [InlineData("Qui parla Lavrov.", "Hier spreekt Lawrow.", "Lavrov")]
    // The likest of two; once each.
    [InlineData("Qui parla Lavrov e Lavrof.", "Hier spreekt Lawrow.", "Lavrov")]
    [InlineData("Qui parla Lavrov.", "Hier spreken Lavrof en Lawrow.", "Lavrov")]
    [InlineData("Qui parla Lvov.", "Hier spreekt Lwow.", "Lvov")]
    // Short; where a sentence begins; other sounds; another paragraph.
    [InlineData("Qui parla Lov.", "Hier spreekt Loww.", "")]
    [InlineData("Qui parla Loww.", "Hier spreekt Lov.", "")]
    [InlineData("Qui parla Lav.", "Hier spreekt Law.", "")]
    [InlineData("Lavrov parla.", "Hier spreekt Lawrow.", "")]
    [InlineData("Qui parla Lavrov.", "Lawrow spreekt.", "")]
    [InlineData("Qui parla Lavrov.", "Hier spreekt Petrow.", "")]
    [InlineData("Ecco. / Qui parla Lavrov.", "Hier spreekt Lawrow. / Zie.", "")]
    public void Words_of_the_same_sounds_in_aligned_paragraphs_are_one_name(string source, string target, string name) =>
        Assert.Equal(name, Names<CognateWords>(source, target));

    [Theory]
    [InlineData("La Alfa Beta (AB) tace.", "ab = Alfa Beta")]
    [InlineData("La Alfa Beta (Ab) tace. / La Gamma Delta (GD) parla.", "ab = Alfa Beta, gd = Gamma Delta")]
    [InlineData("Alfa Beta Alfa Beta (AB) tace.", "ab = Alfa Beta")]
    [InlineData("La Alfa della Beta in Gamma (ABG) tace.", "abg = Alfa della Beta in Gamma")]
    [InlineData("La Alfa della di in con Beta (AB) tace.", "ab = Alfa della di in con Beta")]
    [InlineData("La Alfa 20 30 Beta (AB) tace.", "ab = Alfa 20 30 Beta")]
    // No brackets, no abbreviation in them, another paragraph.
    [InlineData("La Alfa Beta ( / AB) tace.", "")]
    [InlineData("La Alfa tace / Beta (AB) tace.", "")]
    [InlineData("La Alfa Beta AB tace.", "")]
    [InlineData("La Alfa Beta (AB tace.", "")]
    [InlineData("La Alfa Beta [AB) tace.", "")]
    [InlineData("La Alfa Beta (AB2) tace.", "")]
    [InlineData("La Alfa Beta (ab) tace.", "")]
    [InlineData("La Alfa Beta (A) tace.", "")]
    [InlineData("La Alfa Beta (Albetag) tace.", "")]
    [InlineData("La Alfa Beta / (AB) tace.", "")]
    // A comma, one initial, most words without one, too far off, a person; no capital.
    [InlineData("La Alfa (AB) tace.", "")]
    [InlineData("La Alfa uno due Beta (AB) tace.", "")]
    [InlineData("La alfa beta (AB) tace.", "")]
    [InlineData("della (AB) tace.", "")]
    [InlineData("La Alfa, Beta (AB) tace.", "")]
    [InlineData("La Alfa terra (AB) tace.", "")]
    [InlineData("La Alfa uno due tre beta (AB) tace.", "")]
    [InlineData("La Alfa della di in con per beta (AB) tace.", "")]
    [InlineData("Il Marco Rubio (MR) tace.", "")]
    public void A_name_is_introduced_with_its_abbreviation(string text, string introduced) => Assert.Equal(
        introduced,
        string.Join(", ", IntroducedNames.In(Reading(text, "Zie Marco Rubio.").UpTo<SharedNames>().Source)
            .Select(name => $"{name.Abbreviation} = {name.Text}")));

    [Theory]
    [InlineData("Nuovo Zeta Beta tace, un nuovo capo.", "Nuovo Zeta", "opening word")]
    [InlineData("Ecco Nuovo Zeta, un nuovo capo.", "Nuovo Zeta", null)]
    [InlineData("Nuovo Zeta tace.", "Nuovo Zeta", null)]
    [InlineData("Marco Zeta tace, un marco.", "Marco Zeta", null)]
    [InlineData("Qui Nissan e Honda.", "Nissan e Honda", "function word inside")]
    [InlineData("Qui Marco e Honda.", "Marco e Honda", null)]
    [InlineData("Qui Nissan Con Honda.", "Nissan Con Honda", null)]
    [InlineData("Qui Nissan Honda.", "Nissan Honda", null)]
    [InlineData("Qui Zeta Marco Rossi.", "Zeta Marco", "given name of the next name")]
    [InlineData("Qui Donald Marco Rossi.", "Donald Marco", null)]
    [InlineData("Qui Zeta Beta Rossi.", "Zeta Beta", null)]
    [InlineData("Qui Zeta Marco rossi.", "Zeta Marco", null)]
    [InlineData("Qui Zeta Marco / Rossi", "Zeta Marco", null)]
    [InlineData("Qui Cultura Zeta.", "Cultura Zeta", "known word first")]
    [InlineData("Qui Venezia Zeta.", "Venezia Zeta", null)]
    [InlineData("Qui Cinese Zeta.", "Cinese Zeta", "known word first")]
    [InlineData("Qui Sindaco Zeta.", "Sindaco Zeta", "known word first")]
    [InlineData("Qui Affari Esteri Zeta.", "Affari Esteri Zeta", null)]
    // In Italian an office has no capital.
    [InlineData("Qui Beta Ministro Zeta.", "Beta Ministro Zeta", null)]
    public void Words_around_it_tell_a_name_of_one_article(string text, string name, string? guard) =>
        Assert.Equal(guard, Guard("it", text, name));

    [Theory]
    [InlineData("Gestern kam Italiens Kulturminister Zeta.", "Italiens Kulturminister Zeta", "office inside")]
    [InlineData("Gestern kam Italiens Minister Zeta.", "Italiens Minister Zeta", "office inside")]
    [InlineData("Gestern kam Alfa Kunstmuseum Zeta.", "Alfa Kunstmuseum Zeta", null)]
    [InlineData("Gestern kam Alfa Minister.", "Alfa Minister", null)]
    [InlineData("Gestern kam Alfa Europol Zeta.", "Alfa Europol Zeta", null)]
    public void Where_nouns_have_capitals_an_office_may_stand_inside_what_looks_like_a_name(string text, string name, string? guard) =>
        Assert.Equal(guard, Guard("de", text, name));

    // The first guard that finds a name of one article to be none.
    private static string? Guard(string language, string text, string name)
    {
        var pack = SmallPacks.For(LanguageCode.Parse(language));
        var book = new PhraseBook(pack);
        var reading = new PairReading(
            SelfAlignment.Of(Extracted.Alone(language, text, "a")),
            book,
            book,
            new PhraseBook(SmallPacks.For(LanguageCode.Parse("en"))),
            NameTable.Empty,
            new WordTranslations(null, new Romanisation([])));
        var count = name.Split(' ').Length;
        var start = Enumerable.Range(0, reading.Source.Words.Length - count)
            .First(at => reading.Source.IsNext(at, at + count - 1) && reading.Source.Text(at, count) == name);
        var run = NameRun.At(reading.Source, start, count);
        return FalseNames.Guards.FirstOrDefault(other => other.Finds(new NamePair(reading, run, run))).Name;
    }

    private static PairReading Reading(string source, string target) => SmallReadings.Of(
        SmallPacks.For(LanguageCode.Parse("it")), source, SmallPacks.For(LanguageCode.Parse("nl")), target, names: Table);

    // The names that a rule claims of words that nothing has claimed.
    private static string Names<TRule>(string source, string target)
        where TRule : ITermRule, new()
    {
        var reading = Reading(source, target);
        return string.Join(", ", new TRule().Apply(reading, Claims.None(reading)).Of<NameClaim>().Select(name => name.SourceText));
    }
}
