namespace Aligner.Cli.Hosting;

/// <summary>The version that results carry.</summary>
internal static class ProductVersion
{
    /// <summary><c>major.minor.patch</c>.</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
