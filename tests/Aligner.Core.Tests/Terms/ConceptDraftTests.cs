using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What becomes of the sightings of one concept.</summary>
public class ConceptDraftTests
{
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");
    private static readonly Sighting Name = new(ConceptType.Person, null, "Marco Rubio", "Marco Rubio", Grounds.IdenticalName);
    private static readonly Sighting Office = new(ConceptType.Title, "Title/minister", "ministro", "minister", Grounds.Composition);

    [Theory]
    [InlineData(Grounds.Concept, false, Equivalence.Exact)]
    [InlineData(Grounds.Composition, false, Equivalence.Exact)]
    [InlineData(Grounds.Holder, false, Equivalence.Partial)]
    [InlineData(Grounds.PartialComposition, false, Equivalence.Partial)]
    [InlineData(Grounds.PartialComposition, true, Equivalence.Functional)]
    public void What_agrees_in_part_is_partly_equivalent(object grounds, bool isFunctional, Equivalence equivalence) =>
        Assert.Equal(equivalence, Of(Office with { Grounds = (Grounds)grounds, IsFunctional = isFunctional }).Equivalence);

    [Fact]
    public void It_rests_on_its_best_grounds()
    {
        Assert.Equal(Equivalence.Exact, Of(Office with { Grounds = Grounds.Holder }, Office).Equivalence);
        Assert.Equal(Equivalence.Exact, Of(Office, Office with { Grounds = Grounds.Holder }).Equivalence);
    }

    [Fact]
    public void A_name_is_its_most_words_and_what_is_a_part_of_it_is_a_form()
    {
        var terms = Of(Name with { Source = "Rubio", SourceCount = 5 }, Name, Name with { Source = "Rubios" }).Terms[Italian];

        Assert.Equal(("Marco Rubio", 6, "Rubio"), (terms[0].Text, terms[0].Count, Assert.Single(terms[0].Forms)));
        Assert.Equal(("Rubios", false), (terms[1].Text, terms[1].Preferred));
    }

    [Theory]
    [InlineData(Grounds.IdenticalName, null, true)]
    [InlineData(Grounds.RomanisedName, null, true)]
    [InlineData(Grounds.IdenticalWord, null, true)]
    [InlineData(Grounds.RomanisedWord, null, true)]
    [InlineData(Grounds.Holder, null, false)]
    [InlineData(Grounds.IdenticalName, "key", false)]
    public void A_name_is_what_its_grounds_say_and_no_table(object grounds, string? key, bool isName)
    {
        var sighting = Name with { Grounds = (Grounds)grounds, Key = key, SourceCount = 2 };
        var terms = Of(sighting with { Source = "Rubiodallamontagna" }, sighting with { SourceCount = 1 }).Terms[Italian];

        Assert.Equal(isName ? "Marco Rubio" : "Rubiodallamontagna", terms[0].Text);
    }

    [Fact]
    public void A_part_of_what_is_no_name_is_a_term_of_its_own() => Assert.Equal(
        ["ministro russo", "ministro"],
        Of(Office with { Source = "ministro russo", SourceCount = 2 }, Office).Terms[Italian].Select(term => term.Text));

    [Fact]
    public void What_is_no_name_is_its_most_frequent_term_with_abbreviations_behind()
    {
        string[] Terms(params Sighting[] sightings) => [.. Of(sightings).Terms[Italian].Select(term => term.Text)];

        Assert.Equal(["ministro", "ministro russo"], Terms(Office with { Source = "ministro russo" }, Office with { SourceCount = 2 }));
        Assert.Equal(["alfa", "beta"], Terms(Office with { Source = "beta" }, Office with { Source = "alfa" }));
        Assert.Equal(["Alfa Beta", "AB"], Terms(Office with { Source = "AB", SourceCount = 3 }, Office with { Source = "Alfa Beta" }));
        Assert.Equal(["Ab", "Alfa"], Terms(Office with { Source = "Ab", SourceCount = 3 }, Office with { Source = "Alfa" }));
        var six = Office with { Source = "ABCDEF", SourceCount = 3 };
        Assert.Equal(["Alfabeta", "ABCDEF"], Terms(six, Office with { Source = "Alfabeta" }));
        Assert.Equal(["Ab", "Alfabeta"], Terms(Office with { Source = "Ab", SourceCount = 3 }, Office with { Source = "Alfabeta" }));
        Assert.Equal(["abc", "Alfabeta"], Terms(Office with { Source = "abc", SourceCount = 3 }, Office with { Source = "Alfabeta" }));
        // A body of the tables by its full name.
        var body = Office with { Type = ConceptType.Organisation, Grounds = Grounds.Concept };
        var shorter = body with { Source = "Onu", SourceCount = 3 };
        Assert.Equal(["Nazioni Unite", "Onu"], Terms(shorter, body with { Source = "Nazioni Unite" }));
        Assert.Equal(["Onu", "Nazioni Unite"], Terms(
            shorter with { Grounds = Grounds.Composition }, body with { Source = "Nazioni Unite", Grounds = Grounds.Composition }));
        Assert.Equal(["Onu", "Nazioni Unite"], Terms(
            shorter with { Type = ConceptType.Place }, body with { Source = "Nazioni Unite", Type = ConceptType.Place }));
    }

    [Fact]
    public void Spellings_that_differ_in_case_or_apostrophe_are_one_term_as_written_most_often()
    {
        var term = Assert.Single(Of(
            Office with { Source = "Capo dell’Alfa" }, Office with { Source = "capo dell'Alfa", SourceCount = 2 }).Terms[Italian]);

        Assert.Equal(("capo dell'Alfa", 3, "Capo dell’Alfa"), (term.Text, term.Count, Assert.Single(term.Forms)));
    }

