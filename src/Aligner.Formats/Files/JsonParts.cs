using System.Text.Json.Nodes;

namespace Aligner.Formats.Files;

/// <summary>Makes JSON of parts, without reflection, which a program that was compiled ahead of time does not have.</summary>
internal static class JsonParts
{
    /// <summary>A list.</summary>
    public static JsonArray ToJson(this IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>Likewise of texts.</summary>
    public static JsonArray ToJson(this IEnumerable<string> items) => items.Select(item => (JsonNode?)item).ToJson();

    /// <summary>Likewise of numbers.</summary>
    public static JsonArray ToJson(this IEnumerable<int> items) => items.Select(item => (JsonNode?)item).ToJson();

    /// <summary>An object with a member for each.</summary>
    public static JsonObject ToJson<T>(this IEnumerable<T> items, Func<T, string> name, Func<T, JsonNode?> value) =>
        new(items.Select(item => KeyValuePair.Create(name(item), value(item))));

    /// <summary>The object without the members that are null.</summary>
    public static JsonObject WithoutNulls(this JsonObject parts)
    {
        foreach (var name in parts.Where(part => part.Value is null).Select(part => part.Key).ToList()) parts.Remove(name);
        return parts;
    }
}
