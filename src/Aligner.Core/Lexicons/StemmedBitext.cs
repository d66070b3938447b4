using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aligner.Text;

namespace Aligner.Lexicons;

/// <summary>Parallel text as runs of stem ids, kept flat so that tens of millions of words fit in little memory.</summary>
internal sealed class StemmedBitext
{
    /// <summary>Longer segments are lists and licences rather than sentences, and cost the square of their length.</summary>
    private const int LongestSegment = 100;

    private readonly Side source;
    private readonly Side target;
    private readonly List<float> weights = [];
    private readonly HashSet<ulong> seen = [];

    public StemmedBitext(ImmutableArray<string> source, ImmutableArray<string> target)
    {
        this.source = new Side(source);
        this.target = new Side(target);
    }

    /// <summary>Segments kept.</summary>
    public int Count => weights.Count;

    public ReadOnlySpan<float> Weights => CollectionsMarshal.AsSpan(weights);

    public Side Source => source;

    public Side Target => target;

    /// <summary>Adds a segment; leaves out one that was added before, one that is too long, and one whose lengths can't be a translation's.</summary>
    public void Add(BitextSegment segment)
    {
        var sourceLength = source.Read(segment.Source);
        var targetLength = target.Read(segment.Target);
        var fits = sourceLength is > 0 and <= LongestSegment && targetLength is > 0 and <= LongestSegment
            && Math.Max(sourceLength, targetLength) <= 3 * Math.Min(sourceLength, targetLength) + 5
            && seen.Add(target.Fingerprint(source.Fingerprint(14695981039346656037)));
        source.Close(fits);
        target.Close(fits);
        if (fits) weights.Add(segment.Weight);
    }

    /// <summary>One side: its vocabulary in order of first appearance, and its tokens.</summary>
    internal sealed class Side(ImmutableArray<string> suffixes)
    {
        private readonly Stemmer stemmer = Vocabulary.StemmerOf(suffixes);
        private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
        private readonly List<string> stems = [];
        private readonly List<int> tokens = [];
        private readonly List<int> starts = [0];

        public ImmutableArray<string> Suffixes => suffixes;

        public IReadOnlyList<string> Stems => stems;

        public ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(tokens);

        /// <summary>Index of a segment's first token.</summary>
        public int Start(int segment) => starts[segment];

        public ReadOnlySpan<int> this[int segment] => Tokens[starts[segment]..starts[segment + 1]];

        public int Read(ReadOnlySpan<char> text)
        {
            var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var scanner = new WordScanner(text); scanner.Next();)
            {
                if (!lookup.TryGetValue(scanner.Current, out var id))
                {
                    var word = scanner.Current.ToString();
                    id = IdOf(stemmer.Stem(word));
                    words.Add(word, id);
                }
                tokens.Add(id);
            }
            return tokens.Count - starts[^1];
        }

        public ulong Fingerprint(ulong seed)
        {
            foreach (var id in Tokens[starts[^1]..]) seed = (seed ^ (uint)id) * 1099511628211 + 0x9E3779B97F4A7C15;
            return seed;
        }

        public void Close(bool keep)
        {
            if (keep) starts.Add(tokens.Count);
            else tokens.RemoveRange(starts[^1], tokens.Count - starts[^1]);
        }

        private int IdOf(string stem)
        {
            if (!ids.TryGetValue(stem, out var id))
            {
                ids.Add(stem, id = stems.Count);
                stems.Add(stem);
            }
            return id;
        }
    }
}
