using Aligner.Alignment;
using Aligner.Core.Tests.Lexicons;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Core.Tests.Alignment;

public sealed class BeadScorerTests
{
    private static readonly Lexicon Words = SmallLexicon.Of(("casa", "huis", 0.5f), ("gatto", "poes", 0.5f), ("cane", "hond", 0.5f));

    private static readonly BeadFeature[] Shapes =
    [
        BeadFeature.OneTwo, BeadFeature.OneThree, BeadFeature.OneFour, BeadFeature.TwoTwo, BeadFeature.TwoThree,
        BeadFeature.ThreeThree, BeadFeature.TwoFour,
    ];

    [Theory]
    [InlineData(1, 2, nameof(BeadFeature.OneTwo), 1)]
    [InlineData(1, 3, nameof(BeadFeature.OneThree), 1)]
    [InlineData(1, 4, nameof(BeadFeature.OneFour), 1)]
    [InlineData(1, 6, nameof(BeadFeature.OneFour), 3)]
    [InlineData(2, 2, nameof(BeadFeature.TwoTwo), 1)]
    [InlineData(2, 3, nameof(BeadFeature.TwoThree), 1)]
    [InlineData(2, 4, nameof(BeadFeature.TwoFour), 1)]
    [InlineData(2, 5, nameof(BeadFeature.TwoFour), 1.5)]
    [InlineData(3, 3, nameof(BeadFeature.ThreeThree), 1)]
    [InlineData(3, 4, nameof(BeadFeature.ThreeThree), 1.5)]
    public void A_bead_has_one_shape_whichever_side_is_longer(int fewer, int more, string shape, double value)
    {
        Assert.Equal([(shape, value)], ShapesOf(fewer, more));
        Assert.Equal([(shape, value)], ShapesOf(more, fewer));
    }

    [Fact]
    public void A_bead_of_one_and_one_has_none() => Assert.Empty(ShapesOf(1, 1));

