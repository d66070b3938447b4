using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Formats.Bitexts;

/// <summary>Tab-separated segments: a first line of language codes names the columns, else the first two are source and target.</summary>
internal sealed class TableBitextReader : IBitextReader
{
    /// <inheritdoc/>
    public string Extension => ".tsv";

    /// <inheritdoc/>
    public IEnumerable<BitextSegment> Read(InputFile file, LanguagePair languages, Action<Diagnostic> report)
    {
        using var stream = file.OpenContent();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (source, target) = (0, 1);
        foreach (var (number, line) in LimitedLines.Whole(reader, file.Limits.MaxLine))
        {
            var cells = line.Split('\t');
            if (number == 1 && Header(cells, languages) is { } columns) { (source, target) = columns; continue; }
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (cells.Length <= Math.Max(source, target))
            {
                report(new Diagnostic(Severity.Error, "ALN613", file.Path, number, 0,
                    "the row has no tab between source and target; write both in one line"));
                continue;
            }
            var segment = new BitextSegment(Normalization.Line(cells[source]), Normalization.Line(cells[target]));
            if (segment.Source.Length > 0 && segment.Target.Length > 0) yield return segment;
        }
    }

    private static (int Source, int Target)? Header(string[] cells, LanguagePair languages)
    {
        int Column(LanguageCode language) => Array.FindIndex(cells, cell => LanguageCode.TryParse(cell, out var code) && code == language);
        return (Column(languages.Source), Column(languages.Target)) is ( >= 0, >= 0) and var columns ? columns : null;
    }
}
