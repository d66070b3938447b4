using System.Text;
using Aligner.Corrections;
using Aligner.Formats.Patches;
using Aligner.Formats.Tests.Report;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Corrections;

/// <summary>What the term editor does to whole concepts.</summary>
public sealed class EntryPatchTests
{
    private const string Ancona = """
        {"id":"pla-ancona","type":"place",
         "terms":{"it":[{"term":"Ancona","preferred":true}],"nl":[{"term":"Ancona","preferred":true}]}}
        """;

    private static readonly LanguageCode It = LanguageCode.Parse("it");
    private static readonly LanguageCode Nl = LanguageCode.Parse("nl");

    [Fact]
    public void Everything_a_concept_holds_is_said_anew_and_what_the_machine_found_stays()
    {
        var now = """
            {"id":"pla-ancona","type":"organisation","status":"approved","equivalence":"functional","note":"Il porto.",
             "definition":{"it":"Porto delle Marche."},"subject":{"nl":"havens"},
             "terms":{"it":[{"term":"porto di Ancona","preferred":true,"forms":["porti di Ancona"],"wrong":["Porto d'Ancona"]},
              {"term":"Ancona","usage":"deprecated","source":"Treccani"}],"nl":[{"term":"Ancona","region":"nl-BE","usage":"preferred"}],
              "de":[{"term":"Ancona 🚢"}]}}
            """;
        var result = Apply(Entry(Ancona, now));
        Assert.DoesNotContain(result.Glossaries[2].Concepts, concept => concept.Id == "pla-ancona");
        var concept = Find(result, "pla-ancona");
        Assert.Contains(concept, result.Glossaries[1].Concepts);
        Assert.Equal(
            (ConceptType.Organisation, ConceptStatus.Approved, Equivalence.Functional, "Il porto."),
            (concept.Type, concept.Status, concept.Equivalence, concept.Note));
        Assert.Equal("Porto delle Marche.", concept.Definitions[It]);
        Assert.Equal("havens", concept.Subjects[Nl]);
        Assert.Equal(["porti di Ancona"], concept.Terms[It][0].Forms.AsEnumerable());
        Assert.Equal(["Porto d'Ancona"], concept.Terms[It][0].WrongForms.AsEnumerable());
        Assert.Equal(
            (TermUsage.Deprecated, "Treccani", 5),
            (concept.Terms[It][1].Usage, concept.Terms[It][1].Source, concept.Terms[It][1].Count));
        Assert.Equal("nl-BE", concept.Terms[Nl][0].Region);
        Assert.Equal("Ancona 🚢", concept.Terms[LanguageCode.Parse("de")][0].Text);
        Assert.Equal(0.98, concept.Confidence);
        Assert.Single(concept.Evidence);
    }

    [Fact]
    public void Forms_that_were_met_since_stay_and_those_that_a_person_took_out_go()
    {
        var was = Bellini("""["Bellini"]""");
        var met = SampleRun.Model.Glossaries.Select(glossary => glossary with
        {
            Concepts = [.. glossary.Concepts.Select(concept => concept.Id != "per-marta-bellini" ? concept : concept with
            {
                Terms = concept.Terms.SetItem(It, [concept.Terms[It][0] with { Forms = ["Bellini", "signora Bellini"] }]),
            })],
        });
        var read = Read(Entry(was, Bellini("[]")));
        var result = PatchApplication.Apply(read.Patch, [], [.. met]);
        Assert.Empty(result.Refusals);
        Assert.Equal(["signora Bellini"], Find(result, "per-marta-bellini").Terms[It][0].Forms.AsEnumerable());
    }

