using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Aligner.Lexicons;

namespace Aligner.Alignment;

/// <summary>
/// Where numbers and words that are rare on both sides stand on both: names, mostly. Words are compared by a hash and counted in a table
/// of bytes, so that texts of millions of words need no vocabulary for it.
/// </summary>
internal static class SharedWords
{
    private const int ShortestWord = 4;

    /// <summary>Buckets of the table for each unit; two words of one bucket may count as too frequent, which loses an anchor.</summary>
    private const int BucketsOfUnit = 8;

    private const int FewestBuckets = 1 << 12;
    private const int MostBuckets = 1 << 24;

    /// <summary>Of places that may be rare, those of a unit that room is made for: a list that grows leaves as much behind as it
    /// holds.</summary>
    private const int PlacesOfUnit = 4;

    /// <summary>Pairs of units that share such a word, those of one row together, the last columns first.</summary>
    /// <param name="source">The source units.</param>
    /// <param name="target">The target units.</param>
    /// <param name="most">Places of a word on a side that counts as rare, four at most.</param>
    public static List<Meeting> Of(IReadOnlyList<string> source, IReadOnlyList<string> target, int most)
    {
        var (sourceCounts, targetCounts) = (Counts(source), Counts(target));
        var sources = Rare(source, sourceCounts, targetCounts, most);
        var targets = Rare(target, targetCounts, sourceCounts, most);
        var meetings = new List<Meeting>(Math.Min(sources.Count, targets.Count));
        for (int at = 0, other = 0; at < sources.Count && other < targets.Count;)
        {
            var hash = sources.Hash(at);
            if (targets.Hash(other) < hash) other++;
            else if (targets.Hash(other) > hash) at++;
            else
            {
                var rows = sources.From(at);
                var columns = targets.From(other);
                foreach (var row in rows)
                    foreach (var column in columns) meetings.Add(new Meeting(row, column, rows.Length * columns.Length));
                (at, other) = (at + rows.Length, other + columns.Length);
            }
        }
        meetings.Sort();
        return meetings;
    }

    // This and the next are called once a side: what was compiled ahead would do all the work.
    /// <summary>By bucket how many words of a text fall into it, 255 for any more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte[] Counts(IReadOnlyList<string> units)
    {
        var counts = new byte[Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)units.Count * BucketsOfUnit), FewestBuckets, MostBuckets)];
        foreach (var unit in units)
        {
            for (var scanner = new WordScanner(unit); scanner.Next();)
            {
                if (HashOf(scanner.Current, scanner.IsNumber) is not { } hash) continue;
                ref var count = ref counts[hash & (ulong)(counts.Length - 1)];
                if (count < byte.MaxValue) count++;
            }
        }
        return counts;
    }

    /// <summary>The words that may be rare on their side and stand on the other, by hash and unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Places Rare(IReadOnlyList<string> units, byte[] own, byte[] others, int most)
    {
        var (hashes, places) = (new List<ulong>(units.Count * PlacesOfUnit), new List<int>(units.Count * PlacesOfUnit));
        for (var unit = 0; unit < units.Count; unit++)
        {
            for (var scanner = new WordScanner(units[unit]); scanner.Next();)
            {
                if (HashOf(scanner.Current, scanner.IsNumber) is not { } hash || own[hash & (ulong)(own.Length - 1)] > most) continue;
                var other = others[hash & (ulong)(others.Length - 1)];
                if (other == 0 || other > most) continue;
                hashes.Add(hash);
                places.Add(unit);
            }
        }
        CollectionsMarshal.AsSpan(hashes).Sort(CollectionsMarshal.AsSpan(places));
        return new Places(hashes, places);
    }

    /// <summary>The hash of a word without its capitals, of a number without its separators; null for a word too short to tell
    /// anything.</summary>
    private static ulong? HashOf(ReadOnlySpan<char> word, bool isNumber)
    {
        // FNV-1a, then the finaliser of MurmurHash3, so that all bits of a bucket depend on all letters.
        const ulong Offset = 14695981039346656037, Prime = 1099511628211;
        if (!isNumber && word.Length < ShortestWord) return null;
        var hash = Offset;
        foreach (var c in word)
        {
            if (isNumber && !char.IsDigit(c)) continue;
            hash = (hash ^ (c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c))) * Prime;
        }
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 33);
    }

    /// <summary>The places of words, by hash; those of one hash in any order.</summary>
    private sealed class Places(List<ulong> hashes, List<int> units)
    {
        public int Count => hashes.Count;

        public ulong Hash(int at) => hashes[at];

        /// <summary>The units of the words that have the hash at a place, and stand from there on.</summary>
        public ReadOnlySpan<int> From(int start)
        {
            var end = start + 1;
            while (end < hashes.Count && hashes[end] == hashes[start]) end++;
            return CollectionsMarshal.AsSpan(units)[start..end];
        }
    }
}
