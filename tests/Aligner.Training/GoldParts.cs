using System.Collections.Immutable;
using Aligner.Alignments;
using Aligner.Articles;
using Aligner.Text;

namespace Aligner.Training;

/// <summary>Cuts a long gold document in parts, so that every other part can judge what the rest taught.</summary>
internal static class GoldParts
{
    public static IEnumerable<GoldDocument> Of(GoldDocument document, int parts)
    {
        for (var part = 0; part < parts; part++) yield return Part(document, document.Gold[(document.Gold.Length * part / parts)..(document.Gold.Length * (part + 1) / parts)]);
    }

    private static GoldDocument Part(GoldDocument document, ImmutableArray<Bead> beads)
    {
        var sourceStart = beads.Where(bead => !bead.Source.IsEmpty).Min(bead => bead.Source[0]);
        var targetStart = beads.Where(bead => !bead.Target.IsEmpty).Min(bead => bead.Target[0]);
        var sourceEnd = beads.Where(bead => !bead.Source.IsEmpty).Max(bead => bead.Source[^1]) + 1;
        var targetEnd = beads.Where(bead => !bead.Target.IsEmpty).Max(bead => bead.Target[^1]) + 1;
        return document with
        {
            Source = Cut(document.Source, sourceStart, sourceEnd),
            Target = Cut(document.Target, targetStart, targetEnd),
            Gold = [.. beads.Select(bead => new Bead([.. bead.Source.Select(unit => unit - sourceStart)], [.. bead.Target.Select(unit => unit - targetStart)], 1))],
        };
    }

    private static Article Cut(Article article, int start, int end) =>
        article with { Paragraphs = [.. article.Paragraphs.Skip(start).Take(end - start).Select((paragraph, index) => new Paragraph(index, index + 1, 1, paragraph.Text))] };
}
