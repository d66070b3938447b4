namespace Aligner.Languages;

/// <summary>What a column of a table, the item of a line or the value of a setting is; a row of <c>schema.tsv</c>.</summary>
/// <param name="Name">The column's name, or the setting's key.</param>
/// <param name="Type">What it may hold.</param>
/// <param name="Role">Whether rows of one file may contradict each other in it.</param>
/// <param name="Meaning">For the reader of the README.</param>
internal sealed record PackColumn(string Name, CellType Type, ColumnRole Role, string Meaning);
