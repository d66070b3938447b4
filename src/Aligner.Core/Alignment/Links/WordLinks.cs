using System.Runtime.InteropServices;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Alignment;

/// <summary>Two word types that may translate each other.</summary>
/// <param name="Target">Target word type.</param>
/// <param name="Forward">p(target | source).</param>
/// <param name="Backward">p(source | target).</param>
internal readonly record struct WordLink(int Target, float Forward, float Backward);

/// <summary>
/// Which word types of two sides translate each other, and how likely (<see cref="WordLinkFinder"/>). Those that only the text
/// teaches come after a first pass (<see cref="With"/>).
/// </summary>
internal sealed class WordLinks
{
    /// <summary>What the lexicon gives two words that only the text links.</summary>
    private const float Unlinked = 1e-6f;

    private readonly int[] starts;
    private readonly WordLink[] links;

    public WordLinks(UnitSide source, UnitSide target, Lexicon lexicon, SoundTable sounds, bool sourceCompounds, bool targetCompounds)
    {
        var targets = new WordTypeIndex(target, lexicon.Target, sounds, targetCompounds);
        var finder = new WordLinkFinder(targets, lexicon, sounds, sourceCompounds);
        starts = new int[source.Types.Length + 1];
        var all = new List<WordLink>();
        for (var type = 0; type < source.Types.Length; type++)
        {
            finder.AddLinks(source.Types[type], all);
            starts[type + 1] = all.Count;
        }
        links = [.. all];
    }

    private WordLinks(int[] starts, WordLink[] links)
    {
        this.starts = starts;
        this.links = links;
    }

    /// <summary>These links, and between the same two sides those that only the text teaches.</summary>
    public WordLinks With(TextLexicon text, UnitSide source, UnitSide target)
    {
        var byGroup = Enumerable.Range(0, target.Types.Length).ToLookup(type => target.Group[type]);
        var allStarts = new int[starts.Length];
        var all = new List<WordLink>(links.Length);
        for (var type = 0; type < source.Types.Length; type++)
        {
            all.AddRange(this[type]);
            foreach (var group in text.Learned[source.Group[type]])
                foreach (var other in byGroup[group]) all.Add(new WordLink(other, Unlinked, Unlinked));
            CollectionsMarshal.AsSpan(all)[allStarts[type]..].Sort((a, b) => a.Target.CompareTo(b.Target));
            allStarts[type + 1] = all.Count;
        }
        return new WordLinks(allStarts, [.. all]);
    }

    /// <summary>The links of a source word type, ascending by target word type.</summary>
    public ReadOnlySpan<WordLink> this[int source] => links.AsSpan(starts[source], starts[source + 1] - starts[source]);
}
