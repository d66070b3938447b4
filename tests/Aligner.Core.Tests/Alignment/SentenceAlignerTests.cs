using System.Collections.Frozen;
using Aligner.Alignment;
using Aligner.Lexicons;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Alignment;

public class SentenceAlignerTests
{
    private static readonly SentenceAligner Aligner = new(InventedLanguage.Source, InventedLanguage.Target, InventedLanguage.Lexicon);

    [Fact]
    public void Merged_split_and_missing_sentences_are_found()
    {
        var (source, target, gold) = InventedText.Make(400, 7);
        var beads = Aligner.Align(source, target).Beads.Where(bead => !bead.IsNull).Select(bead => bead.ToString()[..^6]).ToHashSet();
        var right = gold.Count(bead => beads.Contains(bead));
        Assert.True(right > gold.Count * 0.95, $"{right} of {gold.Count}");
    }

    [Fact]
    public void A_long_text_is_aligned_as_well_as_a_short_one()
    {
        var (source, target, gold) = InventedText.Make(5000, 8);
        var beads = Aligner.Align(source, target).Beads.Where(bead => !bead.IsNull).Select(bead => bead.ToString()[..^6]).ToHashSet();
        var right = gold.Count(bead => beads.Contains(bead));
        Assert.True(right > gold.Count * 0.95, $"{right} of {gold.Count}");
    }

    [Fact]
    public void A_chapter_missing_on_one_side_is_stepped_over()
    {
        var (source, target, gold) = InventedText.Make(2000, 9);
        var cut = target.Take(500).Concat(target.Skip(1100)).ToList();
        var beads = Aligner.Align(source, cut).Beads.Where(bead => !bead.IsNull && bead.Target[0] >= 510).ToList();
        var right = beads.Count(
            bead => gold.Contains(new Bead(bead.Source, [.. bead.Target.Select(unit => unit + 600)], 0).ToString()[..^6]));
        Assert.True(right > beads.Count * 0.95 && beads.Count > 700, $"{right} of {beads.Count}");
    }

