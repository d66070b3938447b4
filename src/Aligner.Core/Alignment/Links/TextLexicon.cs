using System.Runtime.InteropServices;

namespace Aligner.Alignment;

/// <summary>
/// What the text itself teaches of its words: how often they translate each other in the beads of a first pass, by word
/// alignment with the lexicon as its prior (IBM model 1 with the distance prior of Dyer et al. 2013; a MAP estimate).
/// Asked about two units it leaves out what their own beads taught, so that no bead of the first pass can vouch for
/// itself.
/// </summary>
internal sealed class TextLexicon
{
    /// <summary>Source words times target words of the largest bead that teaches: a longer one says little of any
    /// of its words and costs much.</summary>
    private const long LargestBead = 10_000;

    private readonly UnitSide source;
    private readonly UnitSide target;
    private readonly int[] sourceBead;
    private readonly int[] targetBead;
    private readonly TextLinks text;

    /// <param name="source">Source units.</param>
    /// <param name="target">Target units.</param>
    /// <param name="links">What is known of their words.</param>
    /// <param name="beads">Beads of the first pass that are likely right, in order.</param>
    public TextLexicon(
        UnitSide source, UnitSide target, WordLinks links, IEnumerable<BeadExtent> beads)
    {
        this.source = source;
        this.target = target;
        sourceBead = new int[source.Count];
        targetBead = new int[target.Count];
        Array.Fill(sourceBead, -1);
        Array.Fill(targetBead, -1);
        var words = new List<(int[] Source, int[] Target)>();
        foreach (var (i, n, j, m) in beads)
        {
            var (sources, targets) = (Groups(source, i, n), Groups(target, j, m));
            if ((long)sources.Length * targets.Length > LargestBead) continue;
            sourceBead.AsSpan(i, n).Fill(words.Count);
            targetBead.AsSpan(j, m).Fill(words.Count);
            words.Add((sources, targets));
        }
        var known = Known(links);
        text = new TextLinks(words, known);
        Learned = text.Learned.Where(pair => !known.ContainsKey(pair)).ToLookup(pair => pair.Source, pair => pair.Target);
    }

    /// <summary>By the group of source words (<see cref="UnitSide.Group"/>) the groups of target words that
    /// only the text links them to.</summary>
    public ILookup<int, int> Learned { get; }

    /// <summary>What the text says of two word types, the bead of the source unit left out.</summary>
    public WordEvidence Seen(int row, int sourceType, int targetType)
    {
        var bead = sourceBead[row];
        return bead < 0 ? WordEvidence.None : text.Seen(bead, source.Group[sourceType], target.Group[targetType]);
    }

    /// <summary>The same with the bead of the target unit left out as well.</summary>
    public WordEvidence Seen(WordEvidence evidence, int row, int column, int targetType)
    {
        var (bead, other) = (sourceBead[row], targetBead[column]);
        return bead < 0 || other < 0 ? evidence : text.Without(evidence, bead, other, target.Group[targetType]);
    }

    private static int[] Groups(UnitSide side, int first, int count)
    {
        var start = side.Start(first);
        var words = side.Words(start, side.Start(first + count) - start);
        var groups = new int[words.Length];
        for (var at = 0; at < words.Length; at++) groups[at] = side.Group[words[at]];
        return groups;
    }

    private Dictionary<WordPair, (float Forward, float Backward)> Known(WordLinks links)
    {
        var known = new Dictionary<WordPair, (float Forward, float Backward)>();
        for (var type = 0; type < source.Types.Length; type++)
        {
            foreach (var link in links[type])
            {
                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    known, new WordPair(source.Group[type], target.Group[link.Target]), out _);
                entry = (Math.Max(entry.Forward, link.Forward), Math.Max(entry.Backward, link.Backward));
            }
        }
        return known;
    }
}
