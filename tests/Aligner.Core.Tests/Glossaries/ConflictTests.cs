using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

/// <summary>Decisions that contradict each other, when glossaries meet and where they stand.</summary>
public class ConflictTests
{
    private static readonly LanguageCode nl = LanguageCode.Parse("nl");
    private static readonly Concept esteri = Approved("it:Esteri", "nl:BuZa");

    [Fact]
    public void Two_approved_translations_are_a_conflict_and_ours_stands()
    {
        foreach (var theirs in (Concept[])[Approved("it:Esteri", "nl:Buitenlandse Zaken"),
            Approved("it:Esteri", "nl:Buitenlandse Zaken|BuZa")])
        {
            var merged = Merge(esteri, theirs);
            Assert.Equal("BuZa", Assert.Single(merged.Concepts).Concept.Terms("nl"));
            var conflict = Assert.Single(merged.Conflicts);
            Assert.Equal((ConflictKind.Translation, "nl is 'BuZa' here, 'Buitenlandse Zaken' there"), (conflict.Kind, conflict.What));
        }
    }

    [Fact]
    public void Approved_against_rejected_is_a_conflict() => Assert.Equal(
        (ConflictKind.Status, "approved here, rejected there"),
        Only(Merge(esteri, esteri with { Status = ConceptStatus.Rejected })));

    [Fact]
    public void One_id_with_two_meanings_is_a_conflict()
    {
        var merged = Merge(esteri, Approved("it:Interno", "nl:BiZa") with { Id = esteri.Id });
        Assert.Equal(ConflictKind.Meaning, Only(merged).Kind);
        Assert.Equal("Esteri", Assert.Single(merged.Concepts).Concept.Terms("it"));
    }

    [Fact]
    public void Two_definitions_are_a_conflict() => Assert.Equal(
        (ConflictKind.Meaning, "defined in nl as 'a' here, as 'b' there"),
        Only(Merge(
            esteri with { Definitions = esteri.Definitions.Add(nl, "a") }, esteri with { Definitions = esteri.Definitions.Add(nl, "b") })));

    [Fact]
    public void A_region_against_a_region_is_a_conflict_and_two_regions_are_none()
    {
        var belgian = Regional("Rekenhof", "nl-BE");
        Assert.Equal(
            (ConflictKind.Region, "nl-BE is 'Rekenhof' here, 'Hof' there"), Only(Merge(belgian, Regional("Hof", "nl-BE"))));
        Assert.Equal(
            (ConflictKind.Region, "'Rekenhof' belongs to nl-BE here, to nl-NL there"), Only(Merge(belgian, Regional("Rekenhof", "nl-NL"))));
        var merged = Merge(belgian, Regional("Algemene Rekenkamer", "nl-NL"));
        Assert.Empty(merged.Conflicts);
        Assert.Equal("Algemene Rekenkamer|Rekenhof", merged.Concepts[0].Concept.Terms("nl"));
    }

    [Fact]
    public void What_is_forbidden_there_and_used_here_is_a_conflict()
    {
        var theirs = esteri with { Terms = esteri.Terms.SetItem(nl, [new Term("BuZa", false, [], 0) { Usage = TermUsage.Forbidden }]) };
        Assert.Equal((ConflictKind.Usage, "nl 'BuZa' is admitted here, forbidden there"), Only(Merge(esteri, theirs)));
    }

    [Fact]
    public void Homonyms_both_stand_and_are_shown_once()
    {
        var (president, speaker) =
            (Approved("it:presidente", "nl:president"), Approved("it:presidente", "nl:voorzitter") with { Id = "mine" });
        var merged = Merge(president, speaker);
        Assert.Equal((ConflictKind.Homonym, "it 'presidente' is nl 'president' here and nl 'voorzitter' there"), Only(merged));
        Assert.Equal(2, merged.Concepts.Length);
        Assert.Empty(GlossaryMerge.Merge(merged.Glossary, Ministries(speaker)).Conflicts);
        Assert.Single(GlossaryMerge.Merge(Ministries(president), Ministries(speaker), _ => Settlement.Ours).Concepts);
        Assert.Equal(ConflictKind.Homonym, Assert.Single(StandingConflicts.In(merged.Glossary.Concepts)).Kind);
    }

    [Fact]
    public void What_is_settled_is_done_and_no_conflict()
    {
        var theirs = Approved("it:Esteri", "nl:Buitenlandse Zaken").From("other");
        var merged = GlossaryMerge.Merge(Ministries(esteri), Ministries(theirs), _ => Settlement.Theirs);
        Assert.Empty(merged.Conflicts);
        var concept = Assert.Single(merged.Concepts).Concept;
        Assert.Equal((esteri.Id, "Buitenlandse Zaken", 2), (concept.Id, concept.Terms("nl"), concept.Evidence.Length));
        merged = GlossaryMerge.Merge(Ministries(esteri), Ministries(theirs), _ => Settlement.Ours);
        Assert.Empty(merged.Conflicts);
        Assert.Equal("BuZa", merged.Concepts[0].Concept.Terms("nl"));
    }

    [Fact]
    public void What_another_decision_adds_is_taken()
    {
        var merged = Merge(esteri, Approved("it:Esteri|Farnesina", "nl:BuZa", "de:Auswärtiges Amt"));
        Assert.Empty(merged.Conflicts);
        var concept = Assert.Single(merged.Concepts).Concept;
        Assert.Equal(("Esteri|Farnesina", "Auswärtiges Amt"), (concept.Terms("it"), concept.Terms("de")));
        Assert.Equal(Show(concept), Show(GlossaryMerge.Merge(merged.Glossary, Ministries(concept)).Concepts[0].Concept));
    }

    [Fact]
    public void All_that_stands_is_looked_at()
    {
        Assert.Empty(StandingConflicts.In([esteri, Approved("it:Interno", "nl:BiZa")]));
        Assert.Equal(ConflictKind.Status, Assert.Single(StandingConflicts.In(
            [esteri, esteri with { Id = "mine", Status = ConceptStatus.Rejected }])).Kind);
        Assert.Equal(ConflictKind.Meaning, Assert.Single(StandingConflicts.In(
            [esteri, Concept(ConceptType.Place, "it:x", "nl:y") with { Id = esteri.Id }])).Kind);
    }

    private static Concept Approved(params string[] terms) =>
        Concept(ConceptType.Ministry, terms) with { Status = ConceptStatus.Approved };

    private static Concept Regional(string text, string region) =>
        esteri with { Terms = esteri.Terms.SetItem(nl, [new Term(text, true, [], 0) { Region = region }]) };

    private static MergedGlossary Merge(Concept ours, Concept theirs) => GlossaryMerge.Merge(Ministries(ours), Ministries(theirs));

    private static (ConflictKind Kind, string What) Only(MergedGlossary merged)
    {
        var conflict = Assert.Single(merged.Conflicts);
        return (conflict.Kind, conflict.What);
    }
}
