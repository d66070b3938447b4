using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Formats.Files;

namespace Aligner.Formats.Html;

/// <summary>What the pages say in a language: <c>wording.tsv</c>, a row a key, a column a language.</summary>
internal sealed class Wording
{
    // What a text says of one comes before it, of any other number after it.
    private const char OneAndMany = '|';

    // Of a key that begins so, the text as it begins a line.
    private const char Beginning = '^';

    // What a text says of the language itself: its code.
    private const string OwnLanguage = "lang";

    private static readonly ImmutableArray<Wording> all = Read();

    // What a reason says in English is how it is found.
    private static readonly Lazy<FrozenDictionary<string, string>> keysOfReasons = new(() => English.texts
        .Where(text => text.Key.StartsWith("reason-", StringComparison.Ordinal))
        .ToFrozenDictionary(text => text.Value, text => text.Key, StringComparer.Ordinal));

    private readonly FrozenDictionary<string, string> texts;

    /// <param name="language">Its code.</param>
    /// <param name="texts">By their keys.</param>
    internal Wording(string language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        Language = language;
        this.texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What pages in files say where nobody asks for a language: each in the one that the browser likes best.</summary>
    public static Wording OfTheBrowser { get; } = Following(all);

    /// <summary>What a page says in one of these languages, in the first where the browser likes none of them. Its texts are
    /// <see cref="Saying"/>s.</summary>
    internal static Wording Following(ImmutableArray<Wording> spoken) => new(Saying.Of(OwnLanguage), spoken[0].texts) { Spoken = spoken };

    /// <summary>The languages that the browser chooses from; none where it is settled.</summary>
    public ImmutableArray<Wording> Spoken { get; private init; } = [];

    /// <summary>The code of the language.</summary>
    public string Language { get; }

    /// <summary>What the pages say where nobody asks for another language.</summary>
    public static Wording English => all[0];

    /// <summary>The languages, English first.</summary>
    public static IEnumerable<string> Languages => all.Select(wording => wording.Language);

    /// <summary>The keys, in their order.</summary>
    public IEnumerable<string> Keys => texts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of a key, which must be there.</summary>
    public string this[string key] => this[key, []];

    /// <summary>The text of a key with what it names put in; of one and of many by the first of these.</summary>
    public string this[string key, params ReadOnlySpan<object> named]
    {
        get
        {
            if (!Spoken.IsEmpty) return Saying.Of(CanSay(key, named.Length) ? key : throw new KeyNotFoundException(key), named);
            var text = TextOf(key);
            if (named.IsEmpty) return text;
            if (text.IndexOf(OneAndMany, StringComparison.Ordinal) is >= 0 and var bar)
                text = named[0] is 1 ? text[..bar] : text[(bar + 1)..];
            return string.Format(CultureInfo.InvariantCulture, text, named);
        }
    }

    /// <summary>All texts by their keys.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Texts => texts;

    /// <summary>The text of a key as it begins a line: with a capital.</summary>
    public string Title(string key) => this[Beginning + key];

    /// <summary>The text of a key; null where there is none.</summary>
    public string? TryGet(string key) => texts.ContainsKey(key) ? this[key] : null;

    /// <summary>A reason; what is in it that no language has words for stays as it is.</summary>
    public string Say(Reason reason)
    {
        var named = reason.Named.Select(one => one is Reason inner ? Say(inner) : one).ToArray();
        return keysOfReasons.Value.TryGetValue(reason.Format, out var key) ? this[key, named]
            : named.Length == 0 ? reason.Format
            : string.Format(CultureInfo.InvariantCulture, reason.Format, named);
    }

    /// <summary>The language of a reason where it has no words in this one, for its element; null where it has.</summary>
    public static string? OwnLanguageOf(Reason reason) =>
        keysOfReasons.Value.ContainsKey(reason.Format) || reason.Format.All(c => !char.IsLetter(c)) ? null : English.Language;

    /// <summary>Whether there is such a text, and what it needs to be named.</summary>
    internal bool CanSay(string key, int named) => key == OwnLanguage
        || (texts.TryGetValue(key.StartsWith(Beginning) ? key[1..] : key, out var text)
            && !text.Contains(string.Create(CultureInfo.InvariantCulture, $"{{{named}}}"), StringComparison.Ordinal));

    /// <summary>The wording of a language; null where there is none.</summary>
    /// <param name="language">Its code, with a region or without.</param>
    public static Wording? Find(string language) =>
        all.FirstOrDefault(wording => string.Equals(wording.Language, language.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>The texts of keys, for a script.</summary>
    public string Json(IEnumerable<string> keys) =>
        keys.Order(StringComparer.Ordinal).ToJson(key => key, key => texts[key]).ToJsonString();

    private string TextOf(string key)
    {
        if (key == OwnLanguage) return Language;
        if (key[0] != Beginning) return texts[key];
        var text = texts[key[1..]];
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static ImmutableArray<Wording> Read()
    {
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream("wording.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
        return [.. rows[0].Index().Skip(1).Select(head => new Wording(
            head.Item, rows.Skip(1).Select(row => KeyValuePair.Create(row[0], row[head.Index]))))];
    }
}
