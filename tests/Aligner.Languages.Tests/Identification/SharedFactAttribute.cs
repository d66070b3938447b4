using System.Runtime.CompilerServices;

namespace Aligner.Languages.Tests.Identification;

/// <summary>A fact that reads <c>../shared</c> beside the repository, and is skipped visibly where that folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Directory.Exists(Folder())) Skip = "needs the folder ../shared";
    }

    public static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "..", "shared"));
}
