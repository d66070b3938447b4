using System.Text.Json;
using Aligner.Text;
using AngleSharp.Html.Dom;

namespace Aligner.Formats.Readers.Pages;

/// <summary>An article as a page describes it in JSON-LD with the words of schema.org.</summary>
internal sealed class JsonLdArticle(JsonElement article, int line)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    // Where an article may stand inside what a page describes. Lists of other articles are not looked into.
    private static readonly string[] Inside = ["@graph", "mainEntity", "mainEntityOfPage"];

    /// <summary>1-based line of the page it is described on.</summary>
    public int Line => line;

    /// <summary>Its headline.</summary>
    public string? Headline => Text("headline") ?? Text("name");

    /// <summary>The day and time it was published.</summary>
    public string? Published => Text("datePublished") ?? Text("dateCreated");

    /// <summary>What it is about in a sentence or two.</summary>
    public string? Description => Text("description");

    /// <summary>Its language.</summary>
    public string? Language => Text("inLanguage");

    /// <summary>Its address.</summary>
    public string? Url => Text("url") ?? Text("mainEntityOfPage");

    /// <summary>Who published it.</summary>
    public string? Publisher => Names("publisher").FirstOrDefault();

    /// <summary>Who wrote it.</summary>
    public IEnumerable<string> Authors => Names("author");

    /// <summary>Its text, with its line ends.</summary>
    public string? Body => Property("articleBody") is { ValueKind: JsonValueKind.String } body ? body.GetString() : null;

    /// <summary>The article that a page describes: the only one, or the one whose headline the page bears.</summary>
    /// <param name="page">The page.</param>
    /// <param name="titles">What its titles and headings say.</param>
    public static JsonLdArticle? Of(IHtmlDocument page, IReadOnlyList<string> titles)
    {
        var all = page.QuerySelectorAll("script")
            .Where(script => script.GetAttribute("type")?.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true)
            .SelectMany(script => Described(script.TextContent, script.SourceReference?.Position.Line ?? 1))
            .ToList();
        return all.Find(article => article.Headline is { Length: > 0 } headline
                && titles.Any(title => title.Contains(headline, StringComparison.OrdinalIgnoreCase)))
            ?? (all.Count > 0 && all.TrueForAll(article => article.Headline == all[0].Headline) ? all[0] : null);
    }

    private static IEnumerable<JsonLdArticle> Described(string json, int line)
    {
        try
        {
            // Pages break strings over lines, which JSON forbids.
            using var document = JsonDocument.Parse(json.ReplaceLineEndings(" "), Lenient);
            return Articles(document.RootElement.Clone(), line).ToList();
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<JsonLdArticle> Articles(JsonElement value, int line) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Articles(item, line)),
        JsonValueKind.Object when IsArticle(value) => [new JsonLdArticle(value, line)],
        JsonValueKind.Object => Inside.SelectMany(name => value.TryGetProperty(name, out var inner) ? Articles(inner, line) : []),
        _ => [],
    };

    // Article and its kinds, BlogPosting and SocialMediaPosting, Report.
    private static bool IsArticle(JsonElement value) =>
        value.TryGetProperty("@type", out var type) && Strings(type).Any(
            name => name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)
                || name == "Report");

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => ((string[])["name", "@id"]).Where(name => value.TryGetProperty(name, out _)).Take(1)
            .SelectMany(name => Strings(value.GetProperty(name))),
        _ => [],
    };

    private JsonElement? Property(string name) => article.TryGetProperty(name, out var value) ? value : null;

    private IEnumerable<string> Names(string name) =>
        Property(name) is { } value ? Strings(value).Select(Normalization.Line).Where(text => text.Length > 0) : [];

    private string? Text(string name) => Names(name).FirstOrDefault();
}
