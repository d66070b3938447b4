using System.Collections.Frozen;
using Aligner.Alignment;
using Aligner.Core.Tests.Lexicons;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Core.Tests.Alignment;

public sealed class UnitSideTests
{
    private static readonly Vocabulary Words = SmallLexicon.Of(("casa", "huis", 0.5f), ("gatto", "poes", 0.5f)).Source;

    [Theory]
    [InlineData("A.", nameof(EndMark.Stop))]
    [InlineData("A…", nameof(EndMark.Stop))]
    [InlineData("A。", nameof(EndMark.Stop))]
    [InlineData("A!", nameof(EndMark.Exclamation))]
    [InlineData("A?", nameof(EndMark.Question))]
    [InlineData("A:", nameof(EndMark.Colon))]
    [InlineData("A;", nameof(EndMark.Semicolon))]
    [InlineData("A,", nameof(EndMark.Other))]
    [InlineData("A", nameof(EndMark.Other))]
    [InlineData("", nameof(EndMark.Other))]
    [InlineData("»", nameof(EndMark.Other))]
    public void A_unit_ends_in_its_last_mark(string text, string end) => Assert.Equal(end, Of(text).Ends[0].ToString());

    [Theory]
    [InlineData(' ')]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData('”')]
    [InlineData('’')]
    [InlineData('»')]
    [InlineData('«')]
    [InlineData('“')]
    [InlineData('‘')]
    [InlineData('›')]
    [InlineData(')')]
    [InlineData(']')]
    public void Closing_marks_are_looked_through(char mark) => Assert.Equal(EndMark.Question, Of($"A?{mark}").Ends[0]);

    [Theory]
    [InlineData("Aa", 0)]
    [InlineData("", 0)]
    [InlineData("- a", 1)]
    [InlineData("– a", 1)]
    [InlineData("— a", 1)]
    [InlineData("• a", 1)]
    [InlineData("* a", 1)]
    [InlineData("\"a", 2)]
    [InlineData("“a", 2)]
    [InlineData("”a", 2)]
    [InlineData("„a", 2)]
    [InlineData("«a", 2)]
    [InlineData("»a", 2)]
    [InlineData("(a", 3)]
    [InlineData("[a", 3)]
    [InlineData("{a", 3)]
    [InlineData("aA", 4)]
    [InlineData("12) a", 22)]
    [InlineData("12345678", 123466)]
    public void A_unit_opens_with_a_mark_a_number_or_a_letter(string text, int opening) => Assert.Equal(opening, Of(text).Openings[0]);

    [Theory]
    [InlineData("«ma", true)]
    [InlineData("«Ma", false)]
    [InlineData("1a", false)]
    [InlineData("…", false)]
    [InlineData("", false)]
    public void A_unit_starts_small_where_its_first_letter_is_small(string text, bool isLower) =>
        Assert.Equal(isLower, Of(text).StartsLower[0]);

    [Theory]
    [InlineData("800 mila", "800000")]
    [InlineData("0,8 milioni", "800000")]
    [InlineData("12 case", "12")]
    [InlineData("milioni", null)]
    [InlineData("٣ milioni", "٣")]
    [InlineData("999999999999999999999999 milioni", "999999999999999999999999")]
    public void What_multiplies_digits_is_read_with_them(string text, string? value)
    {
        var pack = InventedLanguage.Source with
        {
            Numbers = new Dictionary<string, long> { ["milioni"] = 1_000_000 }.ToFrozenDictionary(),
            Measures = [new Measure(MeasureKind.Scale, "1000", ["mila"])],
        };
        var side = new UnitSide([text], Words, numbers: new NumberReader(pack, true, true));
        Assert.Equal(value, side.Types[side[0][0]].Numeral);
        Assert.Equal(value is null || value.EndsWith("00000", StringComparison.Ordinal) ? 1 : 2, side[0].Length);
        Assert.NotEqual("800000", new UnitSide([text], Words).Types[0].Numeral);
    }

    [Theory]
    [InlineData("novecento milioni", "900000000")]
    [InlineData("per novecento milioni di euro", "per|900000000|di|euro")]
    [InlineData("due cento milioni", "200000000")]
    [InlineData("due milioni cento mille", "2100000")]
    [InlineData("due cento e novanta-cinque mille", "295000")]
    [InlineData("due, cento milioni", "due|100000000")]
    [InlineData("milioni, novecento", "milioni|novecento")]
    [InlineData("novecento case e milioni", "novecento|case|e|milioni")]
    [InlineData("due cento case", "due|cento|case")]
    [InlineData("2 milioni e due milioni", "2000000|e|2000000")]
    public void What_multiplies_a_number_in_words_is_read_with_it(string text, string words)
    {
        var pack = InventedLanguage.Source with
        {
            Numbers = new Dictionary<string, long>
            {
                ["due"] = 2,
                ["cinque"] = 5,
                ["novanta"] = 90,
                ["cento"] = 100,
                ["novecento"] = 900,
                ["mille"] = 1_000,
                ["milioni"] = 1_000_000,
            }.ToFrozenDictionary(),
            Heads = [new Head("and", HeadKind.Conjunction, ["e"])],
        };
        var side = new UnitSide(["due case", text], Words, numbers: new NumberReader(pack, true, true));
        Assert.Equal(words.Split('|'), side[1].ToArray().Select(word => side.Types[word].Numeral ?? side.Types[word].Key));
        Assert.All(side[1].ToArray(), word => Assert.Equal(side.Types[word].Numeral is not null, side.Types[word].IsNumber));
        Assert.Equal((2, 2 + side[1].Length), (side.Start(1), side.Start(2)));
    }

    [Fact]
    public void Quotation_marks_are_counted() => Assert.Equal([0, 2, 2, 3], Of("«a»", "b", "“c").Quotes);

    [Fact]
    public void The_end_of_a_paragraph_says_the_more_the_rarer_it_is()
    {
        Assert.Equal([0, MathF.Log(3), 0, 0], InParagraphs(0, 0, 1, 1));
        Assert.Equal([0, 0, 0, 0], InParagraphs(0, 0, 0, 0));
        Assert.Equal([0, 0, 0, 0], Of("a", "b", "c", "d").ParagraphBreak);

        static float[] InParagraphs(params int[] paragraphs) =>
            new UnitSide(["a", "b", "c", "d"], Words, ParagraphLayout.OfText(paragraphs)).ParagraphBreak;
    }

    [Theory]
    [InlineData("casa", false, nameof(WordKinds.Known))]
    [InlineData("Casa", false, "Known, Name")]
    [InlineData("Casa", true, nameof(WordKinds.Known))]
    [InlineData("Roma", false, nameof(WordKinds.Name))]
    [InlineData("Roma", true, nameof(WordKinds.Name))]
    [InlineData("roma", false, nameof(WordKinds.None))]
    [InlineData("12", false, nameof(WordKinds.Number))]
    public void A_word_is_known_or_a_name_or_a_number(string word, bool capitalisedNouns, string kind) =>
        Assert.Equal(kind, Assert.Single(new UnitSide([word], Words, null, capitalisedNouns).Kinds).ToString());

    [Fact]
    public void Words_are_counted_by_kind() =>
        Assert.Equal(
            [new WordTally(0, 0, 0, 0), new WordTally(1, 2, 2, 1), new WordTally(2, 2, 2, 1)],
            Of("Casa 12 Roma xyz", "casa").Tallies);

    [Fact]
    public void Forms_of_one_word_are_one_group_and_a_known_word_is_none_of_the_unknown()
    {
        var side = Of("casa Casa xyz XYZ gatto");
        Assert.Equal([0, 0, 1, 1, 2], side[0].ToArray().Select(word => side.Group[word]));
    }

    [Fact]
    public void Forms_that_share_a_stem_are_one_group()
    {
        var words = new Vocabulary(["a", "e"], StemTable.Of(["bambin"]), new[] { KeptProbability.Of(1e-4) });
        var side = new UnitSide(["bambina bambine gatto"], words);
        Assert.Equal([0, 0, 1], side.Group);
    }

    [Theory]
    [InlineData(true, "Casa", "Gatto.")]
    [InlineData(false, "Casa.", "Gatto.")]
    [InlineData(false, "Casa")]
    [InlineData(false)]
    public void A_headline_is_a_first_paragraph_of_several_that_ends_in_no_mark(bool isHeadline, params string[] units)
    {
        var layout = ParagraphLayout.OfText([.. Enumerable.Range(0, units.Length)]);
        Assert.Equal(isHeadline, new UnitSide(units, Words, layout).HasHeadline);
        Assert.Equal(isHeadline, UnitSide.HasHeadlineIn(new UnitStretch(units, layout)));
    }

    [Fact]
    public void What_stands_in_a_paragraph_with_more_is_no_headline()
    {
        var layout = ParagraphLayout.OfText([0, 0]);
        Assert.False(new UnitSide(["Casa", "Gatto."], Words, layout).HasHeadline);
        Assert.False(UnitSide.HasHeadlineIn(new UnitStretch(["Casa", "Gatto."], layout)));
    }

    [Fact]
    public void A_word_is_as_frequent_as_its_forms_together()
    {
        var side = Of("casa Casa xyz");
        Assert.Equal(side.Frequency[0], side.Frequency[1]);
        Assert.True(side.Frequency[0] > side.Frequency[2]);
        Assert.Equal(1 / side.Frequency[2], side.Rarity[2]);
    }

    [Fact]
    public void Of_a_line_of_any_length_so_many_words_are_looked_at()
    {
        var side = Of(string.Join(' ', Enumerable.Repeat("casa", 1000)), "casa");
        Assert.Equal((400, 401), (side.Start(1), side.Start(2)));
    }

    private static UnitSide Of(params string[] units) => new(units, Words);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_the_beginning_of_a_text_has_its_headline(bool opensText) =>
        Assert.Equal(
            opensText, new UnitSide(["Kop", "Een kat."], Words, ParagraphLayout.OfText([0, 1]), opensText: opensText).HasHeadline);
}
