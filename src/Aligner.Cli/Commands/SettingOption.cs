using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary>An option that sets one of the settings for this call.</summary>
/// <param name="name">As typed.</param>
/// <param name="setting">Its key in the configuration.</param>
/// <param name="aliases">Other names.</param>
internal sealed class SettingOption(string name, string setting, params string[] aliases) : Option<string?>(name, aliases)
{
    /// <summary>The key in the configuration.</summary>
    public string Setting { get; } = setting;
}
