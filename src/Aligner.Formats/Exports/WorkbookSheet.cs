using System.Collections.Immutable;
using System.Globalization;

namespace Aligner.Formats.Exports;

/// <summary>A sheet of a workbook: a bold head that stays in sight and can be filtered by, and rows under it.</summary>
/// <param name="Name">1 to 31 characters, without <c>[]:*?/\</c>.</param>
/// <param name="Columns">In order.</param>
/// <param name="Rows">Made as they are written; each has a cell a column.</param>
internal sealed record WorkbookSheet(string Name, ImmutableArray<WorkbookColumn> Columns, IEnumerable<ImmutableArray<WorkbookCell>> Rows)
{
    /// <summary>Rows of a sheet, its head among them (Microsoft, "Excel specifications and limits").</summary>
    public const int RowsAtMost = 1_048_576;
}

/// <summary>A column of a sheet.</summary>
/// <param name="Head">Its name.</param>
/// <param name="Width">In characters.</param>
internal sealed record WorkbookColumn(string Head, double Width)
{
    /// <summary>What a cell of it can hold, offered as a list to choose from; empty for anything. None has a comma.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether people see it only when they ask for it.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A cell: a text, a number or, with neither, empty.</summary>
internal readonly record struct WorkbookCell
{
    /// <summary>Characters of a cell (Microsoft, "Excel specifications and limits").</summary>
    private const int CharactersAtMost = 32_767;

    /// <summary>Valid in XML; null when the cell is a number or empty.</summary>
    public string? Text { get; private init; }

    /// <summary>Null when the cell is a text or empty.</summary>
    public double? Number { get; private init; }

    /// <summary>A text as a cell can hold it; what was done to it goes to the log.</summary>
    public static WorkbookCell Of(string? text, LossLog log)
    {
        if (string.IsNullOrEmpty(text)) return default;
        var valid = XmlFile.Text(text);
        if (valid.Length < text.Length) log.Add(LossReason.ForbiddenCharacters, text);
        if (valid.Length <= CharactersAtMost) return new WorkbookCell { Text = valid };
        log.Add(LossReason.Shortened, text);
        return new WorkbookCell
        {
            Text = valid[..(char.IsHighSurrogate(valid[CharactersAtMost - 1]) ? CharactersAtMost - 1 : CharactersAtMost)],
        };
    }

    /// <summary>What the cell shows; empty for an empty one.</summary>
    public string Shown => Text ?? Number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether a text is one that a cell can hold whole.</summary>
    public static bool Holds(string text) => text.Length <= CharactersAtMost;

    /// <summary>A number; empty for null.</summary>
    public static WorkbookCell Of(double? number) => new() { Number = number };
}