    [Fact]
    public void Beads_tile_both_sides_in_order() =>
        Prop.ForAll(Lists(), Lists(), (source, target) =>
        {
            // The constructor of AlignmentResult proves the tiling.
            var beads = Aligner.Align(source, target).Beads.Where(bead => !bead.IsCrossing).ToList();
            return IsAscending(beads.SelectMany(bead => bead.Source)) && IsAscending(beads.SelectMany(bead => bead.Target))
                && beads.All(bead => bead.Confidence is >= 0 and <= 1 && bead.Source.Length + bead.Target.Length <= 7);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_other_direction_gives_the_mirrored_beads()
    {
        var reversed = new SentenceAligner(InventedLanguage.Target, InventedLanguage.Source, InventedLanguage.Lexicon.Reversed);
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var (source, target, _) = InventedText.Make(40, seed);
            var there = Aligner.Align(source, target).Beads.Where(bead => !bead.IsNull).Select(bead => bead.ToString()[..^6]);
            var back = reversed.Align(target, source).Beads.Where(bead => !bead.IsNull)
                .Select(bead => (bead with { Source = bead.Target, Target = bead.Source }).ToString()[..^6]);
            // What moved stands where the source has it, so the order may differ.
            return there.ToHashSet().SetEquals(back);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 0, false)]
    [InlineData(0, 5)]
    [InlineData(0, 5, false)]
    [InlineData(5, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 3000)]
    public void Sides_of_any_size_are_aligned(int sourceCount, int targetCount, bool hasLexicon = true)
    {
        var (source, target, _) = InventedText.Make(3500, 10);
        var aligner = hasLexicon
            ? Aligner
            : new SentenceAligner(InventedLanguage.Source, InventedLanguage.Target, Lexicon.Empty(InventedLanguage.Lexicon.Languages));
        var alignment = aligner.Align([.. source.Take(sourceCount)], [.. target.Take(targetCount)]);
        Assert.Equal((sourceCount, targetCount), (alignment.SourceCount, alignment.TargetCount));
    }

    [Fact]
    public void What_looks_like_noise_in_a_later_section_of_a_long_text_stands_alone_where_it_is()
    {
        const int Lines = 2_400, Noise = 2_000;
        var text = InventedLanguage.Bitext(Lines, 13).Select((segment, at) => (
            Source: $"{segment.Source} {10_000 + at}", Target: $"{segment.Target} {10_000 + at}")).ToList();
        List<string> source = [.. text.Select(line => line.Source)];
        source.Insert(Noise, "Gyj qwo");
        var noise = new float?[source.Count];
        noise[Noise] = 0.9f;
        var beads = Aligner.Align(
            source,
            [.. text.Select(line => line.Target)],
            new ParagraphLayout([.. Enumerable.Range(0, source.Count)], [.. noise]),
            ParagraphLayout.OfText([.. Enumerable.Range(0, Lines)]),
            CancellationToken.None).Beads;
        Assert.Equal([Noise], beads.Where(bead => bead.IsNoise).SelectMany(bead => bead.Source));
        Assert.All(beads.Where(bead => !bead.IsNoise), bead =>
            Assert.Equal([bead.Target[0] + (bead.Target[0] < Noise ? 0 : 1)], bead.Source.AsEnumerable()));
    }

    [Fact]
    public void Ten_thousand_identical_lines_are_paired_one_by_one()
    {
        var line = Enumerable.Repeat(InventedLanguage.Segment(new System.Random(11)), 10_000).ToList();
        var alignment = Aligner.Align([.. line.Select(segment => segment.Source)], [.. line.Select(segment => segment.Target)]);
        Assert.All(alignment.Beads, bead => Assert.Equal((1, 1), (bead.Source.Length, bead.Target.Length)));
    }

    [Fact]
    public void A_line_of_a_million_characters_is_aligned()
    {
        var segments = InventedLanguage.Bitext(30_000, 12).ToList();
        var alignment = Aligner.Align(
            [string.Join(' ', segments.Select(s => s.Source)), "Kata."],
            [string.Join(' ', segments.Select(s => s.Target)), "Woro."]);
        Assert.Equal("[0]:[0]", alignment.Beads[0].ToString()[..7]);
    }

    [Fact]
    public void Without_a_lexicon_numbers_and_names_still_align()
    {
        var aligner = new SentenceAligner(
            InventedLanguage.Source, InventedLanguage.Target, Lexicon.Empty(InventedLanguage.Lexicon.Languages));
        string[] source = ["Kata Lavrov 1990.", "Puna temi sola.", "Sira Gutenberg 25 kalo 300."];
        string[] target = ["Woro bene.", "Lawrow nilo 1990.", "Rabo lino wara.", "Gutenberg bona 25, 300."];
        Assert.Equal(
            ["[]:[0]", "[0]:[1]", "[1]:[2]", "[2]:[3]"],
            aligner.Align(source, target).Beads.Select(bead => bead.ToString()[..^6]));
    }

    [Theory]
    [InlineData(2, false, 0.9, 1)]
    [InlineData(2, true, 0.9, 1)]
    [InlineData(3, false, 0.5, 0.5)]
    [InlineData(3, true, 0.5, 0.5)]
    public void Three_units_beside_one_are_doubtful_where_nobody_knows_what_is_noise(int units, bool isTurned, double least, double most)
    {
        var s = InventedLanguage.Bitext(9, 36).Select(segment => isTurned ? new(segment.Target, segment.Source) : segment).ToArray();
        string[] many = [.. s.Select(segment => segment.Source)];
        string[] few =
        [
            .. s[..3].Select(segment => segment.Target),
            string.Join(", ", s[3..(3 + units)].Select(segment => segment.Target.TrimEnd('.'))) + ".",
            .. s[(3 + units)..].Select(segment => segment.Target),
        ];
        Assert.InRange(Sureness(null, null), least, most);
        Assert.InRange(Sureness(Paragraphs(many), null), 0.9, 1);
        Assert.InRange(Sureness(Paragraphs(many), Paragraphs(few)), 0.9, 1);
        Assert.InRange(Sureness(null, Paragraphs(few)), least, most);

        double Sureness(int[]? ofMany, int[]? ofFew)
        {
            var beads = isTurned ? Aligner.Align(few, many, ofFew, ofMany).Beads : Aligner.Align(many, few, ofMany, ofFew).Beads;
            return beads.Single(bead => (isTurned ? bead.Target : bead.Source).Length == units).Confidence;
        }

        static int[] Paragraphs(string[] text) => [.. Enumerable.Range(0, text.Length)];
    }

    [Fact]
    public void A_sentence_that_moved_is_linked_and_marked()
    {
        var s = InventedLanguage.Bitext(8, 31).ToArray();
        var moved = new[] { 0, 1, 5, 2, 3, 4, 6, 7 };
        var beads = Aligner.Align([.. s.Select(segment => segment.Source)], [.. moved.Select(i => s[i].Target)]).Beads;
        Assert.Contains(beads, bead => bead.ToString().StartsWith("[5]:[2]", StringComparison.Ordinal) && bead.IsCrossing);
        Assert.Equal(8, beads.Length);
    }

    [Theory]
    [InlineData(-1, -1, true)]
    [InlineData(5, -1, false)]
    [InlineData(-1, 2, false)]
    [InlineData(4, 3, true)]
    public void What_looks_like_noise_has_not_moved(int sourceNoise, int targetNoise, bool isLinked)
    {
        var s = InventedLanguage.Bitext(8, 31).ToArray();
        var moved = new[] { 0, 1, 5, 2, 3, 4, 6, 7 };
        var beads = Aligner.Align(
            [.. s.Select(segment => segment.Source)],
            [.. moved.Select(i => s[i].Target)],
            WithNoise(8, sourceNoise),
            WithNoise(8, targetNoise),
            default).Beads;
        Assert.Equal(isLinked, beads.Any(bead => bead.IsCrossing));
    }

    [Fact]
    public void What_looks_like_noise_is_noise_where_it_translates_nothing()
    {
        var s = InventedLanguage.Bitext(8, 35).ToArray();
        // 2 of the source and 5 of the target have no translation; those before and after have.
        string[] source = [.. s.Take(7).Select(segment => segment.Source)];
        string[] target = [s[0].Target, s[1].Target, s[3].Target, s[4].Target, s[5].Target, s[7].Target, s[6].Target];
        Assert.Equal([], Noise(-1, -1));
        Assert.Equal([], Noise(1, 4));
        Assert.Equal(["[2]:[]"], Noise(2, -1));
        Assert.Equal(["[]:[5]"], Noise(-1, 5));

        IEnumerable<string> Noise(int sourceNoise, int targetNoise)
        {
            var beads = Aligner.Align(source, target, WithNoise(7, sourceNoise), WithNoise(7, targetNoise), default).Beads;
            Assert.Equal(
                ["[2]:[]:0.000", "[]:[5]:0.000"],
                beads.Where(bead => bead.IsNull && bead.Confidence == 0).Select(bead => bead.ToString()));
            return beads.Where(bead => bead.IsNoise).Select(bead => bead.ToString()[..^6]);
        }
    }

    [Theory]
    [InlineData(true, true, "3 milioni, 7 milioni, 9 milioni", "3000000, 7000000, 9000000", true)]
    [InlineData(true, false, "3 milioni, 7 milioni, 9 milioni", "3000000, 7000000, 9000000", false)]
    [InlineData(false, true, "3000000, 7000000, 9000000", "3 milioni, 7 milioni, 9 milioni", false)]
    public void What_multiplies_digits_is_read_where_both_languages_have_it(
        bool sourceReads, bool targetReads, string source, string target, bool isLinked)
    {
        var numbers = new Dictionary<string, long> { ["milioni"] = 1_000_000 }.ToFrozenDictionary();
        var aligner = new SentenceAligner(
            sourceReads ? InventedLanguage.Source with { Numbers = numbers } : InventedLanguage.Source,
            targetReads ? InventedLanguage.Target with { Numbers = numbers } : InventedLanguage.Target,
            InventedLanguage.Lexicon);
        var s = InventedLanguage.Bitext(12, 34).ToArray();
        var sources = s.Select(segment => segment.Source).ToList();
        var targets = s.Select(segment => segment.Target).ToList();
        sources.Insert(3, source);
        targets.Insert(8, target);
        Assert.Equal(isLinked, aligner.Align(sources, targets).Beads.Any(bead => bead.IsCrossing));
    }

    [Fact]
    public void Weights_are_those_learned_with_a_lexicon_or_without()
    {
        var (source, target, _) = InventedText.Make(30, 37);
        Assert.Equal(Beads(InventedLanguage.Lexicon, null), Beads(InventedLanguage.Lexicon, BeadWeights.Learned));
        var none = Lexicon.Empty(InventedLanguage.Lexicon.Languages);
        Assert.Equal(Beads(none, null), Beads(none, BeadWeights.WithoutLexicon));

        IEnumerable<Bead> Beads(Lexicon lexicon, BeadWeights? weights) =>
            new SentenceAligner(InventedLanguage.Source, InventedLanguage.Target, lexicon, weights).Align(source, target).Beads;
    }

    [Fact]
    public void Without_a_lexicon_nothing_is_as_sure_as_with_one()
    {
        string[] lines = [.. Enumerable.Range(1, 9).Select(i => $"Lavrov{i} {i * 1111} Gutenberg {i * 777}.")];
        var none = new SentenceAligner(
            InventedLanguage.Source, InventedLanguage.Target, Lexicon.Empty(InventedLanguage.Lexicon.Languages));
        Assert.InRange(none.Align(lines, lines).Beads.Max(bead => bead.Confidence), 0.9, 0.992);
        Assert.InRange(Aligner.Align(lines, lines).Beads.Max(bead => bead.Confidence), 0.9921, 1);
    }

    [Theory]
    [InlineData(1500, 1500, false)]
    [InlineData(1500, 1501, true)]
    public void Texts_longer_than_any_article_are_long(int source, int target, bool isLong) =>
        Assert.Equal(isLong, SentenceAligner.IsLong(source, target));

    [Fact]
    public void What_is_left_over_on_both_sides_and_shares_no_word_is_not_linked()
    {
        // Lengths and marks fit, and nothing else stands alone in the text; without words they are no pair.
        var s = InventedLanguage.Bitext(100, 34).ToArray();
        var source = s.Select(segment => segment.Source).ToList();
        var target = s.Select(segment => segment.Target).ToList();
        source.Insert(50, "– Pukimo.");
        target.Insert(53, "– Welanu.");
        Assert.DoesNotContain(Aligner.Align(source, target).Beads, bead => bead.IsCrossing);
    }

    [Fact]
    public void Neighbours_in_another_order_are_told_apart()
    {
        // Short ones: two nulls and a link out of order would gain less than a bead of two and two.
        var s = InventedLanguage.Bitext(200, 33)
            .Select(segment => new BitextSegment(Opening(segment.Source), Opening(segment.Target)))
            .ToArray();
        int[] order = [.. Enumerable.Range(0, 200).Select(i => (i % 10) switch { 4 => i + 1, 5 => i - 1, _ => i })];
        var beads = Aligner.Align([.. s.Select(segment => segment.Source)], [.. order.Select(i => s[i].Target)]).Beads;
        var right = beads.Count(bead => bead is { Source: [var source], Target: [var target] } && order[target] == source);
        Assert.InRange(right, 195, 200);
        Assert.InRange(beads.Count(bead => bead.IsCrossing), 19, 20);

        static string Opening(string text) => string.Join(' ', text.Split(' ').Take(3)).TrimEnd('.') + ".";
    }

    [Fact]
    public void A_text_without_a_lexicon_teaches_its_own()
    {
        var (source, target, gold) = InventedText.Make(600, 32);
        var aligner = new SentenceAligner(
            InventedLanguage.Source, InventedLanguage.Target, Lexicon.Empty(InventedLanguage.Lexicon.Languages));
        var beads = aligner.Align(source, target).Beads.Where(bead => !bead.IsNull).Select(bead => bead.ToString()[..^6]).ToHashSet();
        var right = gold.Count(bead => beads.Contains(bead));
        Assert.True(right > gold.Count * 0.8, $"{right} of {gold.Count}");
    }

    [Fact]
    public void A_long_text_without_a_lexicon_teaches_its_own_as_well()
    {
        // Every twentieth line has a number to hold on to; the words between must be learned.
        var random = new System.Random(41);
        List<string> source = [], target = [];
        HashSet<string> gold = [];
        foreach (var (segment, at) in InventedLanguage.Bitext(1_800, 42).Select((segment, at) => (segment, at)))
        {
            var number = at % 20 == 0 ? $" {10_000 + at}" : "";
            var (hasSource, hasTarget) = (random.Next(10) > 0 || number != "", random.Next(10) > 0 || number != "");
            if (hasSource && hasTarget) gold.Add($"[{source.Count}]:[{target.Count}]");
            if (hasSource) source.Add(segment.Source + number);
            if (hasTarget) target.Add(segment.Target + number);
        }
        Assert.True(SentenceAligner.IsLong(source.Count, target.Count));
        var aligner = new SentenceAligner(
            InventedLanguage.Source, InventedLanguage.Target, Lexicon.Empty(InventedLanguage.Lexicon.Languages));
        var beads = aligner.Align(source, target).Beads.Select(bead => bead.ToString()[..^6]).ToHashSet();
        var right = gold.Count(bead => beads.Contains(bead));
        Assert.True(right > gold.Count * 0.99, $"{right} of {gold.Count}");
    }

    // Each unit a paragraph, one of which looks like noise; −1: none does.
    private static ParagraphLayout WithNoise(int units, int noise) => new(
        [.. Enumerable.Range(0, units)],
        [.. Enumerable.Range(0, units).Select(unit => unit == noise ? (float?)0.1f : null)]);

    private static bool IsAscending(IEnumerable<int> units) => units.Zip(units.Skip(1)).All(pair => pair.First < pair.Second);

    private static Arbitrary<string[]> Lists() =>
        Gen.Elements("", "Kata.", "woro, 12", "…", "«Ma no!»", "a", "Bo 3:4 \uD800", "Kata puna temi", new string('x', 500))
            .ArrayOf()
            .ToArbitrary();
}
