namespace Aligner.Quality;

/// <summary>No set at hand falls below its floor. Run <c>dotnet run --project tests/Aligner.Quality</c> for the table.</summary>
public sealed class QualityTests
{
    public static TheoryData<string> Sets => [.. EvaluationSets.All.Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_figure_is_below_its_floor(string name) =>
        Assert.All(
            EvaluationSets.All.Single(set => set.Name == name).Measure(),
            figure => Assert.True(
                figure.Score >= figure.Floor,
                $"{name}: {figure.Measure} is {figure.Score:0.000}, under the floor of {figure.Floor:0.000}"));

    [Fact]
    public void Of_the_beads_at_nine_tenths_nine_in_ten_are_right() =>
        Assert.InRange(EvaluationSets.ReliabilityOf(EvaluationSets.All).RightWhereSure, Floors.RightWhereSure, 1);
}
