using System.Collections.Immutable;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Yaml;

public class GlossarySpliceTests
{
    private static readonly LanguageCode it = LanguageCode.Parse("it");
    private static readonly LanguageCode nl = LanguageCode.Parse("nl");

    // A file people worked on: comments everywhere, keys in their own order, quotes, blank lines, block and flow mixed.
    private const string Edited = """
        # yaml-language-server: $schema=glossary.schema.json
        # Desk: foreign affairs
        aligner: 1
        kind: ministries
        concepts: # ours

          # Defence first
          - id: min-difesa   # keep
            status: approved
            type: ministry
            terms:
              nl:
              - term: 'Defensie'  # not Landsverdediging
                preferred: true
                count: 1
              it: [{ term: "Difesa", count: 2, preferred: true }]
            note: |
              asked the desk
              twice
            # end of defence

          - id: min-esteri
            type: ministry
            terms:
              # the Italian
              it:
                - { term: Esteri, preferred: true, count: 3 }   # three
              nl:
                - { preferred: true, count: 2, term: BuZa, forms: ["BuZa's"] }
            evidence:
            - { story: b, source: b.it.txt:1, target: b.nl.txt:1 } # ok
            confidence: 0.9
        # the end

        """;

    [Fact]
    public void What_is_read_back_is_what_the_whole_text_says()
    {
        // Comments, blank lines, letters of several bytes and a last line without an end, wherever; the entries of the file above are in
        // another shape.
        var random = new Random(12);
        for (var round = 0; round < 60; round++)
        {
            var text = GlossaryWriter.File(new Glossary(GlossaryKind.Ministries, [.. Enumerable.Range(0, 9).Select(Numbered)]));
            if (round % 6 == 0)
            {
                text = GlossaryWriter.File(new Glossary(GlossaryKind.Ministries, []))
                    + (round % 12 == 0 ? "" : "# the end\n");
            }
            if (round % 3 == 1)
                text = text.Replace("  - id: min-4", "\n  # four 😀\n    # and più\n  - id: min-4", StringComparison.Ordinal);
            if (round % 3 == 2) text = text.TrimEnd('\n');
            if (round % 4 == 3) text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
            var document = GlossaryDocument.Parse("g.yaml", text, GlossaryKind.Ministries);
            for (var merge = 0; merge < 3; merge++)
            {
                var merged = document.Glossary.Concepts.IsEmpty ? New(random) : Changed(document.Glossary, random);
                document = document.Take(merged, problem => Assert.Fail(problem.Message));
                var whole = GlossaryDocument.Parse("g.yaml", document.Text, GlossaryKind.Ministries);
                Assert.Equal(Written(whole), Written(document));
            }
        }

        static Concept Numbered(int number) =>
            Concept($"min-{number}", ("it", $"ministero così {number}"), ("nl", $"ministerië 😀 {number}"));

        static Concept Concept(string id, params (string Language, string Term)[] terms) => new(
            id,
            ConceptType.Ministry,
            terms.ToImmutableSortedDictionary(
                term => LanguageCode.Parse(term.Language), term => ImmutableArray.Create(new Term(term.Term, true, [], 1))));

        static MergedGlossary New(Random random) => new(
            GlossaryKind.Ministries,
            [.. Enumerable.Range(0, random.Next(1, 5)).Select(number => new MergedConcept(Numbered(number), []))],
            []);

        // A few are changed, go or come; most stay the values they are.
        static MergedGlossary Changed(Glossary glossary, Random random) => new(
            glossary.Kind,
            [
                .. glossary.Concepts.SelectMany((concept, place) => random.Next(10) switch
                {
                    0 => [new MergedConcept(concept with { Confidence = random.Next(100) / 100d }, [concept.Id])],
                    1 => [new MergedConcept(concept with { Note = $"noted\n{random.Next(9)}" }, [concept.Id])],
                    2 => [new MergedConcept(concept with { Evidence = [new Evidence("s", "a:1", "b:2")] }, [concept.Id])],
                    3 => [],
                    4 => (MergedConcept[])
                        [new(concept, [concept.Id]), new(Numbered(random.Next(100, int.MaxValue)), [])],
                    5 => [new MergedConcept(concept, [concept.Id])],
                    _ => [MergedConcept.Kept(concept, place)],
                }),
            ],
            []);

        static string Written(GlossaryDocument document) => string.Join('\n', document.Glossary.Concepts.Select(
            concept => $"{concept.ReadAt} {GlossaryWriter.OneLine(concept)}").Concat(document.Diagnostics.Select(found => $"{found}")));
    }

