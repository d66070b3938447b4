using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>
/// Writes aligned text. The same content gives the same bytes under every culture; what a format can't hold is told in
/// the report. Implementations have no state. <see cref="IOException"/> of the streams propagates.
/// </summary>
public interface IAlignmentFormat
{
    /// <summary>The word after <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>With its full stop: <c>.ladder</c>.</summary>
    string Extension { get; }

    /// <summary>What it is for, in a line for help and README.</summary>
    string Summary { get; }

    /// <summary>The files it writes, each told apart by a word in its name; one nameless file for most formats.</summary>
    ImmutableArray<string> Parts(LanguagePair pair) => [""];

    /// <summary>Writes the alignments.</summary>
    /// <param name="content">What to write.</param>
    /// <param name="parts">A stream for each of <see cref="Parts"/>, in that order; they are left open, and need not seek.</param>
    LossReport Write(AlignmentExport content, ImmutableArray<Stream> parts);
}
