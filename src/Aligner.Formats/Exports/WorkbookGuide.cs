using Aligner.Formats.Tables;

namespace Aligner.Formats.Exports;

/// <summary>The sheet that tells people what the others hold and what they may change.</summary>
internal static class WorkbookGuide
{
    private static readonly (string Column, string Meaning)[] Rows =
    [
        ("it, nl, …", "The term to use in a language. Empty: the concept has none in it."),
        ($"… {TermColumns.OtherTerms}",
            "Further terms that may be used, with | between them; a region stands behind a term: Rekenhof [nl-BE]."),
        ($"… {TermColumns.Forms}", "Longer or inflected forms in which the term was met, with | between them."),
        ($"… {TermColumns.Count}", "How often the term was met."),
        ($"… {TermColumns.Usage}",
            "preferred: yours, which nothing that is found outweighs; admitted or empty: it may be used; deprecated and forbidden: known, "
                + "and not offered."),
        ($"… {TermColumns.Deprecated}, … {TermColumns.Forbidden}", "Terms that are known and must not be offered; checks report them."),
        ($"… {TermColumns.Definition}, … {TermColumns.Subject}", "What the concept means, and the field it belongs to."),
        ($"… {TermColumns.Region}, … {TermColumns.Source}, … {TermColumns.TermNote}",
            "Where the term is used, where it comes from, words on it."),
        ($"… {TermColumns.Example}", "A sentence in which the concept was met; not read back."),
        (TermColumns.Type, "What the concept is; choose from the list. Left empty in a new row, it is what the sheet is for."),
        (TermColumns.Status,
            "proposed: found by the program; approved: yours, never changed by it; rejected: kept out, not proposed again."),
        (TermColumns.Equivalence, "exact, or functional and partial where the terms are not quite the same thing."),
        (TermColumns.Note, "Your words."),
        (TermColumns.Evidence, "Where the concept was met; not read back."),
        (TermColumns.Id, "The name of the concept; leave it as it is, and empty in a new row."),
        (TermColumns.Exported, "Hidden: the row as it was written, by which a merge sees what you changed."),
        ("corrections",
            "Change a cell: the concept is changed, whatever else you change in its row. Empty a cell: what it held is taken out."),
        ("taking out", "A row that you delete changes nothing. Choose rejected, and the concept leaves no more."),
        ("new rows", "Write them under the last one of the sheet they belong to."),
        ("bring it back", "aligner glossary merge FILE.xlsx --into glossaries"),
    ];

    /// <summary>The sheet, which names no languages and so is none of concepts.</summary>
    public static WorkbookSheet Sheet(LossLog log) => new(
        "Guide",
        [new WorkbookColumn("column", 30), new WorkbookColumn("what it holds", 100)],
        Rows.Select(row => (System.Collections.Immutable.ImmutableArray<WorkbookCell>)
            [WorkbookCell.Of(row.Column, log), WorkbookCell.Of(row.Meaning, log)]));
}
