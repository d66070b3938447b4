using System.Collections.Immutable;
using Aligner.Matching;

namespace Aligner.Alignment;

/// <summary>From beads of sentences to beads of paragraphs.</summary>
internal static class ParagraphBeads
{
    /// <summary>Paragraphs that a sentence bead joins, on the same or on the other side, stand in one bead;
    /// those no bead touches are null.</summary>
    /// <param name="sentences">Beads of sentences.</param>
    /// <param name="source">Where the source sentences stand.</param>
    /// <param name="target">Where the target sentences stand.</param>
    public static AlignmentResult Of(AlignmentResult sentences, ParagraphLayout source, ParagraphLayout target)
    {
        var (sourceCount, targetCount) = (source.Noise.Length, target.Noise.Length);
        var components = new NumberedComponents(sourceCount + targetCount);
        var confidence = new double[sourceCount + targetCount];
        Array.Fill(confidence, 1);
        foreach (var bead in sentences.Beads)
        {
            if (bead.IsNull) continue;
            var first = components.Find(source.Of[bead.Source[0]]);
            foreach (var sentence in bead.Source) Join(first, source.Of[sentence]);
            foreach (var sentence in bead.Target) Join(first, sourceCount + target.Of[sentence]);
            confidence[first = components.Find(first)] = Math.Min(confidence[first], bead.Confidence);
        }
        var members = new Members(components, sourceCount, targetCount);
        var beads = new List<Bead>(Math.Max(sourceCount, targetCount));
        for (var root = 0; root < sourceCount + targetCount; root++)
        {
            var (sources, targets) = members.Of(root);
            if (sources.IsEmpty && targets.IsEmpty) continue;
            beads.Add(sources.IsEmpty || targets.IsEmpty
                ? new Bead(sources, targets, 0)
                {
                    IsNoise = (targets.IsEmpty ? source.Noise[sources[0]] : target.Noise[targets[0]]) is not null,
                }
                : new Bead(sources, targets, confidence[root]));
        }
        return new AlignmentResult(sourceCount, targetCount, ReadingOrder.Of(beads));

        void Join(int a, int b)
        {
            var least = Math.Min(confidence[components.Find(a)], confidence[components.Find(b)]);
            components.Join(a, b);
            confidence[components.Find(a)] = least;
        }
    }

    /// <summary>The paragraphs of each component, both sides in a row: chains through arrays, for texts of a million lines.</summary>
    private sealed class Members
    {
        private readonly int sourceCount;

        // By node the next larger one of its component, 0 for none; a root is its component's smallest, so never a next one.
        private readonly int[] next;
        private readonly bool[] isRoot;
        private readonly List<int> sources = [];
        private readonly List<int> targets = [];

        public Members(NumberedComponents components, int sourceCount, int targetCount)
        {
            this.sourceCount = sourceCount;
            next = new int[sourceCount + targetCount];
            isRoot = new bool[next.Length];
            var last = new int[next.Length];
            for (var node = 0; node < next.Length; node++)
            {
                var root = components.Find(node);
                isRoot[root] = true;
                if (root != node) next[last[root]] = node;
                last[root] = node;
            }
        }

        /// <summary>The source and the target paragraphs of the component a node names, ascending; none where it names none.</summary>
        public (ImmutableArray<int> Sources, ImmutableArray<int> Targets) Of(int root)
        {
            if (!isRoot[root]) return ([], []);
            sources.Clear();
            targets.Clear();
            var node = root;
            do
            {
                if (node < sourceCount) sources.Add(node);
                else targets.Add(node - sourceCount);
                node = next[node];
            }
            while (node != 0);
            return ([.. sources], [.. targets]);
        }
    }
}
