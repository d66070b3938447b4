using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Imports;

/// <summary>A concept being read, part by part, in whatever order the file has them.</summary>
internal sealed class ConceptDraft(FilePlace place, ImportOptions options, Action<Diagnostic> report)
{
    private readonly SortedDictionary<LanguageCode, List<Term>> terms = [];
    // A cell may hold a hundred thousand synonyms.
    private readonly HashSet<(LanguageCode, string Text, string? Region)> known = [];
    private readonly HashSet<(LanguageCode, string? Region)> settled = [];
    private readonly SortedDictionary<LanguageCode, TextList> definitions = [];
    private readonly SortedDictionary<LanguageCode, TextList> subjects = [];
    private ConceptType? type;
    private ConceptStatus? status;
    private Equivalence equivalence;
    // What a person wrote down without a figure is sure.
    private double confidence = 1;
    private bool isBroken;

    /// <summary>The id the file gives, if it is to be kept.</summary>
    public string? Id { get; set; }

    public string? Note { get; set; }

    public Decision? Decided { get; set; }

    /// <summary>What the row was when the table was written.</summary>
    public ConceptRow? Row { get; set; }

    /// <summary>What a row says of the use of its translations.</summary>
    public TermUsage Usage { get; set; }

    public List<Evidence> Evidence { get; } = [];

    public bool HasType => type is not null;

    public int LanguageCount => terms.Count;

    public void SetType(string value, FilePlace at) => Set(value, at, "type", ref type);

    public void SetStatus(string value, FilePlace at) => Set(value, at, "status", ref status);

    public void SetEquivalence(string value, FilePlace at)
    {
        Equivalence? read = null;
        Set(value, at, "equivalence", ref read);
        equivalence = read ?? equivalence;
    }

    public void SetConfidence(string value, FilePlace at)
    {
        if (value.Length == 0) return;
        // Spreadsheets write 95 % and, in most of Europe, 0,95; there are no thousands from 0 to 1.
        var isPercent = value.EndsWith('%');
        var figure = value.TrimEnd('%', ' ', '\u00A0').Replace(',', '.');
        if (double.TryParse(
            figure, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number / (isPercent ? 100 : 1) is >= 0 and <= 1 and var share)
            confidence = share;
        else Refuse(at, $"'{Shown(value)}' is no confidence; give a number from 0 to 1 with a decimal point, or a percentage");
    }

    /// <summary>Adds a line to the note.</summary>
    public void AddNote(string text) => Note = Note is null ? text : Note + "\n" + text;

    /// <summary>Adds a definition in a language, <see cref="LanguageCode.Undetermined"/> where it is not known.</summary>
    public void Define(LanguageCode language, string text) => AddText(definitions, language, text);

    /// <summary>Adds a field the concept belongs to, as <see cref="Define"/>.</summary>
    public void AddSubject(LanguageCode language, string text) => AddText(subjects, language, text);

    /// <summary>Reads a count; 0 when there is none.</summary>
    public int Count(string value, FilePlace at)
    {
        if (value.Length == 0) return 0;
        if (int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count))
            return count;
        Refuse(at, $"'{Shown(value)}' is no count; give a whole number");
        return 0;
    }

    /// <summary>Adds a term; text without letters is ignored, a term that stands already is not added twice.</summary>
    public void Add(
        LanguageCode language, string text, bool preferred, IEnumerable<string> forms, int count, TermUsage usage = TermUsage.Admitted) =>
        Add(language, new Term(text, preferred, [.. forms], count) { Usage = usage });

    /// <summary>As <see cref="Add(LanguageCode, string, bool, IEnumerable{string}, int, TermUsage)"/>, with all that a term can
    /// hold; its texts need not be normalised.</summary>
    public void Add(LanguageCode language, Term term)
    {
        var line = Normalization.Line(term.Text);
        if (line.Length == 0) return;
        if (!known.Add((language, line, term.Region))) return;
        if (!terms.TryGetValue(language, out var own)) terms[language] = own = [];
        var isPreferred = term.IsOffered && (term.Preferred || term.Usage == TermUsage.Preferred)
            && settled.Add((language, term.Region));
        own.Add(term with
        {
            Text = line,
            Preferred = isPreferred,
            Usage = term.Usage == TermUsage.Preferred && !isPreferred ? TermUsage.Admitted : term.Usage,
            Forms = Forms(term.Forms, line),
            WrongForms = Forms(term.WrongForms, line),
        });
    }

