using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aligner.Alignment;

/// <summary>Two words, by their place in their units, that may translate each other.</summary>
internal readonly record struct WordHit(ushort Source, ushort Target, float Forward, float Backward);

/// <summary>The linked words of every pair of units in the rows last asked for. Rows are asked for in
/// ascending order; a few stay.</summary>
internal sealed class WordHits
{
    private const int KeptRows = 8;

    /// <summary>Links less likely than this, both ways together, are left out.</summary>
    private const float Least = 0.002f;

    private readonly UnitSide source;
    private readonly UnitSide target;
    private readonly WordLinks links;
    private readonly TextLexicon? text;
    private readonly Row[] rows = [.. Enumerable.Range(0, KeptRows).Select(_ => new Row())];

    // Chains of the row's words by target type: head per type (valid when its stamp is the load's), next per entry.
    private readonly int[] head;
    private readonly int[] stamp;
    private int loads;
    private readonly List<Chained> chain = [];

    private SectionLinks? section;

    public WordHits(UnitSide source, UnitSide target, WordLinks links, TextLexicon? text = null)
    {
        this.source = source;
        this.target = target;
        this.links = links;
        this.text = text;
        head = new int[target.Types.Length];
        stamp = new int[target.Types.Length];
    }

    /// <summary>From here on only target units of a section are asked for: of a word's links only those to its words matter.</summary>
    public void Enter(BeadExtent part) =>
        (section ??= new SectionLinks(source, target, links)).Enter(part.Target, part.Target + part.TargetCount);

    /// <summary>Prepares source unit <paramref name="row"/> against target units [first, end).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Load(int row, int first, int end)
    {
        var loaded = rows[row % KeptRows];
        loaded.First = first;
        loaded.Starts.Clear();
        loaded.Hits.Clear();
        chain.Clear();
        loads++;
        var words = source[row];
        for (var k = 0; k < words.Length; k++)
        {
            foreach (var link in section is null ? links[words[k]] : section[words[k]])
            {
                var next = stamp[link.Target] == loads ? head[link.Target] : -1;
                stamp[link.Target] = loads;
                head[link.Target] = chain.Count;
                chain.Add(new Chained(next, (ushort)k, words[k], link));
            }
        }
        for (var column = first; column < end; column++)
        {
            loaded.Starts.Add(loaded.Hits.Count);
            var others = target[column];
            for (var l = 0; l < others.Length; l++)
            {
                if (stamp[others[l]] != loads) continue;
                for (var at = head[others[l]]; at >= 0; at = chain[at].Next)
                {
                    var (forward, backward) = Probabilities(ref CollectionsMarshal.AsSpan(chain)[at], row, column);
                    if (forward + backward > Least) loaded.Hits.Add(new WordHit(chain[at].Word, (ushort)l, forward, backward));
                }
            }
        }
        loaded.Starts.Add(loaded.Hits.Count);
    }

    private (float Forward, float Backward) Probabilities(ref Chained chained, int row, int column)
    {
        if (text is null) return (chained.Link.Forward, chained.Link.Backward);
        // Most links of a word lead to words that stand nowhere near: the text is asked when one is met.
        var evidence = text.Seen(chained.Evidence ??= text.Seen(row, chained.Type, chained.Link.Target), row, column, chained.Link.Target);
        return (evidence.ForwardProbability(chained.Link.Forward), evidence.BackwardProbability(chained.Link.Backward));
    }

    /// <summary>The linked words of two units.</summary>
    public ReadOnlySpan<WordHit> this[int row, int column]
    {
        get
        {
            var loaded = rows[row % KeptRows];
            var cell = column - loaded.First;
            return CollectionsMarshal.AsSpan(loaded.Hits)[loaded.Starts[cell]..loaded.Starts[cell + 1]];
        }
    }

    /// <summary>A link of a word of the row; those to one target type are chained.</summary>
    private record struct Chained(int Next, ushort Word, int Type, WordLink Link)
    {
        /// <summary>What the text says of it, the row's own bead left out; null until asked.</summary>
        public WordEvidence? Evidence { get; set; }
    }

    private sealed class Row
    {
        public int First { get; set; }

        public List<int> Starts { get; } = [];

        public List<WordHit> Hits { get; } = [];
    }
}
