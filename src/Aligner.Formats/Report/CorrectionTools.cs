using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>The buttons that every page with corrections has; <c>corrections.js</c> works them.</summary>
internal static class CorrectionTools
{
    /// <summary>Writes the buttons.</summary>
    public static void Write(HtmlWriter html)
    {
        html.Open("div", ("class", "correcting"), ("role", "group"), ("aria-label", html.Words["corrections"]));
        html.Element(
            "button",
            html.Words["correct"],
            ("type", "button"),
            ("id", "correct"),
            ("aria-pressed", "false"),
            ("title", html.Words["correct-key"]));
        html.Element("button", html.Words["undo"], ("type", "button"), ("id", "undo"), ("title", html.Words["undo-key"]), ("hidden", ""));
        html.Open(
            "button",
            ("type", "button"),
            ("id", "save"),
            ("title", html.Words["save-patch-hint"]),
            ("hidden", ""));
        html.Text(html.Words["save-patch"]);
        html.Element("span", "", ("class", "count"), ("id", "pending"));
        html.Close();
        html.Close();
    }
}
