using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Aligner.Cli.Hosting;

/// <summary>Where a setting's value came from, so that who is told that it is wrong knows what to correct.</summary>
internal sealed class SettingOrigins(IConfigurationRoot configuration)
{
    /// <summary><c>aligner.yaml:3:12</c>, <c>ALIGNER_OUT</c> or <c>--out</c>.</summary>
    public string Of(string key) => configuration.Providers.Reverse().FirstOrDefault(provider => provider.TryGet(key, out _)) switch
    {
        YamlConfigurationProvider yaml => yaml.PlaceOf(key) ?? SettingNames.WrittenAs(key),
        EnvironmentVariablesConfigurationProvider => SettingNames.VariableOf(key),
        null => SettingNames.WrittenAs(key),
        _ => $"--{SettingNames.WrittenAs(key)}",
    };
}
