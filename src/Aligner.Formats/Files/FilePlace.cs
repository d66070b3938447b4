using Aligner.Diagnostics;

namespace Aligner.Formats.Files;

/// <summary>A place in a file, 1-based.</summary>
internal readonly record struct FilePlace(string Path, int Line, int Column)
{
    public Diagnostic Error(string code, string message) => new(Severity.Error, code, Path, Line, Column, message);

    public Diagnostic Warning(string code, string message) => new(Severity.Warning, code, Path, Line, Column, message);

    public Diagnostic Info(string code, string message) => new(Severity.Info, code, Path, Line, Column, message);
}