    [Fact]
    public void Of_a_null_bead_only_its_words_count()
    {
        AssertFeatures(Measure(["Casa xyz: «ma»."], []), (BeadFeature.Null, 1), (BeadFeature.NullWords, 0.3));
        AssertFeatures(Measure([], ["a b c d"]), (BeadFeature.Null, 1), (BeadFeature.NullWords, 0.4));
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 2, 0.7)]
    [InlineData(3, 1, 0.7)]
    [InlineData(2, 2, 0)]
    public void How_often_a_text_joins_counts_for_beads_of_one_and_several(int sources, int targets, double expected) =>
        Assert.Equal(expected, Feature(Measure(Blank(sources), Blank(targets), new BeadRates(0.7f, 0)), BeadFeature.JoinRate), 5);

    [Fact]
    public void How_often_a_text_leaves_units_out_counts_for_null_beads() =>
        Assert.Equal(0.7, Feature(Measure(["Casa"], [], new BeadRates(0, 0.7f)), BeadFeature.NullRate), 5);

    [Fact]
    public void What_looks_like_noise_and_stands_alone_counts_by_how_much_of_it_is_known()
    {
        var noise = new UnitSide(["Casa", "Casa"], Words.Source, new ParagraphLayout([0, 1], [0.75f, null]));
        var text = new UnitSide(["Huis"], Words.Target);
        var features = Measure(noise, text, 0, 1, 0, 0, rates: new BeadRates(0, 0.7f));
        Assert.Equal((1, 0.75, 0), (Feature(features, BeadFeature.NullNoise), Feature(features, BeadFeature.NullNoiseShare),
            Feature(features, BeadFeature.NullRate)));
        Assert.Equal(0, Feature(Measure(noise, text, 1, 1, 0, 0), BeadFeature.NullNoise));
        Assert.Equal(1, Feature(Measure(noise, text, 0, 1, 0, 1), BeadFeature.OneSidedNoise));
        Assert.Equal(0, Feature(Measure(noise, text, 1, 1, 0, 1), BeadFeature.OneSidedNoise));
    }

    [Fact]
    public void Two_units_of_one_text_are_known_by_it()
    {
        Assert.Equal(1, Feature(Measure(["x = 1"], ["x = 1"]), BeadFeature.SameText));
        Assert.Equal(0, Feature(Measure(["x = 1"], ["x = 2"]), BeadFeature.SameText));
        Assert.Equal(0, Feature(Measure(["x = 1"], ["x = 1", "y"]), BeadFeature.SameText));
    }

    [Fact]
    public void A_headline_stands_beside_a_headline_and_joins_nothing()
    {
        var headed = Side("Casa", "Gatto.", "Cane.");
        var plain = Side("Casa.", "Gatto.", "Cane.");
        Assert.Equal(1, Headline(headed, headed, 1, 1));
        Assert.Equal(-1, Headline(headed, headed, 2, 1));
        Assert.Equal(-2, Headline(headed, headed, 2, 2));
        Assert.Equal(0, Headline(headed, plain, 1, 1));
        Assert.Equal(0, Headline(plain, headed, 1, 1));
        Assert.Equal(0, Headline(plain, plain, 2, 1));
        Assert.Equal(0, Headline(plain, plain, 1, 2));
        Assert.Equal(0, Headline(headed, headed, 1, 1, at: 1));
        Assert.Equal(0, Headline(headed, headed, 2, 2, at: 1));

        static double Headline(UnitSide source, UnitSide target, int n, int m, int at = 0) =>
            Feature(Measure(source, target, at, n, at, m), BeadFeature.Headline);

        static UnitSide Side(params string[] units) => new(units, Words.Source, ParagraphLayout.OfText([0, 1, 2]));
    }

    [Theory]
    [InlineData("- A", "– B", 1)]
    [InlineData("- A", "B", -1)]
    [InlineData("A", "(B", -1)]
    [InlineData("1. A", "1) B", 1)]
    [InlineData("1. A", "2. B", -1)]
    [InlineData("A", "B", 0)]
    public void Sides_that_open_alike_belong_together(string source, string target, double expected) =>
        Assert.Equal(expected, Feature(Measure([source], [target]), BeadFeature.SameOpening));

    [Theory]
    [InlineData("A.", "B.", 1)]
    [InlineData("A.", "B!", 0)]
    [InlineData("A", "B", 1)]
    public void Sides_that_end_alike_belong_together(string source, string target, double expected) =>
        Assert.Equal(expected, Feature(Measure(["X?", source], ["Y:", target]), BeadFeature.SameEnd));

    [Theory]
    [InlineData("«A»", "B", 1)]
    [InlineData("A", "“B”", 1)]
    [InlineData("«A»", "“B”", 0)]
    [InlineData("A", "B", 0)]
    public void Quotation_marks_on_one_side_only_part(string source, string target, double expected) =>
        Assert.Equal(expected, Feature(Measure([source], [target]), BeadFeature.OneSidedQuote));

    [Theory]
    [InlineData("A.", "B", nameof(BeadFeature.InnerStop))]
    [InlineData("A!", "B", nameof(BeadFeature.InnerStop))]
    [InlineData("A?", "B", nameof(BeadFeature.InnerStop))]
    [InlineData("A:", "B", nameof(BeadFeature.InnerColon))]
    [InlineData("A;", "B", nameof(BeadFeature.InnerColon))]
    [InlineData("A,", "B", nameof(BeadFeature.InnerOther))]
    [InlineData("A", "B", nameof(BeadFeature.InnerOther))]
    public void A_boundary_inside_a_bead_is_known_by_the_mark_before_it(string first, string second, string expected)
    {
        BeadFeature[] inner = [BeadFeature.InnerStop, BeadFeature.InnerColon, BeadFeature.InnerOther];
        Assert.All([Measure([first, second], ["A"]), Measure(["A"], [first, second])], features =>
            Assert.Equal(
                inner.Select(feature => feature.ToString() == expected ? 1.0 : 0),
                inner.Select(feature => Feature(features, feature))));
    }

    [Fact]
    public void A_boundary_before_a_small_letter_is_another()
    {
        Assert.Equal(1, Feature(Measure(["A,", "b"], ["A"]), BeadFeature.InnerLower));
        Assert.Equal(0, Feature(Measure(["a,", "B"], ["A"]), BeadFeature.InnerLower));
    }

    [Fact]
    public void The_end_of_a_paragraph_inside_a_bead_counts()
    {
        var source = new UnitSide(["A", "B", "C"], Words.Source, ParagraphLayout.OfText([0, 1, 1]));
        var target = new UnitSide(["A"], Words.Target);
        Assert.Equal(Math.Log(2), Feature(Measure(source, target, 0, 2, 0, 1), BeadFeature.InnerParagraph), 5);
        Assert.Equal(0, Feature(Measure(source, target, 1, 2, 0, 1), BeadFeature.InnerParagraph));
    }

    [Fact]
    public void The_further_lengths_differ_the_worse()
    {
        var (near, far) = (Measure([new string('x', 40)], [new string('y', 50)]), Measure([new string('x', 40)], [new string('y', 90)]));
        Assert.True(Feature(near, BeadFeature.Length) > Feature(far, BeadFeature.Length));
        Assert.InRange(Feature(far, BeadFeature.LengthSquare), -2, -0.01);
        Assert.Equal(0, Feature(Measure(["aaaa"], ["bbbb"]), BeadFeature.Length), 5);
        Assert.Equal(-2, Feature(Measure([new string('x', 40)], [new string('y', 40_000)]), BeadFeature.LengthSquare));
    }

    [Theory]
    [InlineData("xyz casa", "uvw", 0.1, 0.2, 0, 0)]
    [InlineData("xyz casa", "uvw huis", 0, 0.2, 0, 0)]
    [InlineData("xyz Roma", "uvw", 0, 0.3, 1, 0)]
    [InlineData("Roma xyz", "uvw", 0, 0.3, 0, 0)]
    [InlineData("xyz 12", "uvw", 0, 0.2, 0, 1)]
    [InlineData("xyz 12", "uvw 12", 0, 0.2, 0, 0)]
    [InlineData("Roma xyz", "uvw Roma", 0, 0.2, 0, 0)]
    public void Words_without_a_counterpart_are_missing(
        string source, string target, double known, double unknown, double names, double numbers)
    {
        BeadFeature[] missing =
            [BeadFeature.MissingKnown, BeadFeature.MissingUnknown, BeadFeature.MissingName, BeadFeature.MissingNumber];
        Assert.All([Measure([source], [target]), Mirrored(source, target)], features =>
            Assert.Equal([known, unknown, names, numbers], missing.Select(feature => Math.Round(Feature(features, feature), 5))));
    }

    [Fact]
    public void Words_that_translate_each_other_count_the_more_the_nearer_they_stand()
    {
        var near = Feature(Measure(["casa x y z u v w"], ["huis p q r s t o"]), BeadFeature.Words);
        var far = Feature(Measure(["casa x y z u v w"], ["p q r s t o huis"]), BeadFeature.Words);
        Assert.True(near > far && far >= 0, $"{near} {far}");
        Assert.Equal(0, Feature(Measure(["casa x"], ["poes p"]), BeadFeature.Words));
        Assert.Equal(0, Feature(Measure(["casa x"], ["…"]), BeadFeature.Words));
    }

    [Fact]
    public void A_word_that_is_hardly_linked_counts_for_nothing_and_not_against_its_bead()
    {
        var lexicon = SmallLexicon.Of(("casa", "huis", 0.003f));
        string Long(string word, string other) => string.Join(' ', Enumerable.Repeat(other, 40).Append(word));
        var source = new UnitSide([Long("casa", "xyz")], lexicon.Source);
        var target = new UnitSide([Long("huis", "uvw")], lexicon.Target);
        Assert.Equal(0, Feature(Measure(source, target, 0, 1, 0, 1, lexicon), BeadFeature.Words));
    }

    [Fact]
    public void Words_link_in_any_units_of_the_bead() =>
        Assert.True(Feature(Measure(["x y", "casa z"], ["p", "q", "huis"]), BeadFeature.Words) > 0);

    [Fact]
    public void A_very_long_bead_is_measured_as_its_words_are()
    {
        // The product of the odds of so many words is no double.
        var (few, many) = (Words(40), Words(400));
        Assert.True(double.IsFinite(many) && many > 4 * few, $"{few} {many}");

        static double Words(int count)
        {
            var numbers = string.Join(' ', Enumerable.Range(1_000, count));
            return Feature(Measure([numbers], [numbers]), BeadFeature.Words);
        }
    }

    private static IEnumerable<(string, double)> ShapesOf(int sources, int targets)
    {
        var features = Measure(Blank(sources), Blank(targets));
        return Shapes.Select(shape => (shape.ToString(), Feature(features, shape))).Where(shape => shape.Item2 != 0);
    }

    private static string[] Blank(int units) => [.. Enumerable.Repeat("…", units)];

    private static double Feature(double[] features, BeadFeature feature) => features[(int)feature];

    private static void AssertFeatures(double[] features, params (BeadFeature Feature, double Value)[] expected)
    {
        var wanted = new double[features.Length];
        foreach (var (feature, value) in expected) wanted[(int)feature] = value;
        Assert.Equal(wanted, features.Select(value => Math.Round(value, 6)));
    }

    private static double[] Mirrored(string source, string target)
    {
        var (from, to) = (new UnitSide([target], Words.Reversed.Source), new UnitSide([source], Words.Reversed.Target));
        return Measure(from, to, 0, 1, 0, 1, Words.Reversed);
    }

    // The bead of all units.
    private static double[] Measure(string[] source, string[] target, BeadRates rates = default) => Measure(
        new UnitSide(source, Words.Source), new UnitSide(target, Words.Target), 0, source.Length, 0, target.Length, Words, rates);

    private static double[] Measure(
        UnitSide source, UnitSide target, int i, int n, int j, int m, Lexicon? lexicon = null, BeadRates rates = default)
    {
        var sounds = new SoundTable([], SpellingScheme.Cognate);
        using var hits = new WordHits(source, target, new WordLinks(source, target, lexicon ?? Words, sounds, false, false));
        for (var row = 0; row < source.Count; row++) hits.Load(row, 0, target.Count);
        var features = new double[BeadWeights.Count];
        new BeadScorer(source, target, hits, rates).Measure(i, n, j, m, features);
        return features;
    }
}
