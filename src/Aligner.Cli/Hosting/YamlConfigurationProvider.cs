using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aligner.Cli.Hosting;

/// <summary>Reads the settings file: a YAML mapping of names to values; a list counts as its items parted by commas, a mapping as a
/// group of settings. Names are those of <see cref="AlignerSettings"/> in any case, with or without hyphens.</summary>
/// <remarks>NetEscapades.Configuration.Yaml takes any name and forgets where a value stood; people who
/// mistype one want to be told.</remarks>
internal sealed class YamlConfigurationProvider(string path) : ConfigurationProvider
{
    private readonly Dictionary<string, Mark> places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>path:line:col</c> of a value, null where this file has none for the key.</summary>
    public string? PlaceOf(string key) => places.TryGetValue(key, out var mark) ? $"{path}:{mark.Line}:{mark.Column}" : null;

    /// <exception cref="CommandFailedException">The file can't be read, is not a mapping or has a key that does not exist.</exception>
    public override void Load()
    {
        Parser? parser = null;
        try
        {
            using var reader = File.OpenText(path);
            parser = new Parser(reader);
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return;
            if (parser.Accept<Scalar>(out var nothing) && nothing.Value.Length == 0) return;
            if (!parser.TryConsume<MappingStart>(out _))
                throw Failed(parser.Current!.Start, "the settings must be a mapping of names to values");
            ReadMapping(parser, "");
        }
        catch (YamlException exception)
        {
            throw Failed(exception.Start, $"the settings are not valid YAML: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            // A slip of the parser, such as at a list that nothing closes: what it read last is the place to look.
            throw Failed(
                parser?.Current?.Start ?? Mark.Empty,
                "the settings are not valid YAML here or just behind, often a bracket or quote that nothing closes");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException("ALN905", path, $"the settings can't be read: {exception.Message}");
        }
    }

    // Only a known group is gone into, so no nesting is deeper than the settings themselves.
    private void ReadMapping(Parser parser, string group)
    {
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name)) throw Failed(parser.Current!.Start, "a setting's name is a word");
            var key = group + name.Value.Replace("-", "", StringComparison.Ordinal);
            if (SettingNames.IsGroup(key) && parser.TryConsume<MappingStart>(out _)) ReadMapping(parser, $"{key}:");
            else if (!SettingNames.IsSetting(key))
                throw Failed(name.Start, $"'{name.Value}' is no setting; there are {string.Join(", ", SettingNames.Written)}");
            else if (!places.TryAdd(key, parser.Current!.Start)) throw Failed(name.Start, $"'{name.Value}' is set twice; keep one");
            else Data[key] = ReadValue(parser, name.Value);
        }
    }

    private string ReadValue(Parser parser, string name)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return scalar.Value;
        if (!parser.TryConsume<SequenceStart>(out _)) throw Failed(parser.Current!.Start, $"'{name}' takes a value or a list");
        var items = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(
                parser.TryConsume<Scalar>(out var item)
                    ? item.Value
                    : throw Failed(parser.Current!.Start, $"'{name}' takes a value or a list of values"));
        return string.Join(',', items);
    }

    private CommandFailedException Failed(Mark mark, string message) =>
        new([new Diagnostic(Severity.Error, "ALN905", path, (int)mark.Line, (int)mark.Column, message)]);
}
