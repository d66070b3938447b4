using Aligner.Text;

namespace Aligner.Pairing;

/// <summary>
/// Runs of four words, by which copies and revisions of one article are found (Broder 1997): independent reports of an event share
/// few, copies most.
/// </summary>
internal static class Shingles
{
    private const int Words = 4;

    /// <summary>Hashes of all runs of a text, each once.</summary>
    public static HashSet<uint> Of(IReadOnlyList<string> words)
    {
        var hashes = new ulong[words.Count];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = WordHash.Long(words[i]);
        var found = new HashSet<uint>();
        for (var i = 0; i + Words <= hashes.Length; i++)
        {
            var hash = 0ul;
            for (var w = 0; w < Words; w++) hash = (hash ^ hashes[i + w]) * 0x9E3779B97F4A7C15;
            found.Add((uint)(hash >> 32));
        }
        return found;
    }

    /// <summary>A quarter of the runs, the same wherever they stand.</summary>
    public static uint[] Sample(IReadOnlyList<string> words)
    {
        var sample = new List<uint>();
        foreach (var hash in Of(words))
            if (hash % 4 == 0) sample.Add(hash);
        sample.Sort();
        return [.. sample];
    }
}
