using System.Collections.Immutable;
using System.Globalization;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Formats.Report;

/// <summary>The terms of articles that have no translation: what is open, and what is known with who says so.</summary>
internal static class SuggestionPage
{
    private static readonly PageLook Look = new(Asset.Load("base.css", "glossary.css"), Asset.Load("page.js"));

    /// <summary>Writes the page.</summary>
    /// <param name="articles">An article once a language that it is to be translated into.</param>
    /// <param name="nameOf">What to call a language.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="index">Where the index is from here; null for a page on its own.</param>
    public static void Write(
        IReadOnlyList<ArticleSuggestions> articles,
        Func<LanguageCode, string> nameOf,
        string version,
        TextWriter output,
        string? index = null) =>
        Page.Write(output, "Terms to translate – aligner", "glossary", version, Look, html =>
        {
            html.Open("header", ("class", "top"));
            if (index is not null)
            {
                html.Open("nav", ("aria-label", "Pages"), ("class", "pages"));
                html.Element("a", "Stories", ("href", index));
                html.Close();
            }
            html.Element("h1", "Terms to translate");
            html.Open("p", ("class", "summary"));
            html.Text(string.Join(" · ", Page.Count(articles.Select(article => article.Article.Path).Distinct().Count(), "article"),
                $"{articles.Sum(article => article.Known.Count())} known", $"{articles.Sum(article => article.Open.Count())} open"));
            html.Close();
            html.Close();
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            for (var i = 0; i < articles.Count; i++) WriteArticle(html, articles[i], nameOf, i);
            html.Close();
        });

    private static void WriteArticle(HtmlWriter html, ArticleSuggestions article, Func<LanguageCode, string> nameOf, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"article-{number + 1}");
        html.Open("section", ("aria-labelledby", id));
        html.Open("h2", ("id", id));
        html.Element("span", article.Article.Headline(), ("lang", article.Source.Value), ("dir", "auto"));
        html.Close();
        html.Open("p", ("class", "source"));
        html.Element("bdi", article.Article.Path);
        html.Text($" · {nameOf(article.Source)} → {nameOf(article.Target)}");
        html.Close();
        WriteTable(html, article, "Nobody has translated these yet", article.Open.ToImmutableArray(), nameOf);
        WriteTable(html, article, "Known", article.Known.ToImmutableArray(), nameOf);
        html.Close();
    }

    private static void WriteTable(
        HtmlWriter html, ArticleSuggestions article, string caption, ImmutableArray<Suggestion> terms, Func<LanguageCode, string> nameOf)
    {
        if (terms.IsEmpty) return;
        html.Open("table");
        html.Element("caption", caption);
        html.Open("thead");
        html.Open("tr");
        foreach (var name in (string[])["Type", nameOf(article.Source), nameOf(article.Target), "Met", "Line"])
            html.Element("th", name, ("scope", "col"));
        html.Close();
        html.Close();
        html.Open("tbody");
        foreach (var term in terms) WriteTerm(html, article, term);
        html.Close();
        html.Close();
    }

    private static void WriteTerm(HtmlWriter html, ArticleSuggestions article, Suggestion term)
    {
        html.Open("tr");
        html.Open("td", ("class", "type"));
        html.Element("span", term.Type.Word(), ("class", $"tag {term.Type.Word()}"));
        html.Close();
        html.Open("td", ("class", "term"), ("lang", article.Source.Value));
        html.Element("bdi", term.Text);
        if (!term.Forms.IsEmpty) html.Element("bdi", string.Join(", ", term.Forms), ("class", "others"));
        html.Close();
        html.Open("td", ("class", "term"));
        foreach (var offer in term.Offers)
        {
            html.Open("div");
            html.Element("bdi", offer.Text, ("lang", article.Target.Value));
            html.Element("span", $" {offer.SourceName}", ("class", "others"));
            html.Close();
        }
        if (term.IsOpen) html.Element("span", "open", ("class", "status"));
        foreach (var near in term.Near)
        {
            html.Open("div", ("class", "others"));
            html.Text("near: ");
            html.Element("bdi", near.Text, ("lang", article.Source.Value));
            html.Text(" = ");
            html.Element("bdi", near.Translation ?? "open", ("lang", near.Translation is null ? null : article.Target.Value));
            html.Close();
        }
        html.Close();
        html.Element("td", term.Count.ToString(CultureInfo.InvariantCulture), ("class", "number"));
        html.Element("td", term.Line.ToString(CultureInfo.InvariantCulture), ("class", "number"));
        html.Close();
    }
}
