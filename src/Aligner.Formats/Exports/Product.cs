namespace Aligner.Formats.Exports;

/// <summary>What files say about the program that wrote them.</summary>
internal static class Product
{
    /// <summary>The name.</summary>
    public const string Name = "Aligner";

    /// <summary>The version, <c>major.minor.patch</c>.</summary>
    public static string Version { get; } = typeof(Product).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
