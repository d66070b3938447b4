using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aligner.Formats.Files;

namespace Aligner.Formats.Tables;

/// <summary>A row of a table as it was written, in a cell of its own beside those that people edit: by it an import sees what they
/// changed.</summary>
/// <param name="Entry">The mark of the entry that the row was written of.</param>
/// <param name="Cells">By the heads of their columns; empty ones are left away.</param>
internal sealed record ExportedRow(string Entry, ImmutableSortedDictionary<string, string> Cells)
{
    private static readonly RowJson Compact = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>As a cell holds it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Compact.ExportedRow);

    /// <summary>Reads a cell back; null for what is none of ours.</summary>
    public static ExportedRow? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Compact.ExportedRow) is { Entry: not null, Cells: not null } row
                && row.Cells.Values.All(cell => cell is not null) ? row : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
