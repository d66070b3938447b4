namespace Aligner.Languages;

/// <summary>What a column says of the others in its row.</summary>
internal enum ColumnRole
{
    /// <summary>Nothing (<c>-</c>).</summary>
    None,

    /// <summary>Part of what the row is about.</summary>
    Key,

    /// <summary>What is said of the key: rows of one key say the same.</summary>
    Value,
}
