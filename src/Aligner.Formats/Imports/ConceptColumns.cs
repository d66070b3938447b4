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
        [TermColumns.DecidedBy] = nameof(Role.DecidedBy),
        [TermColumns.DecidedAt] = nameof(Role.DecidedAt),
        [TermColumns.Exported] = nameof(Role.Exported),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = new[]
    {
        TermColumns.Id, TermColumns.Type, TermColumns.Status, TermColumns.Confidence, TermColumns.Equivalence, TermColumns.Note,
        TermColumns.Evidence, TermColumns.Count, nameof(Role.DecidedBy), nameof(Role.DecidedAt),
        nameof(Role.Exported),
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What heads call the two sides of a table that don't name their languages.
    private static readonly string[] SourceHeads = ["source", "source term", "source text", "term"];

    private static readonly string[] TargetHeads = ["target", "target term", "target text", "translation"];

    private readonly ImmutableArray<Column> columns;
    private readonly ImmutableArray<LanguageCode> languages;
    private readonly FrozenSet<LanguageCode> named;

    private ConceptColumns(ImmutableArray<Column> columns)
    {
        // Italian (Italy), the only column of its language, is Italian.
        var regional = columns.Where(column => column.Role == Role.Term)
            .DistinctBy(column => (column.Language, column.Region))
            .CountBy(column => column.Language)
            .ToFrozenDictionary();
        this.columns =
        [
            .. columns.Select(column =>
                column.Region is { } region && RegionTag.IsOwn(region, column.Language) && regional[column.Language] == 1
                    ? column with { Region = null }
                    : column),
        ];
        languages = [.. columns.Where(column => column.Role == Role.Term).Select(column => column.Language).Distinct()];
        named = languages.ToFrozenSet();
    }

    /// <summary>Columns whose name says nothing to us.</summary>
    public IEnumerable<string> Unknown =>
        columns.Where(column => column.Role == Role.Unknown && column.Name.Length > 0).Select(column => column.Name);

    /// <summary>The language of the first column of terms.</summary>
    public LanguageCode Source => languages[0];

    /// <summary>Whether rows say which concept each is, so that a term that stands in two is two.</summary>
    public bool NamesConcepts => columns.Any(column => column.Role == Role.Id || column.Name == MemoQTerms.IdColumn);

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
        var draft = Filled(cells, row, options, leftOut, report);
        draft.Row = RowOf(draft, cells, row, options);
        if (draft.LanguageCount != 1 || draft.Row is not null) return draft;
        report(row.Error(ImportCodes.NoConcept, "a term in one language only; give its translation"));
        return null;
    }

    private ConceptDraft Filled(
        IReadOnlyList<TextCell> cells, FilePlace row, ImportOptions options, LeftOutParts leftOut, Action<Diagnostic> report)
    {
        var draft = new ConceptDraft(row, options, report);
        var filled = cells.Zip(columns, (cell, column) => (Cell: cell, Column: column))
            .Select((entry, at) => IsForbidden(cells, at) ? entry with { Column = entry.Column with { Role = Role.Forbidden } } : entry)
            .Where(entry => entry.Cell.Text.Trim().Length > 0)
            .ToList();
        foreach (var (cell, column) in filled) Describe(draft, cell, column, leftOut);
        // Cells of one row may be of thousands of languages, or most of them empty.
        foreach (var own in filled.GroupBy(entry => entry.Column.Language).Where(own => named.Contains(own.Key)))
        {
            // What a row says of the use of its translation says nothing of the term that is translated.
            var usage = own.Key == languages[0] ? TermUsage.Admitted : draft.Usage;
            AddLanguage(draft, own.Key, [.. own], usage);
        }
        return draft;
    }

    private bool IsForbidden(IReadOnlyList<TextCell> cells, int at) =>
        columns[at].Role == Role.Term
        && at + 1 < Math.Min(columns.Length, cells.Count)
        && columns[at + 1].Name.Equals(MemoQTerms.InfoColumn, StringComparison.OrdinalIgnoreCase)
        && MemoQTerms.Forbids(cells[at + 1].Text);

    // A row that was copied to make a new one has no id; columns that were taken out are in neither.
    private ConceptRow? RowOf(ConceptDraft draft, IReadOnlyList<TextCell> cells, FilePlace row, ImportOptions options)
    {
        var cell = cells.Zip(columns).FirstOrDefault(entry => entry.Second.Role == Role.Exported).First.Text;
        if (draft.Id is null || string.IsNullOrEmpty(cell) || ExportedRow.Read(cell) is not { } exported) return null;
        var before = columns.Select(column => new TextCell(exported.Cells.GetValueOrDefault(column.Name, ""), row)).ToList();
        var was = Filled(before, row, options, new LeftOutParts(Ignore), Ignore).Finish();
        return was is null ? null : new ConceptRow(was, exported.Entry);

        static void Ignore(Diagnostic diagnostic) { }
    }

    private static void AddLanguage(
        ConceptDraft draft, LanguageCode language, List<(TextCell Cell, Column Column)> own, TermUsage usage)
    {
        string[] Texts(Role role) => [.. own.Where(entry => entry.Column.Role == role).Select(entry => entry.Cell.Text)];
        string? Text(Role role) => Texts(role).FirstOrDefault()?.Trim();
        string[] Alternatives(Role role) => [.. Texts(role).SelectMany(Parts)];
        var counts = own.Where(entry => entry.Column.Role == Role.Count)
            .Select(entry => draft.Count(entry.Cell.Text.Trim(), entry.Cell.Place))
            .ToList();
        var first = new Term("", false, [.. Alternatives(Role.Forms)], counts.FirstOrDefault())
        {
            Usage = Words.Read<TermUsage>(Text(Role.Usage) ?? "") ?? usage,
            Region = RegionTag.Of(Text(Role.Region)),
            Source = Text(Role.Source),
            Note = Text(Role.TermNote),
        };
        AddTerms(draft, language, own, first, usage);
        foreach (var definition in Texts(Role.Definition)) draft.Define(language, definition);
        foreach (var subject in Texts(Role.Subject)) draft.AddSubject(language, subject);
        AddOthers(Role.OtherTerms, usage);
        AddOthers(Role.Deprecated, TermUsage.Deprecated);
        AddOthers(Role.Forbidden, TermUsage.Forbidden);

        void AddOthers(Role role, TermUsage theirs)
        {
            foreach (var other in Alternatives(role)) draft.Add(language, Regional(other, null) with { Usage = theirs });
        }
    }

    // The first is the preferred one, of several columns for regions the first of each.
    private static void AddTerms(
        ConceptDraft draft, LanguageCode language, List<(TextCell Cell, Column Column)> cells, Term first, TermUsage usage)
    {
        var isFirst = true;
        foreach (var (cell, column) in cells.Where(entry => entry.Column.Role == Role.Term))
        {
            var isFirstHere = isFirst || column.Region is not null;
            foreach (var part in Parts(cell.Text))
            {
                var term = Regional(part, column.Region);
                draft.Add(language, isFirst
                    ? first with { Text = term.Text, Preferred = true, Region = term.Region ?? first.Region }
                    : term with { Preferred = isFirstHere, Usage = usage });
                (isFirst, isFirstHere) = (false, false);
            }
        }
    }

    // Rekenhof [nl-BE].
    private static Term Regional(string text, string? region)
    {
        var open = text.LastIndexOf('[');
        return open > 0 && text[^1] == ']' && RegionTag.Of(text[(open + 1)..^1]) is { } own
            ? new Term(text[..open].Trim(), false, [], 0) { Region = own }
            : new Term(text, false, [], 0) { Region = region };
    }

    private static void Describe(ConceptDraft draft, TextCell cell, Column column, LeftOutParts leftOut)
    {
        var text = cell.Text.Trim();
        switch (column.Role)
        {
            case Role.Id: draft.Id = text; break;
            case Role.Type when MayBeType(column, text): draft.SetType(text, cell.Place); break;
            case Role.Type: leftOut.Count(column.Name, cell.Place); break;
            // Other tools' word for how the row's translation may be used, not a decision on the concept.
            case Role.Status when UsageWords.Read(text) is { } word: draft.Usage = word.Usage; break;
            case Role.Status: draft.SetStatus(text, cell.Place); break;
            case Role.Confidence: draft.SetConfidence(text, cell.Place); break;
            case Role.Equivalence: draft.SetEquivalence(text, cell.Place); break;
            case Role.Note: draft.Note = text.ReplaceLineEndings("\n"); break;
            case Role.DecidedBy or Role.DecidedAt: Decide(draft, column.Role, text); break;
            case Role.Evidence:
                foreach (var part in text.Split(TermColumns.Separator))
                    if (ConceptNotes.Evidence(part) is { } evidence) draft.Evidence.Add(evidence);
                break;
            default: Explain(draft, column, text); break;
        }
    }

    // In no language in particular; with one it goes to that language's terms.
    private static void Explain(ConceptDraft draft, Column column, string text)
    {
        if (column.Language.IsKnown) return;
        if (column.Role == Role.Definition) draft.Define(LanguageCode.Undetermined, text);
        else if (column.Role == Role.Subject) draft.AddSubject(LanguageCode.Undetermined, text);
    }

    // Other tools' subjects are theirs: only our own column must hold a type.
    private static bool MayBeType(Column column, string text) =>
        column.Name.Equals(TermColumns.Type, StringComparison.OrdinalIgnoreCase) || Words.Read<ConceptType>(text) is not null;

    private static void Decide(ConceptDraft draft, Role role, string text)
    {
        var decided = draft.Decided ?? new Decision("", null);
        if (role == Role.DecidedBy) draft.Decided = decided with { By = text };
        else if (Decision.TryReadMoment(text, out var at)) draft.Decided = decided with { At = at };
    }

    // Synonyms in one cell, as IATE and many a colleague write them: no name holds a semicolon.
    private static string[] Parts(string text) =>
        text.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private enum Role
    {
        Unknown, Term, OtherTerms, Forms, Count, Usage, Deprecated, Forbidden, Region, Source, TermNote, Definition, Subject, Example,
        DecidedBy, DecidedAt, Exported, Id, Type, Status, Confidence, Equivalence, Note, Evidence,
    }

    private readonly record struct Column(string Name, Role Role, LanguageCode Language, string? Region = null)
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
                (TermColumns.Count, Role.Count), (TermColumns.Usage, Role.Usage), (TermColumns.Deprecated, Role.Deprecated),
                (TermColumns.Forbidden, Role.Forbidden), (TermColumns.Region, Role.Region), (TermColumns.Source, Role.Source),
                (TermColumns.TermNote, Role.TermNote), (TermColumns.Definition, Role.Definition), ("description", Role.Definition),
                ("_Def", Role.Definition),
                (TermColumns.Subject, Role.Subject), (TermColumns.Example, Role.Example), ("", Role.Term)])
            {
                if (!word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
                var head = word[..^suffix.Length].TrimEnd(' ', '_');
                // What the concept means, or its field, in no language in particular.
                if (head.Length == 0 && role is Role.Definition or Role.Subject) return new Column(name, role, default);
                if (LanguageHeads.Read(head) is { } language)
                    return new Column(name, role, language, role == Role.Term ? LanguageHeads.RegionOf(head, language) : null);
            }
            return new Column(name, Role.Unknown, default);
        }
    }
}
