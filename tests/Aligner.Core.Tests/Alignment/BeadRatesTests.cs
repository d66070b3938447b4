using Aligner.Alignment;
using Aligner.Core.Tests.Lexicons;
using Aligner.Lexicons;

namespace Aligner.Core.Tests.Alignment;

public class BeadRatesTests
{
    private static readonly Lexicon Words = SmallLexicon.Of(("casa", "huis", 0.5f));

    [Fact]
    public void No_bead_says_nothing() => Assert.Equal(default, Of(0, (1, 1)));

    [Fact]
    public void A_text_that_joins_more_than_others_expects_more_joins()
    {
        var (free, literal) = (Of(50, (1, 2)).Join, Of(50, (1, 1)).Join);
        Assert.True(literal < 0 && free > 0, $"{literal} {free}");
    }

    [Fact]
    public void A_text_that_leaves_out_more_than_others_expects_more_nulls()
    {
        var (reported, translated) = (Of(50, (1, 1), (0, 1)).Null, Of(50, (1, 1)).Null);
        Assert.True(translated < 0 && reported > 0, $"{translated} {reported}");
        Assert.Equal(reported, Of(50, (1, 1), (1, 0)).Null);
    }

    [Fact]
    public void What_looks_like_noise_is_not_left_out() => Assert.Equal(Of(50, (1, 1)).Null, Of(50, noise: 0, (1, 1), (1, 0)).Null);

    [Fact]
    public void One_bead_alone_moves_little() => Assert.InRange(Of(1, (2, 1)).Join, 0.01f, 0.25f);

    private static BeadRates Of(int times, params (int Source, int Target)[] beads) => Of(times, null, beads);

    // A text of beads again and again; where noise is given, units that stand alone look like it.
    private static BeadRates Of(int times, float? noise, params (int Source, int Target)[] beads)
    {
        var extents = new List<BeadExtent>();
        var (row, column) = (0, 0);
        var paragraphs = new List<float?>();
        foreach (var (n, m) in Enumerable.Repeat(beads, times).SelectMany(bead => bead))
        {
            extents.Add(new BeadExtent(row, n, column, m));
            (row, column) = (row + n, column + m);
            paragraphs.AddRange(Enumerable.Repeat(m == 0 ? noise : null, n));
        }
        var source = new UnitSide(
            [.. Enumerable.Repeat("Casa", row)], Words.Source, new ParagraphLayout([.. Enumerable.Range(0, row)], [.. paragraphs]));
        return BeadRates.Of(extents, source, new UnitSide([.. Enumerable.Repeat("Huis", column)], Words.Target));
    }
}
