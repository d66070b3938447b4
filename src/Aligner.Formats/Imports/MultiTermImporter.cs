using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Formats.Tables;
using Aligner.Formats.Xml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>
/// MultiTerm XML (<c>mtf</c>): concepts, languages and terms, and of their descriptive fields those that a glossary
/// has a place for, under the names our export and MultiTerm's own templates use.
/// </summary>
internal sealed class MultiTermImporter : IImporter
{
    /// <inheritdoc/>
    public string Name => "multiterm";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".mtf"];

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head) => XmlRoot.Of(head) == "mtf";

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        var concepts = new ImportedConcepts(options, report);
        var leftOut = new LeftOutParts(report);
        foreach (var group in XmlEntryReader.Read(file, ["mtf"], ["conceptGrp"], report))
        {
            var draft = new ConceptDraft(group.Place, options, report);
            foreach (var field in Fields(group)) ReadField(field, draft, leftOut);
            foreach (var section in group.Named("languageGrp")) ReadLanguage(section, draft, leftOut, report);
            concepts.Add(draft, group.Place);
        }
        concepts.Report();
        leftOut.Report();
        return concepts.All;
    }

    private static void ReadField(XmlEntry field, ConceptDraft draft, LeftOutParts leftOut)
    {
        var text = field.Text.Trim();
        switch (field["type"])
        {
            case "Subject" when Words.Read<ConceptType>(text) is not null: draft.SetType(text, field.Place); break;
            case "Status" when Words.Read<ConceptStatus>(text) is not null: draft.SetStatus(text, field.Place); break;
            case "Equivalence" when Words.Read<Equivalence>(text) is not null: draft.SetEquivalence(text, field.Place); break;
            case "Confidence": draft.SetConfidence(text, field.Place); break;
            case "Note": draft.AddNote(text); break;
            case "Definition": draft.Define(LanguageCode.Undetermined, text); break;
            case "Domain" or "Subject": draft.AddSubject(LanguageCode.Undetermined, text); break;
            case "Source" when ConceptNotes.Evidence(text) is { } evidence: draft.Evidence.Add(evidence); break;
            default: leftOut.Count(field["type"] ?? field.Name, field.Place); break;
        }
    }

    private static void ReadLanguage(XmlEntry section, ConceptDraft draft, LeftOutParts leftOut, Action<Diagnostic> report)
    {
        if (LanguageOf(section) is not { } language)
        {
            report(section.Place.Error(ImportCodes.NoConcept, "languageGrp names no language; give its language a lang such as IT"));
            return;
        }
        foreach (var field in Fields(section))
        {
            if (field["type"] == "Definition") draft.Define(language, field.Text);
            else leftOut.Count(field["type"] ?? field.Name, field.Place);
        }
        var terms = new List<Term>();
        foreach (var group in section.Named("termGrp")) ReadTerm(group, language, terms, draft, leftOut);
        foreach (var term in terms) draft.Add(language, term);
    }

    private static void ReadTerm(XmlEntry group, LanguageCode language, List<Term> terms, ConceptDraft draft, LeftOutParts leftOut)
    {
        var text = group.Named("term").FirstOrDefault()?.Text ?? "";
        var isForm = false;
        var term = new Term(text, false, [], 0);
        foreach (var field in Fields(group))
        {
            if (field["type"] == "Usage" && field.Text.Trim() == "form") isForm = true;
            else if (field["type"] == "Definition") draft.Define(language, field.Text);
            else if (Read(field, term) is { } read) term = read;
            else leftOut.Count(field["type"] ?? field.Name, field.Place);
        }
        // Our export lists the forms of a term behind it.
        if (isForm && terms.Count > 0) terms[^1] = terms[^1] with { Forms = terms[^1].Forms.Add(text) };
        else terms.Add(term);
    }

    private static Term? Read(XmlEntry field, Term term) => field["type"] switch
    {
        "Usage" or "Status" when UsageWords.Read(field.Text) is { } use => term with { Usage = use.Usage, Preferred = use.IsPreferred },
        "Region" or "Geographical usage" when RegionTag.Of(field.Text.Trim()) is { } region => term with { Region = region },
        "Source" => term with { Source = field.Text.Trim() },
        "Note" => term with { Note = field.Text.Trim() },
        _ => null,
    };

    private static LanguageCode? LanguageOf(XmlEntry section)
    {
        var name = section.Named("language").FirstOrDefault();
        return LanguageCode.TryParse(name?["lang"], out var language) ? language : LanguageHeads.Read(name?["type"] ?? "");
    }

    // Who changed it and when is MultiTerm's own book-keeping.
    private static IEnumerable<XmlEntry> Fields(XmlEntry group) =>
        group.Named("descripGrp").SelectMany(field => field.All()).Where(element => element.Name == "descrip");
}
