using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Aligner.Formats.Html;

/// <summary>
/// Writes HTML and inline SVG. Every text and every attribute value passes through <see cref="Encode"/>, the one place
/// where markup characters, characters HTML does not allow and directional overrides are made harmless; links whose
/// scheme is not <c>http</c> or <c>https</c> are left out. Elements are closed in the order they were opened.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HashSet<string> Void = new(["br", "hr", "input", "link", "meta"], StringComparer.Ordinal);

    private static readonly HashSet<string> OnNewLine = new(
        [
            "html", "head", "body", "meta", "title", "style", "script", "link", "header", "main", "footer", "nav", "section", "article",
            "div", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "form",
            "fieldset", "dialog", "svg", "details", "template", "aside",
        ],
        StringComparer.Ordinal);

    private readonly Stack<string> open = new();

    /// <summary>What the page says.</summary>
    public Wording Words { get; init; } = Wording.English;

    /// <summary>Notes where something is said, on a page that follows the language of the browser.</summary>
    public SpokenPlaces? Places { get; init; }

    /// <summary>The document type.</summary>
    public void Doctype() => output.Write("<!DOCTYPE html>");

    /// <summary>Opens an element. An attribute whose value is null is left out; one whose value is empty
    /// is written as a name alone.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, null, attributes);

    private void Open(string name, string? text, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (OnNewLine.Contains(name)) output.Write('\n');
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null || (attribute is "href" or "src" && !IsSafeLink(value))) continue;
            output.Write(' ');
            output.Write(attribute);
            if (value.Length == 0) continue;
            output.Write("=\"");
            Say(value);
            output.Write('"');
        }
        if (Places?.Of(text, attributes) is { } place) output.Write(string.Create(CultureInfo.InvariantCulture, $" data-say=\"{place}\""));
        output.Write('>');
        if (!Void.Contains(name)) open.Push(name);
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close()
    {
        output.Write("</");
        output.Write(open.Pop());
        output.Write('>');
    }

    /// <summary>An element with nothing but text in it.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, text, attributes);
        Say(text);
        Close();
    }

    /// <summary>Text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        // What may be said in another language is an element's own.
        if (Places is not null && Saying.IsIn(text)) Element("span", text.ToString());
        else Encode(text);
    }

    /// <summary>What another of these has written.</summary>
    internal void Markup(string written) => output.Write(written);

    /// <summary>A style sheet or script of the program's own; the page's policy names it by its hash.</summary>
    /// <param name="element"><c>style</c> or <c>script</c>.</param>
    /// <param name="asset">What it is.</param>
    /// <param name="folder">Where it lies as a file; null for within the page.</param>
    internal void Asset(string element, Asset asset, string? folder = null)
    {
        if (folder is not null)
        {
            var path = $"{folder}/{PageLook.NameOf(element, asset)}";
            if (element == "style") Open("link", ("rel", "stylesheet"), ("href", path));
            else Element("script", "", ("src", path));
            return;
        }
        Open(element);
        output.Write(asset.Text);
        Close();
    }

    /// <summary>A block of data for the page's script.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="json">As System.Text.Json writes it with its default encoder, which leaves no <c>&lt;</c>.</param>
    internal void Json(string id, string json)
    {
        if (json.Contains('<', StringComparison.Ordinal))
            throw new ArgumentException("The JSON was not written with the default encoder.", nameof(json));
        Open("script", ("type", "application/json"), ("id", id));
        output.Write(json);
        Close();
    }

    /// <summary>Likewise, written as it is made.</summary>
    internal void Json(string id, Action<Utf8JsonWriter> write) => Json(id, write, PageJson.Options);

    /// <summary>Likewise, with an encoder that leaves no <c>&lt;</c>.</summary>
    internal void Json(string id, Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        Open("script", ("type", "application/json"), ("id", id));
        PageJson.Write(output, write, options);
        Close();
    }

    /// <summary>Whether a link can be offered: a relative one, or http and https. White space and control
    /// characters don't hide a scheme.</summary>
    public static bool IsSafeLink(string link)
    {
        var plain = new StringBuilder(link.Length);
        foreach (var c in link)
            if (c > ' ' && !char.IsControl(c)) plain.Append(c);
        var text = plain.ToString();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0) return true;
        return text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    private void Say(string text) => Encode(Places is null ? text : Places.First(text));

    /// <summary>A text without what HTML does not allow and what would reorder what stands around it, as pages show it.</summary>
    public static string Harmless(string text)
    {
        using var output = new StringWriter();
        new HtmlWriter(output).Write(text, encodesMarkup: false);
        return output.ToString();
    }

    private void Encode(ReadOnlySpan<char> text) => Write(text, encodesMarkup: true);

    private void Write(ReadOnlySpan<char> text, bool encodesMarkup)
    {
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny(Special);
            if (next < 0) { output.Write(text); return; }
            output.Write(text[..next]);
            var pair = char.IsHighSurrogate(text[next]) && next + 1 < text.Length && char.IsLowSurrogate(text[next + 1]);
            if (pair || (!encodesMarkup && text[next] is '<' or '>' or '&' or '"' or '\'')) output.Write(text.Slice(next, pair ? 2 : 1));
            else output.Write(Encoded(text[next]));
            text = text[(next + (pair ? 2 : 1))..];
        }
    }

    private static string Encoded(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        // Embeddings, overrides and isolates would reorder what stands around them: they show as their names.
        '\u202A' => "[LRE]",
        '\u202B' => "[RLE]",
        '\u202C' => "[PDF]",
        '\u202D' => "[LRO]",
        '\u202E' => "[RLO]",
        '\u2066' => "[LRI]",
        '\u2067' => "[RLI]",
        '\u2068' => "[FSI]",
        '\u2069' => "[PDI]",
        // What is left: control characters, lone surrogates and what is no character.
        _ => "\uFFFD",
    };

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(
    [
        '<', '>', '&', '"', '\'',
        .. Enumerable.Range(0x202A, 5).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c),
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
        .. Enumerable.Range(0xFDD0, 0x20).Select(c => (char)c),
    ]);
}
