using Aligner.Formats.Files;
using Aligner.Languages;

namespace Aligner.Formats.Xml;

/// <summary>An element of an imported file, or a run of text in one, with its place.</summary>
/// <param name="Name">Local name (namespaces differ between versions of one format); <see cref="TextName"/> for text.</param>
/// <param name="Place">Where it starts.</param>
internal sealed record XmlEntry(string Name, FilePlace Place)
{
    /// <summary>No element's name.</summary>
    public const string TextName = "#text";

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<XmlEntry> Children { get; } = [];

    /// <summary>The text itself, of a run of text.</summary>
    public string Own { get; init; } = "";

    /// <summary>Its text with that of the elements in it, in the order of the file.</summary>
    public string Text => Children.Count == 0 ? Own : string.Concat(Children.Select(child => child.Text));

    /// <summary>An attribute, by its name without prefix; null when it is absent.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>The language its <c>lang</c> names; <see cref="LanguageCode.Undetermined"/> where it names none.</summary>
    public LanguageCode Language => LanguageCode.TryParse(this["lang"], out var language) ? language : LanguageCode.Undetermined;

    public IEnumerable<XmlEntry> Named(string name) => Children.Where(child => child.Name == name);

    /// <summary>The element and all in it, in the order of the file.</summary>
    public IEnumerable<XmlEntry> All() => Children.SelectMany(child => child.All()).Prepend(this);
}
