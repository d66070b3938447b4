using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>The buttons that every page with corrections has; <c>corrections.js</c> works them.</summary>
internal static class CorrectionTools
{
    /// <summary>Writes the buttons.</summary>
    public static void Write(HtmlWriter html)
    {
        html.Open("div", ("class", "correcting"), ("role", "group"), ("aria-label", "Corrections"));
        html.Element(
            "button",
            "Correct",
            ("type", "button"),
            ("id", "correct"),
            ("aria-pressed", "false"),
            ("title", "Correct beads and terms (c)"));
        html.Element("button", "Undo", ("type", "button"), ("id", "undo"), ("title", "Undo the last correction (u)"), ("hidden", ""));
        html.Open(
            "button",
            ("type", "button"),
            ("id", "save"),
            ("title", "Save the corrections of this run as one file for aligner apply"),
            ("hidden", ""));
        html.Text("Save patch");
        html.Element("span", "", ("class", "count"), ("id", "pending"));
        html.Close();
        html.Close();
    }
}
