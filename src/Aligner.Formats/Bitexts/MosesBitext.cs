using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Formats.Bitexts;

/// <summary>Two files with a segment a line, line by line translations of each other, named for their languages:
/// <c>corpus.it</c>, <c>corpus.nl</c>.</summary>
internal static class MosesBitext
{
    /// <summary>The segments with text on both sides. Files of different length are reported (ALN614) and read
    /// as far as the shorter goes.</summary>
    public static IEnumerable<BitextSegment> Read(InputFile sourceFile, InputFile targetFile, Action<Diagnostic> report)
    {
        using var source = new StreamReader(sourceFile.OpenContent(), Encoding.UTF8);
        using var target = new StreamReader(targetFile.OpenContent(), Encoding.UTF8);
        using var sources = LimitedLines.Whole(source, sourceFile.Limits.MaxLine).GetEnumerator();
        using var targets = LimitedLines.Whole(target, targetFile.Limits.MaxLine).GetEnumerator();
        for (var number = 1; ; number++)
        {
            var left = sources.MoveNext() ? sources.Current.Line : null;
            var right = targets.MoveNext() ? targets.Current.Line : null;
            if (left is null && right is null) yield break;
            if (left is null || right is null)
            {
                report(new Diagnostic(
                    Severity.Error,
                    "ALN614",
                    (left is null ? sourceFile : targetFile).Path,
                    number,
                    0,
                    "the file ends before its partner does; the lines of the two must correspond one to one"));
                yield break;
            }
            var segment = new BitextSegment(Normalization.Line(left), Normalization.Line(right));
            if (segment.Source.Length > 0 && segment.Target.Length > 0) yield return segment;
        }
    }

    /// <summary>Whether a file is the side of a pair that a language names: <c>corpus.it</c> or <c>corpus.it.gz</c>.</summary>
    public static bool IsSide(InputFile file, LanguageCode language) => file.Extension == $".{language}";
}
