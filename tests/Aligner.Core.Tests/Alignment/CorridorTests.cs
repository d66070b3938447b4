using Aligner.Alignment;
using Aligner.Core.Tests.Lexicons;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Core.Tests.Alignment;

public sealed class CorridorTests
{
    private const int Units = 60;

    private static readonly Lexicon Words = SmallLexicon.Of(("likely", "waarschijnlijk", 0.4f), ("hardly", "nauwelijks", 0.2f));

    [Theory]
    [InlineData("Zanzibar@30", "Zanzibar@30", true)]
    [InlineData("likely@30", "waarschijnlijk@30", true)]
    [InlineData("hardly@30", "nauwelijks@30", false)]
    [InlineData("Zanzibar@30", "Timboektoe@30", false)]
    [InlineData("Zanzibar@30 Zanzibar@31", "Zanzibar@30 Zanzibar@31", false)]
    [InlineData("Zanzibar@30", "Zanzibar@30 Zanzibar@9", false)]
    [InlineData("Zanzibar@30 Timboektoe@30", "Zanzibar@30 Zanzibar@9 Timboektoe@30 Timboektoe@49", true)]
    public void Two_units_that_share_rare_words_are_an_anchor(string source, string target, bool isAnchor)
    {
        var corridor = Of(source, target);
        // From the anchor on ten units around it, else everywhere.
        Assert.Equal(isAnchor ? (40, 20) : (Units - 1, 0), (corridor[0].Last, corridor[Units - 1].First));
    }

    [Fact]
    public void A_word_that_stands_five_times_is_not_rare()
    {
        string[] words = ["Aachen", "Bergamo", "Cremona", "Dordrecht", "Enschede"];
        int[] places = [10, 20, 30, 40, 50];
        var target = string.Join(' ', words.SelectMany(word => places.Select(place => $"{word}@{place}")));
        var corridor = Of(string.Join(' ', words.Select(word => $"{word}@30")), target);
        Assert.Equal((Units - 1, 0), (corridor[0].Last, corridor[^1].First));
    }

    [Fact]
    public void Of_anchors_that_cross_the_heavier_chain_is_followed()
    {
        var corridor = Of("Aachen@10 Bergamo@20 Cremona@40", "Aachen@50 Bergamo@20 Cremona@40");
        Assert.Equal((30, 30), (corridor[0].Last, corridor[^1].First));
        corridor = Of("Aachen@10 Bergamo@20 Cremona@10 Dordrecht@10", "Aachen@50 Bergamo@20 Cremona@50 Dordrecht@50");
        Assert.Equal((Units - 1, 40), (corridor[0].Last, corridor[^1].First));
    }

    [Fact]
    public void Two_anchors_of_one_unit_are_no_chain()
    {
        var corridor = Of("Aachen@30 Bergamo@30 Cremona@30", "Aachen@20 Bergamo@40 Cremona@40");
        Assert.Equal((50, 30), (corridor[0].Last, corridor[^1].First));
    }

    [Fact]
    public void Both_ends_grow_and_lie_in_the_text()
    {
        var corridor = Of("Aachen@5 Bergamo@20 Cremona@55", "Aachen@3 Bergamo@40 Cremona@58");
        Assert.All(corridor.Zip(corridor.Skip(1)), pair =>
            Assert.True(pair.First.First <= pair.Second.First && pair.First.Last <= pair.Second.Last, pair.ToString()));
        Assert.Equal((0, Units - 1), (corridor[0].First, corridor[^1].Last));
    }

    [Fact]
    public void In_a_text_of_a_thousand_units_without_anchors_everything_is_searched() =>
        Assert.All(Of("", "", 1_000), range => Assert.Equal((0, 999), range));

    [Fact]
    public void In_a_long_text_without_anchors_a_strip_is_searched()
    {
        var corridor = Of("", "", 2500);
        Assert.Equal((0, 2499), (corridor[0].First, corridor[^1].Last));
        Assert.All(corridor.Select((range, row) => (range, row)), at =>
        {
            Assert.InRange(at.row, at.range.First, at.range.Last);
            Assert.InRange(at.range.Last - at.range.First, 0, 830);
        });
    }

