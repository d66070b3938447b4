using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>
/// What the columns of a table of concepts hold, by the names of <see cref="TermColumns"/>: <c>it</c> or <c>Italian</c>
/// is the term, again a further term; <c>it other terms</c>, <c>it forms</c> and <c>it count</c> go with it; <c>type</c>,
/// <c>status</c>, <c>confidence</c>, <c>equivalence</c>, <c>note</c>, <c>evidence</c> and <c>id</c> describe the concept.
/// </summary>
internal sealed class ConceptColumns
{
    // What other tools call the same: memoQ, Phrase, Lokalise.
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Entry_Subject"] = TermColumns.Type,
        ["Entry_Note"] = TermColumns.Note,
        ["kind"] = TermColumns.Type,
        ["comment"] = TermColumns.Note,
        ["description"] = TermColumns.Note,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = new[]
    {
        TermColumns.Id, TermColumns.Type, TermColumns.Status, TermColumns.Confidence, TermColumns.Equivalence, TermColumns.Note,
        TermColumns.Evidence, TermColumns.Count,
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What heads call the two sides of a table that don't name their languages.
    private static readonly string[] SourceHeads = ["source", "source term", "source text", "term"];

    private static readonly string[] TargetHeads = ["target", "target term", "target text", "translation"];

    private readonly ImmutableArray<Column> columns;
    private readonly ImmutableArray<LanguageCode> languages;

    private ConceptColumns(ImmutableArray<Column> columns)
    {
        this.columns = columns;
        languages = [.. columns.Where(column => column.Role == Role.Term).Select(column => column.Language).Distinct()];
    }

    /// <summary>Columns whose name says nothing to us.</summary>
    public IEnumerable<string> Unknown =>
        columns.Where(column => column.Role == Role.Unknown && column.Name.Length > 0).Select(column => column.Name);

    /// <summary>Whether a header names two sides, source and target, and no languages.</summary>
    public static bool NamesSides(IEnumerable<string> header)
    {
        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        return names.Exists(SourceHeads.Contains) && names.Exists(TargetHeads.Contains);
    }

    /// <summary>Reads a header that names the sides of a pair; null when it doesn't.</summary>
    public static ConceptColumns? Read(IReadOnlyCollection<string> header, LanguagePair pair) => !NamesSides(header) ? null
        : Read(header.Select(name => SourceHeads.Contains(name.Trim().ToLowerInvariant()) ? pair.Source.Value
            : TargetHeads.Contains(name.Trim().ToLowerInvariant()) ? pair.Target.Value
            : name));

    /// <summary>Reads a header; null when it does not name at least two languages.</summary>
    public static ConceptColumns? Read(IEnumerable<string> header)
    {
        var columns = header.Select(name => Column.Read(name.Trim())).ToImmutableArray();
        var read = new ConceptColumns(columns);
        if (read.languages.Length >= 2) return read;
        // IT,NL is a head where every cell says something; UE,EU is none.
        columns = [.. columns.Select(column => column.Name.Any(char.IsLower) ? column : Column.Read(column.Name.ToLowerInvariant()))];
        read = new ConceptColumns(columns);
        return read.languages.Length >= 2 && columns.All(column => column.Role != Role.Unknown) ? read : null;
    }

    /// <summary>Reads a row; null when it is no concept, and what is wrong was reported.</summary>
    public ConceptDraft? Draft(
        IReadOnlyList<TextCell> cells, FilePlace row, ImportOptions options, LeftOutParts leftOut, Action<Diagnostic> report)
    {
        if (cells.Count > columns.Length && cells.Skip(columns.Length).Any(cell => cell.Text.Trim().Length > 0))
        {
            report(cells[columns.Length].Place.Error(
                ImportCodes.NoConcept,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the row has {cells.Count} cells for {columns.Length} columns; quote the cell that holds a separator")));
            return null;
        }
        var draft = new ConceptDraft(row, options, report);
        var filled = cells.Zip(columns, (cell, column) => (Cell: cell, Column: column))
            .Where(entry => entry.Cell.Text.Trim().Length > 0)
            .ToList();
        foreach (var (cell, column) in filled) Describe(draft, cell, column, leftOut);
        foreach (var language in languages)
        {
            var own = filled.Where(entry => entry.Column.Language == language).ToList();
            string[] Texts(Role role) => [.. own.Where(entry => entry.Column.Role == role).Select(entry => entry.Cell.Text)];
            string[] Alternatives(Role role) => [.. Texts(role).SelectMany(Parts)];
            // What a row says of the use of its translation says nothing of the term that is translated.
            var usage = language == languages[0] ? TermUsage.Admitted : draft.Usage;
            var counts = own.Where(entry => entry.Column.Role == Role.Count)
                .Select(entry => draft.Count(entry.Cell.Text.Trim(), entry.Cell.Place))
                .ToList();
            var terms = Alternatives(Role.Term);
            for (var i = 0; i < terms.Length; i++)
                draft.Add(
                    language,
                    terms[i],
                    preferred: i == 0,
                    i == 0 ? Alternatives(Role.Forms) : [],
                    i == 0 ? counts.FirstOrDefault() : 0,
                    usage);
            foreach (var other in Alternatives(Role.OtherTerms)) draft.Add(language, other, preferred: false, [], 0, usage);
        }
        if (draft.LanguageCount != 1) return draft;
        report(row.Error(ImportCodes.NoConcept, "a term in one language only; give its translation"));
        return null;
    }

    private static void Describe(ConceptDraft draft, TextCell cell, Column column, LeftOutParts leftOut)
    {
        var text = cell.Text.Trim();
        switch (column.Role)
        {
            case Role.Id: draft.Id = text; break;
            // Other tools' subjects are theirs: only our own column must hold a type.
            case Role.Type when column.Name.Equals(TermColumns.Type, StringComparison.OrdinalIgnoreCase)
                || Words.Read<ConceptType>(text) is not null:
                draft.SetType(text, cell.Place); break;
            case Role.Type: leftOut.Count(column.Name, cell.Place); break;
            // Other tools' word for how the row's translation may be used, not a decision on the concept.
            case Role.Status when UsageWords.Read(text) is { } word: draft.Usage = word.Usage; break;
            case Role.Status: draft.SetStatus(text, cell.Place); break;
            case Role.Confidence: draft.SetConfidence(text, cell.Place); break;
            case Role.Equivalence: draft.SetEquivalence(text, cell.Place); break;
            case Role.Note: draft.Note = text; break;
            case Role.Evidence:
                foreach (var part in text.Split(TermColumns.Separator))
                    if (ConceptNotes.Evidence(part) is { } evidence) draft.Evidence.Add(evidence);
                break;
            default: break;
        }
    }

    // Synonyms in one cell, as IATE and many a colleague write them: no name holds a semicolon.
    private static string[] Parts(string text) =>
        text.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private enum Role
    {
        Unknown, Term, OtherTerms, Forms, Count, Id, Type, Status, Confidence, Equivalence, Note, Evidence,
    }

    private readonly record struct Column(string Name, Role Role, LanguageCode Language)
    {
        public static Column Read(string name)
        {
            var word = Synonyms.GetValueOrDefault(name, name);
            if (Known.Contains(word))
                return new Column(
                    name,
                    Enum.TryParse<Role>(word, ignoreCase: true, out var described) && described != Role.Count ? described : Role.Unknown,
                    default);
            foreach (var (suffix, role) in ((string, Role)[])[(TermColumns.OtherTerms, Role.OtherTerms), (TermColumns.Forms, Role.Forms),
                (TermColumns.Count, Role.Count), ("", Role.Term)])
            {
                if (!word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
                if (LanguageHeads.Read(word[..^suffix.Length].Trim()) is { } language) return new Column(name, role, language);
            }
            return new Column(name, Role.Unknown, default);
        }
    }
}
