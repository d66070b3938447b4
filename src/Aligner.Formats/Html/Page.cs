using System.Globalization;

namespace Aligner.Formats.Html;

/// <summary>What every page has: a head with its policy, a skip link, a main part and a foot.</summary>
internal static class Page
{
    /// <summary>Writes a page around <paramref name="body"/>.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="title">Of the window.</param>
    /// <param name="kind">Class of the body.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="look">Style sheet and script.</param>
    /// <param name="body">Writes what stands between the skip link and the foot.</param>
    /// <param name="live">The program that shows the page; null for a page that lies in a file.</param>
    /// <param name="words">What it says; English where nothing is given.</param>
    public static void Write(
        TextWriter output, string title, string kind, string version, PageLook look, Action<HtmlWriter> body, LiveConnection? live = null,
        Wording? words = null)
    {
        words ??= Wording.English;
        var places = words.Spoken.IsEmpty ? null : new SpokenPlaces(words);
        var html = new HtmlWriter(output) { Words = words, Places = places };
        html.Doctype();
        html.Open("html", ("lang", words.Language));
        html.Open("head");
        html.Open("meta", ("charset", "utf-8"));
        html.Open(
            "meta",
            ("http-equiv", "Content-Security-Policy"),
            ("content", look.Policy(live is not null, places is not null)));
        html.Open("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Open("meta", ("name", "generator"), ("content", $"aligner {version}"));
        if (live is not null) WriteConnection(html, live);
        html.Element("title", title);
        if (places is not null)
        {
            html.Open(
                "meta", ("name", "aligner-languages"), ("content", string.Join(' ', words.Spoken.Select(language => language.Language))));
            html.Asset("script", PageLook.Language, look.Folder);
        }
        html.Asset("style", look.Style, look.Folder);
        html.Close();
        html.Open("body", ("class", kind));
        html.Element("a", words["skip-to-text"], ("class", "skip"), ("href", "#main"));
        body(html);
        html.Open("footer", ("class", "foot"));
        html.Element("p", live is null ? words["made-by", version] : $"aligner {version}");
        html.Close();
        var said = look.Says(live is not null);
        if (places is not null) html.Json("words", json => places.Write(json, said));
        else if (!said.IsEmpty) html.Json("words", words.Json(said));
        if (places is not null) html.Asset("script", PageLook.Speech, look.Folder);
        if (live is not null) html.Asset("script", PageLook.Live);
        html.Asset("script", look.Script, look.Folder);
        html.Close();
        html.Close();
        output.Write('\n');
    }

    private static void WriteConnection(HtmlWriter html, LiveConnection live)
    {
        html.Open("meta", ("name", "aligner-version"), ("content", live.Version.ToString(CultureInfo.InvariantCulture)));
        if (live.IsReadOnly) html.Open("meta", ("name", "aligner-read-only"), ("content", "yes"));
    }

    /// <summary>A share as people read it: 87 %.</summary>
    public static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100, MidpointRounding.AwayFromZero):0}\u202F%");

    /// <summary>A count with its noun, in English.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? noun : plural ?? noun + "s")}");
}
