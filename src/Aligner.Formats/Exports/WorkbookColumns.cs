using System.Collections.Immutable;
using Aligner.Formats.Tables;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>A column of a sheet of concepts.</summary>
/// <param name="Head">Its name, width and choices.</param>
/// <param name="Cell">What it holds of a concept.</param>
internal sealed record ConceptColumn(WorkbookColumn Head, Func<Concept, WorkbookCell> Cell);

/// <summary>The columns of the sheets that people read, edit and bring back (<see cref="TermColumns"/>). Those that say nothing of any
/// concept of the sheet are left away, but for the ones most work is done in and those with a list to choose from.</summary>
internal static class WorkbookColumns
{
    // Of a term, of a list or a text, and of anything shorter, in characters.
    private const double Term = 36;
    private const double Text = 30;
    private const double Word = 13;

    // What is shown and not read back, and the id, which names the row and isn't edited.
    private static readonly string[] Unread = [TermColumns.Id, TermColumns.Evidence];

    /// <summary>The last column: each row as it is written.</summary>
    public static WorkbookColumn OfExported { get; } = new(TermColumns.Exported, Word) { IsHidden = true };

    /// <summary>The cell of the last column; empty where a cell can't hold it, and then nobody can tell what was changed in the row.
    /// </summary>
    public static WorkbookCell Exported(ImmutableArray<ConceptColumn> columns, ImmutableArray<WorkbookCell> cells, Concept entry)
    {
        var shown = columns.Zip(cells, (column, cell) => KeyValuePair.Create(column.Head.Head, cell.Shown))
            .Where(cell => cell.Value.Length > 0 && !Unread.Contains(cell.Key));
        var text = new ExportedRow(EntryMark.Of(entry), shown.ToImmutableSortedDictionary(StringComparer.Ordinal)).Write();
        return WorkbookCell.Holds(text) ? WorkbookCell.Of(text, new LossLog("")) : default;
    }

    /// <summary>The columns of a sheet.</summary>
    public static ImmutableArray<ConceptColumn> Of(GlossaryKind kind, ImmutableArray<Concept> concepts, GlossaryExport content, LossLog log)
    {
        ConceptColumn Texts(string head, double width, Func<Concept, string?> text, params ImmutableArray<string> choices) =>
            new(new WorkbookColumn(head, width) { Choices = choices }, concept => WorkbookCell.Of(text(concept), log));

        var optional = content.Languages
            .SelectMany(language => OfLanguage(language, content).Select(column => column with { Name = $"{language} {column.Name}" }))
            .Append((TermColumns.DecidedBy, Word, concept => concept.Decided?.By, []))
            .Append((TermColumns.DecidedAt, Word, concept => concept.Decided?.Moment, []))
            .Where(column => !column.Choices.IsEmpty || concepts.Any(concept => !string.IsNullOrEmpty(column.Text(concept))));
        return
        [
            Texts(TermColumns.Type, Word, concept => concept.Type.Word(), Types(kind)),
            .. content.Languages.SelectMany(language => (ConceptColumn[])
            [
                new(new WorkbookColumn(language.Value, Term), concept =>
                    WorkbookCell.Of(TextOf(concept.PreferredTerm(language), new LossLog("")), log)),
                Texts($"{language} {TermColumns.OtherTerms}", Text, concept => Alternatives(Others(concept, language).Select(Regional))),
                Texts($"{language} {TermColumns.Forms}", Text, concept => Forms(concept, language, content, log)),
                new(new WorkbookColumn($"{language} {TermColumns.Count}", Word), concept =>
                    WorkbookCell.Of(concept.PreferredTerm(language)?.Count)),
            ]),
            .. optional.Select(column => Texts(column.Name, column.Width, column.Text, column.Choices)),
            Texts(TermColumns.Status, Word, concept => concept.Status.Word(), Words<ConceptStatus>(status => status.Word())),
            new(new WorkbookColumn(TermColumns.Confidence, Word), concept => WorkbookCell.Of(Math.Round(concept.Confidence, 3))),
            Texts(
                TermColumns.Equivalence, Word, concept => concept.Equivalence.Word(),
                Words<Equivalence>(equivalence => equivalence.Word())),
            Texts(TermColumns.Note, Text, concept => concept.Note),
            Texts(TermColumns.Evidence, Text, concept => Alternatives(concept.Evidence.Select(ConceptNotes.Of))),
            Texts(TermColumns.Id, Word, concept => concept.Id),
        ];
    }

    /// <summary>A term as a cell holds it; null where there is none or nothing remains.</summary>
    public static string? TextOf(Term? term, LossLog log) => term is null ? null : TermText.Cell.Fit(term.Text, log);

    private static IEnumerable<(string Name, double Width, Func<Concept, string?> Text, ImmutableArray<string> Choices)> OfLanguage(
        LanguageCode language, GlossaryExport content)
    {
        string Avoided(TermUsage usage, Concept concept) =>
            Alternatives(content.Avoided(concept, language).Where(term => term.Usage == usage).Select(Regional));

        return
        [
            (TermColumns.Deprecated, Text, concept => Avoided(TermUsage.Deprecated, concept), []),
            (TermColumns.Forbidden, Text, concept => Avoided(TermUsage.Forbidden, concept), []),
            (TermColumns.Usage, Word, concept =>
                concept.PreferredTerm(language) is { Usage: TermUsage.Preferred } term ? term.Usage.Word() : null,
                Words<TermUsage>(usage => usage.Word())),
            (TermColumns.Region, Word, concept => concept.PreferredTerm(language)?.Region, []),
            (TermColumns.Source, Text, concept => concept.PreferredTerm(language)?.Source, []),
            (TermColumns.TermNote, Text, concept => concept.PreferredTerm(language)?.Note, []),
            (TermColumns.Definition, Text, concept => concept.Definitions.GetValueOrDefault(language), []),
            (TermColumns.Subject, Text, concept => concept.Subjects.GetValueOrDefault(language), []),
            (TermColumns.Example, Text, concept => language == content.Pair.Source ? TermExample.Of(concept, content)?.Source
                : language == content.Pair.Target ? TermExample.Of(concept, content)?.Target
                : null, []),
        ];
    }

    private static IEnumerable<Term> Others(Concept concept, LanguageCode language) =>
        concept.PreferredTerm(language) is { } preferred ? concept.Terms[language].Remove(preferred) : [];

    // Those of the preferred term; a cell doesn't tell whose another would be.
    private static string Forms(Concept concept, LanguageCode language, GlossaryExport content, LossLog log)
    {
        foreach (var other in Others(concept, language).Concat(content.Avoided(concept, language)))
        {
            foreach (var form in other.Forms) log.Add(LossReason.FormOfOtherTerm, form);
            if (other.Source is { } source) log.Add(LossReason.TermSource, source);
            if (other.Note is { } note) log.Add(LossReason.TermNote, note);
        }
        return Alternatives(concept.PreferredTerm(language)?.Forms ?? []);
    }

    private static string Regional(Term term) => term.Region is { } region ? $"{term.Text} [{region}]" : term.Text;

    private static string Alternatives(IEnumerable<string> texts) => string.Join(TermColumns.Separator, texts);

    private static ImmutableArray<string> Types(GlossaryKind kind) =>
        [.. Enum.GetValues<ConceptType>().Where(type => Glossary.KindOf(type) == kind).Select(type => type.Word())];

    private static ImmutableArray<string> Words<T>(Func<T, string> word) where T : struct, Enum => [.. Enum.GetValues<T>().Select(word)];
}
