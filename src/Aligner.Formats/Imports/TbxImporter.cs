using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Formats.Tables;
using Aligner.Formats.Xml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Imports;

/// <summary>
/// TBX: version 2 (<c>martif</c>, ISO 30042:2008), version 3 (ISO 30042:2019) in both styles and TBX-Min. Read are terms with
/// administrative status, definitions, subject fields, notes and sources, and what our own export keeps in notes.
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
        foreach (var subject in Categories(entry, "subjectField"))
        {
            if (IsType(subject)) draft.SetType(subject.Text, subject.Place);
            else draft.AddSubject(subject.Language, subject.Text);
        }
        foreach (var definition in Categories(entry, "definition")) draft.Define(definition.Language, definition.Text);
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
            draft.Decided = DecisionOf(entry, values.GetValueOrDefault("decided"));
        }
    }

    // Whoever is responsible for the change to what the note says it is; the moment stands in the note, its day in the change.
    private static Decision? DecisionOf(XmlEntry entry, string? moment) =>
        entry.Named("transacGrp").Select(change => Category(change, "responsibility")?.Text.Trim()).FirstOrDefault(by => by is not null)
            is { Length: > 0 } by
            ? new Decision(by, moment is not null && Decision.TryReadMoment(moment, out var at) ? at : null)
            : null;

    private static bool IsType(XmlEntry subject) => Words.Read<ConceptType>(subject.Text.Trim()) is not null;

    // Our own export repeats for other readers what its notes and our glossary hold.
    private static bool IsOwn(XmlEntry entry) => entry.Named("note").Any(note => ConceptNotes.TryRead(note.Text.Trim(), out _));

    // What describes a description (whose it is, what it is from) is neither the concept's nor the term's: isTerm is null there.
    private static void CountLeftOut(XmlEntry element, bool? isTerm, LeftOutParts leftOut)
    {
        foreach (var child in element.Children)
        {
            var kind = child["type"] ?? child.Name;
            if (Structure.Contains(child.Name, StringComparer.Ordinal))
                CountLeftOut(
                    child,
                    child.Name == "descripGrp" ? null : isTerm == true || child.Name is "tig" or "ntig" or "termSec" or "termGroup",
                    leftOut);
            else if (!IsRead(child, kind, isTerm)) leftOut.Count(child.Name == "transacGrp" ? "transaction" : kind, child.Place);
        }
    }

    private static bool IsRead(XmlEntry child, string kind, bool? isTerm) => kind switch
    {
        XmlEntry.TextName or "term" => true,
        "note" => true,
        "definition" => true,
        "subjectField" => true,
        "source" => isTerm == true || (isTerm == false && ConceptNotes.Evidence(child.Text.Trim()) is not null),
        _ => StatusCategories.Contains(kind, StringComparer.Ordinal),
    };

    private static void ReadLanguage(XmlEntry section, ConceptDraft draft, Action<Diagnostic> report)
    {
        if (!LanguageCode.TryParse(section["lang"], out var language))
        {
            report(section.Place.Error(ImportCodes.NoConcept, $"{section.Name} names no language; give it an xml:lang such as it or nl"));
            return;
        }
        foreach (var definition in Categories(section, "definition")) draft.Define(language, definition.Text);
        foreach (var subject in Categories(section, "subjectField")) draft.AddSubject(language, subject.Text);
        var terms = section.All().Where(element => element.Name is "termSec" or "tig" or "ntig" or "termGroup").Select(Flat).ToList();
        var formsOf = terms.Where(IsForm)
            .ToLookup(term => Category(term, "crossReference")!["target"]!, term => TermOf(term)?.Text ?? "", StringComparer.Ordinal);
        foreach (var term in terms.Where(term => !IsForm(term)))
        {
            if (TermOf(term) is not { } text || text.Text.Trim().Length == 0)
            {
                report(term.Place.Error(ImportCodes.NoConcept, $"{term.Name} holds no term; give it one or remove it"));
                continue;
            }
            foreach (var definition in Categories(term, "definition")) draft.Define(language, definition.Text);
            foreach (var subject in Categories(term, "subjectField")) draft.AddSubject(language, subject.Text);
            var (usage, isPreferred) = UsageOf(term);
            var forms = term["id"] is { } id ? formsOf[id] : [];
            draft.Add(language, new Term(text.Text, isPreferred, [.. forms], CountOf(term, draft))
            {
                Usage = usage,
                Region = RegionTag.Of(section["lang"]),
                Source = Joined(Own(term, "source").Select(source => source.Text)),
                Note = Joined(term.Named("note").Select(note => note.Text).Where(note => !ConceptNotes.TryRead(note.Trim(), out _))),
            });
        }
        if (terms.Count == 0) report(section.Place.Error(ImportCodes.NoConcept, $"{section.Name} holds no term; give it one or remove it"));
    }

    // Version 2 keeps a term with its notes in a group inside the section of the term.
    private static XmlEntry Flat(XmlEntry term)
    {
        var flat = new XmlEntry(term.Name, term.Place);
        foreach (var attribute in term.Attributes) flat.Attributes.Add(attribute.Key, attribute.Value);
        flat.Children.AddRange(term.Children.SelectMany(child => child.Name == "termGrp" ? child.Children : [child]));
        return flat;
    }

    private static string? Joined(IEnumerable<string> texts) =>
        string.Join("; ", texts.Select(Normalization.Line).Where(text => text.Length > 0)) is { Length: > 0 } joined ? joined : null;

    // Not that of a definition or an example of the term.
    private static IEnumerable<XmlEntry> Own(XmlEntry term, string category) =>
        term.Children.Concat(term.Named("adminGrp").SelectMany(group => group.Children))
            .Where(child => child["type"] == category || child.Name == category);

    // Our export's variants, which refer to the term they are a form of.
    private static bool IsForm(XmlEntry term) =>
        Category(term, "termType")?.Text.Trim() == "variant" && Category(term, "crossReference")?["target"] is not null;

    private static XmlEntry? TermOf(XmlEntry section) => section.Named("term").FirstOrDefault();

    // The severest of what is said: an entry may be preferred by one committee and forbidden by another.
    private static (TermUsage Usage, bool IsPreferred) UsageOf(XmlEntry term)
    {
        var said = OwnValues(term, "usage").Select(usage => Words.Read<TermUsage>(usage.Value)).FirstOrDefault();
        var words = StatusCategories.SelectMany(category => Categories(term, category))
            .Select(status => UsageWords.Read(status.Text))
            .OfType<(TermUsage Usage, bool IsPreferred)>()
            .ToList();
        var (usage, isPreferred) = words.Count == 0 ? default : words.MaxBy(word => (word.Usage, word.IsPreferred));
        if (said is { } own && own > usage) usage = own;
        // Our own export says of a term of every concept that it is preferred; elsewhere a person does.
        else if (isPreferred && !OwnValues(term, "count").Any() && usage == TermUsage.Admitted) usage = TermUsage.Preferred;
        return (usage, isPreferred);
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
