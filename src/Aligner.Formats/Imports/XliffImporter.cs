using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Formats.Xml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>
/// Glossaries in XLIFF 1.2 and 2.x: of a unit with the glossary module its entries, of another its segment, which is
/// a pair of terms unless it is as long as a sentence. What our own export says in notes is read back.
/// </summary>
internal sealed class XliffImporter : IImporter
{
    /// <inheritdoc/>
    public string Name => "xliff";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".xlf", ".xliff"];

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head) => XmlRoot.Of(head) == "xliff";

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        var concepts = new ImportedConcepts(options, report);
        var sentences = new SentenceUnits(report);
        var leftOut = new LeftOutParts(report);
        LanguagePair? pair = null;
        var isUnnamed = false;
        foreach (var unit in XmlEntryReader.Read(file, ["xliff"], ["unit", "trans-unit"], report, outer => pair = Languages(outer) ?? pair))
        {
            if (pair is not { } languages)
            {
                if (!isUnnamed)
                    report(unit.Place.Error(
                        ImportCodes.NotThisFormat, "nothing names the languages; give xliff a srcLang and a trgLang such as it and nl"));
                isUnnamed = true;
                continue;
            }
            foreach (var draft in Drafts(unit, languages, sentences, options, report)) concepts.Add(draft, unit.Place);
            CountLeftOut(unit, leftOut);
        }
        concepts.Report();
        sentences.Report();
        leftOut.Report();
        return concepts.All;
    }

    // Definitions of glossary entries, and translations beside that of the unit.
    private static void CountLeftOut(XmlEntry unit, LeftOutParts leftOut)
    {
        foreach (var entry in unit.All().Where(element => element.Name == "glossEntry"))
            foreach (var part in entry.Children.Where(
                child => child.Name is not ("term" or "translation" or "definition" or XmlEntry.TextName)))
                leftOut.Count(part.Name, part.Place);
        foreach (var alternative in unit.All().Where(element => element.Name is "alt-trans" or "match"))
            leftOut.Count(alternative.Name, alternative.Place);
    }

    // 2.x names them at the root, 1.2 at each file.
    private static LanguagePair? Languages(XmlEntry element) =>
        LanguageCode.TryParse(element["srcLang"] ?? element["source-language"], out var source)
            && LanguageCode.TryParse(element["trgLang"] ?? element["target-language"], out var target)
            ? new LanguagePair(source, target)
            : null;

    private static IEnumerable<ConceptDraft> Drafts(
        XmlEntry unit, LanguagePair pair, SentenceUnits sentences, ImportOptions options, Action<Diagnostic> report)
    {
        var entries = unit.All().Where(element => element.Name == "glossEntry").ToList();
        var notes = unit.Named("notes").SelectMany(list => list.Named("note")).Concat(unit.Named("note")).ToList();
        if (notes.Find(note => note["category"] == "concept") is { } id)
        {
            // Our own: the entries are the terms of the unit's one concept.
            var draft = new ConceptDraft(unit.Place, options, report) { Id = id.Text.Trim() };
            foreach (var note in notes) ReadNote(note, draft);
            foreach (var entry in entries) AddEntry(entry, pair, draft);
            return [draft];
        }
        if (entries.Count > 0)
            return entries.Select(entry =>
            {
                var draft = new ConceptDraft(entry.Place, options, report);
                AddEntry(entry, pair, draft);
                return draft;
            }).Where(draft => draft.LanguageCount == 2);
        return Segment(unit, pair, notes, sentences, options, report) is { } segment ? [segment] : [];
    }

    private static ConceptDraft? Segment(
        XmlEntry unit, LanguagePair pair, List<XmlEntry> notes, SentenceUnits sentences, ImportOptions options, Action<Diagnostic> report)
    {
        var holders = unit.Named("segment").DefaultIfEmpty(unit).ToList();
        string TextOf(string side) => string.Join(' ', holders.SelectMany(holder => holder.Named(side)).Select(text => text.Text));
        var (source, target) = (TextOf("source"), TextOf("target"));
        if (string.IsNullOrWhiteSpace(source) || string.IsNullOrWhiteSpace(target)) return null;
        if (sentences.Takes(unit.Place, source, target)) return null;
        var draft = new ConceptDraft(unit.Place, options, report);
        foreach (var note in notes) draft.AddNote(note.Text);
        draft.Add(pair.Source, source, preferred: true, [], 0);
        draft.Add(pair.Target, target, preferred: true, [], 0);
        return draft;
    }

    private static void ReadNote(XmlEntry note, ConceptDraft draft)
    {
        switch (note["category"])
        {
            case "type": draft.SetType(note.Text, note.Place); break;
            case "status": draft.SetStatus(note.Text, note.Place); break;
            case "equivalence": draft.SetEquivalence(note.Text, note.Place); break;
            case "confidence": draft.SetConfidence(note.Text, note.Place); break;
            case "comment": draft.Note = note.Text; break;
            default: break;
        }
    }

    private static void AddEntry(XmlEntry entry, LanguagePair pair, ConceptDraft draft)
    {
        foreach (var term in entry.Named("term")) draft.Add(pair.Source, term.Text, preferred: true, [], 0);
        foreach (var definition in entry.Named("definition")) draft.Define(pair.Source, definition.Text);
        foreach (var translation in entry.Named("translation")) draft.Add(pair.Target, translation.Text, preferred: true, [], 0);
    }
}
