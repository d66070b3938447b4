using Aligner.Diagnostics;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Yaml;

public class GlossaryDocumentTests
{
    private const string Ministry = """
        # yaml-language-server: $schema=glossary.schema.json
        aligner: 1
        kind: ministries
        concepts:
          - id: min-ministero-degli-esteri
            type: ministry
            status: proposed
            equivalence: exact
            terms:
              it:
                - { term: ministero degli Esteri, preferred: true, forms: [ministero degli Esteri russo], count: 3 }
              nl:
                - { term: ministerie van Buitenlandse Zaken, preferred: true, forms: [Russische ministerie van Buitenlandse Zaken], count: 2 }
            confidence: 0.97
            evidence:
              - { story: asean-kuala-lumpur, source: seeds/a.it.txt:2, target: seeds/a.nl.txt:5 }
            note: ask the desk

        """;

    [Fact]
    public void The_example_of_the_design_is_read_and_written_byte_for_byte()
    {
        var document = GlossaryDocument.Parse("ministries.yaml", Ministry, GlossaryKind.Ministries);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(Ministry, GlossaryDocument.Format(document.Glossary));
        var concept = Assert.Single(document.Glossary.Concepts);
        Assert.Equal("ask the desk", concept.Note);
        Assert.Equal(["ministero degli Esteri russo"], concept.Terms[LanguageCode.Parse("it")][0].Forms.AsEnumerable());
    }

    [Fact]
    public void What_must_not_be_used_is_read_and_written()
    {
        var text = Ministry.Replace(
            "preferred: true, forms: [ministero degli Esteri russo], count: 3 }",
            "preferred: true, forms: [ministero degli Esteri russo], count: 3 }\n        - { term: Affari esteri, "
                + "usage: forbidden, count: 0 }",
            StringComparison.Ordinal);
        var document = GlossaryDocument.Parse("ministries.yaml", text, GlossaryKind.Ministries);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(TermUsage.Forbidden, document.Glossary.Concepts[0].Terms[LanguageCode.Parse("it")][1].Usage);
        Assert.Equal(text, GlossaryDocument.Format(document.Glossary));
    }

    /// <summary>A concept with everything that one can hold.</summary>
    internal const string Full = """
        # yaml-language-server: $schema=glossary.schema.json
        aligner: 1
        kind: names
        concepts:
          - id: org-corte-dei-conti
            type: organisation
            status: approved
            decided: { by: Anna, at: "2026-05-04T09:30:00Z" }
            equivalence: functional
            subject:
              it: finanze pubbliche
              nl: overheidsfinanciën
            definition:
              nl: "controleert de rekeningen: alle"
              und: x
            terms:
              it:
                - { term: Corte dei conti, preferred: true, count: 3 }
              nl:
                - { term: Rekenhof, region: nl-BE, usage: preferred, forms: [Rekenhofs], wrong: [Hof], count: 3, source: x, note: "a, b" }
                - { term: Algemene Rekenkamer, region: nl-NL, preferred: true, count: 1 }
                - { term: Rekenhof, region: nl-NL, usage: deprecated, count: 0 }
            confidence: 0.5
            evidence:
              - { story: a, source: a.it.txt:2, target: a.nl.txt:5 }
            note: ask the desk

        """;

