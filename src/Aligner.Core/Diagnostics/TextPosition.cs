using System.Globalization;

namespace Aligner.Diagnostics;

/// <summary>Where in a file something was read; 1-based.</summary>
internal readonly record struct TextPosition(string Path, int Line, int Column)
{
    /// <summary><c>path:line</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}");
}
