using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;

namespace Aligner.Cli.Hosting;

/// <summary>The names of all settings as configuration keys, read from <see cref="AlignerSettings"/>: <c>Languages</c>, or
/// <c>Group:Name</c> where a property holds further settings. Compared without case.</summary>
internal static class SettingNames
{
    /// <summary>What the name of a variable that sets one begins with.</summary>
    public const string VariablePrefix = "ALIGNER_";

    /// <summary>Every setting with what it is for, in the order they are declared.</summary>
    public static ImmutableArray<(string Key, string Description)> All { get; } = [.. Of(typeof(AlignerSettings), "")];

    private static readonly ImmutableHashSet<string> Keys =
        All.Select(setting => setting.Key).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>As they stand in a settings file.</summary>
    public static IEnumerable<string> Written => All.Select(setting => WrittenAs(setting.Key));

    /// <summary>The variables that set them.</summary>
    public static IEnumerable<string> Variables => All.Select(setting => VariableOf(setting.Key));

    /// <summary>Whether a key is a setting.</summary>
    public static bool IsSetting(string key) => Keys.Contains(key);

    /// <summary>Whether a key holds settings.</summary>
    public static bool IsGroup(string key) => Keys.Any(setting => setting.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase));

    /// <summary>A key as it stands in a settings file.</summary>
    public static string WrittenAs(string key) => key.ToLowerInvariant();

    /// <summary>The variable that sets a key: <c>ALIGNER_GROUP__NAME</c>.</summary>
    public static string VariableOf(string key) => VariablePrefix + key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();

    private static IEnumerable<(string Key, string Description)> Of(Type type, string group) => type.GetProperties()
        .Where(property => property.CanWrite)
        .SelectMany(property => property.GetCustomAttribute<DescriptionAttribute>() is { } description
            ? [(group + property.Name, description.Description)]
            : Of(property.PropertyType, $"{group}{property.Name}:"));
}
