using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>A small text for each vote in which it decides: with all votes the name has one type, without that vote another.</summary>
public class NameTyperTests
{
    private static readonly LanguagePack English = LanguagePack.Bare(LanguageCode.Parse("en")) with
    {
        GivenNames = Set("John"),
        StopWords = Set("the of"),
        Articles = Set("the"),
        Heads =
        [
            new Head("chancellor", HeadKind.Title, ["chancellor"]),
            new Head("lake", HeadKind.PlaceNoun, ["lake"]),
            new Head("and", HeadKind.Conjunction, ["and"]),
        ],
    };

    private static readonly LanguagePack Italian = LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        StopWords = Set("di in il la a"),
        Articles = Set("il la"),
        Locatives = ["in", "a", "sopra lo"],
        GivenNames = Set("Marco"),
        SayingVerbs = Set("dice"),
        Addresses = Set("signor dott."),
        OrganisationWords = Set("banca"),
        EmployerPrepositions = Set("presso"),
        PersonNouns = Set("regista"),
        Particles = Set("al-"),
        Heads = [new Head("port", HeadKind.PlaceNoun, ["porto"]), new Head("and", HeadKind.Conjunction, ["e"])],
        Places = [new Place("rome", "city", ["Roma"]), new Place("alfa", "city", ["Alfa Omega"])],
        Institutions = [new Institution("gamma", InstitutionKind.Organisation, ["Gamma Omega"])],
    };

    private static readonly LanguagePack Dutch = LanguagePack.Bare(LanguageCode.Parse("nl")) with
    {
        Compounds = true,
        Locatives = Set("a"),
        PersonNouns = Set("regisseur"),
        Demonyms = [new Demonym("NL", ["Nederlandse"])],
        Heads = [new Head("port", HeadKind.PlaceNoun, ["haven"])],
    };

    private static readonly NameTable Table = NameTable.Read(new StringReader(
        "type\tit\tnl\nperson\tListino\tListino\norganisation\tDelta Omega\tDelta Omega\nplace\tKappa Omega\tKappa Omega\n"
            + "place\tSigma\tSigma\n")).With(() => Gazetteer.Read(new StringReader(
        "# towns, companies, given names\ntown\tZetaville\ntown\tBeta Zetaville\ncompany\tZetawerke\ngiven\tGwyneth\n")));

    [Theory]
    [InlineData("a given name first", "Qui il Marco Zeta tace.", "Hier zwijgt Marco Zeta.", "Marco Zeta", ConceptType.Person)]
    [InlineData("a given name alone", "Qui Marco tace.", "Hier zwijgt Marco.", "Marco", ConceptType.Person)]
    [InlineData("a given name of the gazetteer first", "Ecco il Gwyneth Zeta.", "Hier is Gwyneth Zeta.", "Gwyneth Zeta",
        ConceptType.Person)]
    [InlineData("ends a full name elsewhere", "Ecco Francois Zeta. / Poi Zeta tace.", "Dan zwijgt Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("two or three words", "Ecco Beta Zeta.", "Hier is Beta Zeta.", "Beta Zeta", ConceptType.Person)]
    [InlineData("its last word stands alone elsewhere", "Ecco il Beta Zeta, poi Zeta.", "Hier is Beta Zeta.", "Beta Zeta",
        ConceptType.Person)]
    [InlineData("a surname of a son", "Ecco il Beta McZeta.", "Hier is Beta McZeta.", "Beta McZeta", ConceptType.Person)]
    [InlineData("a given name of East Asia in it", "Ecco il Kim Zeta-seok.", "Zie Kim Zeta-seok.", "Kim Zeta-seok", ConceptType.Person)]
    [InlineData("begins a full name elsewhere", "Ecco Gwyneth Zeta. / Poi Gwyneth tace.", "Dan zwijgt Gwyneth.", "Gwyneth",
        ConceptType.Person)]
    [InlineData("a person of the table", "Ecco Listino.", "Hier is Listino.", "Listino", ConceptType.Person)]
    [InlineData("a town or function word in it", "Ecco Roma Zeta.", "Hier is Roma Zeta.", "Roma Zeta", ConceptType.Organisation)]
    [InlineData("a town or function word in it", "Ecco La Zeta.", "Hier is La Zeta.", "La Zeta", ConceptType.Organisation)]
    [InlineData("a town or function word in it", "Ecco Nederlandse Zeta.", "Zie Nederlandse Zeta.", "Nederlandse Zeta",
        ConceptType.Organisation)]
    [InlineData("a word of organisations", "Ecco Banca Zeta.", "Hier is Banca Zeta.", "Banca Zeta", ConceptType.Organisation)]
    [InlineData("an acronym", "Ecco: ZTA dice.", "Hier is ZTA.", "ZTA", ConceptType.Organisation)]
    [InlineData("a sign, number or acronym in it", "Ecco Beta & Zeta.", "Hier is Beta & Zeta.", "Beta & Zeta", ConceptType.Organisation)]
    [InlineData("a sign, number or acronym in it", "Ecco Beta ZTA.", "Hier is Beta ZTA.", "Beta ZTA", ConceptType.Organisation)]
    [InlineData("a sign, number or acronym in it", "Ecco Zeta 24.", "Hier is Zeta 24.", "Zeta 24", ConceptType.Organisation)]
    [InlineData("a sign, number or acronym in it", "Ecco Beta and Zeta, poi Zeta.", "Zie Beta and Zeta.", "Beta and Zeta",
        ConceptType.Organisation)]
    [InlineData("one word", "Sta a Zeta. / Zeta / Zeta / Zeta / Zeta", "Hier is Zeta.", "Zeta", ConceptType.Organisation)]
    [InlineData("an English function word first", "Ecco The Zeta.", "Hier is The Zeta.", "The Zeta", ConceptType.Organisation)]
    [InlineData("an organisation of the table", "Ecco Delta Omega.", "Hier is Delta Omega.", "Delta Omega", ConceptType.Organisation)]
    [InlineData("a company of the gazetteer in it", "Ecco Zetawerke Beta.", "Zie Zetawerke Beta.", "Zetawerke Beta",
        ConceptType.Organisation)]
    [InlineData("an institution of the packs", "Ecco Gamma Omega.", "Hier is Gamma Omega.", "Gamma Omega", ConceptType.Organisation)]
    [InlineData("an English noun of places at an end", "Ecco Zeta Lake.", "Hier is Zeta Lake.", "Zeta Lake", ConceptType.Place)]
    [InlineData("an English noun of places at an end", "Ecco Lake Zeta.", "Hier is Lake Zeta.", "Lake Zeta", ConceptType.Place)]
    [InlineData("a place of the table, in several words", "Ecco Kappa Omega.", "Zie Kappa Omega.", "Kappa Omega", ConceptType.Place)]
    [InlineData("a place of the table, in one word", "Ora Sigma non dice.", "Dit is a Sigma.", "Sigma", ConceptType.Place)]
    [InlineData("a town of the gazetteer, in one word", "Ecco Zetaville.", "Hier is Zetaville.", "Zetaville", ConceptType.Place)]
    [InlineData("a town of the gazetteer, in several words", "Ecco Beta Zetaville.", "Hier is Beta Zetaville.", "Beta Zetaville",
        ConceptType.Place)]
    [InlineData("a noun of places at an end", "Ecco Porto Zeta.", "Hier is Porto Zeta.", "Porto Zeta", ConceptType.Place)]
    [InlineData("a noun of places at an end", "Ecco Zetahaven.", "Hier is Zetahaven.", "Zetahaven", ConceptType.Place)]
    [InlineData("a place of the packs", "Ecco Alfa Omega.", "Hier is Alfa Omega.", "Alfa Omega", ConceptType.Place)]
    public void A_vote_on_the_name_decides(string evidence, string source, string target, string name, ConceptType type)
    {
        var vote = Assert.Single(NameVotes.All, vote => vote.Evidence == evidence);

        Assert.Equal(type, TypeOf(source, target, name, NameVotes.All, MentionVotes.All));
        Assert.NotEqual(type, TypeOf(source, target, name, NameVotes.All.Remove(vote), MentionVotes.All));
    }

    [Theory]
    [InlineData("beside an office", "Ecco Zeta.", "Hier is Zeta.", "Zeta", ConceptType.Person, true)]
    [InlineData("an address before", "Ecco il signor Zeta.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("an address before", "Ecco il dott Zeta.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("a verb of saying before", "Lo dice Zeta.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("a verb of saying after", "Ora Zeta dice.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("a verb of saying after the next word", "Ora Zeta non dice.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("an age after", "Ecco Zeta, 45 anni.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("an age after", "Ecco Zeta (45).", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("a noun of persons beside it", "Ecco la regista Zeta.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("a noun of persons beside it", "Ecco Zeta.", "Hier is filmregisseur Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("a noun of persons beside it", "Ecco Zeta, la nuova regista.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("joined with a full name", "Ecco Zeta e Marco Omega.", "Hier is Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("a preposition of employers before", "Lavora presso Beta Zeta.", "Hier is Beta Zeta.", "Beta Zeta",
        ConceptType.Organisation)]
    [InlineData("an article before", "Ecco il Beta Zeta.", "Hier is Beta Zeta.", "Beta Zeta", ConceptType.Organisation)]
    [InlineData("a word of organisations before", "Ecco la banca Beta Zeta.", "Hier is Beta Zeta.", "Beta Zeta", ConceptType.Organisation)]
    [InlineData("a preposition of places before", "Era in Zeta.", "Hier is Zeta.", "Zeta", ConceptType.Place)]
    [InlineData("a preposition of one letter before", "Era a Zeta.", "Dit is a Zeta.", "Zeta", ConceptType.Place)]
    [InlineData("a preposition of two words before", "Era sopra lo Zeta.", "Hier is Zeta.", "Zeta", ConceptType.Place)]
    [InlineData("a noun of places before", "Era al porto di Zeta.", "Hier is Zeta.", "Zeta", ConceptType.Place)]
    public void A_vote_on_a_mention_decides(
        string evidence, string source, string target, string name, ConceptType type, bool isBesideOffice = false)
    {
        var vote = Assert.Single(MentionVotes.All, vote => vote.Evidence == evidence);

        Assert.Equal(type, TypeOf(source, target, name, NameVotes.All, MentionVotes.All, isBesideOffice));
        Assert.NotEqual(type, TypeOf(source, target, name, NameVotes.All, MentionVotes.All.Remove(vote), isBesideOffice));
    }

    [Fact]
    public void Every_vote_has_a_text_in_which_it_decides()
    {
        var tested = new[] { nameof(A_vote_on_the_name_decides), nameof(A_vote_on_a_mention_decides) }
            .SelectMany(test => typeof(NameTyperTests).GetMethod(test)!.GetCustomAttributes(typeof(InlineDataAttribute), false))
            .SelectMany(data => ((InlineDataAttribute)data).GetData(null!))
            .Select(row => (string)row[0])
            .ToHashSet();

        Assert.Equal(
            NameVotes.All.Select(vote => vote.Evidence)
                .Concat(MentionVotes.All.Select(vote => vote.Evidence))
                .Order(StringComparer.Ordinal),
            tested.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Ecco Marco Zetawerke. / Poi Zetawerke tace.", "Dan zwijgt Zetawerke.", "Zetawerke", ConceptType.Person)]
    [InlineData("Ecco The Marco Zetawerke. / Poi Zetawerke tace.", "Dan zwijgt Zetawerke.", "Zetawerke", ConceptType.Organisation)]
    [InlineData("Ecco Gwyneth Zeta. / Poi Zeta tace.", "Dan zwijgt Zeta.", "Zeta", ConceptType.Person)]
    [InlineData("Ecco Lake Zeta Beta.", "Zie Lake Zeta Beta.", "Lake Zeta Beta", ConceptType.Person)]
    [InlineData("Ecco il Al-zeta Beta.", "Zie Al-zeta Beta.", "Al-zeta Beta", ConceptType.Organisation)]
    [InlineData("Ecco Zeta, poi la regista.", "Hier is Zeta.", "Zeta", ConceptType.Organisation)]
    public void What_only_looks_like_evidence_is_none(string source, string target, string name, ConceptType type) =>
        Assert.Equal(type, TypeOf(source, target, name, NameVotes.All, MentionVotes.All));

    [Fact]
    public void What_nothing_speaks_for_is_an_organisation() =>
        Assert.Equal(ConceptType.Organisation, TypeOf("Ecco Zeta.", "Hier is Zeta.", "Zeta", [], []));

    [Fact]
    public void An_English_office_is_a_title_where_both_spell_it_alike()
    {
        Assert.Equal(ConceptType.Title, TypeOf("Ecco Lord Chancellor.", "Zie Lord Chancellor.", "Lord Chancellor", [], []));
        Assert.NotEqual(ConceptType.Title, TypeOf("Ecco Chancellor.", "Zie Chancellor.", "Chancellor", [], []));
    }

    [Fact]
    public void Mentions_share_what_one_alone_would_count()
    {
        const string Once = "Ora Zeta dice.";
        Assert.Equal(ConceptType.Person, TypeOf(Once, "Hier is Zeta.", "Zeta", NameVotes.All, MentionVotes.All));
        Assert.Equal(
            ConceptType.Organisation,
            TypeOf(Once + string.Concat(Enumerable.Repeat(" / E Zeta.", 8)), "Hier is Zeta.", "Zeta", NameVotes.All, MentionVotes.All));
    }

    [Fact]
    public void Where_nouns_have_capitals_an_article_says_nothing()
    {
        var german = Italian with { CapitalisedNouns = true };
        Assert.Equal(ConceptType.Person, TypeOf("Ecco il Beta Zeta.", "Hier is Beta Zeta.", "Beta Zeta",
            NameVotes.All, MentionVotes.All, packs: [german, Dutch]));
    }

    [Theory]
    [InlineData("Ecco Zeta, 450 anni.")]
    [InlineData("Ecco Zeta 45.")]
    public void An_age_has_two_digits_behind_a_comma_or_bracket(string source) =>
        Assert.Equal(ConceptType.Organisation, TypeOf(source, "Hier is Zeta.", "Zeta", NameVotes.All, MentionVotes.All));

    [Theory]
    [InlineData("Era al porto. / Zeta tace.")]
    [InlineData("Era al porto di il di Zeta.")]
    public void A_noun_of_places_further_off_says_nothing(string source) =>
        Assert.Equal(ConceptType.Organisation, TypeOf(source, "Hier is Zeta.", "Zeta", NameVotes.All, MentionVotes.All));

    [Theory]
    [InlineData("Francois Zeta. / Poi Zeta tace.")]
    [InlineData("Ecco Il Zeta. / Poi Zeta tace.")]
    [InlineData("Ecco UFO Zeta. / Poi Zeta tace.")]
    [InlineData("Ecco Roma Zeta. / Poi Zeta tace.")]
    public void What_is_no_given_name_makes_no_full_name(string source) =>
        Assert.Equal(ConceptType.Organisation, TypeOf(source, "Hier is Zeta.", "Zeta", NameVotes.All, MentionVotes.All));

    private static ConceptType TypeOf(
        string source,
        string target,
        string name,
        ImmutableArray<NameVote> nameVotes,
        ImmutableArray<MentionVote> mentionVotes,
        bool isBesideOffice = false,
        LanguagePack[]? packs = null)
    {
        var foreign = new PhraseBook(English);
        var (a, b) = packs is null ? (Italian, Dutch) : (packs[0], packs[1]);
        var reading = new PairReading(
            Extracted.Pair("it", source, "nl", target),
            new PhraseBook(a),
            new PhraseBook(b),
            foreign,
            Table,
            new WordTranslations(null, new Romanisation([])));
        var claim = NameClaim.Of(reading, name, name, Mentions(reading.Source, name), Mentions(reading.Target, name), 1);
        // Without what speaks for a type before any vote does, so that a single vote decides.
        return NameTyper.Judge(reading, claim, (_, _) => isBesideOffice, default, nameVotes, mentionVotes).Type;
    }

    // The runs of words that are written so.
    private static ImmutableArray<Extent> Mentions(ArticleWords article, string name) =>
    [
        .. from start in Enumerable.Range(0, article.Words.Length)
           from count in Enumerable.Range(1, Math.Min(3, article.Words.Length - start))
           where article.IsNext(start, start + count - 1) && article.Text(start, count) == name
           select new Extent(start, count),
    ];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
