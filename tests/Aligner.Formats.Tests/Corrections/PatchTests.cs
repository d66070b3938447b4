using System.Collections.Immutable;
using System.Text;
using Aligner.Alignment;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Corrections;
using Aligner.Formats.Patches;
using Aligner.Formats.Tests.Report;
using Aligner.Glossaries;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Corrections;

public sealed class PatchTests
{
    private static readonly ArticleAlignment Ferry = SampleRun.FerryStory.Alignments[0];

    private static readonly string Mended = Ferry.Source.Paragraphs[2].Text + " Ora.";

    [Fact]
    public void A_split_replaces_the_bead_and_is_pinned()
    {
        var result = Apply(Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]"));
        Assert.Empty(result.Refusals);
        Assert.Equal([1], result.Applied.AsEnumerable());
        var beads = result.Alignments[0].Paragraphs.Beads.Select(bead => bead.ToString()).ToArray();
        Assert.Contains("[2]:[2]:1.000", beads);
        Assert.Contains("[]:[3]:0.000", beads);
        var (source, target) = (new KeyedText(Ferry.Source), new KeyedText(Ferry.Target));
        Assert.Equal(
            [PinnedBead.Of(new Bead([2], [2], 1), source, target), PinnedBead.Of(new Bead([], [3], 0), source, target)],
            Assert.Single(result.Pins).Beads.AsEnumerable());
    }

    [Fact]
    public void Sentences_that_joined_what_was_parted_are_parted_too()
    {
        var result = Apply(Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]"));
        // Sentence 4 of the source was aligned to sentence 5 of the target, which stands in paragraph 3.
        Assert.Contains(result.Alignments[0].Sentences.Beads, bead => bead.IsNull && bead.Source.SequenceEqual([4]));
        Assert.Contains(result.Alignments[0].Sentences.Beads, bead => bead.IsNull && bead.Target.SequenceEqual([5]));
    }

    [Fact]
    public void A_pinned_bead_without_sentence_links_is_one_bead_of_its_sentences()
    {
        var result = Apply(Beads("[[[5],[]],[[],[7]]]", "[[[5],[7]]]"));
        Assert.Contains("[7]:[10]:1.000", result.Alignments[0].Sentences.Beads.Select(bead => bead.ToString()));
    }

