using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>What the tool bars of several pages search and filter by.</summary>
internal static class FilterTools
{
    /// <summary>Writes the field to search by.</summary>
    /// <param name="html">Inside the tool bar.</param>
    /// <param name="label">What is searched, for who can't see it.</param>
    public static void WriteSearch(HtmlWriter html, string label)
    {
        html.Open("label", ("class", "search"));
        html.Element("span", label, ("class", "vh"));
        html.Open(
            "input", ("type", "search"), ("id", "search"), ("placeholder", html.Words["search-field"]), ("autocomplete", "off"),
            ("spellcheck", "false"));
        html.Close();
    }

    /// <summary>Writes a list to choose from.</summary>
    /// <param name="html">Inside the tool bar.</param>
    /// <param name="id">Its id.</param>
    /// <param name="label">What is chosen, for who can't see it.</param>
    /// <param name="options">No value is empty: an option without one has its text as value.</param>
    public static void WriteChoice(HtmlWriter html, string id, string label, params ReadOnlySpan<(string Value, string Text)> options)
    {
        html.Open("label", ("class", "select"));
        html.Element("span", label, ("class", "vh"));
        // Else a browser that loads the page again puts back what was chosen when the script has looked.
        html.Open("select", ("id", id), ("autocomplete", "off"));
        foreach (var (value, text) in options) html.Element("option", text, ("value", value));
        html.Close();
        html.Close();
    }
}
