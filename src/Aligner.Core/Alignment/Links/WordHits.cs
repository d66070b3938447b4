using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aligner.Alignment;

/// <summary>Two words, by their place in their units, that may translate each other.</summary>
internal readonly record struct WordHit(ushort Source, ushort Target, float Forward, float Backward);

/// <summary>The linked words of every pair of units that was asked for: the second look at a text asks for few that the first did
/// not.</summary>
internal sealed class WordHits : IDisposable
{
    /// <summary>Links less likely than this, both ways together, are left out.</summary>
    private const float Least = 0.002f;

    private readonly UnitSide source;
    private readonly UnitSide target;
    private readonly WordLinks links;
    private readonly TextLexicon? text;

    // By row the target units it was read beside last, and where these begin among all cells; by cell where its hits begin, each row with
    // one more for its end.
    private readonly (int First, int End, int Cell)[] rows;
    private readonly BorrowedList<int> cells;
    private readonly BorrowedList<WordHit> hits;

    // Chains of the row's words by target type: the place of the newest, counted from 1, and the load it is of.
    private readonly (int Load, int Newest)[] heads;
    private readonly List<Chained> chain = [];
    private int loads;

    // What the text says of each, the row's own bead left out; asked when a word is met that it leads to, as most links lead to words that
    // stand nowhere near.
    private readonly List<WordEvidence?> evidence = [];

    public WordHits(UnitSide source, UnitSide target, WordLinks links, TextLexicon? text = null)
    {
        this.source = source;
        this.target = target;
        this.links = links;
        this.text = text;
        heads = new (int, int)[target.Types.Length];
        rows = new (int, int, int)[source.Count];
        cells = new(source.Count);
        hits = new(source.Count);
    }

    /// <summary>Reads source unit <paramref name="row"/> beside target units [first, end), if it was not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Load(int row, int first, int end)
    {
        if (rows[row].First <= first && rows[row].End >= end) return;
        rows[row] = (first, end, cells.Count);
        Chain(row);
        var chained = CollectionsMarshal.AsSpan(chain);
        for (var column = first; column < end; column++)
        {
            cells.Add(hits.Count);
            var others = target[column];
            for (var l = 0; l < others.Length; l++)
            {
                ref var head = ref heads[others[l]];
                if (head.Load != loads) continue;
                for (var at = head.Newest; at > 0; at = chained[at - 1].Next)
                {
                    ref var link = ref chained[at - 1];
                    var (forward, backward) = text is null
                        ? (link.Forward, link.Backward)
                        : Probabilities(text, at - 1, link, row, column, others[l]);
                    if (forward + backward > Least) hits.Add(new WordHit(link.Word, (ushort)l, forward, backward));
                }
            }
        }
        cells.Add(hits.Count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        cells.Dispose();
        hits.Dispose();
    }

    private void Chain(int row)
    {
        chain.Clear();
        evidence.Clear();
        loads++;
        var words = source[row];
        for (var k = 0; k < words.Length; k++)
        {
            foreach (var link in links[words[k]])
            {
                ref var head = ref heads[link.Target];
                chain.Add(new Chained(head.Load == loads ? head.Newest : 0, (ushort)k, link.Forward, link.Backward));
                head = (loads, chain.Count);
            }
        }
        if (text is null) return;
        CollectionsMarshal.SetCount(evidence, chain.Count);
        CollectionsMarshal.AsSpan(evidence).Clear();
    }

    private (float Forward, float Backward) Probabilities(TextLexicon text, int at, Chained link, int row, int column, int targetType)
    {
        ref var known = ref CollectionsMarshal.AsSpan(evidence)[at];
        var seen = text.Seen(known ??= text.Seen(row, source[row][link.Word], targetType), row, column, targetType);
        return (seen.ForwardProbability(link.Forward), seen.BackwardProbability(link.Backward));
    }

    /// <summary>The linked words of two units.</summary>
    public ReadOnlySpan<WordHit> this[int row, int column]
    {
        get
        {
            var cell = rows[row].Cell + column - rows[row].First;
            return hits[cells[cell]..cells[cell + 1]];
        }
    }

    /// <summary>A link of a word of the row, and the place of the one before it to the same target type.</summary>
    private readonly record struct Chained(int Next, ushort Word, float Forward, float Backward);
}
