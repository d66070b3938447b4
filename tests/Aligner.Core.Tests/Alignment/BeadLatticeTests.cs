using Aligner.Alignment;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Core.Tests.Alignment;

/// <summary>The recursions against every sequence of beads, one by one.</summary>
public sealed class BeadLatticeTests : IDisposable
{
    private readonly BeadScorer scorer;
    private readonly WordHits hits;
    private readonly Band band;
    private readonly List<(List<(int Row, int Column, Edge Edge)> Beads, double Score)> all = [];

    public BeadLatticeTests()
    {
        var (sources, targets, _) = InventedText.Make(4, 61);
        var lexicon = InventedLanguage.Lexicon;
        var (source, target) = (new UnitSide(sources, lexicon.Source), new UnitSide(targets, lexicon.Target));
        hits = new WordHits(
            source, target, new WordLinks(source, target, lexicon, new SoundTable([], SpellingScheme.Cognate), false, false));
        scorer = new BeadScorer(source, target, hits);
        band = Band.Full(source.Count, target.Count);
        for (var row = 0; row < source.Count; row++) hits.Load(row, 0, target.Count);
        Enumerate([], 0, 0, 0);
    }

    public void Dispose() => hits.Dispose();

    [Fact]
    public void The_best_sequence_of_beads_is_found() =>
        Assert.Equal(
            all.MaxBy(sequence => sequence.Score).Beads.Select(Size),
            Lattice().Best().Select(Size));

    [Fact]
    public void A_bead_is_as_probable_as_the_sequences_that_hold_it()
    {
        var lattice = Lattice();
        var total = all.Sum(sequence => Math.Exp(sequence.Score));
        foreach (var bead in all.SelectMany(sequence => sequence.Beads).DistinctBy(Size))
        {
            var share =
                all.Where(sequence => sequence.Beads.Select(Size).Contains(Size(bead))).Sum(sequence => Math.Exp(sequence.Score)) / total;
            Assert.Equal(share, lattice.Probability(bead.Row, bead.Column, bead.Edge with { Score = (float)Score(bead) }), 4);
        }
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(5)]
    public void Only_boundaries_of_sequences_near_the_best_stay_open(double beam)
    {
        var best = all.Max(sequence => sequence.Score);
        var open = all.Where(sequence => sequence.Score >= best - beam)
            .SelectMany(sequence => sequence.Beads.Select(bead => (bead.Row, bead.Column)).Prepend((0, 0)))
            .ToHashSet();
        var pruned = Lattice().Pruned(beam);
        for (var row = 0; row <= band.LastRow; row++)
            for (var column = 0; column <= band.LastColumn; column++)
                Assert.Equal(open.Contains((row, column)), pruned.Contains(row, column));
    }

    [Fact]
    public void A_closed_boundary_ends_no_bead()
    {
        var pruned = Lattice().Pruned(0.001);
        var steps = new BeadLattice(pruned, scorer, hits, BeadWeights.Learned, BeadScorer.LargestBead).Best();
        Assert.Equal(all.MaxBy(sequence => sequence.Score).Beads.Select(Size), steps.Select(Size));
    }

    [Fact]
    public void Logarithms_are_added_as_their_numbers()
    {
        Assert.Equal(Math.Log(5), BeadLattice.LogAdd(Math.Log(2), Math.Log(3)), 9);
        Assert.Equal(Math.Log(5), BeadLattice.LogAdd(Math.Log(3), Math.Log(2)), 9);
        Assert.Equal(7, BeadLattice.LogAdd(7, double.NegativeInfinity));
        Assert.Equal(7, BeadLattice.LogAdd(double.NegativeInfinity, 7));
        Assert.Equal(double.NegativeInfinity, BeadLattice.LogAdd(double.NegativeInfinity, double.NegativeInfinity));
        Assert.Equal(2000, BeadLattice.LogAdd(2000, 0));
        Assert.Equal(2000, BeadLattice.LogAdd(0, 2000));
    }

    private BeadLattice Lattice() => new(band, scorer, hits, BeadWeights.Learned, BeadScorer.LargestBead);

    private static (int, int, int, int) Size((int Row, int Column, Edge Edge) bead) =>
        (bead.Row, bead.Column, bead.Edge.Source, bead.Edge.Target);

    private double Score((int Row, int Column, Edge Edge) bead)
    {
        Span<double> features = stackalloc double[BeadWeights.Count];
        scorer.Measure(bead.Row - bead.Edge.Source, bead.Edge.Source, bead.Column - bead.Edge.Target, bead.Edge.Target, features);
        return BeadWeights.Learned.Score(features);
    }

    // Beads of a unit and none, and of at most seven units.
    private void Enumerate(List<(int Row, int Column, Edge Edge)> beads, int row, int column, double score)
    {
        if (row == band.LastRow && column == band.LastColumn) all.Add(([.. beads], score));
        for (var n = 0; row + n <= band.LastRow; n++)
        {
            for (var m = 0; column + m <= band.LastColumn; m++)
            {
                if (n + m == 0 || n + m > 7 || (n == 0 && m > 1) || (m == 0 && n > 1)) continue;
                var bead = (row + n, column + m, new Edge((byte)n, (byte)m, 0));
                beads.Add(bead);
                Enumerate(beads, row + n, column + m, score + Score(bead));
                beads.RemoveAt(beads.Count - 1);
            }
        }
    }
}