    [Fact]
    public void What_a_merge_leaves_alone_is_the_value_it_was_and_knows_where_it_stands_now()
    {
        var text = GlossaryDocument.Format(new Glossary(GlossaryKind.Ministries, [Ministry("b"), Ministry("c"), Ministry("d")]));
        var before = GlossaryDocument.Parse("ministries.yaml", text, GlossaryKind.Ministries);
        var merged = GlossaryMerge.Merge(before.Glossary, new Glossary(GlossaryKind.Ministries, [Ministry("a"), Ministry("c2")]));
        var after = before.Take(merged, problem => Assert.Fail(problem.Message));
        Assert.Equal(["min-a", "min-b", "min-c", "min-c2", "min-d"], after.Content.Concepts.Select(concept => concept.Id));
        foreach (var (was, now) in (ReadOnlySpan<(int, int)>)[(0, 1), (1, 2), (2, 4)])
            Assert.Same(before.Content.Concepts[was], after.Content.Concepts[now]);
        Assert.Equal(
            GlossaryDocument.Parse("ministries.yaml", after.Text).Glossary.Concepts.Select(concept => concept.ReadAt),
            after.Glossary.Concepts.Select(concept => concept.ReadAt));

        static Concept Ministry(string name) => new(
            $"min-{name}",
            ConceptType.Ministry,
            new[] { "it", "nl" }.ToImmutableSortedDictionary(
                LanguageCode.Parse, language => ImmutableArray.Create(new Term($"{name} {language}", true, [], 1))));
    }

    [Fact]
    public void What_is_read_back_is_held_once_with_what_was_to_be_written()
    {
        var none = GlossaryDocument.Parse("ministries.yaml", GlossaryWriter.File(Of()), GlossaryKind.Ministries);
        var one = Taken(none, Ministry("b"), Ministry("c"));
        Taken(one, Ministry("a"), Ministry("c") with { Confidence = 0.5 });

        static GlossaryDocument Taken(GlossaryDocument before, params Concept[] found)
        {
            var merged = GlossaryMerge.Merge(before.Glossary, Of(found));
            var after = before.Take(merged, problem => Assert.Fail(problem.Message));
            foreach (var (meant, read) in merged.Concepts.Zip(after.Content.Concepts))
            {
                Assert.NotNull(read.ReadAt);
                Assert.Same(meant.Concept.Terms, read.Terms);
                Assert.True(meant.Concept.Evidence == read.Evidence);
            }
            return after;
        }

        static Glossary Of(params Concept[] concepts) => new(GlossaryKind.Ministries, [.. concepts]);

        static Concept Ministry(string name) => new(
            $"min-{name}",
            ConceptType.Ministry,
            new[] { "it", "nl" }.ToImmutableSortedDictionary(
                LanguageCode.Parse, language => ImmutableArray.Create(new Term($"{name} {language}", true, [name], 1))))
        {
            Evidence = [new Evidence("s", "a:1", "b:2")],
        };
    }

    [Fact]
    public void Merging_nothing_changes_no_byte() => Assert.Equal(Edited, Merge(Edited));

    [Fact]
    public void Merging_what_is_there_changes_no_byte()
    {
        var concepts = GlossaryDocument.Parse("g.yaml", Edited).Glossary.Concepts;
        Assert.Equal(Edited, Merge(Edited, [.. concepts]));
    }

