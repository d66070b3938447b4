using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Store.Forms;

/// <summary>The findings that glossaries have taken up, as bytes.</summary>
internal static class TakenForm
{
    public static void Write(BinaryWriter writer, IReadOnlyCollection<TakenFinding> taken) => writer.WriteAll(taken, finding =>
    {
        writer.Write(finding.Content.ToBytes());
        writer.Write(finding.Ties.Id);
        writer.WriteAll(finding.Ties.Spellings, writer.Write);
    });

    public static ImmutableArray<TakenFinding> Read(BinaryReader reader) => reader.ReadAll(() => new TakenFinding(
        WorkKey.Read(reader.ReadBytes(WorkKey.Length)),
        new ConceptTies(reader.ReadString(), reader.ReadAll(reader.ReadString))));
}
