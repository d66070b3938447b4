using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which sightings of several pairs are one concept.</summary>
public class TermCollectionTests
{
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");
    private static readonly Sighting Office = new(ConceptType.Title, null, "ministro", "minister", Grounds.Composition);

    [Theory]
    [InlineData(Grounds.IdenticalName)]
    [InlineData(Grounds.RomanisedName)]
    [InlineData(Grounds.IdenticalWord)]
    [InlineData(Grounds.RomanisedWord)]
    public void Names_are_one_by_a_spelling_that_they_share(object grounds)
    {
        var name = new Sighting(ConceptType.Place, null, "Zeta", "Seta", (Grounds)grounds);

        Assert.Equal(["de:Zetta it:Zeta nl:Seta"], Concepts(Pair("nl", name), Pair("de", name with { Target = "Zetta" })));
    }

    [Fact]
    public void Phrases_are_one_by_their_key_and_without_one_by_both_terms()
    {
        var keyed = Office with { Key = "minister" };

        Assert.Equal(["it:ministro nl:minister"], Concepts(Pair("nl", keyed, keyed with { Source = "segretario" })));
        Assert.Equal(["it:ministro nl:minister", "it:sindaco nl:burgemeester"],
            Concepts(Pair("nl", Office, Office with { Source = "sindaco", Target = "burgemeester" })));
        Assert.Equal(2, Assert.Single(Extract([], Pair("nl", keyed, Office)).Concepts).Terms[Italian][0].Count);
    }

    [Fact]
    public void Homonyms_are_told_apart_by_the_second_language_or_by_the_only_one()
    {
        var (minister, secretary) = (Office with { Key = "a" }, Office with { Key = "b", Target = "secretaris" });
        Assert.Equal(["tit-ministro", "tit-ministro--secretaris"], Ids(Pair("nl", minister, secretary)));

        var accent = Office with { Key = "a", Source = "caffè", Target = "caffè" };
        var plain = Office with { Key = "b", Source = "caffe", Target = "caffe" };
        Assert.Equal(["tit-caffe", "tit-caffe--caffe"], Ids(Pair("it", accent, plain)));
    }

    [Fact]
    public void A_slip_is_a_form_of_the_person_it_names_and_of_nothing_else()
    {
        PersonSpelling Spelling(string path, string text) => new(path, Italian, 1, 1, text);
        PersonSpelling[] spellings =
        [
            Spelling("a", "Marco Musumeci"), Spelling("b", "Marco Musumeci"), Spelling("c", "Marco Musumeci"),
            Spelling("d", "Marco Musemeci"),
        ];
        var slip = new Sighting(ConceptType.Person, null, "Marco Musemeci", "Marco Musumeci", Grounds.RomanisedName);
        string Term(Sighting sighting)
        {
            var term = Extract(spellings, Pair("nl", sighting)).Concepts[0].Terms[Italian][0];
            return $"{term.Text} ({string.Join(", ", term.Forms)})";
        }

        Assert.Equal("Marco Musumeci (Marco Musemeci)", Term(slip));
        Assert.Equal("Marco Musemeci ()", Term(slip with { Type = ConceptType.Place }));
        Assert.Equal("Marco Musumeci (Musumecis)", Term(slip with { Source = "Marco Musumeci", SourceForm = "Musumecis" }));
    }

    [Theory]
    [InlineData("Marco Rubio", "Donald Zetabeta", "ALN602")]
    [InlineData("Marco Rubio", "Donald Rubio", "")]
    [InlineData("Rubio", "Zetabeta", "")]
    public void Two_full_names_of_one_are_a_contradiction_where_they_sound_unlike(string one, string other, string said)
    {
        var name = new Sighting(ConceptType.Place, null, one, "Marco Zeta", Grounds.RomanisedName);

        Assert.Equal(said, string.Join(' ', Extract([], Pair("nl", name, name with { Source = other })).Diagnostics
            .Select(diagnostic => diagnostic.Code)));
    }

    [Fact]
    public void Of_several_names_that_contradict_one_the_first_is_named_once()
    {
        var name = new Sighting(ConceptType.Place, null, "Marco Rubio", "Marco Zeta", Grounds.RomanisedName);
        var said = Extract([], Pair("nl", name, name with { Source = "Donald Zetabeta" }, name with { Source = "Boris Gammadelta" }));

        Assert.StartsWith(
            "'Donald Zetabeta' and 'Marco Rubio' ", Assert.Single(said.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Concepts_met_in_one_line_share_the_text_of_its_place()
    {
        var one = new Sighting(ConceptType.Place, null, "Zeta", "Zeta", Grounds.IdenticalName) { SourceLine = 3, TargetLine = 3 };
        var concepts = Extract([], Pair("nl", one, one with { Source = "Beta", Target = "Beta" })).Concepts;

        Assert.Equal("a.it.txt:3", concepts[0].Evidence[0].Source);
        Assert.Same(concepts[0].Evidence[0].Source, concepts[1].Evidence[0].Source);
        Assert.Same(concepts[0].Evidence[0].Target, concepts[1].Evidence[0].Target);
    }

    [Fact]
    public void A_spelling_that_is_met_again_is_held_once()
    {
        static string Zeta() => new("Zeta beta".AsSpan());
        var name = new Sighting(ConceptType.Place, null, Zeta(), Zeta(), Grounds.IdenticalName);
        var terms = Assert.Single(Extract([], Pair("nl", name)).Concepts).Terms;

        Assert.Same(terms[Italian][0].Text, terms[LanguageCode.Parse("nl")][0].Text);
    }

    [Fact]
    public void A_pair_can_be_held_without_what_it_gave()
    {
        var pair = Pair("nl", Office) with
        {
            Slips = [new SuspectedSlip("a", 1, 1, "Rubo", "Rubio")],
            Spellings = [new PersonSpelling("a", Italian, 1, 1, "Marco Rubio")],
        };

        Assert.Empty(pair.Bare.Sightings);
        Assert.Empty(pair.Bare.Slips);
        Assert.Empty(pair.Bare.Spellings);
        Assert.Equal(
            pair,
            pair.Bare with { Sightings = pair.Sightings, Slips = pair.Slips, Spellings = pair.Spellings });
    }

    private static string[] Ids(params PairTerms[] pairs) =>
        [.. Extract([], pairs).Concepts.Select(concept => concept.Id).Order(StringComparer.Ordinal)];

    // The preferred terms of each, by the codes of languages.
    private static string[] Concepts(params PairTerms[] pairs) => [.. Extract([], pairs).Concepts.Select(
        concept => string.Join(' ', concept.Terms.Select(pair => $"{pair.Key}:{pair.Value[0].Text}")))];

    private static Extraction Extract(PersonSpelling[] spellings, params PairTerms[] pairs)
    {
        var collection = new TermCollection(
            new LanguageOrder([Italian, LanguageCode.Parse("nl")]), new Romanisation([]), NameTable.Empty, _ => false);
        foreach (var pair in pairs) collection.Add(pair with { Spellings = [.. spellings] });
        return collection.ToExtraction();
    }

    private static PairTerms Pair(string target, params Sighting[] sightings) =>
        new("story", "a.it.txt", $"a.{target}.txt", Italian, LanguageCode.Parse(target), [.. sightings], [], []);
}