    [Fact]
    public void A_changed_entry_is_edited_where_it_changed_and_the_others_keep_their_bytes()
    {
        var found =
            Concept("min-esteri", "a", [Term("Esteri", 5), Term("Farnesina", 1)], [Term("BuZa", 2, "BuZa-")]) with { Confidence = 0.95 };
        var expected = Edited
            .Replace("count: 3 }   # three\n", "count: 8 }   # three\n        - { term: Farnesina, count: 1 }\n")
            .Replace("count: 2, term: BuZa", "count: 4, term: BuZa")
            .Replace("forms: [\"BuZa's\"]", "forms: [\"BuZa's\", BuZa-]")
            .Replace("    - { story: b,", "    - { story: a, source: a.it.txt:1, target: a.nl.txt:1 }\n    - { story: b,")
            .Replace("confidence: 0.9\n", "confidence: 0.95\n");
        Assert.Equal(expected, Merge(Edited, found));
    }

    [Fact]
    public void Letters_of_several_bytes_move_no_edit()
    {
        var found = Concept("min-esteri", "a", [Term("Esteri", 5), Term("Farnesina", 1)], [Term("BuZa", 2, "BuZa-")]);

        Assert.Equal(Foreign(Merge(Edited, found)), Merge(Foreign(Edited), found));

        static string Foreign(string text) => text
            .Replace("# Desk: foreign affairs", "# Büro: « così » 😀", StringComparison.Ordinal)
            .Replace("asked the desk", "chiesto perché 😀", StringComparison.Ordinal)
            .Replace("# the Italian", "# l’italiano", StringComparison.Ordinal);
    }

    [Fact]
    public void A_decided_entry_takes_evidence_and_counts_in_its_own_layout()
    {
        var found = Concept("min-difesa", "a", [Term("Difesa", 7)], [Term("Defensie", 4)]);
        var expected = Edited
            .Replace("\"Difesa\", count: 2", "\"Difesa\", count: 7")
            .Replace("count: 1\n", "count: 4\n")
            .Replace("    note: |", "    evidence:\n      - { story: a, source: a.it.txt:1, target: a.nl.txt:1 }\n    note: |");
        Assert.Equal(expected, Merge(Edited, found));
    }

    [Fact]
    public void What_people_say_is_edited_where_it_stands()
    {
        var text = GlossaryDocumentTests.Full
            .Replace("      und: x\n", "      und: x # whose?\n", StringComparison.Ordinal)
            .Replace("note: ask the desk", "note: ask the desk # Anna", StringComparison.Ordinal);
        var document = GlossaryDocument.Parse("g.yaml", text);
        var was = document.Glossary.Concepts[0];
        var terms = was.Terms[nl];
        Assert.Equal(text, With(was));
        // Set anew, taken away, and put back.
        var less = was with
        {
            Decided = null,
            Subjects = was.Subjects.Clear(),
            Definitions = was.Definitions.Remove(nl).SetItem(it, "controlla i conti"),
            Terms = was.Terms.SetItem(nl,
            [
                terms[0] with { Usage = TermUsage.Admitted, WrongForms = [], Source = null, Note = "c" },
                terms[1] with { Preferred = false, Region = null },
                terms[2] with { Usage = TermUsage.Forbidden },
            ]),
            Note = null,
        };
        var edited = With(less);
        Assert.Equal(
            text.Replace("    decided: { by: Anna, at: \"2026-05-04T09:30:00Z\" }\n", "")
                .Replace("    subject:\n      it: finanze pubbliche\n      nl: overheidsfinanciën\n", "")
                .Replace("      nl: \"controleert de rekeningen: alle\"\n", "      it: controlla i conti\n")
                .Replace("usage: preferred, forms: [Rekenhofs], wrong: [Hof], count: 3, source: x, note: \"a, b\"",
                    "preferred: true, forms: [Rekenhofs], count: 3, note: c")
                .Replace("usage: deprecated", "usage: forbidden")
                .Replace("{ term: Algemene Rekenkamer, region: nl-NL, preferred: true,", "{ term: Algemene Rekenkamer,")
                .Replace("    note: ask the desk # Anna\n", ""),
            edited);
        var back = GlossaryDocument.Parse("g.yaml", edited);
        Assert.Empty(back.Diagnostics);
        var again = GlossaryDocument.Parse("g.yaml", back.With(Edit(was)));
        Assert.Equal(GlossaryDocumentTests.Full, GlossaryDocument.Format(again.Glossary));

        string With(Concept now) => document.With(Edit(now));
        MergedGlossary Edit(Concept now) => new(GlossaryKind.Names, [new MergedConcept(now, [now.Id])], []);
    }

