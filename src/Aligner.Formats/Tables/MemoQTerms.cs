namespace Aligner.Formats.Tables;

/// <summary>How memoQ's tables say what holds of a single term.</summary>
/// <remarks>docs.memoq.com, Web Service API, "Term base in CSV format": fields of a term stand in the columns behind it.</remarks>
internal static class MemoQTerms
{
    /// <summary>The head of the column behind a term; it holds words with semicolons between them.</summary>
    public const string InfoColumn = "Term_Info";

    /// <summary>The head of the column that numbers entries.</summary>
    public const string IdColumn = "Entry_ID";

    /// <summary>The word for a term that must not be used.</summary>
    public const string Forbidden = "Forbidden";

    /// <summary>Whether a cell of that column says that the term must not be used.</summary>
    public static bool Forbids(string info) =>
        info.Split(';', StringSplitOptions.TrimEntries).Contains(Forbidden, StringComparer.OrdinalIgnoreCase);
}
