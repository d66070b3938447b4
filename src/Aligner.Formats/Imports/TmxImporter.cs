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
                case "x-definition": draft.Define(property.Language, property.Text); break;
                case "x-subject": draft.AddSubject(property.Language, property.Text); break;
                case "x-decided-by": draft.Decided = new Decision(property.Text, null); break;
                case "x-decided-at": draft.Decided = At(draft.Decided, property.Text); break;
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

        // The preferred term first, then each other term with its count, forms and what else is said of it.
        var terms = new List<Term>
        {
            new(TmxUnits.SegmentOf(variant), true, [], 0)
            {
                Region = RegionTag.Of(variant["lang"]),
                Note = variant.Named("note").Select(note => note.Text.Trim()).LastOrDefault(note => note.Length > 0),
            },
        };
        foreach (var property in variant.Named("prop"))
        {
            if (property["type"] == "x-term") terms.Add(new Term(property.Text, false, [], 0));
            else if (property["type"] is not { } type || Read(type, property, type.StartsWith(Other, StringComparison.Ordinal)
                ? terms[^1]
                : terms[0], draft) is not { } read) leftOut.Count(property["type"] ?? "prop", property.Place);
            else terms[type.StartsWith(Other, StringComparison.Ordinal) ? ^1 : 0] = read;
        }
        foreach (var term in terms) draft.Add(language, term);
    }

    // What our own export begins the properties of a further term with.
    private const string Other = "x-term-";

    private static Term? Read(string type, XmlEntry property, Term term, ConceptDraft draft) =>
        type.Replace(Other, "x-", StringComparison.Ordinal)
        switch
        {
            "x-count" => term with { Count = draft.Count(property.Text, property.Place) },
            "x-form" => term with { Forms = term.Forms.Add(property.Text) },
            "x-usage" => term with { Usage = Words.Read<TermUsage>(property.Text) ?? default },
            "x-source" => term with { Source = property.Text },
            "x-note" => term with { Note = property.Text },
            "x-region" => term with { Region = RegionTag.Of(property.Text) },
            "x-preferred" => term with { Preferred = true },
            _ => null,
        };

    private static Decision? At(Decision? decided, string moment) =>
        Decision.TryReadMoment(moment, out var at) && decided is not null ? decided with { At = at } : decided;
}