    [Fact]
    public void New_entries_stand_in_order_between_the_old()
    {
        var merged = Merge(
            Edited,
            Concept("min-economia", "a", [Term("Economia", 1)], [Term("EZ", 1)]),
            Concept("min-tesoro", "a", [Term("Tesoro", 1)], [Term("Schatkist", 1)]));
        var economy = """
              - id: min-economia
                type: ministry
                status: proposed
                equivalence: exact
                terms:
                  it:
                    - { term: Economia, preferred: true, count: 1 }
                  nl:
                    - { term: EZ, preferred: true, count: 1 }
                confidence: 0.8
                evidence:
                  - { story: a, source: a.it.txt:1, target: a.nl.txt:1 }

            """.ReplaceLineEndings("\n");
        Assert.Equal(Edited
            .Replace("    # end of defence\n", "    # end of defence\n" + economy)
            .Replace(
                "confidence: 0.9\n",
                "confidence: 0.9\n" + economy.Replace("economia", "tesoro").Replace("Economia", "Tesoro").Replace("EZ", "Schatkist")),
            merged);
    }

    [Fact]
    public void A_language_is_added_in_its_place()
    {
        var found = Concept("min-esteri", "b", [Term("Esteri", 1)], [Term("BuZa", 1)]);
        found = found with
        {
            Terms = found.Terms.Add(LanguageCode.Parse("de"), [Term("Auswärtiges Amt", 1) with { Preferred = true }])
                .Add(LanguageCode.Parse("no"), [Term("UD", 1) with { Preferred = true }]),
        };
        Assert.Equal(Edited
            .Replace("      it:\n", "      de:\n        - { term: Auswärtiges Amt, preferred: true, count: 1 }\n      it:\n")
            .Replace(
                "forms: [\"BuZa's\"] }\n",
                "forms: [\"BuZa's\"] }\n      \"no\":\n        - { term: UD, preferred: true, count: 1 }\n"),
            Merge(Edited, found));
    }

    [Fact]
    public void A_flag_moves_with_its_line()
    {
        const string before = "aligner: 1\nkind: ministries\nconcepts:\n  - id: min-a\n    type: ministry\n    terms:\n      it:\n"
            + "        - { term: a, preferred: true, count: 1 } # a\n        - { term: b, count: 1 } # b\n      nl:\n"
            + "        - { term: x, count: 1, preferred: true }\n    confidence: 0.8\n";
        Assert.Equal(
            before.Replace("        - { term: a, preferred: true, count: 1 } # a\n        - { term: b, count: 1 } # b\n",
                "        - { term: b, preferred: true, count: 9 } # b\n        - { term: a, count: 1 } # a\n")
                + "    evidence:\n      - { story: s, source: s.it.txt:1, target: s.nl.txt:1 }\n",
            Merge(before, Concept("min-a", "s", [Term("b", 9), Term("a", 1)], [Term("x", 1)])));
    }

    [Fact]
    public void Of_entries_that_become_one_the_comments_stay()
    {
        const string before = "aligner: 1\nkind: ministries\nconcepts:\n  - id: min-a\n    type: ministry\n    # why a\n"
            + "    terms: { it: [{ term: a }], nl: [{ term: x }] }\n  - id: min-bb\n    type: ministry\n    # why b\n"
            + "    terms: { it: [{ term: b }], nl: [{ term: y }] }\n";
        var merged = Merge(before, Concept("min-a", "s", [Term("a", 1), Term("b", 1)], [Term("x", 1), Term("y", 1)]));
        Assert.Contains("# why a", merged, StringComparison.Ordinal);
        Assert.Contains("# why b", merged, StringComparison.Ordinal);
        Assert.Equal(["min-bb"], GlossaryDocument.Parse("g.yaml", merged).Glossary.Concepts.Select(concept => concept.Id));
    }

