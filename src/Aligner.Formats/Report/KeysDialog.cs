using System.Collections.Immutable;
using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>What the question mark shows: the keys of a page, and what its signs mean.</summary>
internal static class KeysDialog
{
    /// <summary>Writes the dialog, closed.</summary>
    /// <param name="html">Inside the body.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="keys">With the key of what each does (<see cref="Wording"/>); of several keys two spaces stand between.</param>
    /// <param name="signs">Below them, likewise.</param>
    public static void Write(
        HtmlWriter html,
        string title,
        ImmutableArray<(string Key, string Does)> keys,
        params ImmutableArray<(string Sign, string Means)> signs)
    {
        html.Open("dialog", ("id", "keys"), ("aria-labelledby", "keys-title"));
        html.Element("h2", title, ("id", "keys-title"));
        html.Open("dl");
        foreach (var (key, does) in keys)
        {
            html.Open("div");
            html.Open("dt");
            foreach (var one in key.Split("  ")) html.Element("kbd", one);
            html.Close();
            html.Element("dd", html.Words[does]);
            html.Close();
        }
        foreach (var (sign, means) in signs)
        {
            html.Open("div");
            html.Element("dt", sign, ("class", "sign"));
            html.Element("dd", html.Words[means]);
            html.Close();
        }
        html.Close();
        html.Open("form", ("method", "dialog"));
        html.Element("button", html.Words["close"]);
        html.Close();
        html.Close();
    }
}
