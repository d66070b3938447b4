namespace Aligner.Languages;

/// <summary>A line of a pack's file that is neither blank nor a comment.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">1-based.</param>
/// <param name="Text">Without the white space around it.</param>
/// <param name="Indent">Characters before the text.</param>
internal readonly record struct PackLine(string Path, int Number, string Text, int Indent)
{
    /// <summary>The cells between tabs, without the spaces around them.</summary>
    public string[] Cells => Text.Split('\t', StringSplitOptions.TrimEntries);

    /// <summary>The 1-based column at which a cell begins; of one that is missing, where it should.</summary>
    public int ColumnOf(int cell)
    {
        var start = 0;
        for (; cell > 0; cell--)
        {
            var tab = Text.IndexOf('\t', start);
            if (tab < 0) return Indent + Text.Length + 1;
            start = tab + 1;
        }
        while (start < Text.Length && Text[start] == ' ') start++;
        return Indent + start + 1;
    }
}
