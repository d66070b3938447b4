using Aligner.Formats.Corrections;
using Aligner.Glossaries;
using Aligner.Matching;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>
/// Writes everything that the page of a story shows besides the alignments themselves, in two parts: of two runs that write the same, the
/// page has the same bytes.
/// </summary>
internal static class StorySignature
{
    /// <summary>Writes what the page shows that is no term.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="model">The whole run.</param>
    /// <param name="report">The story.</param>
    public static void WriteOwn(BinaryWriter writer, ReportModel model, AlignedStory report)
    {
        writer.Write(report.Story.Name);
        writer.Write(model.Words.Language);
        writer.Write(model.HasIndex);
        writer.Write(model.SharedLook ?? "");
        writer.Write(model.Glossaries.IsEmpty);
        foreach (var pair in report.Story.Pairs)
        {
            writer.Write(pair.Source.Path);
            writer.Write(pair.Target.Path);
            writer.Write((byte)pair.Kind);
            writer.Write(pair.Score);
        }
        foreach (var pin in model.Index.PinsOf(report))
        {
            writer.Write(PinFile.Line(pin.Of with { Beads = [pin.Bead] }));
            writer.Write(pin.IsChecked);
        }
        foreach (var article in report.Story.Articles)
        {
            writer.Write(article.Path);
            foreach (var message in model.Index.MessagesOf(article.Path)) writer.Write(message.ToString());
        }
    }

    /// <summary>Writes the terms in its texts, with what the page shows of their concepts: to find them takes longest.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="model">The whole run.</param>
    /// <param name="report">The story.</param>
    public static void WriteTerms(BinaryWriter writer, ReportModel model, AlignedStory report)
    {
        var concepts = new Dictionary<Concept, int>(ReferenceEqualityComparer.Instance);
        foreach (var article in report.Story.Articles)
        {
            foreach (var paragraph in article.Paragraphs)
                foreach (var term in model.Index.Terms.Find(article.Language.Language, paragraph.Text))
                    Write(writer, paragraph.Index, term, concepts);
        }
        foreach (var concept in concepts.Keys) Write(writer, concept);
    }

    private static void Write(BinaryWriter writer, int paragraph, TermOccurrence<Concept> term, Dictionary<Concept, int> concepts)
    {
        writer.Write7BitEncodedInt(paragraph);
        foreach (var part in term.Parts)
        {
            writer.Write7BitEncodedInt(part.Start);
            writer.Write7BitEncodedInt(part.Count);
        }
        foreach (var meaning in term.Meanings)
        {
            concepts.TryAdd(meaning, concepts.Count);
            writer.Write7BitEncodedInt(concepts[meaning]);
        }
    }

    /// <summary>Writes what pages of stories show of a concept.</summary>
    public static void Write(BinaryWriter writer, Concept concept)
    {
        writer.Write(concept.Id);
        writer.Write((byte)concept.Type);
        writer.Write((byte)concept.Status);
        writer.Write((byte)concept.Equivalence);
        writer.Write(Grade.Of(concept.Confidence));
        writer.Write(concept.Note ?? "");
        foreach (var (language, terms) in concept.Terms)
        {
            writer.Write(language.Value);
            foreach (var term in terms)
            {
                writer.Write(term.Text);
                writer.Write(term.Preferred);
                writer.Write((byte)term.Usage);
                writer.Write(term.Region ?? "");
                foreach (var form in term.Forms.Concat(term.WrongForms)) writer.Write(form);
            }
        }
    }
}
