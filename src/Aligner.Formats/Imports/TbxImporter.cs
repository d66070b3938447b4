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
/// TBX: version 2 (<c>martif</c>, ISO 30042:2008), version 3 (ISO 30042:2019) in both styles and TBX-Min. Read are terms with
/// administrative status, subject field, notes and sources, and what our own export keeps in notes.
/// </summary>
internal sealed class TbxImporter : IImporter
{
    private static readonly string[] Roots = ["martif", "tbx", "TBX"];

    private static readonly string[] StatusCategories = ["administrativeStatus", "normativeAuthorization", "termStatus"];

    // What holds other elements, in all versions.
    private static readonly string[] Structure =
        ["langSet", "langSec", "langGroup", "tig", "ntig", "termGrp", "termSec", "termGroup", "descripGrp", "termNoteGrp", "adminGrp"];

    /// <inheritdoc/>
    public string Name => "tbx";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".tbx", ".martif"];

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> head) => XmlRoot.Of(head) is { } root && Roots.Contains(root, StringComparer.Ordinal);

    /// <inheritdoc/>
    public ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        var concepts = new ImportedConcepts(options, report);
        var leftOut = new LeftOutParts(report);
        foreach (var entry in XmlEntryReader.Read(file, Roots, ["termEntry", "conceptEntry", "entry"], report))
        {
            var draft = new ConceptDraft(entry.Place, options, report);
            ReadConcept(entry, draft);
            foreach (var section in entry.Children.Where(child => child.Name is "langSet" or "langSec" or "langGroup"))
                ReadLanguage(section, draft, report);
            if (concepts.Add(draft, entry.Place) && !IsOwn(entry)) CountLeftOut(entry, isTerm: false, leftOut);
        }
        concepts.Report();
        leftOut.Report();
        return concepts.All;
    }

    private static void ReadConcept(XmlEntry entry, ConceptDraft draft)
    {
        // A subject field of another termbase is no type of ours: it says nothing then.
        if (Category(entry, "subjectField") is { } subject && IsType(subject))
            draft.SetType(subject.Text, subject.Place);
        foreach (var source in Categories(entry, "source"))
            if (ConceptNotes.Evidence(source.Text.Trim()) is { } evidence) draft.Evidence.Add(evidence);
        foreach (var note in entry.Named("note"))
        {
            if (!ConceptNotes.TryRead(note.Text.Trim(), out var values))
            {
                draft.AddNote(note.Text);
                continue;
            }
            draft.Id = entry["id"];
            if (values.TryGetValue("status", out var status)) draft.SetStatus(status, note.Place);
            if (values.TryGetValue("equivalence", out var equivalence)) draft.SetEquivalence(equivalence, note.Place);
            if (values.TryGetValue("confidence", out var confidence)) draft.SetConfidence(confidence, note.Place);
        }
    }

    private static bool IsType(XmlEntry subject) => Words.Read<ConceptType>(subject.Text.Trim()) is not null;

    // Our own export repeats for other readers what its notes and our glossary hold.
    private static bool IsOwn(XmlEntry entry) => entry.Named("note").Any(note => ConceptNotes.TryRead(note.Text.Trim(), out _));

    private static void CountLeftOut(XmlEntry element, bool isTerm, LeftOutParts leftOut)
    {
        foreach (var child in element.Children)
        {
            var kind = child["type"] ?? child.Name;
            if (Structure.Contains(child.Name, StringComparer.Ordinal))
                CountLeftOut(child, isTerm || child.Name is "tig" or "termGrp" or "termSec" or "termGroup", leftOut);
            else if (!IsRead(child, kind, isTerm)) leftOut.Count(child.Name == "transacGrp" ? "transaction" : kind, child.Place);
        }
    }

    private static bool IsRead(XmlEntry child, string kind, bool isTerm) => kind switch
    {
        XmlEntry.TextName or "term" => true,
        "note" => !isTerm,
        "subjectField" => !isTerm && IsType(child),
        "source" => !isTerm && ConceptNotes.Evidence(child.Text.Trim()) is not null,
        _ => StatusCategories.Contains(kind, StringComparer.Ordinal),
    };

    private static void ReadLanguage(XmlEntry section, ConceptDraft draft, Action<Diagnostic> report)
    {
        if (!LanguageCode.TryParse(section["lang"], out var language))
        {
            report(section.Place.Error(ImportCodes.NoConcept, $"{section.Name} names no language; give it an xml:lang such as it or nl"));
            return;
        }
        var terms = section.All().Where(element => element.Name is "termSec" or "tig" or "termGrp" or "termGroup").ToList();
        var formsOf = terms.Where(IsForm)
            .ToLookup(term => Category(term, "crossReference")!["target"]!, term => TermOf(term)?.Text ?? "", StringComparer.Ordinal);
        foreach (var term in terms.Where(term => !IsForm(term)))
        {
            if (TermOf(term) is not { } text || text.Text.Trim().Length == 0)
            {
                report(term.Place.Error(ImportCodes.NoConcept, $"{term.Name} holds no term; give it one or remove it"));
                continue;
            }
            var (usage, isPreferred) = UsageOf(term);
            draft.Add(language, text.Text, isPreferred, term["id"] is { } id ? formsOf[id] : [], CountOf(term, draft), usage);
        }
        if (terms.Count == 0) report(section.Place.Error(ImportCodes.NoConcept, $"{section.Name} holds no term; give it one or remove it"));
    }

    // Our export's variants, which refer to the term they are a form of.
    private static bool IsForm(XmlEntry term) =>
        Category(term, "termType")?.Text.Trim() == "variant" && Category(term, "crossReference")?["target"] is not null;

    private static XmlEntry? TermOf(XmlEntry section) => section.Named("term").FirstOrDefault();

    // The severest of what is said: an entry may be preferred by one committee and forbidden by another.
    private static (TermUsage Usage, bool IsPreferred) UsageOf(XmlEntry term)
    {
        var words = StatusCategories.SelectMany(category => Categories(term, category)).Select(status => UsageWords.Read(status.Text))
            .Concat(OwnValues(term, "usage").Select(usage => UsageWords.Read(usage.Value)))
            .OfType<(TermUsage Usage, bool IsPreferred)>()
            .ToList();
        return words.Count == 0 ? default : words.MaxBy(word => (word.Usage, word.IsPreferred));
    }

    private static int CountOf(XmlEntry term, ConceptDraft draft)
    {
        foreach (var (count, place) in OwnValues(term, "count")) return draft.Count(count, place);
        return 0;
    }

    // What our own export says of a term in its notes.
    private static IEnumerable<(string Value, FilePlace Place)> OwnValues(XmlEntry term, string key)
    {
        foreach (var note in term.Named("note"))
            if (ConceptNotes.TryRead(note.Text.Trim(), out var values) && values.TryGetValue(key, out var value))
                yield return (value, note.Place);
    }

    private static XmlEntry? Category(XmlEntry entry, string category) => Categories(entry, category).FirstOrDefault();

    // As an attribute (v2, DCA) or as a tag (DCT), alone or in a group.
    private static IEnumerable<XmlEntry> Categories(XmlEntry entry, string category) =>
        entry.Children.Concat(entry.Children.Where(child => child.Name.EndsWith("Grp", StringComparison.Ordinal) && child.Name != "termGrp")
            .SelectMany(group => group.Children))
            .Where(child => child["type"] == category || child.Name == category);
}
