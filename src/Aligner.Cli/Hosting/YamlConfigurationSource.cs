using Microsoft.Extensions.Configuration;

namespace Aligner.Cli.Hosting;

/// <summary>Settings from a YAML file.</summary>
/// <param name="path">The file, which must exist.</param>
internal sealed class YamlConfigurationSource(string path) : IConfigurationSource
{
    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new YamlConfigurationProvider(path);
}
