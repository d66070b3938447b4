using Aligner.Glossaries;

namespace Aligner.Store.Forms;

/// <summary>All that the extraction says of a concept, as bytes; nothing in it is a person's.</summary>
internal static class FindingForm
{
    public static void Write(BinaryWriter writer, Concept finding)
    {
        writer.Write(finding.Id);
        writer.Write((byte)finding.Type);
        writer.Write((byte)finding.Equivalence);
        writer.Write(finding.Confidence);
        writer.WriteAll(finding.Terms, language =>
        {
            writer.Write(language.Key.Value);
            writer.WriteAll(language.Value, term =>
            {
                writer.Write(term.Text);
                writer.Write(term.Preferred);
                writer.WriteAll(term.Forms, writer.Write);
                writer.Write7BitEncodedInt(term.Count);
            });
        });
        writer.WriteAll(finding.Evidence, evidence =>
        {
            writer.Write(evidence.Story);
            writer.Write(evidence.Source);
            writer.Write(evidence.Target);
        });
    }
}