    [Theory]
    [InlineData("concepts: []")]
    [InlineData("concepts:")]
    [InlineData("concepts: ~ # none yet")]
    [InlineData("concepts: [ ] # none yet")]
    public void A_first_entry_fills_an_empty_list(string list)
    {
        var text = Merge($"aligner: 1\nkind: ministries\n{list}\n", Concept("min-a", "s", [Term("a", 1)], [Term("x", 1)]));
        Assert.Equal(["min-a"], GlossaryDocument.Parse("g.yaml", text).Glossary.Concepts.Select(concept => concept.Id));
        Assert.StartsWith("aligner: 1\nkind: ministries\nconcepts:", text, StringComparison.Ordinal);
        Assert.Equal(list.Contains('#', StringComparison.Ordinal), text.Contains("# none yet\n  - id", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_on_one_line_stays_on_one_line()
    {
        var text = Merge(
            "{ aligner: 1, kind: ministries, concepts: [{ id: min-a, type: ministry, terms: { it: [{ term: a }], nl: [{ term: x }] } }] }",
            Concept("min-a", "s", [Term("a", 1)], [Term("x", 1)]),
            Concept("min-b", "s", [Term("b", 1)], [Term("y", 1)]));
        Assert.DoesNotContain('\n', text);
        Assert.Equal(["min-a", "min-b"], GlossaryDocument.Parse("g.yaml", text).Glossary.Concepts.Select(concept => concept.Id));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay_and_a_missing_last_line_end_is_no_harm()
    {
        var windows = '\uFEFF' + Edited.ReplaceLineEndings("\r\n");
        Concept[] found = [Concept("min-esteri", "a", [Term("Esteri", 5), Term("Farnesina", 1)], [Term("BuZa", 2)]),
            Concept("min-tesoro", "a", [Term("Tesoro", 1)], [Term("Schatkist", 1)])];
        Assert.Equal('\uFEFF' + Merge(Edited, found).ReplaceLineEndings("\r\n"), Merge(windows, found));
        var cut = Edited[..Edited.IndexOf("\n# the end", StringComparison.Ordinal)];
        Assert.Empty(GlossaryDocument.Parse("g.yaml", Merge(cut, found)).Diagnostics);
    }

    private static string Merge(string text, params Concept[] found)
    {
        var document = GlossaryDocument.Parse("g.yaml", text);
        Assert.True(document.IsValid, string.Join('\n', document.Diagnostics));
        var merged = GlossaryMerge.Merge(document.Glossary, new Glossary(document.Glossary.Kind, [.. found]));
        var result = document.With(merged);
        var again = GlossaryDocument.Parse("g.yaml", result);
        Assert.True(again.IsValid, string.Join('\n', again.Diagnostics) + "\n" + result);
        Assert.True(
            GlossaryDiff.Between(merged.Glossary, again.Glossary).IsEmpty,
            GlossaryDiff.Between(merged.Glossary, again.Glossary).ToText() + "\n" + result);
        return result;
    }

    private static Concept Concept(string id, string story, Term[] italian, Term[] dutch) =>
        new(id, ConceptType.Ministry,
            ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty.Add(
                it,
                [italian[0] with { Preferred = true }, .. italian[1..]])
                .Add(nl, [dutch[0] with { Preferred = true }, .. dutch[1..]]))
        {
            Confidence = 0.8,
            Evidence = [new Evidence(story, $"{story}.it.txt:1", $"{story}.nl.txt:1")],
        };

    private static Term Term(string text, int count, params string[] forms) => new(text, false, [.. forms], count);
}
