using System.Runtime.CompilerServices;

namespace Aligner.Testing;

/// <summary>Where things are on this machine.</summary>
internal static class Repository
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program as its users build it, in the configuration of the tests.</summary>
    public static string Program { get; } = BuiltLike(new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));

    /// <summary>The project's own gold.</summary>
    public static string Gold => Path.Combine(Root, "tests", "gold");

    /// <summary>The evaluation data beside the repository, which a user's clone does not have; null where it is absent.</summary>
    public static string? Shared =>
        Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var folder && Directory.Exists(Path.Combine(folder, "eval"))
            ? folder
            : null;

    // The tests lie in bin/Release/net10.0 of their project, or in that of another configuration.
    private static string BuiltLike(DirectoryInfo tests) =>
        Path.Combine(Root, "src", "Aligner.Cli", "bin", tests.Parent!.Name, tests.Name, "aligner.dll");

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