    [Fact]
    public void Applying_twice_changes_nothing_more()
    {
        var patch = Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]");
        var once = Apply(patch);
        var twice = PatchApplication.Apply(Read(patch).Patch, once.Alignments, once.Glossaries);
        Assert.Empty(twice.Refusals);
        Assert.Equal(once.Alignments[0].Paragraphs.Beads.AsEnumerable(), twice.Alignments[0].Paragraphs.Beads);
        Assert.Equal(once.Alignments[0].Sentences.Beads.AsEnumerable(), twice.Alignments[0].Sentences.Beads);
    }

    [Theory]
    [InlineData("[[[2],[2]]]", "[[[2],[]],[[],[2]]]", "has no bead [2]:[2] any more")]
    [InlineData("[[[2],[2,3]]]", "[[[2],[2]]]", "not of the same paragraphs")]
    [InlineData("[[[2],[2,3]]]", "[[[2],[2,3]],[[2],[]]]", "not of the same paragraphs")]
    [InlineData("[[[2],[3,2]]]", "[[[2],[2,3]]]", "not in order")]
    [InlineData("[[[-1],[2]]]", "[]", "-1, which is no paragraph")]
    [InlineData("[[[],[]]]", "[]", "is empty")]
    [InlineData("[[[1]]]", "[]", "not two lists")]
    public void A_correction_that_does_not_fit_is_refused_with_its_reason(string was, string now, string reason)
    {
        var result = Apply(Beads(was, now));
        Assert.Contains(reason, Assert.Single(result.Refusals).Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal(Ferry.Paragraphs.Beads.AsEnumerable(), result.Alignments[0].Paragraphs.Beads);
        Assert.Empty(result.Pins);
    }

    [Fact]
    public void A_text_that_changed_refuses_its_corrections_and_only_those()
    {
        var beads = Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]")
            .Replace(TextSignature.Of(Ferry.Source), "0000000000000000", StringComparison.Ordinal);
        var result = Apply($"{beads},{Concept("org-guardia-costiera", "approved", "Guardia costiera", "kustwacht", "proposed")}");
        Assert.Equal(new Refusal(1, "the text of articles/001.it.txt has changed since it was corrected"), Assert.Single(result.Refusals));
        Assert.Equal([2], result.Applied.AsEnumerable());
    }

    [Fact]
    public void A_decision_changes_status_and_term_and_keeps_the_old_term_as_a_form()
    {
        var concept = Decided(Concept("org-guardia-costiera", "approved", "Guardia costiera italiana", "kustwacht", "proposed"));
        Assert.Equal(ConceptStatus.Approved, concept.Status);
        var term = concept.Terms[Ferry.Source.Language.Language][0];
        Assert.Equal("Guardia costiera italiana", term.Text);
        Assert.Equal(["Guardia costiera"], term.Forms.AsEnumerable());
        Assert.Equal(2, term.Count);
    }

    [Fact]
    public void A_term_renamed_to_another_of_its_concept_becomes_one_with_it()
    {
        var result = Apply("""
            {"do":"concept","concept":"per-marta-bellini",
             "was":{"status":"approved","terms":{"nl":"Marta Bellini"}},
             "now":{"status":"approved","terms":{"nl":"Marta Belini"}}}
            """);
        var term = Assert.Single(result.Glossaries[1].Concepts[0].Terms[Ferry.Target.Language.Language]);
        Assert.Equal(("Marta Belini", 4), (term.Text, term.Count));
        Assert.Equal(["Bellini", "Marta Bellini"], term.Forms.AsEnumerable());
    }

    [Theory]
    [InlineData("org-x", "proposed", "Guardia costiera", "have no concept org-x")]
    [InlineData("org-guardia-costiera", "rejected", "Guardia costiera", "is proposed now; it was rejected")]
    [InlineData("org-guardia-costiera", "proposed", "Marina", "is 'Guardia costiera' now")]
    public void A_decision_on_what_is_no_longer_so_is_refused(string id, string was, string term, string reason)
    {
        var item = $$"""
            {"do":"concept","concept":"{{id}}","was":{"status":"{{was}}","terms":{"it":"{{term}}"} },
             "now":{"status":"approved","terms":{"it":"Capitaneria"} } }
            """;
        Assert.Contains(reason, Assert.Single(Apply(item).Refusals).Reason.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"do":"dance"}""", "nobody knows how to do 'dance'")]
    [InlineData("""{"do":"concept","concept":3}""", "\"concept\" is not a text")]
    [InlineData("""{"do":"beads","story":"x"}""", "\"source\" is missing")]
    [InlineData("""{"do":"concept","concept":"x","was":{"status":"perhaps","terms":{}},"now":{}}""", "'perhaps' is no status")]
    [InlineData("3", "\"do\" is missing")]
    [InlineData("""{"do":"unpin"}""", "\"source\" is missing")]
    [InlineData("""{"do":"unpin","source":{"path":"a","text":"b"},"target":{"path":"c","text":"d"},"beads":[[[],[]]]}""", "is empty")]
    public void An_item_that_is_no_correction_is_refused_and_the_next_one_read(string item, string reason)
    {
        var read = Read($"{item},{Beads("[]", "[]")}");
        Assert.Contains(reason, Assert.Single(read.Refusals).Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(read.Patch.Items).Number);
    }

    [Theory]
    [InlineData("{ \"aligner\": 1,\n oops }", "p.json:2:2: error ALN701")]
    [InlineData("[]", "p.json: error ALN702")]
    [InlineData("""{"aligner":2,"run":"x","items":[]}""", "p.json: error ALN702: the patch is of another version")]
    [InlineData("", "p.json:1:1: error ALN701")]
    public void What_is_no_patch_is_an_error_with_its_place(string json, string message)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(PatchFile.Read("p.json", Encoding.UTF8.GetBytes(json), diagnostics.Add));
        Assert.StartsWith(message, Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pins_survive_their_file()
    {
        var pins = Apply(Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]")).Pins;
        var written = PinFile.Write(pins);
        var read = PinFile.Read("pins.json", written, _ => Assert.Fail())!.Value;
        Assert.Equal(written, PinFile.Write(read));
        Assert.Equal(pins[0].Beads.AsEnumerable(), read[0].Beads);
        Assert.Equal(pins[0].Beads[0].Source[0].Opening, read[0].Beads[0].Source[0].Opening);
        Assert.Empty(PinFile.Read("pins.json", PinFile.Write([]), _ => Assert.Fail())!.Value);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"aligner\":1,\"pins\":[{\"source\":\"a\",\"target\":\"b\",\"beads\":[[[1]]]}]}")]
    [InlineData("{\"aligner\":1,\"pins\":[{\"source\":\"a\"}]}")]
    [InlineData("{\"aligner\":1,\"pins\":[null]}")]
    [InlineData("x")]
    public void Pins_that_cannot_be_read_are_an_error(string json)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(PinFile.Read("pins.json", Encoding.UTF8.GetBytes(json), diagnostics.Add));
        Assert.Equal("ALN703", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("[[[1]]]", "a bead of \"beads\" is not two lists")]
    [InlineData("[[[1],[true]]]", "a bead of \"beads\" holds true, which is no paragraph")]
    [InlineData("[[[2,1],[1]]]", "the paragraphs of a bead of \"beads\" are not in order")]
    public void What_is_wrong_with_a_bead_is_said_of_pins_as_of_patches(string beads, string fault)
    {
        var diagnostics = new List<Diagnostic>();
        PinFile.Read("pins.json", Encoding.UTF8.GetBytes(
            $$"""{"aligner":1,"pins":[{"source":"a","target":"b","beads":{{beads}}}]}"""), diagnostics.Add);
        Assert.Equal($"the pinned beads can't be read: {fault}; restore the file or delete it", Assert.Single(diagnostics).Message);
        var refused = Assert.Single(Read(Beads(beads, "[]")).Refusals).Reason.ToString();
        Assert.Equal(fault.Replace("beads", "was", StringComparison.Ordinal), refused);
    }

    [Fact]
    public void Pins_and_patches_of_the_first_version_hold_while_both_texts_are_what_they_were()
    {
        var (source, target) = (new KeyedText(Ferry.Source), new KeyedText(Ferry.Target));
        var old = PinFile.Read("pins.json", Encoding.UTF8.GetBytes(
            $$"""{"aligner":1,"pins":[{"source":"{{source.Signature}}","target":"{{target.Signature}}","beads":[[[2],[2]],[[],[3]]]}]}"""),
            _ => Assert.Fail())!.Value;
        Assert.Contains(PinnedAlignment.Of(old, Ferry).Alignment.Paragraphs.Beads, new Bead([2], [2], 1).HasUnitsOf);
        var grown = PinnedAlignment.Of(old, SampleRun.Changed(Ferry, "Una frase nuova."));
        Assert.DoesNotContain(grown.Alignment.Paragraphs.Beads, new Bead([], [3], 0).HasUnitsOf);
        Assert.Empty(Apply(Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]")).Refusals);
    }

    [Fact]
    public void What_was_set_stays_while_other_paragraphs_change_and_what_does_not_fit_is_named_with_its_reason()
    {
        var pins = Apply(Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]")).Pins;
        var grown = SampleRun.Changed(Ferry, "Una frase nuova.");
        var kept = PinnedAlignment.Of(pins, grown);
        Assert.Empty(kept.Misfits);
        Assert.Contains(kept.Alignment.Paragraphs.Beads, new Bead([2], [2], 1).HasUnitsOf);

        var mended = PinnedAlignment.Of(pins, SampleRun.Changed(Ferry, Mended, 2));
        Assert.Contains(mended.Alignment.Paragraphs.Beads, new Bead([], [3], 0).HasUnitsOf);
        var misfit = Assert.Single(mended.Misfits);
        Assert.Equal(("ALN708", Ferry.Source.Path), (misfit.Code, misfit.Path));
        Assert.Contains(PinnedParagraph.OpeningOf(Ferry.Source.Paragraphs[2].Text), misfit.Message, StringComparison.Ordinal);
        Assert.Empty(PinnedAlignment.Of(pins, SampleRun.SummitStory.Alignments[0]).Misfits);
    }

    [Fact]
    public void Of_two_beads_that_share_a_paragraph_the_second_is_named_and_the_same_bead_twice_is_not()
    {
        var (source, target) = (new KeyedText(Ferry.Source), new KeyedText(Ferry.Target));
        PinnedBead Set(int[] left, int[] right) => PinnedBead.Of(new Bead([.. left], [.. right], 1), source, target);
        var pinned = PinnedAlignment.Of(
            [new PinnedBeads(source.Name, target.Name, [Set([2], [2]), Set([2], [2]), Set([3], [2, 3])])], Ferry);
        Assert.Contains(pinned.Alignment.Paragraphs.Beads, new Bead([2], [2], 1).HasUnitsOf);
        var misfit = Assert.Single(pinned.Misfits);
        Assert.Equal(("ALN708", Ferry.Target.Path), (misfit.Code, misfit.Path));
        Assert.Equal(Ferry.Target.Paragraphs[2].Line, misfit.Line);
        Assert.Contains(PinnedParagraph.OpeningOf(Ferry.Target.Paragraphs[2].Text), misfit.Message, StringComparison.Ordinal);
        Assert.Equal([true, false], pinned.Pins.Select(pin => pin.Place is not null));
    }

    [Fact]
    public void What_is_set_again_takes_the_place_of_what_does_not_fit()
    {
        var pins = Apply(Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]")).Pins;
        var mended = SampleRun.Changed(Ferry, Mended, 2);
        var (source, target) = (new KeyedText(mended.Source), new KeyedText(mended.Target));
        var again = PinnedBeads.Merge(
            pins, new PinnedBeads(source.Name, target.Name, [PinnedBead.Of(new Bead([2], [2, 3], 1), source, target)]));
        Assert.Single(again);
        Assert.Empty(PinnedAlignment.Of(again, mended).Misfits);
        Assert.Contains(PinnedAlignment.Of(again, mended).Alignment.Paragraphs.Beads, new Bead([2], [2, 3], 1).HasUnitsOf);
    }

    [Fact]
    public void What_is_unpinned_is_found_again_and_the_other_beads_stay_set()
    {
        var set = Apply(Beads("[[[2],[2,3]]]", "[[[2],[2]],[[],[3]]]") + "," + Beads("[[[5],[]],[[],[7]]]", "[[[5],[7]]]"));
        Assert.Equal(
            [false, false, false],
            PinnedAlignment.Of(set.Pins, Ferry).Pins.Select(pin => pin.IsChecked));
        var keys = (Source: ParagraphKey.Of(Ferry.Source), Target: ParagraphKey.Of(Ferry.Target));
        var unpin = $$"""
            {"do":"unpin","source":{"path":"{{Ferry.Source.Path}}","text":"{{TextSignature.Of(Ferry.Source)}}"},
             "target":{"path":"{{Ferry.Target.Path}}","text":"{{TextSignature.Of(Ferry.Target)}}"},
             "beads":[[["{{keys.Source[2]}}"],["{{keys.Target[2]}}"]],[[],["{{keys.Target[3]}}"]]]}
            """;
        var result = Apply(unpin);
        Assert.Empty(result.Refusals);
        var left = Assert.Single(result.LeaveOf(set.Pins));
        Assert.Equal(keys.Source[5], Assert.Single(left.Beads).Source[0].Key);
        var beads = PinnedAlignment.Of([left], Ferry).Alignment.Paragraphs.Beads;
        Assert.Contains(beads, new Bead([2], [2, 3], 1).HasUnitsOf);
        Assert.Contains(beads, new Bead([5], [7], 1).HasUnitsOf);
        // Of another state of the texts, and once more: nothing is there to take away.
        Assert.Single(Apply(unpin.Replace(TextSignature.Of(Ferry.Source), "0123456789abcdef")).LeaveOf(set.Pins)[0].Beads, bead =>
            bead.Source.Any(paragraph => paragraph.Key == keys.Source[2]));
        Assert.Equal(left.Beads.AsEnumerable(), result.LeaveOf([left])[0].Beads);
    }

    [Fact]
    public void A_bead_that_a_person_leaves_as_it_was_found_is_set_and_known_as_checked()
    {
        var result = Apply(Beads("[[[2],[2,3]]]", "[[[2],[2,3]]]"));
        var pin = Assert.Single(PinnedAlignment.Of(result.Pins, Ferry).Pins);
        Assert.True(pin.IsChecked);
        var mended = SampleRun.Changed(Ferry, Mended, 2);
        Assert.Null(Assert.Single(PinnedAlignment.Of(result.Pins, mended).Pins).Place);
    }

    [Fact]
    public void A_patch_that_names_paragraphs_by_their_texts_fits_an_article_that_has_grown()
    {
        var (source, target) = (new KeyedText(Ferry.Source), new KeyedText(Ferry.Target));
        string Side(KeyedText text, params int[] units) => $"[{string.Join(',', units.Select(unit => $"\"{text.Keys[unit]}\""))}]";
        var item = Beads(
            $"[[{Side(source, 2)},{Side(target, 2, 3)}]]", $"[[{Side(source, 2)},{Side(target, 2)}],[[],{Side(target, 3)}]]");
        var read = Read(item);
        Assert.Null(PatchFile.Read("p.json", Encoding.UTF8.GetBytes("""{"aligner":1,"items":[]}"""), _ => Assert.Fail())!.Patch.Run);
        Assert.Empty(PatchApplication.Apply(read.Patch, [SampleRun.Changed(Ferry, "Una frase nuova.")], []).Refusals);
        var refusal = Assert.Single(PatchApplication.Apply(read.Patch, [SampleRun.Changed(Ferry, Mended, 2)], []).Refusals);
        Assert.Equal("the text of articles/001.it.txt has changed since it was corrected", refusal.Reason.ToString());
    }

    [Fact]
    public void Paragraphs_of_the_same_text_are_told_apart()
    {
        var source = Ferry.Source with { Paragraphs = [.. Ferry.Source.Paragraphs, Ferry.Source.Paragraphs[0] with { Index = 9 }] };
        Assert.Equal($"{ParagraphKey.Of(source)[0]}.2", ParagraphKey.Of(source)[9]);
    }

    [Fact]
    public void Pinned_beads_stand_in_any_alignment_of_their_texts()
    {
        // Any two tilings of the same paragraphs: one found, one pinned in part.
        var tilings = Gen.ArrayOf(Gen.Choose(0, 4), 9).Two();
        Prop.ForAll(tilings.ToArbitrary(), pair =>
        {
            var alignment = Ferry with { Paragraphs = Tile(pair.Item1) };
            ImmutableArray<Bead> beads = [.. Tile(pair.Item2).Beads.Where((_, index) => index % 2 == 0)];
            var result = new SetBeads(beads).ApplyTo(alignment);
            return beads.All(bead =>
                result.Paragraphs.Beads.Any(other => other.Source.SequenceEqual(bead.Source) && other.Target.SequenceEqual(bead.Target)));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Source paragraph i and target paragraph i belong to the bead that their label names; the tenth
    /// target paragraph stands alone.</summary>
    private static AlignmentResult Tile(int[] labels)
    {
        var groups = labels.Select((label, unit) => (label, unit)).GroupBy(pair => pair.label, pair => pair.unit);
        return new AlignmentResult(9, 10, [.. groups.Select(group => new Bead([.. group], [.. group], 0.5)), new Bead([], [9], 0)]);
    }

    private static Concept Decided(string item) => Apply(item).Glossaries[1].Concepts[1];

    private static PatchResult Apply(string items)
    {
        var read = Read(items);
        var result = PatchApplication.Apply(read.Patch, [Ferry], SampleRun.Model.Glossaries);
        return result with { Refusals = [.. read.Refusals, .. result.Refusals] };
    }

    private static ReadPatch Read(string items) => PatchFile.Read(
        "p.json",
        Encoding.UTF8.GetBytes($"{{\"aligner\":1,\"run\":\"x\",\"items\":[{items}]}}"),
        diagnostic => Assert.Fail(diagnostic.ToString()))!;

    private static string Beads(string was, string now) => $$"""
        {"do":"beads","story":"porto-di-ancona","source":{"path":"{{Ferry.Source.Path}}","text":"{{TextSignature.Of(Ferry.Source)}}"},
         "target":{"path":"{{Ferry.Target.Path}}","text":"{{TextSignature.Of(Ferry.Target)}}"},"was":{{was}},"now":{{now}}}
        """;

    private static string Concept(string id, string status, string it, string nl, string was) => $$"""
        {"do":"concept","concept":"{{id}}","was":{"status":"{{was}}","terms":{"it":"Guardia costiera","nl":"kustwacht"} },
         "now":{"status":"{{status}}","terms":{"it":"{{it}}","nl":"{{nl}}"} } }
        """;

    [Theory]
    [InlineData("""{"do":"\ud800"}""")]
    [InlineData("""{"do":"concept","concept":"\ud800","was":{"status":"proposed","terms":{}},"now":{"status":"proposed","terms":{}}}""")]
    [InlineData(
        """{"do":"concept","concept":"x","was":{"status":"proposed","terms":{"\udc00":"a"}},"now":{"status":"proposed","terms":{}}}""")]
    public void Half_a_surrogate_pair_costs_its_item_only(string item)
    {
        var decision = """{"do":"concept","concept":"x","was":{"status":"proposed","terms":{}},"now":{"status":"approved","terms":{}}}""";
        var diagnostics = new List<Diagnostic>();
        var json = $$"""{ "aligner": 1, "run": "x", "items": [{{item}}, {{decision}}] }""";
        var read = PatchFile.Read("p.json", Encoding.UTF8.GetBytes(json), diagnostics.Add);
        Assert.Empty(diagnostics);
        Assert.Equal(2, Assert.Single(read!.Patch.Items).Number);
        Assert.Equal((1, "it holds text that is not valid Unicode"), (read.Refusals.Single().Number, read.Refusals[0].Reason.ToString()));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void A_patch_nested_60_000_deep_is_no_patch(string open)
    {
        var diagnostics = new List<Diagnostic>();
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 60_000)));
        Assert.Null(PatchFile.Read("p.json", bytes, diagnostics.Add));
        Assert.Equal("ALN701", diagnostics.Single().Code);
        Assert.Null(PinFile.Read("pins.json", bytes, diagnostics.Add));
        Assert.Equal("ALN703", diagnostics[1].Code);
    }

    [Fact]
    public void A_patch_with_half_a_surrogate_pair_among_its_own_names_is_named()
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(PatchFile.Read("p.json", """{ "\ud800xxxxx": 1, "items": [] }"""u8.ToArray(), diagnostics.Add));
        Assert.Equal("ALN701", diagnostics.Single().Code);
    }

    [Fact]
    public void Pins_with_half_a_surrogate_pair_are_named()
    {
        var diagnostics = new List<Diagnostic>();
        var pins = """{ "aligner": 1, "pins": [ { "source": "\ud800", "target": "b", "beads": [] } ] }"""u8.ToArray();
        Assert.Null(PinFile.Read("pins.json", pins, diagnostics.Add));
        Assert.Equal("ALN703", diagnostics.Single().Code);
    }

    [Fact]
    public void A_term_longer_than_a_glossary_holds_is_refused()
    {
        var item = """
            {"do":"concept","concept":"x","was":{"status":"proposed","terms":{"it":"a"}},
             "now":{"status":"proposed","terms":{"it":"LONG"}}}
            """
            .Replace("LONG", new string('a', ConceptText.Longest + 1), StringComparison.Ordinal);
        var read = PatchFile.Read("p.json", Encoding.UTF8.GetBytes($$"""{ "aligner": 1, "run": "x", "items": [{{item}}] }"""), _ => { });
        Assert.Contains("longer than a glossary holds", Assert.Single(read!.Refusals).Reason.ToString(), StringComparison.Ordinal);
    }
}
