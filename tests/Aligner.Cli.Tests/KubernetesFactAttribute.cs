using System.Runtime.CompilerServices;

namespace Aligner.Cli.Tests;

/// <summary>A test that needs the schemas that Kubernetes publishes, as a package of npm gives them; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KubernetesFactAttribute : FactAttribute
{
    public KubernetesFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder(), "node_modules", "kubernetes-models")))
            Skip = "the packages of Kubernetes/package.json are not installed (npm install there): no schema was asked";
    }

    /// <summary>The script that asks the schema.</summary>
    public static string Script => Path.Combine(Folder(), "validate.js");

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Kubernetes");
}
