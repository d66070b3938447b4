using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Aligner.Formats.Html;

/// <summary>
/// A text in which what a page says stands not in a language but as its key with what it names, so that it can be said in any.
/// It travels as a string, between characters that HTML does not allow: what is joined to it and put into it stays readable.
/// </summary>
internal sealed class Saying
{
    private const char Opening = '\uFDD0';
    private const char Closing = '\uFDD1';
    private const char BeforeText = '\uFDD2';
    private const char BeforeNumber = '\uFDD3';

    // Ours nest twice; what an article holds of these characters by malice may not cost more than its reading.
    private const int Deepest = 8;

    private readonly ImmutableArray<object> parts;

    private Saying(ImmutableArray<object> parts) => this.parts = parts;

    /// <summary>Whether something is said in a text.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.Contains(Opening);

    /// <summary>A key with what it names, as a string.</summary>
    public static string Of(string key, params ReadOnlySpan<object> named)
    {
        var text = new StringBuilder().Append(Opening).Append(key);
        foreach (var one in named) text.Append(one is int ? BeforeNumber : BeforeText).Append(CultureInfo.InvariantCulture, $"{one}");
        return text.Append(Closing).ToString();
    }

    /// <summary>Reads a text; null where nothing is said in it, or nothing that can be.</summary>
    /// <param name="text">Such as <see cref="Of"/> made, and what stands around it.</param>
    /// <param name="words">What can be said.</param>
    public static Saying? Read(string text, Wording words)
    {
        if (!IsIn(text)) return null;
        var at = 0;
        return Parts(text, words, ref at, 0) is { } parts && at == text.Length ? new Saying(parts) : null;
    }

    /// <summary>In a language.</summary>
    public string In(Wording language) => string.Concat(parts.Select(part => part switch
    {
        Reference said => language[said.Key, [.. said.Named.Select(one => one is Saying saying ? saying.In(language) : one)]],
        _ => (string)part,
    }));

    /// <summary>The keys of what it says.</summary>
    public IEnumerable<string> Keys => parts.OfType<Reference>()
        .SelectMany(said => said.Named.OfType<Saying>().SelectMany(one => one.Keys).Prepend(said.Key));

    /// <summary>As <c>speech.js</c> reads it: an array of texts and of arrays, which hold a key and what it names.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var part in parts)
        {
            if (part is not Reference said)
            {
                json.WriteStringValue(HtmlWriter.Harmless((string)part));
                continue;
            }
            json.WriteStartArray();
            json.WriteStringValue(said.Key);
            foreach (var one in said.Named)
                if (one is Saying saying) saying.Write(json);
                else json.WriteNumberValue((int)one);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static ImmutableArray<object>? Parts(string text, Wording words, ref int at, int depth)
    {
        if (depth > Deepest) return null;
        var parts = ImmutableArray.CreateBuilder<object>();
        while (at < text.Length)
        {
            var end = text.AsSpan(at).IndexOfAnyInRange(Opening, BeforeNumber) is >= 0 and var length ? at + length : text.Length;
            if (end > at) parts.Add(text[at..end]);
            at = end;
            if (at == text.Length || text[at] != Opening) break;
            at++;
            if (ReadReference(text, words, ref at, depth) is not { } said) return null;
            parts.Add(said);
        }
        return parts.ToImmutable();
    }

    private static Reference? ReadReference(string text, Wording words, ref int at, int depth)
    {
        var named = ImmutableArray.CreateBuilder<object>();
        var length = text.AsSpan(at).IndexOfAnyInRange(Opening, BeforeNumber);
        if (length < 0) return null;
        var key = text.Substring(at, length);
        at += length;
        while (at < text.Length && text[at] is BeforeText or BeforeNumber)
        {
            var isNumber = text[at++] == BeforeNumber;
            if (Parts(text, words, ref at, depth + 1) is not { } parts) return null;
            if (!isNumber) named.Add(new Saying(parts));
            else if (parts is [string digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                named.Add(number);
            else return null;
        }
        if (at == text.Length || text[at++] != Closing || !words.CanSay(key, named.Count)) return null;
        return new Reference(key, named.ToImmutable());
    }

    /// <param name="Key">Of <see cref="Wording"/>.</param>
    /// <param name="Named">What is put in: numbers and sayings.</param>
    private sealed record Reference(string Key, ImmutableArray<object> Named);
}
