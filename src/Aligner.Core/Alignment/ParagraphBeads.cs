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
        var components = new Components<int>();
        var confidence = new double[sourceCount + targetCount];
        Array.Fill(confidence, 1);
        foreach (var bead in sentences.Beads.Where(bead => !bead.IsNull))
        {
            var first = components.Find(source.Of[bead.Source[0]]);
            foreach (var sentence in bead.Source) Join(first, source.Of[sentence]);
            foreach (var sentence in bead.Target) Join(first, sourceCount + target.Of[sentence]);
            confidence[first = components.Find(first)] = Math.Min(confidence[first], bead.Confidence);
        }
        var sources = new SortedDictionary<int, List<int>>();
        var targets = new SortedDictionary<int, List<int>>();
        for (var paragraph = 0; paragraph < sourceCount; paragraph++) Add(sources, components.Find(paragraph), paragraph);
        for (var paragraph = 0; paragraph < targetCount; paragraph++) Add(targets, components.Find(sourceCount + paragraph), paragraph);

        var beads = ImmutableArray.CreateBuilder<Bead>();
        foreach (var (root, side) in sources)
            beads.Add(targets.TryGetValue(root, out var others)
                ? new Bead([.. side], [.. others], confidence[root])
                : new Bead([.. side], [], 0) { IsNoise = source.Noise[side[0]] is not null });
        foreach (var (root, side) in targets)
            if (!sources.ContainsKey(root)) beads.Add(new Bead([], [.. side], 0) { IsNoise = target.Noise[side[0]] is not null });
        return new AlignmentResult(sourceCount, targetCount, ReadingOrder.Of(beads));

        void Join(int a, int b)
        {
            var least = Math.Min(confidence[components.Find(a)], confidence[components.Find(b)]);
            components.Join(a, b);
            confidence[components.Find(a)] = least;
        }
    }

    private static void Add(SortedDictionary<int, List<int>> groups, int root, int paragraph)
    {
        if (!groups.TryGetValue(root, out var group)) groups.Add(root, group = []);
        group.Add(paragraph);
    }
}