    [Fact]
    public void What_somebody_changed_since_is_refused_and_what_is_so_already_is_not()
    {
        var other = Ancona.Replace("\"place\"", "\"place\",\"note\":\"another\"", StringComparison.Ordinal);
        var approved = Ancona.Replace("\"place\"", "\"place\",\"status\":\"approved\"", StringComparison.Ordinal);
        Assert.Equal("pla-ancona has been changed since; look at it again", Refusal(Entry(other, approved)));
        Assert.Empty(Apply(Entry(other, Ancona)).Refusals);
    }

    [Theory]
    [InlineData(
        """
        {"do":"entry","was":{"id":"pla-x","type":"place","terms":{"it":[{"term":"X"}]}},
         "now":{"id":"pla-x","type":"place","terms":{"it":[{"term":"Y"}]}}}
        """,
        "no concept pla-x any more")]
    [InlineData(
        """
        {"do":"entry","was":{"id":"pla-x","type":"place","terms":{"it":[{"term":"X"}]}},
         "now":{"id":"pla-y","type":"place","terms":{"it":[{"term":"X"}]}}}
        """,
        "of different concepts")]
    [InlineData("""{"do":"add","now":{"id":"new","type":"place","terms":{"it":[{"term":""}]}}}""", "\"now\" is no entry of a glossary")]
    [InlineData("""{"do":"add","now":{"id":"new","type":"town","terms":{"it":[{"term":"X"}]}}}""", "\"now\" is no entry of a glossary")]
    [InlineData("""{"do":"join","concept":"pla-ancona","other":"pla-ancona"}""", "with itself")]
    [InlineData("""{"do":"join","concept":"pla-ancona","other":"pla-x"}""", "no concept pla-x any more")]
    [InlineData("""{"do":"split","concept":"pla-ancona","terms":{"it":["Osimo"]}}""", "no term 'Osimo' in it any more")]
    [InlineData("""{"do":"split","concept":"pla-ancona","terms":{"it":["Ancona"],"nl":["Ancona"]}}""", "would keep no term")]
    [InlineData("""{"do":"split","concept":"pla-ancona","terms":{"it":[]}}""", "no terms are named")]
    [InlineData("""{"do":"split","concept":"pla-ancona","terms":{"it":[3]}}""", "is no list of texts")]
    public void What_does_not_fit_is_refused_with_its_reason(string item, string reason) =>
        Assert.Contains(reason, Refusal(item), StringComparison.Ordinal);

    [Fact]
    public void A_concept_that_nobody_had_is_added_under_a_name_of_its_own()
    {
        const string Osimo =
            """{"do":"add","now":{"id":"new","type":"place","status":"approved","terms":{"it":[{"term":"Osimo","preferred":true}]}}}""";
        var result = Apply(Osimo, Osimo.Replace("}]}", "}],\"nl\":[{\"term\":\"stad Osimo\"}]}", StringComparison.Ordinal));
        Assert.Equal(["pla-ancona", "pla-croazia", "pla-osimo", "pla-osimo--stad-osimo", "pla-spalato"],
            result.Glossaries[2].Concepts.Select(concept => concept.Id));
    }

    [Fact]
    public void Two_concepts_become_one_that_says_everything_of_both()
    {
        var result = Apply("""{"do":"join","concept":"pla-ancona","other":"pla-croazia"}""");
        var concept = Find(result, "pla-ancona");
        Assert.DoesNotContain(result.Glossaries[2].Concepts, other => other.Id == "pla-croazia");
        Assert.Equal(ConceptStatus.Approved, concept.Status);
        Assert.Equal("Ancona", concept.PreferredTerm(It)!.Text);
        Assert.Equal(["Ancona", "Kroatië"], concept.Terms[Nl].Select(term => term.Text));
        Assert.Equal("Kroatien", concept.Terms[LanguageCode.Parse("de")][0].Text);
        Assert.Equal(2, concept.Evidence.Length);
    }

