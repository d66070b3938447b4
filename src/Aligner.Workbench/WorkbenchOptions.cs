using Aligner.Workbench.Access;

namespace Aligner.Workbench;

/// <summary>How the workbench is served.</summary>
/// <param name="Port">On the loopback address; 0 for any that is free.</param>
/// <param name="IsReadOnly">Whether nothing can be changed.</param>
/// <param name="UiLanguage">What the pages speak; null for what the browser asks for.</param>
internal sealed record WorkbenchOptions(int Port, bool IsReadOnly, string? UiLanguage = null)
{
    /// <summary>Who knows it is let in.</summary>
    public Token Token { get; } = new();
}
