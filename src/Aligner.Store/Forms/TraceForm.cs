using Aligner.Pairing;

namespace Aligner.Store.Forms;

/// <summary>What an article is found by as bytes.</summary>
internal static class TraceForm
{
    public static void Write(BinaryWriter writer, ArticleTrace trace)
    {
        writer.WriteAll(trace.Keys, writer.Write);
        writer.WriteAll(trace.Words, writer.Write);
        writer.WriteAll(trace.Shingles, writer.Write);
        writer.Write(trace.Length);
    }

    public static ArticleTrace Read(BinaryReader reader) =>
        new(reader.ReadAll(reader.ReadString), reader.ReadAll(reader.ReadString), reader.ReadAll(reader.ReadUInt32), reader.ReadInt32());
}