    [Fact]
    public void A_longer_form_is_kept_where_it_is_another()
    {
        Assert.Equal("ministro russo", Assert.Single(Of(Office with { SourceForm = "ministro russo" }).Terms[Italian][0].Forms));
        Assert.Empty(Of(Office with { SourceForm = "ministro" }).Terms[Italian][0].Forms);
    }

    [Fact]
    public void The_votes_of_all_stories_tell_the_type_but_of_offices()
    {
        var person = Name with { Scores = TypeScores.Of(ConceptType.Person) };
        var place = Name with { Type = ConceptType.Place, Scores = TypeScores.Of(ConceptType.Place) };

        Assert.Equal(ConceptType.Person, Of(person, person, place).Type);
        Assert.Equal(ConceptType.Place, Of(person with { Type = ConceptType.Place }, place, place).Type);
        // Unjudged: as it was met most often, a longer one more.
        var office = Office with { Type = ConceptType.Organisation };
        Assert.Equal(ConceptType.Title, Of(office, Office, Office).Type);
        Assert.Equal(ConceptType.Organisation, Of(office with { Source = "uno due tre quattro" }, Office, Office).Type);
        Assert.Equal(ConceptType.Title, Of(office with { Source = "unaparolasoladitantelettere" }, Office, Office).Type);
        Assert.Equal(ConceptType.Title, Of(Office, Office, place with { Type = ConceptType.Title }).Type);
        // Judged: whatever it was met as, but for a ministry.
        Assert.Equal(ConceptType.Person, Of(person with { Type = ConceptType.Place }).Type);
        Assert.Equal(ConceptType.Ministry, Of(person with { Type = ConceptType.Ministry }).Type);
    }

    [Fact]
    public void What_takes_over_another_has_all_of_both()
    {
        var (one, other) = (new ConceptDraft(), new ConceptDraft());
        one.Add(Pair("b"), Office with { Grounds = Grounds.Holder });
        other.Add(Pair("a"), Office with { Source = "segretario", SourceForm = "segretario russo", SourceCount = 2, IsFunctional = true });
        one.TakeOver(other);
        var concept = one.ToConcept(new LanguageOrder([Italian]), new PlaceTexts());

        Assert.Equal(["segretario 2 segretario russo", "ministro 1 "],
            concept.Terms[Italian].Select(term => $"{term.Text} {term.Count} {string.Join(' ', term.Forms)}"));
        Assert.Equal(Equivalence.Functional, concept.Equivalence);
        Assert.Equal(["a", "b"], concept.Evidence.Select(evidence => evidence.Story));
        Assert.Equal(2, one.Pairs.Count());
        Assert.True(one.IsComposed);
    }

    [Theory]
    [InlineData(Grounds.Holder, Grounds.Composition)]
    [InlineData(Grounds.Composition, Grounds.Holder)]
    public void What_takes_over_another_rests_on_the_better_grounds(object own, object others)
    {
        var (one, other) = (new ConceptDraft(), new ConceptDraft());
        one.Add(Pair("a"), Office with { Grounds = (Grounds)own });
        other.Add(Pair("a"), Office with { Grounds = (Grounds)others });
        one.TakeOver(other);

        Assert.Equal(Equivalence.Exact, one.ToConcept(new LanguageOrder(null), new PlaceTexts()).Equivalence);
    }

    [Fact]
    public void A_name_that_takes_over_another_keeps_its_votes()
    {
        var (one, other) = (new ConceptDraft(), new ConceptDraft());
        one.Add(Pair("a"), Office with { Type = ConceptType.Organisation, Source = "Rubio", SourceCount = 3 });
        other.Add(Pair("a"), Name with { Scores = TypeScores.Of(ConceptType.Person) });
        one.TakeOver(other);
        var concept = one.ToConcept(new LanguageOrder(null), new PlaceTexts());

        Assert.Equal((ConceptType.Person, "Marco Rubio"), (concept.Type, concept.Text("it")));
    }

    [Fact]
    public void Grounds_evidence_and_type_make_it_sure()
    {
        // From the surest.
        Grounds[] grounds =
        [
            Grounds.Concept, Grounds.IdenticalName, Grounds.Composition, Grounds.RomanisedName, Grounds.IdenticalWord, Grounds.Holder,
            Grounds.PartialComposition,
        ];
        var sure = grounds.Select(ground => Confidence.Of(ground, 1, 1)).ToList();

        Assert.Equal(sure.Distinct().OrderDescending(), sure);
        Assert.True(Confidence.Of(Grounds.Holder, 4, 1) > Confidence.Of(Grounds.Holder, 1, 1));
        Assert.Equal(Confidence.Of(Grounds.Holder, 1, 1), Confidence.Of(Grounds.Holder, 0, 1));
        Assert.Equal(0.49, Confidence.Of(Grounds.Concept, 1, 0.5));
    }

    private static Concept Of(params Sighting[] sightings)
    {
        var draft = new ConceptDraft();
        foreach (var sighting in sightings) draft.Add(Pair("story"), sighting);
        return draft.ToConcept(new LanguageOrder([Italian]), new PlaceTexts());
    }

    private static PairTerms Pair(string story) =>
        new(story, "a.it.txt", "a.nl.txt", Italian, LanguageCode.Parse("nl"), [], [], []);
}
