namespace Aligner.Languages;

/// <summary>How the lines of a pack's file are written.</summary>
internal enum PackFileShape
{
    /// <summary>One item a line (part <c>item</c>).</summary>
    List,

    /// <summary>Columns parted by tabs (part <c>column</c>).</summary>
    Table,

    /// <summary>A key and its value, parted by a tab (part <c>setting</c>).</summary>
    Settings,
}
