using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Formats.Files;

namespace Aligner.Formats.Imports;

/// <summary>The units of a translation memory that are as long as sentences, and so no terms: left out, and told once a file.</summary>
internal sealed class SentenceUnits(Action<Diagnostic> report)
{
    // The longest terms of the shipped glossaries, offices with their jurisdiction, have eleven words.
    private const int WordsAtMost = 15;

    private int count;
    private FilePlace first;

    /// <summary>Whether one of its texts is that long; such a unit is counted.</summary>
    public bool Takes(FilePlace place, params IEnumerable<string> texts)
    {
        if (!texts.Any(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > WordsAtMost)) return false;
        if (count++ == 0) first = place;
        return true;
    }

    /// <summary>Tells how many there were, at the place of the first; nothing when there were none.</summary>
    public void Report()
    {
        if (count == 0) return;
        report(first.Warning(ImportCodes.Sentences, string.Create(CultureInfo.InvariantCulture, $"{count} units of "
            + $"more than {WordsAtMost} words are sentences, not terms, and were left out; the first stands here")));
    }
}
