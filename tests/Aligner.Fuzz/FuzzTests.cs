namespace Aligner.Fuzz;

/// <summary>A share of what <c>dotnet run -c Release --project tests/Aligner.Fuzz -- --count 1000000</c> tries.</summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Every_seed_is_taken() => Assert.All(FuzzTargets.All, target => Assert.All(target.Seeds, target.Take));

    [Fact]
    public void No_mutated_input_is_too_much()
    {
        var (failures, tried) = Fuzzer.Try(FuzzTargets.All, from: 0, count: 20_000, Patience);
        Assert.Empty(failures);
        Assert.InRange(tried, FuzzTargets.All.Count, 20_000);
    }

    [Fact]
    public void A_target_that_throws_is_told_of_with_its_input()
    {
        FuzzTarget careless = new(
            "careless", ["abc"u8.ToArray()], bytes => _ = bytes.Length > 3 ? throw new InvalidOperationException() : 0);
        var (failures, _) = Fuzzer.Try([careless], 0, 100);
        Assert.NotEmpty(failures);
        Assert.StartsWith("careless, input ", failures[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_number_is_the_same_input()
    {
        var target = FuzzTargets.All[0];
        Assert.Equal(Fuzzer.Input(target, target.Seeds, 7), Fuzzer.Input(target, target.Seeds, 7));
        Assert.NotEqual(Fuzzer.Input(target, target.Seeds, 7), Fuzzer.Input(target, target.Seeds, 8));
    }
}
