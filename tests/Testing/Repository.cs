using System.Runtime.CompilerServices;

namespace Aligner.Testing;

/// <summary>Where things are on this machine.</summary>
internal static class Repository
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The project's own gold.</summary>
    public static string Gold => Path.Combine(Root, "tests", "gold");

    /// <summary>The evaluation data beside the repository, which a user's clone does not have; null where it is absent.</summary>
    public static string? Shared =>
        Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var folder && Directory.Exists(Path.Combine(folder, "eval"))
            ? folder
            : null;

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
