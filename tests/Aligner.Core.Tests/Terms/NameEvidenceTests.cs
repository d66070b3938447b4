using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>What is seen of a name, and what only looks like it; the votes have their texts in <see cref="NameTyperTests"/>.</summary>
public class NameEvidenceTests
{
    private static readonly LanguagePack English = LanguagePack.Bare(LanguageCode.Parse("en")) with
    {
        GivenNames = Set("John Will"),
        StopWords = Set("the of will"),
        OrganisationWords = Set("league"),
        Heads =
        [
            new Head("chancellor", HeadKind.Title, ["chancellor"]),
            new Head("port", HeadKind.PlaceNoun, ["port"]),
            new Head("and", HeadKind.Conjunction, ["and"]),
        ],
    };

    private static readonly LanguagePack Italian = LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        StopWords = Set("il"),
        GivenNames = Set("Marco"),
        Heads = [new Head("port", HeadKind.PlaceNoun, ["porto"]), new Head("minister", HeadKind.Title, ["Ministro"])],
        Places = [new Place("rome", "city", ["Roma"]), new Place("alfa", "city", ["Alfa Omega"])],
        Institutions = [new Institution("gulf", InstitutionKind.Place, ["Golfo Zeta"])],
    };

    private static readonly LanguagePack Dutch = LanguagePack.Bare(LanguageCode.Parse("nl")) with
    {
        Compounds = true,
        GivenNames = Set("Teun"),
        OrganisationWords = Set("bond"),
        Demonyms = [new Demonym("NL", ["Nederlandse"])],
        Heads = [new Head("port", HeadKind.PlaceNoun, ["haven"])],
        Institutions = [new Institution("court", InstitutionKind.Organisation, ["Hof Zeta"])],
    };

    private static readonly NameTable Table = NameTable.Read(new StringReader("type\tit\tnl\n")).With(() => Gazetteer.Read(new StringReader(
        "town\tZetaville\ncompany\tZetawerke\ngiven\tGwyneth\ngiven\tMarco\n")));

    [Fact]
    public void An_office_in_English_has_the_same_spelling_on_both_sides()
    {
        Assert.True(Of("Ecco Lord Chancellor.", "Zie Lord Chancellor.", "Lord Chancellor").IsForeignOffice);
        Assert.False(Of("Ecco Lord Chancellor.", "Zie Lort Chancellor.", "Lord Chancellor", "Lort Chancellor", 0.9).IsForeignOffice);
    }

    [Theory]
    [InlineData("Marco Zeta", "Marco Zeta", true)]
    [InlineData("Tuno Zeta", "Teun Zeta", true)]
    [InlineData("John Zeta", "John Zeta", true)]
    [InlineData("Jacek Zeta", "Jacek Zeta", true)]
    [InlineData("Beta Zeta", "Beta Zeta", false)]
    public void A_given_name_is_one_of_either_language_of_English_or_of_any(string source, string target, bool isGiven) =>
        Assert.Equal(isGiven, Of($"Ecco {source}.", $"Zie {target}.", source, target).StartsWithGivenName);

    [Theory]
    [InlineData("Gwyneth Zeta", true)]
    [InlineData("Marco Zeta", false)]
    [InlineData("Beta Zeta", false)]
    public void A_rare_given_name_is_one_that_the_gazetteer_alone_has(string name, bool isRare) =>
        Assert.Equal(isRare, Of($"Ecco {name}.", $"Zie {name}.", name).StartsWithRareGivenName);

    [Theory]
    [InlineData("The Zeta", true)]
    [InlineData("Will Zeta", false)]
    public void An_English_function_word_that_is_a_given_name_is_the_name(string name, bool isStop) =>
        Assert.Equal(isStop, Of($"Ecco {name}.", $"Zie {name}.", name).StartsWithForeignStopWord);

    [Theory]
    [InlineData("Ecco Gwyneth Zeta. / Poi Gwyneth tace.", "Dan zwijgt Gwyneth.", "Gwyneth", true)]
    [InlineData("Poi Gwyneth tace.", "Zie Gwyneth Zeta. / Dan zwijgt Gwyneth.", "Gwyneth", true)]
    [InlineData("Ecco Beta Zeta. / Poi Beta tace.", "Dan zwijgt Beta.", "Beta", false)]
    [InlineData("Ecco Beta Zeta. / Poi Gwyneth tace.", "Dan zwijgt Gwyneth.", "Gwyneth", false)]
    [InlineData("Ecco Gwyneth / Zeta tace.", "Zie Gwyneth", "Gwyneth", false)]
    [InlineData("Ecco Gwyneth Il tace.", "Zie Gwyneth", "Gwyneth", false)]
    [InlineData("Ecco Gwyneth ZTA tace.", "Zie Gwyneth", "Gwyneth", false)]
    [InlineData("Ecco Gwyneth Roma tace.", "Zie Gwyneth", "Gwyneth", false)]
    public void It_begins_a_full_name_that_stands_in_either_text(string source, string target, string name, bool begins) =>
        Assert.Equal(begins, Of(source, target, name).BeginsFullName);

    [Theory]
    [InlineData("Ecco Marco Zeta. / E Zeta.", 1)]
    [InlineData("Ecco Marco Beta Zeta. / E Zeta.", 1)]
    [InlineData("Ecco Gwyneth Zeta. / E Zeta.", 0.8)]
    [InlineData("Ecco Beta Zeta. / E Zeta.", 0.4)]
    [InlineData("Ecco Alfa Beta Zeta. / E Zeta.", 0.4)]
    [InlineData("Beta Zeta tace. / E Zeta.", 0)]
    [InlineData("E Zeta.", 0)]
    public void A_full_name_that_it_ends_says_as_much_as_what_stands_before_it(string source, double strength) =>
        Assert.Equal(strength, Of(source, "Zie Zeta.", "Zeta").EndsFullName);

    [Fact]
    public void Both_versions_join_a_given_name_alike()
    {
        Assert.True(Of("Ecco Kim Zeta-seok.", "Zie Kim Zeta-seok.", "Kim Zeta-seok").HasJoinedGivenName);
        Assert.False(Of("Ecco Kim Zeta-seok.", "Zie Kim Zetaseok.", "Kim Zeta-seok", "Kim Zetaseok").HasJoinedGivenName);
    }

    [Theory]
    [InlineData("Ecco Beta Zeta. / E poi Zeta.", "Zie Beta Zeta.", "Beta Zeta", true)]
    [InlineData("Ecco Beta Zeta.", "Zie Beta Zeta. / En dan Zeta.", "Beta Zeta", true)]
    [InlineData("Ecco Beta Zeta.", "Zie Beta Zeta.", "Beta Zeta", false)]
    [InlineData("Ecco Beta Lee. / E poi Lee.", "Zie Beta Lee.", "Beta Lee", true)]
    [InlineData("Ecco Beta Li. / E poi Li.", "Zie Beta Li.", "Beta Li", false)]
    public void It_is_called_by_its_last_word_in_either_text(string source, string target, string name, bool isCalled) =>
        Assert.Equal(isCalled, Of(source, target, name).IsCalledByLastWord);

    [Theory]
    [InlineData("Ecco Zeta Roma.", "Zie Zeta Roma.", "Zeta Roma", true)]
    [InlineData("Ecco Il Zeta.", "Zie Il Zeta.", "Il Zeta", true)]
    [InlineData("Ecco Nederlandse Zeta.", "Zie Nederlandse Zeta.", "Nederlandse Zeta", true)]
    // A common noun; the whole name; a genitive; a town that goes on behind the name.
    [InlineData("Ecco Porto Zeta.", "Zie Haven Zeta.", "Porto Zeta", false)]
    [InlineData("Ecco Alfa Omega.", "Zie Alfa Omega.", "Alfa Omega", false)]
    [InlineData("Ecco Zeta Romas.", "Zie Zeta Romas.", "Zeta Romas", false)]
    [InlineData("Ecco Beta Zeta Alfa Omega.", "Zie Beta Zeta Alfa.", "Beta Zeta Alfa", false)]
    public void It_has_a_town_function_word_or_nationality_in_it(string source, string target, string name, bool has) =>
        Assert.Equal(has, Of(source, target, name, target[4..^1]).HasOtherWords);

    [Fact]
    public void A_town_is_one_in_either_language()
    {
        Assert.True(Of("Ecco Zetaville.", "Zie Zetastad.", "Zetaville", "Zetastad").IsTown);
        Assert.True(Of("Ecco Zetastad.", "Zie Zetaville.", "Zetastad", "Zetaville").IsTown);
        Assert.False(Of("Ecco Zetastad.", "Zie Zetastad.", "Zetastad").IsTown);
    }

    [Theory]
    [InlineData("Ecco Zetawerke.", "Zie Zetawerke.", "Zetawerke", "Zetawerke", true)]
    [InlineData("Ecco Zetawerke Beta.", "Zie Zetawerke Beta.", "Zetawerke Beta", "Zetawerke Beta", true)]
    [InlineData("Ecco Beta Zetawerke.", "Zie Beta Zetawerke.", "Beta Zetawerke", "Beta Zetawerke", true)]
    [InlineData("Ecco Marco Zetawerke. / Poi Zetawerke.", "Zie Zetawerke.", "Zetawerke", "Zetawerke", false)]
    [InlineData("Ecco Beta Zetawerke.", "Zie Teun Zeta.", "Beta Zetawerke", "Zeta", true)]
    public void A_company_is_none_where_a_person_bears_its_name(string source, string target, string name, string other, bool has) =>
        Assert.Equal(has, Of(source, target, name, other).HasCompany);

    [Theory]
    [InlineData("Zeta Bond", true)]
    [InlineData("Zeta League", true)]
    [InlineData("Zeta Beta", false)]
    public void A_word_of_organisations_is_one_of_either_language_or_of_English(string name, bool has) =>
        Assert.Equal(has, Of($"Ecco {name}.", $"Zie {name}.", name).HasOrganisationWord);

    [Theory]
    [InlineData("Zeta 4", true)]
    [InlineData("Beta and Zeta", true)]
    [InlineData("Beta ZTA", true)]
    [InlineData("And", false)]
    [InlineData("ZTA", false)]
    [InlineData("Beta Zeta", false)]
    public void Signs_numbers_and_acronyms_count_among_other_words(string name, bool has) =>
        Assert.Equal(has, Of($"Ecco {name}.", $"Zie {name}.", name).HasSign);

    [Theory]
    [InlineData("Port of Zeta", true)]
    [InlineData("Port Zeta", true)]
    [InlineData("Zeta Beta Port", true)]
    [InlineData("Port Zeta Beta", false)]
    public void An_English_noun_of_places_begins_a_name_of_two_words_or_stands_before_of(string name, bool has) =>
        Assert.Equal(has, Of($"Ecco {name}.", $"Zie {name}.", name).HasForeignPlaceNoun);

    [Theory]
    [InlineData("Porto Zeta", "Porto Zeta", true)]
    [InlineData("Zeta", "Zetahaven", true)]
    [InlineData("Porto", "Porto", false)]
    [InlineData("Zetaporto", "Zetaporto", false)]
    public void A_noun_of_places_has_something_beside_it_or_before_it_where_the_language_has_compounds(
        string name, string other, bool has) => Assert.Equal(has, Of($"Ecco {name}.", $"Zie {other}.", name, other).HasPlaceNoun);

    [Fact]
    public void A_son_has_a_name_before_his_surname()
    {
        Assert.True(Of("Ecco Beta McZeta.", "Zie Beta McZeta.", "Beta McZeta").HasPatronymic);
        Assert.False(Of("Ecco McZeta.", "Zie McZeta.", "McZeta").HasPatronymic);
    }

    [Theory]
    [InlineData("Alfa Omega", "Alfa Omega", ConceptType.Place, true)]
    [InlineData("Golfo Zeta", "Golfo Zeta", ConceptType.Place, true)]
    [InlineData("Golfo Zeta", "Golfo Zeta", ConceptType.Organisation, false)]
    [InlineData("Corte Zeta", "Hof Zeta", ConceptType.Organisation, true)]
    [InlineData("Ministro", "Ministro", ConceptType.Organisation, false)]
    public void The_packs_of_either_language_know_it_as_a_place_or_body(string name, string other, ConceptType type, bool isKnown) =>
        Assert.Equal(isKnown, Of($"Ecco {name}.", $"Zie {other}.", name, other).IsKnown(type));

    [Theory]
    [InlineData("ZTA", true)]
    [InlineData("Z4", true)]
    [InlineData("ZETABE", true)]
    [InlineData("ZETABET", false)]
    [InlineData("Z", false)]
    [InlineData("Zta", false)]
    public void An_acronym_has_two_to_six_capitals_or_digits(string word, bool isAcronym) =>
        Assert.Equal(isAcronym, NameEvidence.IsAcronym(word));

    // What says much of a word in a longer name says nothing of the word alone.
    [Theory]
    [InlineData("a given name of East Asia in it", "Zeta-seok", "Zeta-seok")]
    [InlineData("a town or function word in it", "Il", "Il")]
    [InlineData("an English function word first", "The", "The")]
    [InlineData("an English noun of places at an end", "Port", "Port")]
    [InlineData("ends a full name elsewhere", "Beta Zetawerke", "Zeta")]
    public void A_vote_is_on_names_of_one_length(string evidence, string name, string other)
    {
        var vote = Assert.Single(NameVotes.All, vote => vote.Evidence == evidence);

        Assert.Equal(0, vote.Strength(Of($"Ecco {name}.", $"Zie Teun {other}.", name, other)));
    }

    [Theory]
    [InlineData(ConceptType.Person)]
    [InlineData(ConceptType.Organisation)]
    [InlineData(ConceptType.Place)]
    public void A_told_type_is_likelier_than_the_others_together(ConceptType type)
    {
        var scores = TypeScores.Of(type);

        Assert.Equal(type, scores.Best);
        Assert.InRange(scores.Probability, 0.9, 1);
    }

    private static NameEvidence Of(string source, string target, string name, string? other = null, double similarity = 1)
    {
        var reading = SmallReadings.Of(Italian, source, Dutch, target, English, Table, word => word == "jacek");
        return new NameEvidence(reading, NameClaim.Of(
            reading, name, other ?? name, Mentions(reading.Source, name), Mentions(reading.Target, other ?? name), similarity));
    }

    // The last one is the name's own: what stands before it is another mention.
    private static ImmutableArray<Extent> Mentions(ArticleWords article, string name)
    {
        var count = article.Book.Tokenizer.Tokenize(name).Length;
        return
        [
            .. Enumerable.Range(0, article.Words.Length - count + 1)
                .Where(start => article.IsNext(start, start + count - 1) && article.Text(start, count) == name)
                .Select(start => new Extent(start, count))
                .Reverse(),
        ];
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
