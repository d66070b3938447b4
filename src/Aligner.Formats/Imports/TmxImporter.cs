using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Formats.Tables;
using Aligner.Formats.Xml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>TMX 1.4: a unit is a concept, its segments without inline codes the terms; what our own export keeps in properties is read
/// back. Units as long as sentences are no terms and stay out.</summary>
internal sealed class TmxImporter : IImporter
{
    /// <inheritdoc/>
    public string Name => "tmx";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".tmx"];

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head) => XmlRoot.Of(head) == "tmx";

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        var concepts = new ImportedConcepts(options, report);
        var sentences = new SentenceUnits(report);
        var leftOut = new LeftOutParts(report);
        foreach (var unit in TmxUnits.Read(file, report))
        {
            var draft = new ConceptDraft(unit.Place, options, report);
            ReadUnit(unit, draft, leftOut);
            var variants = unit.Named("tuv").ToList();
            if (sentences.Takes(unit.Place, variants.Select(TmxUnits.SegmentOf))) continue;
            foreach (var variant in variants) ReadVariant(variant, draft, leftOut, report);
            concepts.Add(draft, unit.Place);
        }
        concepts.Report();
        sentences.Report();
        leftOut.Report();
        return concepts.All;
    }

    private static void ReadUnit(XmlEntry unit, ConceptDraft draft, LeftOutParts leftOut)
    {
        foreach (var note in unit.Named("note")) draft.AddNote(note.Text);
        foreach (var property in unit.Named("prop"))
        {
            switch (property["type"])
            {
                case "x-type": draft.SetType(property.Text, property.Place); draft.Id = unit["tuid"]; break;
                case "x-status": draft.SetStatus(property.Text, property.Place); break;
                case "x-equivalence": draft.SetEquivalence(property.Text, property.Place); break;
                case "x-confidence": draft.SetConfidence(property.Text, property.Place); break;
                case "x-evidence" when ConceptNotes.Evidence(property.Text) is { } evidence: draft.Evidence.Add(evidence); break;
                default: leftOut.Count(property["type"] ?? "prop", property.Place); break;
            }
        }
    }

    private static void ReadVariant(XmlEntry variant, ConceptDraft draft, LeftOutParts leftOut, Action<Diagnostic> report)
    {
        if (!LanguageCode.TryParse(variant["lang"], out var language))
        {
            report(variant.Place.Error(ImportCodes.NoConcept, "the variant names no language; give it an xml:lang such as it or nl"));
            return;
        }
        if (!variant.Named("seg").Any()) report(variant.Place.Error(ImportCodes.NoConcept, "the variant has no segment; give it a seg"));

        foreach (var note in variant.Named("note")) leftOut.Count("note of a variant", note.Place);

        // The preferred term first, then each other term with its count and forms.
        var terms = new List<(string Text, List<string> Forms, int Count)> { (TmxUnits.SegmentOf(variant), [], 0) };
        foreach (var property in variant.Named("prop"))
        {
            switch (property["type"])
            {
                case "x-count": terms[0] = terms[0] with { Count = draft.Count(property.Text, property.Place) }; break;
                case "x-form": terms[0].Forms.Add(property.Text); break;
                case "x-term": terms.Add((property.Text, [], 0)); break;
                case "x-term-count": terms[^1] = terms[^1] with { Count = draft.Count(property.Text, property.Place) }; break;
                case "x-term-form": terms[^1].Forms.Add(property.Text); break;
                default: leftOut.Count(property["type"] ?? "prop", property.Place); break;
            }
        }
        for (var i = 0; i < terms.Count; i++) draft.Add(language, terms[i].Text, preferred: i == 0, terms[i].Forms, terms[i].Count);
    }
}
