using System.Runtime.InteropServices;
using Aligner.Text;

namespace Aligner.Alignment;

/// <summary>
/// The links of words to those of a section of the target (<see cref="Sections"/>). A word of a long text has links all over its
/// vocabulary, few of them to words that stand in the section; they are sought once for every word and not once for every
/// place it stands at.
/// </summary>
internal sealed class SectionLinks
{
    private readonly UnitSide target;
    private readonly WordLinks links;

    // By word type the last section it was met in, counted from 1.
    private readonly int[] targetMet;
    private readonly int[] sourceMet;

    // One buffer for the links of a section, and by source word type where its own stand in it.
    private readonly List<WordLink> near = [];
    private readonly Extent[] places;
    private int sections;

    public SectionLinks(UnitSide source, UnitSide target, WordLinks links)
    {
        this.target = target;
        this.links = links;
        targetMet = new int[target.Types.Length];
        sourceMet = new int[source.Types.Length];
        places = new Extent[source.Types.Length];
    }

    /// <summary>The links of a source word type to words of the section, ascending by target word type. Valid until the next are asked
    /// for.</summary>
    public ReadOnlySpan<WordLink> this[int sourceType]
    {
        get
        {
            if (sourceMet[sourceType] != sections)
            {
                sourceMet[sourceType] = sections;
                var start = near.Count;
                foreach (var link in links[sourceType])
                    if (targetMet[link.Target] == sections) near.Add(link);
                places[sourceType] = new Extent(start, near.Count - start);
            }
            return CollectionsMarshal.AsSpan(near).Slice(places[sourceType].Start, places[sourceType].Count);
        }
    }

    /// <summary>Takes target units [first, end) for the section.</summary>
    public void Enter(int first, int end)
    {
        sections++;
        near.Clear();
        foreach (var word in target.Words(target.Start(first), target.Start(end) - target.Start(first))) targetMet[word] = sections;
    }
}
