using Aligner.Alignment;

namespace Aligner.Training;

/// <summary>A part of a long gold document: a run of its gold beads, and the units they cover, the ends exclusive.</summary>
internal sealed record GoldRange(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd)
{
    /// <summary>Cuts a document in parts of as many gold beads each, so that every part can be judged by what the others taught.</summary>
    public static IEnumerable<GoldRange> Of(GoldDocument document, int parts)
    {
        var (sourceStart, targetStart) = (0, 0);
        for (var part = 1; part <= parts; part++)
        {
            var beads = document.Gold[..(document.Gold.Length * part / parts)];
            var sourceEnd = part == parts ? document.Source.Paragraphs.Length : beads.SelectMany(bead => bead.Source).Max() + 1;
            var targetEnd = part == parts ? document.Target.Paragraphs.Length : beads.SelectMany(bead => bead.Target).Max() + 1;
            yield return new GoldRange(sourceStart, sourceEnd, targetStart, targetEnd);
            (sourceStart, targetStart) = (sourceEnd, targetEnd);
        }
    }

    public bool Contains(Bead bead) => bead.Source.IsEmpty
        ? bead.Target[0] >= TargetStart && bead.Target[0] < TargetEnd
        : bead.Source[0] >= SourceStart && bead.Source[0] < SourceEnd;
}