    [Fact]
    public void All_that_a_concept_can_hold_is_read_and_written_byte_for_byte()
    {
        Assert.All(
            GlossaryReader.ConceptKeys.Concat(GlossaryReader.DecisionKeys),
            key => Assert.Contains($"{key}: ", Full.Replace(":\n", ": \n")));
        Assert.All(GlossaryReader.TermKeys, key => Assert.Contains($" {key}: ", Full));
        var document = GlossaryDocument.Parse("names.yaml", Full, GlossaryKind.Names);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(Full, GlossaryDocument.Format(document.Glossary));
        var concept = Assert.Single(document.Glossary.Concepts);
        Assert.Equal(new Decision("Anna", new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero)), concept.Decided);
        Assert.Equal(["Rekenhof", "Algemene Rekenkamer"],
            concept.Terms[LanguageCode.Parse("nl")].Where(term => term.Preferred).Select(term => term.Text));
    }

    [Theory]
    [InlineData("region: nl-BE", "region: be", "g.yaml:20:37: error ALN312: 'be' is no region of nl; write it so: nl-XX")]
    [InlineData("region: nl-BE", "region: nl-be", "g.yaml:20:37: error ALN312: write the region as 'nl-BE'")]
    [InlineData("region: nl-BE", "region: fr-BE", "g.yaml:20:37: error ALN312: 'fr-BE' is no region of nl; write it so: nl-XX")]
    [InlineData("usage: deprecated", "usage: preferred",
        "g.yaml:22:51: error ALN311: nl-NL already prefers the term in line 21; prefer one")]
    [InlineData("region: nl-NL, usage: deprecated", "region: nl-BE",
        "g.yaml:22:19: error ALN314: the term 'Rekenhof' stands here twice; keep one")]
    [InlineData("by: Anna, ", "", "g.yaml:8:14: error ALN305: the decision has no 'by'; add it")]
    [InlineData("at: \"2026-05-04T09:30:00Z\"", "at: May", "g.yaml:8:30: error ALN307: 'May' is no moment; write it so: 2026-05-04 or "
        + "2026-05-04T09:30:00Z")]
    [InlineData("it: finanze pubbliche", "italian: x", "g.yaml:11:7: error ALN312: 'italian' is no language code such as it, nl or de")]
    public void Every_mistake_in_what_people_say_has_its_place(string right, string wrong, string expected) => Assert.Equal(
        expected,
        Assert.Single(GlossaryDocument.Parse("g.yaml", Full.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics).ToString());

    [Fact]
    public void A_day_is_a_moment_and_stays_a_day()
    {
        var text = Full.Replace("\"2026-05-04T09:30:00Z\"", "\"2026-05-04\"", StringComparison.Ordinal);
        Assert.Equal(text, GlossaryDocument.Format(GlossaryDocument.Parse("g.yaml", text).Glossary));
    }

    [Fact]
    public void What_a_person_adds_by_hand_needs_no_figures()
    {
        var document = GlossaryDocument.Parse(
            "g.yaml",
            "aligner: 1\nkind: places\nconcepts:\n- id: x\n  type: place\n  terms: { it: [{ term: Roma }] }\n");
        Assert.Empty(document.Diagnostics);
        var concept = Assert.Single(document.Glossary.Concepts);
        Assert.Equal(
            (ConceptStatus.Proposed, Equivalence.Exact, 1d, 0),
            (concept.Status, concept.Equivalence, concept.Confidence, concept.Terms.First().Value[0].Count));
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "preferred: true, forms: [ministero", "preferred: true, usage: forbidden, forms: [ministero",
            "g.yaml:11:54: error ALN311: a term that is forbidden can't be preferred; prefer another" },
        { "preferred: true, forms: [ministero", "usage: banned, forms: [ministero",
            "g.yaml:11:50: error ALN307: 'banned' is no usage; it can be admitted, preferred, deprecated, forbidden" },
        { "kind: ministries", "kind: ministires", "g.yaml:3:7: error ALN307: 'ministires' is no kind; did you mean 'ministries'?" },
        { "aligner: 1", "aligner: 2", "g.yaml:2:10: error ALN317: version '2' of the format is not known; this program reads 1" },
        { "aligner: 1\n", "", "g.yaml:2:1: error ALN305: the file has no 'aligner'; add it" },
        { "status: proposed", "status: aproved", "g.yaml:7:13: error ALN307: 'aproved' is no status; did you mean 'approved'?" },
        { "status: proposed", "status: 3", "g.yaml:7:13: error ALN307: '3' is no status; it can be proposed, approved, rejected" },
        { "status: proposed", "statsu: proposed", "g.yaml:7:5: error ALN304: 'statsu' is no key of a concept; did you mean 'status'?" },
        { "status: proposed", "type: ministry", "g.yaml:7:5: error ALN308: 'type' stands here twice; keep one" },
        { "type: ministry", "type: place", "g.yaml:6:11: error ALN313: a place belongs in places.yaml, not among ministries" },
        { "  it:\n", "  italiano:\n", "g.yaml:10:7: error ALN312: 'italiano' is no language code such as it, nl or de" },
        { "  it:\n", "  x1:\n", "g.yaml:10:7: error ALN312: 'x1' is no language code such as it, nl or de" },
        { "  it:\n", "  it-CH:\n", "g.yaml:10:7: error ALN312: write the language as 'it'" },
        { "count: 3", "count: -3", "g.yaml:11:106: error ALN307: count is a whole number, 0 or more" },
        { "count: 3", "cuont: 3", "g.yaml:11:99: error ALN304: 'cuont' is no key of a term; did you mean 'count'?" },
        { "preferred: true, forms: [m", "preferred: yes, forms: [m", "g.yaml:11:54: error ALN307: preferred is true or false" },
        {
            "{ term: ministero degli Esteri, preferred: true, forms: [ministero degli Esteri russo], count: 3 }",
            "ministero degli Esteri",
            "g.yaml:11:11: error ALN306: write a term so: { term: ministero degli Esteri }"
        },
        { "term: ministero degli Esteri,", "term: '',", "g.yaml:11:19: error ALN307: term is empty; fill it in or remove it" },
        {
            "count: 3 }\n",
            "count: 3 }\n        - { term: Farnesina, preferred: true }\n",
            "g.yaml:12:41: error ALN311: it already prefers the term in line 11; prefer one"
        },
        {
            "count: 3 }\n",
            "count: 3 }\n        - { term: ministero degli Esteri }\n",
            "g.yaml:12:19: error ALN314: the term 'ministero degli Esteri' stands here twice; keep one"
        },
        { "confidence: 0.97", "confidence: 97%", "g.yaml:14:17: error ALN307: confidence is a number from 0 to 1, with a point: 0.97" },
        { "story: asean-kuala-lumpur, ", "", "g.yaml:16:9: error ALN305: the evidence has no 'story'; add it" },
        { "note: ask the desk", "note: [a]", "g.yaml:17:11: error ALN306: note is a text" },
        {
            "note: ask the desk",
            "note: &a b",
            "g.yaml:17:11: error ALN303: an anchor (&name) is not allowed; write the value out where it is needed"
        },
        { "note: ask the desk", "note: *a", "g.yaml:17:11: error ALN303: an alias (*name) is not allowed; write the value out" },
        { "note: ask the desk", "note: !!str b", "g.yaml:17:11: error ALN303: a tag (!name) is not allowed; remove it" },
        { "note: ask the desk\n", "note: x\n---\na: b\n", "g.yaml:18:1: error ALN303: a second document begins here; keep one a file" },
        {
            "note: ask the desk",
            "note: \"ask",
            "g.yaml:17:11: error ALN301: this is no YAML: while scanning a quoted scalar, found unexpected end of stream"
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_mistake_has_its_place_and_its_remedy(string right, string wrong, string expected)
    {
        Assert.Contains(right, Ministry, StringComparison.Ordinal);
        var document = GlossaryDocument.Parse("g.yaml", Ministry.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(expected, document.Diagnostics[0].ToString());
        Assert.False(document.IsValid);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var document = GlossaryDocument.Parse(
            "g.yaml",
            Ministry.Replace("status: proposed", "status: x").Replace("exact", "y").Replace("0.97", "z"));
        Assert.Equal([7, 8, 14], document.Diagnostics.Select(diagnostic => diagnostic.Line));
    }

    [Fact]
    public void An_id_stands_once()
    {
        var entry = Ministry[Ministry.IndexOf("  - id", StringComparison.Ordinal)..];
        var document = GlossaryDocument.Parse("g.yaml", Ministry + entry);
        Assert.Equal(
            ["g.yaml:18:5: warning ALN315: 'min-ministero-degli-esteri' has the terms of 'min-ministero-degli-esteri' in line 5; make "
                + "them one, or reject one",
             "g.yaml:18:9: error ALN309: the id 'min-ministero-degli-esteri' is already that of the concept in line 5; give "
                 + "this one another"],
            document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("  terms: {}", "ALN310")]
    [InlineData("  terms: { it: [] }", "ALN310")]
    [InlineData("  terms:", "ALN306")]
    [InlineData("", "ALN305")]
    public void A_concept_has_terms(string terms, string code) =>
        Assert.Equal(
            code,
            GlossaryDocument.Parse(
                "g.yaml",
                $"aligner: 1\nkind: places\nconcepts:\n- id: x\n  type: place\n{terms}\n").Diagnostics[0].Code);

    [Fact]
    public void A_file_holds_the_kind_its_name_promises() =>
        Assert.Equal("ALN316", GlossaryDocument.Parse("names.yaml", Ministry, GlossaryKind.Names).Diagnostics[0].Code);

    public static TheoryData<string, string> Hostile => new()
    {
        { new string('[', 100_000), "ALN302" },
        { string.Concat(Enumerable.Repeat("a: {", 50_000)), "ALN302" },
        { string.Concat(Enumerable.Repeat("- ", 100_000)), "ALN302" },
        { "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "ALN303" },
        { "note: \"" + new string('x', 300_000) + "\"", "ALN302" },
        { "? ? ? a", "ALN306" },
        { "%YAML 9.9\n---\na", "ALN301" },
        { "aligner: 1\nkind: places\nconcepts: []\0\n- id: x", "ALN301" },
        { "aligner: 1\rkind: places", "ALN301" },
        { "", "ALN305" },
        { "# nothing\n", "ALN305" },
        { "--- \n...\n", "ALN306" },
        { "[1, 2]", "ALN306" },
        { "{ a: b", "ALN301" },
        { "a: b: c", "ALN301" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_refused_with_a_diagnostic(string text, string code) =>
        Assert.Contains(
            GlossaryDocument.Parse("g.yaml", text).Diagnostics,
            diagnostic => diagnostic.Code == code && diagnostic.Severity == Severity.Error);

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\u007F")]
    [InlineData("\u0085")]
    [InlineData("\u009F")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\r")]
    [InlineData("\u0085\u0001")]
    [InlineData("\u2029\u0085\u0001")]
    public void Of_odd_characters_the_first_is_named(string odd)
    {
        var refused = Assert.Single(GlossaryDocument.Parse("g.yaml", $"aligner: 1\r\nkind: places\n# é{odd}b\nconcepts: []").Diagnostics);
        Assert.Equal(("ALN301", 3, 4), (refused.Code, refused.Line, refused.Column));
        Assert.Contains($"U+{(int)odd[0]:X4}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_never_throws()
    {
        var random = new Random(5);
        const string marks = "-:{}[]#&*!|>'\"%@`,? \n\t\r\u0085\u2028\uFEFFa1";
        for (var round = 0; round < 3000; round++)
        {
            var text = Ministry.ToCharArray().ToList();
            for (var slip = random.Next(1, 6); slip > 0; slip--)
            {
                var place = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0: text[place] = marks[random.Next(marks.Length)]; break;
                    case 1: text.Insert(place, marks[random.Next(marks.Length)]); break;
                    default: text.RemoveRange(place, Math.Min(random.Next(1, 40), text.Count - place)); break;
                }
            }
            var broken = new string([.. text]);
            var document = GlossaryDocument.Parse("g.yaml", broken);
            if (!document.IsValid) continue;
            var nothing = GlossaryMerge.Merge(document.Glossary, document.Glossary with { Concepts = [] });
            Assert.Equal(broken, document.With(nothing));
        }
    }
}
