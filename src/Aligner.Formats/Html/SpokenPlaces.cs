using System.Text.Json;

namespace Aligner.Formats.Html;

/// <summary>Where a page that follows the language of the browser says something. Elements that say the same share a place.</summary>
/// <param name="words">What it says.</param>
internal sealed class SpokenPlaces(Wording words)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> inOrder = [];
    private readonly Dictionary<string, Saying?> sayings = new(StringComparer.Ordinal);
    private readonly SortedSet<string> keys = new(words.Keys.Where(key => key.StartsWith("language-", StringComparison.Ordinal)),
        StringComparer.Ordinal);

    /// <summary>A text as it stands in the file: in the first language.</summary>
    public string First(string text) => Read(text)?.In(words.Spoken[0]) ?? text;

    /// <summary>The place of an element; null where it says nothing.</summary>
    /// <param name="text">All of its text; null where it holds elements.</param>
    /// <param name="attributes">Its attributes.</param>
    public int? Of(string? text, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        List<(string Name, Saying Saying)>? said = null;
        Note("", text);
        foreach (var (name, value) in attributes) Note(name, value);
        if (said is null) return null;
        var json = PageJson.Text(writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, saying) in said)
            {
                writer.WritePropertyName(name);
                saying.Write(writer);
            }
            writer.WriteEndObject();
        });
        if (places.TryAdd(json, places.Count))
        {
            inOrder.Add(json);
            foreach (var (_, saying) in said) keys.UnionWith(saying.Keys);
        }
        return places[json];

        void Note(string name, string? value)
        {
            if (value is not null && Read(value) is { } saying) (said ??= []).Add((name, saying));
        }
    }

    // For its place and for its text, and many elements say the same.
    private Saying? Read(string text)
    {
        if (!Saying.IsIn(text)) return null;
        if (!sayings.TryGetValue(text, out var saying)) sayings[text] = saying = Saying.Read(text, words);
        return saying;
    }

    /// <summary>Writes the places, and what is said in every language by its key.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="scripts">The keys of what scripts say.</param>
    public void Write(Utf8JsonWriter json, IEnumerable<string> scripts)
    {
        keys.UnionWith(scripts);
        json.WriteStartObject();
        json.WriteStartObject("texts");
        foreach (var key in keys)
        {
            json.WriteStartArray(key);
            foreach (var language in words.Spoken) json.WriteStringValue(language[key]);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteStartArray("places");
        foreach (var place in inOrder) json.WriteRawValue(place);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
