namespace Aligner.Architecture.Tests;

/// <summary>One C# file of a project.</summary>
/// <param name="Path">Relative to the project, with slashes.</param>
/// <param name="Text">What it holds.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Its top folder; empty for a file beside the project.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";
}
