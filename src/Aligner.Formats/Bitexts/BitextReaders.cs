using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Formats.Bitexts;

/// <summary>The formats bitext is read from; each also gzipped.</summary>
public static class BitextReaders
{
    /// <summary>The file as a whole is broken; what was read of it before counts.</summary>
    internal const string Broken = "ALN611";

    /// <summary>Every reader of one file; <see cref="MosesBitext"/> reads two side by side.</summary>
    public static IReadOnlyList<IBitextReader> All { get; } = [new TmxBitextReader(), new TableBitextReader(), new JsonLinesBitextReader()];

    /// <summary>
    /// The segments of all files, in order; of a file pair where its source stands. A file that can't be read (ALN101),
    /// is broken (ALN611), beyond a limit (ALN113) or of no known format (ALN615) is reported; what was read of it before counts.
    /// </summary>
    public static IEnumerable<BitextSegment> Read(IReadOnlyList<InputFile> files, LanguagePair languages, Action<Diagnostic> report)
    {
        foreach (var file in files)
        {
            using var segments = Open(file, files, languages, report).GetEnumerator();
            while (Next(segments, file, report)) yield return segments.Current;
        }
    }

    private static IEnumerable<BitextSegment> Open(
        InputFile file, IReadOnlyList<InputFile> files, LanguagePair languages, Action<Diagnostic> report)
    {
        if (All.FirstOrDefault(reader => reader.Extension == file.Extension) is { } known) return known.Read(file, languages, report);
        var partner = MosesBitext.IsSide(file, languages.Source) ? languages.Target
            : MosesBitext.IsSide(file, languages.Target) ? languages.Source
            : LanguageCode.Undetermined;
        if (partner.IsKnown
            && files.FirstOrDefault(other => MosesBitext.IsSide(other, partner) && other.ShortName == file.ShortName) is { } other)
            return partner == languages.Target ? MosesBitext.Read(file, other, report) : [];
        report(Diagnostic.Error(
            "ALN615",
            file.Path,
            $"not a format bitext is read from; use {string.Join(' ', All.Select(reader => reader.Extension))}, or name both files of a "
                + $"pair such as corpus.{languages.Source} corpus.{languages.Target}"));
        return [];
    }

    private static bool Next(IEnumerator<BitextSegment> segments, InputFile file, Action<Diagnostic> report)
    {
        try
        {
            return segments.MoveNext();
        }
        catch (ReadLimitException exception)
        {
            report(Diagnostic.Error("ALN113", file.Path, $"the file is read no further: {exception.Message}"));
        }
        // Whatever a damaged file makes a library throw is that file's fault.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report(Diagnostic.Error("ALN101", file.Path, $"the file can't be read: {exception.Message}"));
        }
        return false;
    }
}
