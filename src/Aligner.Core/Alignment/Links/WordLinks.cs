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
internal sealed class WordLinks : IDisposable
{
    /// <summary>What the lexicon gives two words that only the text links.</summary>
    private const float Unlinked = 1e-6f;

    /// <summary>Links of a word type that room is made for.</summary>
    private const int LinksOfType = 16;

    // By source word type where its links begin, and at the end their number.
    private readonly int[] starts;
    private readonly BorrowedList<WordLink> links;

    public WordLinks(UnitSide source, UnitSide target, Lexicon lexicon, SoundTable sounds, bool sourceCompounds, bool targetCompounds)
        : this(
            source,
            target,
            lexicon,
            sounds,
            new WordStems(lexicon.Source, sourceCompounds),
            new WordStems(lexicon.Target, targetCompounds))
    {
    }

    /// <summary>The same with stems that other sections of a text ask for too.</summary>
    public WordLinks(UnitSide source, UnitSide target, Lexicon lexicon, SoundTable sounds, WordStems sourceStems, WordStems targetStems)
    {
        using var targets = new WordTypeIndex(target, lexicon.Target, sounds, targetStems);
        var finder = new WordLinkFinder(targets, lexicon, sounds, sourceStems);
        starts = new int[source.Types.Length + 1];
        links = new(source.Types.Length * LinksOfType);
        for (var type = 0; type < source.Types.Length; type++)
        {
            finder.Find(source.Types[type], links);
            starts[type + 1] = links.Count;
        }
    }

    private WordLinks(int[] starts, BorrowedList<WordLink> links) => (this.starts, this.links) = (starts, links);

    /// <summary>These links, and between the same two sides those that only the text teaches.</summary>
    public WordLinks With(TextLexicon text, UnitSide source, UnitSide target)
    {
        var byGroup = Enumerable.Range(0, target.Types.Length).ToLookup(type => target.Group[type]);
        var (begins, all) = (new int[starts.Length], new BorrowedList<WordLink>(links.Count));
        for (var type = 0; type < source.Types.Length; type++)
        {
            foreach (var link in this[type]) all.Add(link);
            foreach (var group in text.Learned[source.Group[type]])
                foreach (var other in byGroup[group]) Insert(all, begins[type], new WordLink(other, Unlinked, Unlinked));
            begins[type + 1] = all.Count;
        }
        return new WordLinks(begins, all);
    }

    // Few are learned of a word, and few links come after each.
    private static void Insert(BorrowedList<WordLink> links, int start, WordLink link)
    {
        links.Add(link);
        var at = links.Count - 1;
        for (; at > start && links[at - 1].Target > link.Target; at--) links[at] = links[at - 1];
        links[at] = link;
    }

    /// <summary>The links of a source word type, ascending by target word type.</summary>
    public ReadOnlySpan<WordLink> this[int source] => links[starts[source]..starts[source + 1]];

    /// <summary>Gives its array back; the links must not be used any more.</summary>
    public void Dispose() => links.Dispose();
}
