using Aligner.Diagnostics;
using Aligner.Matching;

namespace Aligner.Cli.Hosting;

/// <summary>Variables that look like settings and are none.</summary>
internal static class UnknownVariables
{
    /// <summary>Those that the program was given.</summary>
    public static IEnumerable<Diagnostic> Here() => Among(Environment.GetEnvironmentVariables().Keys.Cast<string>());

    /// <summary>A warning (ALN909) for each, in ordinal order of their names.</summary>
    public static IEnumerable<Diagnostic> Among(IEnumerable<string> names) => names
        .Where(name => name.StartsWith(SettingNames.VariablePrefix, StringComparison.OrdinalIgnoreCase)
            && !SettingNames.IsSetting(name[SettingNames.VariablePrefix.Length..].Replace("__", ":", StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)
        .Select(name => Diagnostic.Warning("ALN909", name, NearestWord.Of(name, SettingNames.Variables) is { } near
            ? $"the variable sets nothing; did you mean {near}?"
            : $"the variable sets nothing; there are {string.Join(", ", SettingNames.Variables)}"));
}
