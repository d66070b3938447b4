using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.RegularExpressions;
using Aligner.Formats.Readers;

namespace Aligner.Cli.Hosting;

/// <summary>The names of all settings as configuration keys, read from <see cref="AlignerSettings"/>: <c>Languages</c>, or
/// <c>Group:Name</c> where a property holds further settings. Compared without case.</summary>
internal static partial class SettingNames
{
    /// <summary>What the name of a variable that sets one begins with.</summary>
    public const string VariablePrefix = "ALIGNER_";

    /// <summary>Every setting with what it is for, in the order they are declared.</summary>
    public static ImmutableArray<(string Key, string Description)> All { get; } = [.. Of(typeof(AlignerSettings), "")];

    /// <summary>Those that are whole numbers, each with the largest it can be.</summary>
    public static ImmutableArray<(string Key, long Largest)> Numbers { get; } =
    [
        .. typeof(ReadLimits).GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => (
                $"{nameof(AlignerSettings.Limits)}:{property.Name}",
                property.PropertyType == typeof(int) ? int.MaxValue : long.MaxValue)),
    ];

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

    /// <summary>A key as it stands in a settings file: <c>input-format</c>, <c>limits: max-line</c>.</summary>
    public static string WrittenAs(string key) =>
        WordStart().Replace(key, "-").ToLowerInvariant().Replace(":", ": ", StringComparison.Ordinal);

    /// <summary>The variable that sets a key: <c>ALIGNER_GROUP__NAME</c>.</summary>
    public static string VariableOf(string key) => VariablePrefix + key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();

    private static IEnumerable<(string Key, string Description)> Of(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type, string group) => type.GetProperties()
        .Where(property => property.CanWrite)
        .SelectMany(property => property.GetCustomAttribute<DescriptionAttribute>() is { } description
            ? [(group + property.Name, description.Description)]
            : Of(GroupOf(property), $"{group}{property.Name}:"));

    // Named, so that a program without reflection on everything keeps them.
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    private static Type GroupOf(PropertyInfo property) => property.PropertyType == typeof(ReadLimits)
        ? typeof(ReadLimits)
        : throw new InvalidOperationException($"{property.Name} is no group of settings that is known here, and has no description");

    /// <summary>Where a capital begins a word inside a name.</summary>
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