    [Fact]
    public void A_rejected_concept_is_not_joined() => Assert.Equal(
        "pla-croazia is rejected; take that back first",
        Assert.Single(Apply(
            """{"do":"concept","concept":"pla-croazia","was":{"status":"proposed","terms":{}},"now":{"status":"rejected","terms":{}}}""",
            """{"do":"join","concept":"pla-ancona","other":"pla-croazia"}""").Refusals).Reason.ToString());

    [Fact]
    public void A_concept_becomes_two_and_its_evidence_goes_with_the_terms_that_stand_in_it()
    {
        var joined = Apply("""{"do":"join","concept":"pla-ancona","other":"pla-croazia"}""");
        var read = Read("""{"do":"split","concept":"pla-ancona","terms":{"it":["Croazia"],"nl":["Kroatië"],"de":["Kroatien"]}}""");
        var result = PatchApplication.Apply(
            read.Patch, [.. SampleRun.Model.Stories.SelectMany(report => report.Alignments)], joined.Glossaries);
        Assert.Empty(result.Refusals);
        var (rest, split) = (Find(result, "pla-ancona"), Find(result, "pla-kroatien"));
        Assert.Equal(["it", "nl"], rest.Terms.Keys.Select(language => language.Value));
        Assert.Equal("Kroatië", split.PreferredTerm(Nl)!.Text);
        Assert.True(split.Terms[Nl][0].Preferred);
        Assert.Equal((ConceptStatus.Approved, ConceptStatus.Approved), (rest.Status, split.Status));
        Assert.Equal("porto-di-ancona", Assert.Single(rest.Evidence).Story);
        Assert.Equal("vertice-di-trieste", Assert.Single(split.Evidence).Story);
    }

    [Fact]
    public void What_stood_there_is_a_variant_or_was_wrong()
    {
        const string Item = """
            {"do":"concept","concept":"org-guardia-costiera","was":{"status":"proposed","terms":{"it":"Guardia costiera","nl":"kustwacht"}},
             "now":{"status":"approved","terms":{"it":"Guardia costiera italiana","nl":"Italiaanse kustwacht"}},"wrong":["nl"]}
            """;
        var concept = Find(Apply(Item), "org-guardia-costiera");
        Assert.Equal(["Guardia costiera"], concept.Terms[It][0].Forms.AsEnumerable());
        Assert.Empty(concept.Terms[It][0].WrongForms);
        Assert.Equal(["kustwacht"], concept.Terms[Nl][0].WrongForms.AsEnumerable());
        Assert.Empty(concept.Terms[Nl][0].Forms);
    }

    private static string Bellini(string forms) => $$"""
        {"id":"per-marta-bellini","type":"person","status":"approved",
         "terms":{"it":[{"term":"Marta Bellini","preferred":true,"forms":{{forms}} } ],
         "nl":[{"term":"Marta Bellini","preferred":true,"forms":["Bellini"]},{"term":"Marta Belini"}],
         "de":[{"term":"Marta Bellini","preferred":true,"forms":["Bellini"]}] } }
        """;

    private static string Entry(string was, string now) => $$"""{"do":"entry","was":{{was}},"now":{{now}} }""";

    private static Concept Find(PatchResult result, string id) =>
        result.Glossaries.SelectMany(glossary => glossary.Concepts).Single(concept => concept.Id == id);

    private static string Refusal(string item)
    {
        var read = Read(item);
        return read.Refusals.Concat(Apply(read).Refusals).Single().Reason.ToString();
    }

    private static PatchResult Apply(params string[] items) => Apply(Read(items));

    private static PatchResult Apply(ReadPatch read) => PatchApplication.Apply(
        read.Patch, [.. SampleRun.Model.Stories.SelectMany(report => report.Alignments)], SampleRun.Model.Glossaries);

    private static ReadPatch Read(params string[] items) => PatchFile.Read(
        "p.json",
        Encoding.UTF8.GetBytes($$"""{"aligner":1,"items":[{{string.Join(',', items)}}]}"""),
        diagnostic => Assert.Fail(diagnostic.ToString()))!;
}
