using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Formats.Bitexts;

/// <summary>Reads translated segments of one file format, one after the other, so that a file may be larger than memory.</summary>
public interface IBitextReader
{
    /// <summary>The extension it reads, lower case with its full stop.</summary>
    string Extension { get; }

    /// <summary>
    /// The segments that have text in both languages. A row that does not fit is reported and left out; I/O exceptions
    /// propagate to <see cref="BitextReaders"/>.
    /// </summary>
    IEnumerable<BitextSegment> Read(InputFile file, LanguagePair languages, Action<Diagnostic> report);
}
