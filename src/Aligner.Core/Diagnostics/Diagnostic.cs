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
    private readonly Reason? reason;

    /// <summary>With a message that pages can say in another language.</summary>
    internal Diagnostic(Severity severity, string code, string path, int line, int column, Reason reason)
        : this(severity, code, path, line, column, reason.ToString()) => this.reason = reason;

    /// <summary>What is wrong, and what to do.</summary>
    internal Reason Reason => reason ?? Message;

    /// <summary>Likewise after how bad it is and its code.</summary>
    internal Reason Told => $"{(Reason)Severity.ToString().ToLowerInvariant()} {Code}: {Reason}";

    /// <summary>Likewise after its place, as <see cref="ToString"/> has it.</summary>
    internal Reason Whole => $"{Place}: {Told}";

    /// <summary>Where it is, without the parts that are 0.</summary>
    internal string Place => Line == 0 ? Path
        : Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}")
        : string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}");

    /// <summary><c>path:line:col: error ALN101: message</c>, without the parts that are 0.</summary>
    public override string ToString() => $"{Place}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";

    /// <summary>Whether both say the same of the same place.</summary>
    public bool Equals(Diagnostic? other) => other is not null
        && (Severity, Code, Path, Line, Column, Message)
            == (other.Severity, other.Code, other.Path, other.Line, other.Column, other.Message);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Severity, Code, Path, Line, Column, Message);

    /// <summary>An error about a whole file.</summary>
    public static Diagnostic Error(string code, string path, string message) => new(Severity.Error, code, path, 0, 0, message);

    /// <summary>Likewise.</summary>
    internal static Diagnostic Error(string code, string path, Reason reason) => new(Severity.Error, code, path, 0, 0, reason);

    /// <summary>A warning about a whole file.</summary>
    public static Diagnostic Warning(string code, string path, string message) => new(Severity.Warning, code, path, 0, 0, message);

    /// <summary>Likewise.</summary>
    internal static Diagnostic Warning(string code, string path, Reason reason) => new(Severity.Warning, code, path, 0, 0, reason);
}
