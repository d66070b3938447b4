using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Each a line as typed.</param>
internal sealed class ExemplifiedCommand(string name, string description, params IReadOnlyList<string> examples) : Command(
    name, description)
{
    /// <summary>Lines as typed.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
