using System.Globalization;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Aligner.Cli.Hosting;

/// <summary>Reads the settings file: a YAML mapping of names to values; a list counts as its items parted by commas.</summary>
internal static class YamlSettings
{
    private static readonly HashSet<string> Known = new(
        typeof(AlignerSettings).GetProperties().Where(property => property.CanWrite).Select(property => property.Name),
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="CommandFailedException">The file can't be read, is not a mapping or has a key that does not exist.</exception>
    public static IConfigurationBuilder AddYamlSettings(this IConfigurationBuilder builder, string path, bool optional)
    {
        if (optional && !File.Exists(path)) return builder;
        return builder.AddInMemoryCollection(Read(path));
    }

    private static Dictionary<string, string?> Read(string path)
    {
        var yaml = new YamlStream();
        try
        {
            using var reader = File.OpenText(path);
            yaml.Load(reader);
        }
        catch (YamlException exception)
        {
            throw Failed(path, exception.Start, $"the settings are not valid YAML: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException("ALN905", path, $"the settings can't be read: {exception.Message}");
        }
        if (yaml.Documents.Count == 0) return [];
        if (yaml.Documents[0].RootNode is not YamlMappingNode mapping)
            throw Failed(path, yaml.Documents[0].RootNode.Start, "the settings must be a mapping of names to values");
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in mapping)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!Known.Contains(name))
                throw Failed(
                    path,
                    key.Start,
                    $"'{name}' is no setting; there are {string.Join(", ", Known.Select(known => known.ToLowerInvariant()).Order(StringComparer.Ordinal))}");
            values[$"{HostedCommand.Section}:{name}"] = value switch
            {
                YamlScalarNode scalar => scalar.Value,
                YamlSequenceNode list => string.Join(',', list.Children.OfType<YamlScalarNode>().Select(item => item.Value)),
                _ => throw Failed(path, value.Start, $"'{name}' takes a value or a list"),
            };
        }
        return values;
    }

    private static CommandFailedException Failed(string path, Mark mark, string message) =>
        new([new Diagnostics.Diagnostic(Diagnostics.Severity.Error, "ALN905", path, (int)mark.Line, (int)mark.Column, message)]);
}