    [Fact]
    public void The_coarse_path_runs_through_what_translates_each_other()
    {
        var (sources, targets, gold) = InventedText.Make(60, 71);
        var lexicon = InventedLanguage.Lexicon;
        var (source, target) = (new UnitSide(sources, lexicon.Source), new UnitSide(targets, lexicon.Target));
        var links = new WordLinks(source, target, lexicon, Sounds(), false, false);
        var path = CoarsePath.Of(source, target, links, Corridor.Of(source, target, links));
        Assert.Equal((0, target.Count - 1), (path[0].First, path[^1].Last));
        Assert.All(path.Zip(path.Skip(1)), pair => Assert.InRange(pair.Second.First - pair.First.Last, 0, 1));
        var near = gold.Select(bead => bead.Split(':')).Count(bead =>
        {
            var (row, column) = (First(bead[0]), First(bead[1]));
            return column >= path[row].First && column <= path[row].Last;
        });
        Assert.InRange(near / (double)gold.Count, 0.95, 1);

        static int First(string units) => int.Parse(units.Trim('[', ']').Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    [InlineData(1, 1)]
    public void A_coarse_path_leads_from_corner_to_corner_of_any_text(int sources, int targets)
    {
        var (source, target) = (Side("", sources, Words.Source), Side("", targets, Words.Target));
        var links = new WordLinks(source, target, Words, Sounds(), false, false);
        var path = CoarsePath.Of(source, target, links, Corridor.Of(source, target, links));
        Assert.Equal((sources, 0, targets - 1), (path.Length, path[0].First, path[^1].Last));
    }

    [Theory]
    [InlineData(0, 6)]
    [InlineData(1e6f, 6)]
    [InlineData(3, 2)]
    public void Near_the_coarse_path_lie_the_pairs_of_paths_that_are_hardly_worse(float beam, int reach)
    {
        var (sources, targets, _) = InventedText.Make(60, 72);
        var lexicon = InventedLanguage.Lexicon;
        var (source, target) = (new UnitSide(sources, lexicon.Source), new UnitSide(targets, lexicon.Target));
        var links = new WordLinks(source, target, lexicon, Sounds(), false, false);
        var corridor = Corridor.Of(source, target, links);
        var path = CoarsePath.Of(source, target, links, corridor);
        var near = CoarsePath.Near(source, target, links, corridor, beam, reach);
        Assert.All(path.Zip(near), row => Assert.True(row.Second.First <= row.First.First && row.Second.Last >= row.First.Last));
        Assert.All(path.Zip(near), row =>
            Assert.True(row.Second.First >= row.First.First - reach && row.Second.Last <= row.First.Last + reach));
        Assert.All(near.Zip(near.Skip(1)), rows =>
            Assert.True(rows.First.First <= rows.Second.First && rows.First.Last <= rows.Second.Last));
        var wide = path.Zip(near).Count(row => row.Second != row.First);
        if (beam == 0) Assert.Equal(0, wide);
        else if (beam > 1000) Assert.Equal(path.Length, wide);
        else Assert.InRange(wide, 1, path.Length - 1);
    }

    [Fact]
    public void Rare_words_that_stand_alike_on_both_sides_anchor()
    {
        string[] source = ["Lodi", "il 1.500", "tre Nowak", "abc", "re re re re re Bonn", "alba", "Xanten"];
        string[] target = ["Lodi.", "in 1,500", "NOWAK", "abc", "re Bonn", "Alba", "xanten"];
        Assert.Equal([(0, 0), (1, 1), (2, 2), (4, 4), (5, 5), (6, 6)], AnchorChain.Of(source, target));
    }

    [Fact]
    public void Words_that_stand_in_more_places_share_their_evidence()
    {
        Assert.Equal([(0, 0)], AnchorChain.Of(["Lodi Trento", "Lodi"], ["Lodi Trento", "x"]));
        Assert.Empty(AnchorChain.Of(["Lodi", "Lodi"], ["Lodi", "x"]));
        Assert.Empty(AnchorChain.Of(["Lodi", "x"], ["Lodi", "Lodi"]));
        Assert.Empty(AnchorChain.Of(["Lodi Lodi Lodi Lodi Lodi"], ["Lodi"]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void An_anchor_follows_the_heaviest_chain_before_it(int heavy)
    {
        string[] target = ["x", "Asti", "x", "x", "x", "Xanten"];
        target[heavy] = "Lodi Trento Bergamo";
        Assert.Equal([(0, heavy), (2, 5)], AnchorChain.Of(["Lodi Trento Bergamo", "Asti", "Xanten"], target));
    }

    private static (int First, int Last)[] Of(string source, string target, int units = Units)
    {
        var (from, to) = (Side(source, units, Words.Source), Side(target, units, Words.Target));
        return Corridor.Of(from, to, new WordLinks(from, to, Words, Sounds(), false, false));
    }

    [Fact]
    public void A_path_through_beads_meets_their_units_and_all_between_for_those_that_stand_alone() =>
        Assert.Equal(
            [(0, 1), (1, 3), (3, 3), (3, 3), (3, 5)],
            CoarsePath.Through([new(0, 1, 0, 2), new(1, 1, 2, 0), new(2, 2, 3, 1), new(4, 0, 4, 1)], 5, 6));

    // Units that say nothing, but for words given with their unit.
    private static UnitSide Side(string words, int count, Vocabulary vocabulary)
    {
        string[] units = [.. Enumerable.Repeat("x", count)];
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('@')))
            units[int.Parse(word[1], System.Globalization.CultureInfo.InvariantCulture)] += " " + word[0];
        return new UnitSide(units, vocabulary);
    }

    private static SoundTable Sounds() => new([], SpellingScheme.Cognate);
}
