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
    private ConceptType? type;
    private ConceptStatus? status;
    private Equivalence equivalence;
    // What a person wrote down without a figure is sure.
    private double confidence = 1;
    private bool isBroken;

    /// <summary>The id the file gives, if it is to be kept.</summary>
    public string? Id { get; set; }

    public string? Note { get; set; }

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
        LanguageCode language, string text, bool preferred, IEnumerable<string> forms, int count, TermUsage usage = TermUsage.Admitted)
    {
        var line = Normalization.Line(text);
        if (line.Length == 0) return;
        if (!terms.TryGetValue(language, out var known)) terms[language] = known = [];
        if (known.Exists(term => string.Equals(term.Text, line, StringComparison.Ordinal))) return;
        var others = forms.Select(Normalization.Line)
            .Where(form => form.Length > 0 && !string.Equals(form, line, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var isPreferred = preferred && usage == TermUsage.Admitted && !known.Exists(term => term.Preferred);
        known.Add(new Term(line, isPreferred, [.. others], count) { Usage = usage });
    }

    /// <summary>The concept, or null when it can't be one; what is wrong was reported.</summary>
    public Concept? Finish()
    {
        if (isBroken) return null;
        if (terms.Count == 0)
        {
            report(place.Error(ImportCodes.NoConcept, "no term; give at least one, with its language"));
            return null;
        }
        var complete = terms.ToImmutableSortedDictionary(entry => entry.Key, entry => PreferredFirst(entry.Value));
        var concept = new Concept("", type ?? options.Type, complete)
        {
            Status = status ?? options.Status,
            Equivalence = equivalence,
            Confidence = confidence,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
            Evidence = [.. Evidence.Distinct()
                .OrderBy(evidence => evidence.Story, StringComparer.Ordinal)
                .ThenBy(evidence => evidence.Source, StringComparer.Ordinal)
                .ThenBy(evidence => evidence.Target, StringComparer.Ordinal)],
        };
        concept = concept with { Id = Id is null || Normalization.Line(Id) is not { Length: > 0 } id ? ConceptId.Of(concept) : id };
        if (ConceptText.Fault(concept) is not { } fault) return concept;
        report(place.Error(ImportCodes.NoConcept, fault));
        return null;
    }

    // Where nobody says which term to use, it is the first that may be used.
    private static ImmutableArray<Term> PreferredFirst(List<Term> terms)
    {
        var preferred = terms.FindIndex(term => term.Preferred);
        if (preferred < 0) preferred = terms.FindIndex(term => term.IsOffered);
        if (preferred < 0) return [.. terms];
        terms[preferred] = terms[preferred] with { Preferred = true };
        return [terms[preferred], .. terms.Where((_, index) => index != preferred)];
    }

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
}
