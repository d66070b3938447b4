using Aligner.Workbench.Access;

namespace Aligner.Workbench;

/// <summary>How the workbench is served.</summary>
/// <param name="Port">On the loopback address; 0 for any that is free.</param>
/// <param name="IsReadOnly">Whether nothing can be changed.</param>
internal sealed record WorkbenchOptions(int Port, bool IsReadOnly)
{
    /// <summary>Who knows it is let in.</summary>
    public Token Token { get; } = new();
}