    /// <summary>The concept, or null when it can't be one; what is wrong was reported.</summary>
    public Concept? Finish()
    {
        if (isBroken) return null;
        if (terms.Count == 0)
        {
            report(place.Error(
                ImportCodes.NoConcept,
                Row is null
                    ? "no term; give at least one, with its language"
                    : "no term is left, and the concept stays as it is; to take it out, set its status to rejected"));
            return null;
        }
        var complete = terms.ToImmutableSortedDictionary(entry => entry.Key, entry => PreferredFirst(entry.Key, entry.Value));
        var concept = new Concept("", type ?? options.Type, complete)
        {
            Status = status ?? options.Status,
            Equivalence = equivalence,
            Confidence = confidence,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
            Decided = Decided,
            Row = Row,
            ReadAt = new TextPosition(place.Path, place.Line, place.Column),
            Definitions = definitions.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Text),
            Subjects = subjects.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Text),
            Evidence = [.. Evidence.Distinct()
                .OrderBy(evidence => evidence.Story, StringComparer.Ordinal)
                .ThenBy(evidence => evidence.Source, StringComparer.Ordinal)
                .ThenBy(evidence => evidence.Target, StringComparer.Ordinal)],
        };
        concept = concept with { Id = Id is null || Normalization.Line(Id) is not { Length: > 0 } id ? ConceptId.Of(concept) : id };
        if (ConceptText.Fault(concept) is not { } fault) return concept;
        report(place.Error(ImportCodes.NoConcept, fault.ToString()));
        return null;
    }

    private static void AddText(SortedDictionary<LanguageCode, TextList> texts, LanguageCode language, string text)
    {
        var line = Normalization.Line(text);
        if (line.Length == 0) return;
        if (!texts.TryGetValue(language, out var own)) texts[language] = own = new TextList();
        own.Add(line);
    }

    private static ImmutableArray<string> Forms(IEnumerable<string> forms, string term) =>
    [
        .. forms.Select(Normalization.Line)
            .Where(form => form.Length > 0 && !string.Equals(form, term, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    // Where nobody says which term of a region to use, it is the first that may be used.
    private ImmutableArray<Term> PreferredFirst(LanguageCode language, List<Term> own) =>
    [
        .. own.Select(term => term.IsOffered && settled.Add((language, term.Region)) ? term with { Preferred = true } : term)
            .ToList()
            .OrderByDescending(term => term.Preferred),
    ];

    private void Set<T>(string value, FilePlace at, string name, ref T? target) where T : struct, Enum
    {
        var word = value.Trim();
        if (word.Length == 0) return;
        if (Words.Read<T>(word) is { } read)
        {
            target = read;
            return;
        }
        Refuse(
            at,
            $"'{Shown(word)}' is no {name}; give one of {string.Join(", ", Enum.GetNames<T>().Select(known => known.ToLowerInvariant()))}");
    }

    private void Refuse(FilePlace at, string message)
    {
        isBroken = true;
        report(at.Error(ImportCodes.UnknownValue, message));
    }

    private static string Shown(string value) => value.Length <= 40 ? value : value[..40] + "…";

    // Texts with a bar between them, each once, in the order they came.
    private sealed class TextList
    {
        private const string Bar = " | ";

        private readonly List<string> texts = [];
        private readonly HashSet<string> parts = new(StringComparer.Ordinal);

        public string Text => string.Join(Bar, texts);

        public void Add(string text)
        {
            if (parts.Contains(text)) return;
            texts.Add(text);
            parts.UnionWith(text.Split(Bar));
        }
    }
}
