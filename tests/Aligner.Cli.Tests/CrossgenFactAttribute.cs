using System.Runtime.InteropServices;

namespace Aligner.Cli.Tests;

/// <summary>A test of what the SDK's ahead-of-time compiler made; skipped of a debug build and where NuGet had no such compiler.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CrossgenFactAttribute : FactAttribute
{
    public CrossgenFactAttribute()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(Repository.Program))) != "Release")
            Skip = "only a release build is compiled ahead";
        else if (!Directory.Exists(Path.Combine(packages, $"microsoft.netcore.app.crossgen2.{RuntimeInformation.RuntimeIdentifier}")))
            Skip = "NuGet has no Microsoft.NETCore.App.Crossgen2 for this system";
    }
}
