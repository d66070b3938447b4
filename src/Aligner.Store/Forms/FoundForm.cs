using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Terms;

namespace Aligner.Store.Forms;

/// <summary>The terms that the rules find in one article as bytes; nothing of them comes from a glossary.</summary>
internal static class FoundForm
{
    public static void Write(BinaryWriter writer, ImmutableArray<Suggestion> terms) => writer.WriteAll(terms, term =>
    {
        writer.Write(term.Text);
        writer.Write((byte)term.Type);
        writer.WriteAll(term.Forms, writer.Write);
        writer.Write7BitEncodedInt(term.Count);
        writer.Write7BitEncodedInt(term.Line);
        writer.Write7BitEncodedInt(term.Column);
        writer.WriteAll(term.Offers, offer =>
        {
            writer.Write(offer.Text);
            writer.Write((byte)offer.Source);
        });
    });

    public static ImmutableArray<Suggestion> Read(BinaryReader reader) =>
        reader.ReadAll(() => new Suggestion(reader.ReadString(), (ConceptType)reader.ReadByte())
        {
            Forms = reader.ReadAll(reader.ReadString),
            Count = reader.Read7BitEncodedInt(),
            Line = reader.Read7BitEncodedInt(),
            Column = reader.Read7BitEncodedInt(),
            Offers = reader.ReadAll(() => new Offer(reader.ReadString(), (OfferSource)reader.ReadByte())),
        });
}
