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
        // In loops: of ten thousand findings the functions would take longer to make than to call.
        writer.Write7BitEncodedInt(finding.Terms.Count);
        foreach (var (language, terms) in finding.Terms)
        {
            writer.Write(language.Value);
            writer.Write7BitEncodedInt(terms.Length);
            foreach (var term in terms) Write(writer, term);
        }
        writer.Write7BitEncodedInt(finding.Evidence.Length);
        foreach (var evidence in finding.Evidence)
        {
            writer.Write(evidence.Story);
            writer.Write(evidence.Source);
            writer.Write(evidence.Target);
        }
    }

    private static void Write(BinaryWriter writer, Term term)
    {
        writer.Write(term.Text);
        writer.Write(term.Preferred);
        writer.Write7BitEncodedInt(term.Forms.Length);
        foreach (var form in term.Forms) writer.Write(form);
        writer.Write7BitEncodedInt(term.Count);
    }
}
