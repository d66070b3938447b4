using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Pairing;

namespace Aligner.Store.Forms;

/// <summary>Two articles aligned and judged as bytes; the articles themselves are not among them.</summary>
internal static class JudgementForm
{
    [Flags]
    private enum Signs : byte
    {
        None = 0,
        Noise = 1,
        Crossing = 2,
    }

    public static void Write(BinaryWriter writer, JudgedPair pair)
    {
        var evidence = pair.Evidence;
        writer.Write(evidence.Shared);
        writer.Write(evidence.Linked);
        writer.Write(evidence.Covered);
        writer.Write(evidence.Confidence);
        writer.Write(evidence.LinkedInOrder);
        writer.Write(evidence.ConfidenceInOrder);
        writer.Write(evidence.WithLexicon);
        WriteBeads(writer, pair.Alignment);
    }

    public static JudgedPair Read(BinaryReader reader, Document source, Document target) => new(
        new PairEvidence(
            reader.ReadDouble(),
            reader.ReadDouble(),
            reader.ReadDouble(),
            reader.ReadDouble(),
            reader.ReadDouble(),
            reader.ReadDouble(),
            reader.ReadBoolean()),
        new ArticleAlignment(source, target, ReadBeads(reader), ReadBeads(reader)));

    /// <summary>The beads of an alignment.</summary>
    public static void WriteBeads(BinaryWriter writer, ArticleAlignment alignment)
    {
        WriteBeads(writer, alignment.Sentences);
        WriteBeads(writer, alignment.Paragraphs);
    }

    private static void WriteBeads(BinaryWriter writer, AlignmentResult result)
    {
        writer.Write7BitEncodedInt(result.SourceCount);
        writer.Write7BitEncodedInt(result.TargetCount);
        writer.Write7BitEncodedInt(result.Beads.Length);
        foreach (var bead in result.Beads)
        {
            writer.WriteNumbers(bead.Source);
            writer.WriteNumbers(bead.Target);
            writer.Write(bead.Confidence);
            writer.Write((byte)((bead.IsNoise ? Signs.Noise : 0) | (bead.IsCrossing ? Signs.Crossing : 0)));
        }
    }

    private static AlignmentResult ReadBeads(BinaryReader reader) =>
        new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadAll(() => ReadBead(reader)));

    private static Bead ReadBead(BinaryReader reader)
    {
        var (source, target, confidence) = (reader.ReadNumbers(), reader.ReadNumbers(), reader.ReadDouble());
        var signs = (Signs)reader.ReadByte();
        return new Bead(source, target, confidence)
        {
            IsNoise = signs.HasFlag(Signs.Noise),
            IsCrossing = signs.HasFlag(Signs.Crossing),
        };
    }
}
