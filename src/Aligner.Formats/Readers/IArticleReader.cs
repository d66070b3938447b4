using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Formats.Readers;

/// <summary>Reads articles of one file format. Text is normalised (<see cref="Text.Normalization"/>); line
/// numbers are those of the file.</summary>
public interface IArticleReader
{
    /// <summary>Extensions it reads, lower case with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// Reads one article after the other, the first when it is asked for. What can't be read is reported
    /// and left out; implementations let I/O exceptions and <see cref="UndecodableException"/> propagate to
    /// <see cref="ArticleReaders"/>, which reports them.
    /// </summary>
    IEnumerable<Article> Read(InputFile file, Action<Diagnostic> report);
}
