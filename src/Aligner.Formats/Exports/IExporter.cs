using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>
/// Writes a glossary for one translation tool or engine, obeying that target's rules: what the target would refuse is
/// repaired or left out, and either way told in the report. The same content gives the same bytes under every culture.
/// Implementations have no state. <see cref="IOException"/> of the streams propagates.
/// </summary>
public interface IExporter
{
    /// <summary>The word after <c>--to</c>: lower case letters, digits and hyphens.</summary>
    string Name { get; }

    /// <summary>With its full stop: <c>.tsv</c>.</summary>
    string Extension { get; }

    /// <summary>What it is for and what its rules are, in a line for help and README.</summary>
    string Summary { get; }

    /// <summary>The files it writes, each told apart by a word in its name; one nameless file for most targets. A word that is an
    /// extension (<c>.xdt</c>) is a file that goes beside the others, and comes last: standard output does without.</summary>
    ImmutableArray<string> Parts(LanguagePair pair) => [""];

    /// <summary>Whether the target is an engine that puts the translation in wherever it finds the term; what that would often get wrong
    /// (<see cref="ExportIncluded"/>) is left out and told.</summary>
    bool Forces => false;

    /// <summary>Whether a terminal can show what it writes.</summary>
    bool IsText => true;

    /// <summary>Writes the glossary.</summary>
    /// <param name="content">What to write.</param>
    /// <param name="parts">A stream for each of <see cref="Parts"/>, in that order, those that go beside the others all or none; they are
    /// left open, and need not seek.</param>
    LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts);
}
