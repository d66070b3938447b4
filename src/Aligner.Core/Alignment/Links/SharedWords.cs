using System.Numerics;
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

    /// <summary>Pairs of units that share such a word, those of one row together, the last columns first; the share is 1 for a word that
    /// stands once on both sides.</summary>
    /// <param name="source">The source units.</param>
    /// <param name="target">The target units.</param>
    /// <param name="most">Places of a word on a side that counts as rare.</param>
    public static List<(int Row, int Column, float Share)> Of(IReadOnlyList<string> source, IReadOnlyList<string> target, int most)
    {
        var (sourceCounts, targetCounts) = (Counts(source), Counts(target));
        var sources = Rare(source, sourceCounts, targetCounts, most);
        var targets = Rare(target, targetCounts, sourceCounts, most);
        var meetings = new List<(int Row, int Column, float Share)>();
        for (int at = 0, other = 0; at < sources.Length && other < targets.Length;)
        {
            var hash = sources[at].Hash;
            if (targets[other].Hash < hash) other++;
            else if (targets[other].Hash > hash) at++;
            else
            {
                var (end, otherEnd) = (EndOf(sources, at), EndOf(targets, other));
                var share = 1f / ((end - at) * (otherEnd - other));
                if (end - at <= most && otherEnd - other <= most)
                    foreach (var (_, row) in sources[at..end])
                        foreach (var (_, column) in targets[other..otherEnd]) meetings.Add((row, column, share));
                (at, other) = (end, otherEnd);
            }
        }
        meetings.Sort((a, b) => (a.Row.CompareTo(b.Row), b.Column.CompareTo(a.Column)) switch
        {
            (0, 0) => a.Share.CompareTo(b.Share),
            (0, var byColumn) => byColumn,
            (var byRow, _) => byRow,
        });
        return meetings;
    }

    /// <summary>By bucket how many words of a text fall into it, 255 for any more.</summary>
    private static byte[] Counts(IReadOnlyList<string> units)
    {
        var counts = new byte[Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)units.Count * BucketsOfUnit), FewestBuckets, MostBuckets)];
        foreach (var unit in units)
        {
            for (var scanner = new WordScanner(unit); scanner.Next();)
            {
                if (HashOf(scanner) is not { } hash) continue;
                ref var count = ref counts[hash & (ulong)(counts.Length - 1)];
                if (count < byte.MaxValue) count++;
            }
        }
        return counts;
    }

    /// <summary>The words that may be rare on their side and stand on the other, by hash and unit.</summary>
    private static (ulong Hash, int Unit)[] Rare(IReadOnlyList<string> units, byte[] own, byte[] others, int most)
    {
        var rare = new List<(ulong Hash, int Unit)>();
        for (var unit = 0; unit < units.Count; unit++)
        {
            for (var scanner = new WordScanner(units[unit]); scanner.Next();)
            {
                if (HashOf(scanner) is not { } hash || own[hash & (ulong)(own.Length - 1)] > most) continue;
                var other = others[hash & (ulong)(others.Length - 1)];
                if (other > 0 && other <= most) rare.Add((hash, unit));
            }
        }
        rare.Sort();
        return [.. rare];
    }

    private static int EndOf((ulong Hash, int Unit)[] words, int start)
    {
        var end = start + 1;
        while (end < words.Length && words[end].Hash == words[start].Hash) end++;
        return end;
    }

    /// <summary>The hash of a word without its capitals, of a number without its separators; null for a word too short to tell
    /// anything.</summary>
    private static ulong? HashOf(WordScanner scanner)
    {
        // FNV-1a, then the finaliser of MurmurHash3, so that all bits of a bucket depend on all letters.
        const ulong Offset = 14695981039346656037, Prime = 1099511628211;
        if (!scanner.IsNumber && scanner.Current.Length < ShortestWord) return null;
        var hash = Offset;
        foreach (var c in scanner.Current)
        {
            if (scanner.IsNumber && !char.IsDigit(c)) continue;
            hash = (hash ^ (c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c))) * Prime;
        }
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 33);
    }
}
