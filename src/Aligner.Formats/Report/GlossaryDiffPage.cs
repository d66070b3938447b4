using System.Collections.Immutable;
using System.Globalization;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Report;

/// <summary>What changed between two versions of the glossaries: concepts added, removed and changed, field by field.</summary>
internal static class GlossaryDiffPage
{
    private static readonly PageLook Look = new(
        Asset.Load("base.css", "glossary.css", "diff.css"), Asset.Load("page.js", "diff.js"));

    /// <summary>Writes the page.</summary>
    /// <param name="diff">What changed.</param>
    /// <param name="old">What to call the old version: its path.</param>
    /// <param name="new">What to call the new one.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="words">What the page says.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(GlossaryDiff diff, string old, string @new, string version, Wording words, TextWriter output) =>
        Page.Write(output, $"{words["and", old, @new]} – aligner", "glossary", version, Look, html =>
        {
            html.Open("header", ("class", "top"));
            html.Element("h1", words["glossary-diff-title"]);
            html.Open("p", ("class", "summary"));
            html.Element("bdi", old);
            html.Text(" → ");
            html.Element("bdi", @new);
            foreach (var (kind, count) in diff.Changes.CountBy(change => change.Kind).OrderBy(pair => pair.Key))
                html.Text($" · {words[$"counted-{Word(kind)}", count]}");
            html.Close();
            html.Close();
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            if (diff.IsEmpty) html.Element("p", words["nothing-changed"]);
            else WriteTable(html, diff.Changes);
            html.Close();
        }, words: words);

    private static void WriteTable(HtmlWriter html, ImmutableArray<ConceptChange> changes)
    {
        html.Open("table");
        html.Element("caption", html.Words["concepts-changed"], ("class", "vh"));
        html.Open("thead");
        html.Open("tr");
        foreach (var name in (string[])["change", "concept", "field", "old", "new"])
            html.Element("th", html.Words[$"column-{name}"], ("scope", "col"));
        html.Close();
        html.Close();
        foreach (var change in changes)
        {
            html.Open("tbody", ("class", $"change {Word(change.Kind)}"), ("id", $"c-{change.Concept.Id}"));
            if (change.Kind == ChangeKind.Changed)
            {
                for (var i = 0; i < change.Fields.Length; i++) WriteField(html, change, i);
            }
            else
            {
                html.Open("tr");
                WriteName(html, change, 1);
                html.Open("td", ("colspan", "3"), ("class", "term"));
                WriteTerms(html, change);
                html.Close();
                html.Close();
            }
            html.Close();
        }
        html.Close();
    }

    private static void WriteName(HtmlWriter html, ConceptChange change, int rows)
    {
        var span = rows.ToString(CultureInfo.InvariantCulture);
        html.Element("td", html.Words[$"change-{Word(change.Kind)}"], ("rowspan", span), ("class", "kind"));
        html.Open("td", ("rowspan", span), ("class", "type"));
        html.Element("span", html.Words.Of(change.Concept.Type), ("class", $"tag {change.Concept.Type.Word()}"));
        html.Element("bdi", change.Concept.Id, ("class", "others"));
        html.Close();
    }

    private static void WriteTerms(HtmlWriter html, ConceptChange change)
    {
        foreach (var language in change.Concept.Terms.Keys)
        {
            html.Element("bdi", language.Value, ("class", "language"));
            html.Text(" ");
            html.Open("span", ("lang", language.Value), ("dir", "auto"));
            html.Element(change.Kind == ChangeKind.Added ? "ins" : "del", change.Concept.PreferredTerm(language)?.Text ?? "");
            html.Close();
            html.Text("  ");
        }
    }

    private static void WriteField(HtmlWriter html, ConceptChange change, int index)
    {
        var field = change.Fields[index];
        html.Open("tr");
        if (index == 0) WriteName(html, change, change.Fields.Length);
        html.Open("td", ("class", "field"));
        // As the file calls it.
        html.Element("bdi", field.Field);
        html.Close();
        var language = LanguageCode.TryParse(field.Field, out var code) && change.Concept.Terms.ContainsKey(code) ? code.Value : null;
        var (oldPieces, newPieces) = VersionDiff.Words(field.Old ?? "", field.New ?? "");
        WritePieces(html, oldPieces, "del", language);
        WritePieces(html, newPieces, "ins", language);
        html.Close();
    }

    private static void WritePieces(HtmlWriter html, ImmutableArray<DiffPiece> pieces, string element, string? language)
    {
        html.Open("td", ("lang", language), ("dir", "auto"), ("class", language is null ? null : "term"));
        foreach (var piece in pieces)
        {
            if (piece.IsChanged) html.Element(element, piece.Text);
            else html.Text(piece.Text);
        }
        html.Close();
    }

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
