using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Glossaries;

namespace Aligner.Formats.Imports;

/// <summary>
/// Reads the concepts of another tool's file. What is malformed is reported with its place and the rest imported; a
/// file is never trusted: no DTD is read, no address opened, nesting and sizes have limits. Implementations have no state.
/// </summary>
public interface IImporter
{
    /// <summary>The format's name, for help.</summary>
    string Name { get; }

    /// <summary>With their full stops, lower case.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Whether a file that begins so is in this format, whatever it is called.</summary>
    /// <param name="head">Its first bytes, unpacked; all of a short file.</param>
    bool Begins(ReadOnlySpan<byte> head);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file; compressed ones are unpacked.</param>
    /// <param name="options">What the file does not say of itself.</param>
    /// <param name="report">Takes what is wrong, in the order of the file; an error means that something was not imported.</param>
    /// <returns>In the order of the file; ids may repeat, and homonyms are not told apart yet.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report);
}
