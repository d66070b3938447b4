using System.Collections.Frozen;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>What a target calls languages: those of regions that it knows by their tags, all others by their language alone.</summary>
/// <param name="own">Tags of regions that it knows, and those of both for which it has a name of its own: <c>nb=no</c>.</param>
internal sealed class TargetCodes(params string[] own)
{
    private readonly FrozenDictionary<string, string> names = own
        .Select(name => name.Split('='))
        .ToFrozenDictionary(name => name[0], name => name[^1], StringComparer.Ordinal);

    /// <summary>What it calls a language as a region has it, or everywhere.</summary>
    public string Of(string tag) =>
        names.TryGetValue(tag, out var name) ? name
            : LanguageCode.Parse(tag).Value is var language && names.TryGetValue(language, out var other) ? other
            : language;
}
