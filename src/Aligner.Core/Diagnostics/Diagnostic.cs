using System.Globalization;

namespace Aligner.Diagnostics;

/// <summary>How bad a <see cref="Diagnostic"/> is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Info,

    /// <summary>Probably not what was meant; the work went on.</summary>
    Warning,

    /// <summary>The named input could not be used.</summary>
    Error,
}

/// <summary>Something to tell the user about a place in a file.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code"><c>ALN</c> and three digits; the same mistake keeps its code in every version.</param>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Line">1-based; 0 where the whole file is meant.</param>
/// <param name="Column">1-based; 0 where the whole line is meant.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record Diagnostic(Severity Severity, string Code, string Path, int Line, int Column, string Message)
{
    /// <summary><c>path:line:col: error ALN101: message</c>, without the parts that are 0.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? Path
            : Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}")
            : string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}");
        return $"{place}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
    }

    /// <summary>An error about a whole file.</summary>
    public static Diagnostic Error(string code, string path, string message) => new(Severity.Error, code, path, 0, 0, message);

    /// <summary>A warning about a whole file.</summary>
    public static Diagnostic Warning(string code, string path, string message) => new(Severity.Warning, code, path, 0, 0, message);
}
