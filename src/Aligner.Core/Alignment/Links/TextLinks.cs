using System.Runtime.InteropServices;

namespace Aligner.Alignment;

/// <summary>Word alignment over the beads of a text, both ways, and what each bead contributes to it.</summary>
internal sealed class TextLinks
{
    /// <summary>First guess for two words that always meet and that nothing else links.</summary>
    private const float Guess = 0.02f;

    private readonly Dictionary<WordPair, int> pairs = [];
    private readonly Dictionary<long, (float Forward, float Backward)> own = [];
    private readonly Dictionary<long, float> ownForwardTotals = [];
    private readonly Dictionary<long, float> ownBackwardTotals = [];
    private readonly Dictionary<int, float> forwardTotals;
    private readonly Dictionary<int, float> backwardTotals;
    private readonly float[] forward;
    private readonly float[] backward;

    /// <param name="beads">The words of each bead, by the group of their stem.</param>
    /// <param name="known">p(target | source) and p(source | target) of the pairs of groups that are linked already.</param>
    public TextLinks(
        IReadOnlyList<(int[] Source, int[] Target)> beads, IReadOnlyDictionary<WordPair, (float Forward, float Backward)> known)
    {
        var meetings = new List<(int Count, int LastBead)>();
        var tables = new int[beads.Count][];
        for (var bead = 0; bead < beads.Count; bead++) tables[bead] = Meet(beads[bead].Source, beads[bead].Target, bead, meetings);
        // Two words that meet in one bead only have nothing to teach another bead.
        bool[] teaches = [.. meetings.Select(meeting => meeting.Count > 1)];
        var firstForward = new float[meetings.Count];
        var firstBackward = new float[meetings.Count];
        foreach (var (pair, id) in pairs)
        {
            (firstForward[id], firstBackward[id]) = known.GetValueOrDefault(pair);
        }
        float[] guesses = [.. meetings.Select(meeting => meeting.Count > 1 ? Guess * meeting.Count / (meeting.Count + 2) : 0)];
        (forward, forwardTotals) = new TextWordAligner(firstForward, guesses)
            .Run([.. beads.Select((bead, at) => new WordTable(bead.Source, bead.Target, tables[at], false))], (bead, given, pair, links) =>
        {
            CollectionsMarshal.GetValueRefOrAddDefault(ownForwardTotals, Key(bead, given), out _) += links;
            if (teaches[pair]) CollectionsMarshal.GetValueRefOrAddDefault(own, Key(bead, pair), out _).Forward += links;
        });
        (backward, backwardTotals) = new TextWordAligner(firstBackward, guesses)
            .Run([.. beads.Select((bead, at) => new WordTable(bead.Target, bead.Source, tables[at], true))], (bead, given, pair, links) =>
        {
            CollectionsMarshal.GetValueRefOrAddDefault(ownBackwardTotals, Key(bead, given), out _) += links;
            if (teaches[pair]) CollectionsMarshal.GetValueRefOrAddDefault(own, Key(bead, pair), out _).Backward += links;
        });
        for (var pair = 0; pair < teaches.Length; pair++)
        {
            if (!teaches[pair]) forward[pair] = backward[pair] = 0;
        }
    }

    /// <summary>The pairs of groups that are linked in at least one bead's worth of cases, in either direction.</summary>
    public IEnumerable<WordPair> Learned =>
        pairs.Where(pair => forward[pair.Value] >= 1 || backward[pair.Value] >= 1).Select(pair => pair.Key);

    /// <summary>What the text says of two groups, without the bead of the source word.</summary>
    public WordEvidence Seen(int bead, int source, int target)
    {
        var forwardTotal = forwardTotals.GetValueOrDefault(source) - ownForwardTotals.GetValueOrDefault(Key(bead, source));
        var backwardTotal = backwardTotals.GetValueOrDefault(target);
        return pairs.TryGetValue(new WordPair(source, target), out var pair)
            ? Less(new WordEvidence(pair, forward[pair], forwardTotal, backward[pair], backwardTotal), bead)
            : new WordEvidence(-1, 0, forwardTotal, 0, backwardTotal);
    }

    /// <summary>The same without the bead of the target word.</summary>
    public WordEvidence Without(WordEvidence evidence, int bead, int other, int target)
    {
        evidence = evidence with { BackwardTotal = evidence.BackwardTotal - ownBackwardTotals.GetValueOrDefault(Key(other, target)) };
        return bead == other ? evidence : Less(evidence, other);
    }

    private WordEvidence Less(WordEvidence evidence, int bead) =>
        evidence.Pair >= 0 && own.TryGetValue(Key(bead, evidence.Pair), out var links) ? evidence.Less(links) : evidence;

    // Spread over the bits that the hash of a long keeps.
    private static long Key(int bead, int word) => ((long)bead << 32 | (uint)word) * 0x1E3779B97F4A7C15;

    private int[] Meet(int[] sources, int[] targets, int bead, List<(int Count, int LastBead)> meetings)
    {
        var table = new int[sources.Length * targets.Length];
        for (var k = 0; k < sources.Length; k++)
        {
            for (var l = 0; l < targets.Length; l++)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, new WordPair(sources[k], targets[l]), out var met);
                if (!met)
                {
                    id = meetings.Count;
                    meetings.Add((0, -1));
                }
                table[k * targets.Length + l] = id;
                if (meetings[id].LastBead != bead) meetings[id] = (meetings[id].Count + 1, bead);
            }
        }
        return table;
    }
}
