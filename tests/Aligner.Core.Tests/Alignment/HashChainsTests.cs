using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class HashChainsTests
{
    [Fact]
    public void The_things_of_a_hash_are_found_from_the_newest_to_the_oldest_however_many_there_are()
    {
        // Hashes that differ in their last bits, and those that don't until the table has grown.
        int[] hashes = [.. Enumerable.Range(0, 5_000).Select(thing => thing % 7 * 1_024 - thing % 3)];
        using var chains = new HashChains(1);
        foreach (var hash in hashes) chains.Add(hash);
        Assert.Equal(hashes.Length, chains.Count);
        foreach (var hash in hashes.Distinct())
            Assert.Equal(Enumerable.Range(0, hashes.Length).Where(thing => hashes[thing] == hash).Reverse(), Things(chains, hash));
        Assert.Empty(Things(chains, 500));
    }

    private static IEnumerable<int> Things(HashChains chains, int hash)
    {
        for (var thing = chains.Last(hash); thing >= 0; thing = chains.Before(thing)) yield return thing;
    }
}
