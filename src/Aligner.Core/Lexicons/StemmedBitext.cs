using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Lexicons;

/// <summary>Parallel text as runs of stem ids, in blocks of segments, so that tens of millions of words fit in little memory.</summary>
internal sealed class StemmedBitext
{
    /// <summary>Segments of a block; the last may have fewer.</summary>
    public const int BlockSize = 1024;

    /// <summary>Longer segments are lists and licences rather than sentences, and cost the square of their length.</summary>
    public const int LongestSegment = 100;

    private StemmedBitext(Side source, Side target, ImmutableArray<float> weights)
    {
        Source = source;
        Target = target;
        Weights = weights;
        double tokens = 0;
        for (var segment = 0; segment < weights.Length; segment++)
            tokens += (double)weights[segment] * (source[segment].Length + target[segment].Length);
        CountUnit = Math.Min(1 << 20, Math.Pow(2, Math.Floor(62 - Math.Log2(tokens + 1))));
    }

    /// <summary>Segments kept.</summary>
    public int Count => Weights.Length;

    /// <summary>How many times each segment counts.</summary>
    public ImmutableArray<float> Weights { get; }

    /// <summary>What a link of weight 1 counts where links are summed as integers: the finest power of two at which no sum
    /// can overflow, 2²⁰ at most.</summary>
    public double CountUnit { get; }

    public Side Source { get; }

    public Side Target { get; }

    /// <summary>
    /// Reads the text once, as it comes; leaves out a segment that came before, one that is too long, and one whose
    /// lengths can't be a translation's.
    /// </summary>
    public static StemmedBitext Of(
        IEnumerable<BitextSegment> bitext,
        ImmutableArray<string> sourceSuffixes,
        ImmutableArray<string> targetSuffixes,
        CancellationToken cancellation)
    {
        var source = new SideBuilder(sourceSuffixes);
        var target = new SideBuilder(targetSuffixes);
        var weights = ImmutableArray.CreateBuilder<float>();
        var seen = new HashSet<ulong>();
        foreach (var segment in bitext)
        {
            cancellation.ThrowIfCancellationRequested();
            var sourceLength = source.Read(segment.Source);
            var targetLength = target.Read(segment.Target);
            var fits = sourceLength is > 0 and <= LongestSegment && targetLength is > 0 and <= LongestSegment
                && Math.Max(sourceLength, targetLength) <= 3 * Math.Min(sourceLength, targetLength) + 5
                && seen.Add(target.Fingerprint(source.Fingerprint(14695981039346656037)));
            source.Close(fits);
            target.Close(fits);
            if (fits) weights.Add(segment.Weight);
        }
        return new StemmedBitext(source.Build(), target.Build(), weights.ToImmutable());
    }

    /// <summary>One side: its stems in order of first appearance, and its tokens.</summary>
    internal sealed class Side(
        ImmutableArray<string> suffixes, ImmutableArray<string> stems, ImmutableArray<Block> blocks, ImmutableArray<int> occurrences)
    {
        public ImmutableArray<string> Suffixes => suffixes;

        public ImmutableArray<string> Stems => stems;

        /// <summary>How often each stem stands in the text.</summary>
        public ImmutableArray<int> Occurrences => occurrences;

        /// <summary>Tokens in all.</summary>
        public long Length { get; } = occurrences.Sum(count => (long)count);

        /// <summary>The stems of a segment.</summary>
        public ReadOnlySpan<int> this[int segment] => blocks[segment / BlockSize][segment % BlockSize];
    }

    /// <summary>The tokens of some segments, and where each ends.</summary>
    internal readonly record struct Block(int[] Tokens, int[] Ends)
    {
        public ReadOnlySpan<int> this[int segment] => Tokens.AsSpan((segment == 0 ? 0 : Ends[segment - 1])..Ends[segment]);
    }

    private sealed class SideBuilder(ImmutableArray<string> suffixes)
    {
        private readonly Stemmer stemmer = new(suffixes);
        private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
        private readonly List<string> stems = [];
        private readonly List<int> occurrences = [];
        private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        private readonly List<int> tokens = [];
        private readonly List<int> ends = [];
        private readonly List<int> current = [];

        /// <summary>Reads the text of a segment as far as it may go, and says how many words it found.</summary>
        public int Read(ReadOnlySpan<char> text)
        {
            var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var scanner = new WordScanner(text); current.Count <= LongestSegment && scanner.Next();)
            {
                if (!lookup.TryGetValue(scanner.Current, out var id))
                {
                    var word = scanner.Current.ToString();
                    words.Add(word, id = IdOf(stemmer.Stem(word)));
                }
                current.Add(id);
            }
            return current.Count;
        }

        public ulong Fingerprint(ulong seed)
        {
            foreach (var id in current) seed = (seed ^ (uint)id) * 1099511628211 + 0x9E3779B97F4A7C15;
            return seed;
        }

        public void Close(bool keep)
        {
            if (keep)
            {
                tokens.AddRange(current);
                ends.Add(tokens.Count);
                foreach (var id in current) occurrences[id] = checked(occurrences[id] + 1);
                if (ends.Count == BlockSize) CloseBlock();
            }
            current.Clear();
        }

        public Side Build()
        {
            CloseBlock();
            return new Side(suffixes, [.. stems], blocks.ToImmutable(), [.. occurrences]);
        }

        private void CloseBlock()
        {
            blocks.Add(new Block([.. tokens], [.. ends]));
            tokens.Clear();
            ends.Clear();
        }

        private int IdOf(string stem)
        {
            if (!ids.TryGetValue(stem, out var id))
            {
                ids.Add(stem, id = stems.Count);
                stems.Add(stem);
                occurrences.Add(0);
            }
            return id;
        }
    }
}
