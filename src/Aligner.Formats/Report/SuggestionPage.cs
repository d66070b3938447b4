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
    /// <summary>Its style sheet and script.</summary>
    public static readonly PageLook Look = new(Asset.Load("base.css", "glossary.css"), Asset.Load("page.js"));

    /// <summary>Writes the page.</summary>
    /// <param name="articles">An article once a language that it is to be translated into.</param>
    /// <param name="nameOf">What to call a language.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="words">What the page says.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="index">Where the index is from here; null for a page on its own.</param>
    /// <param name="shared">Where style sheets and scripts are that pages share; null where it holds its own.</param>
    public static void Write(
        IReadOnlyList<ArticleSuggestions> articles,
        Func<LanguageCode, string> nameOf,
        string version,
        Wording words,
        TextWriter output,
        string? index = null,
        string? shared = null) =>
        Page.Write(output, $"{words["suggest-title"]} – aligner", "glossary", version, Look with { Folder = shared }, html =>
        {
            html.Open("header", ("class", "top"));
            if (index is not null)
            {
                html.Open("nav", ("aria-label", words["pages"]), ("class", "pages"));
                html.Element("a", words["stories"], ("href", index));
                html.Close();
            }
            html.Element("h1", words["suggest-title"]);
            html.Open("p", ("class", "summary"));
            html.Text(string.Join(" · ", words["articles-count", articles.Select(article => article.Article.Path).Distinct().Count()],
                words["known-count", articles.Sum(article => article.Known.Count())],
                words["open-count", articles.Sum(article => article.Open.Count())]));
            html.Close();
            html.Close();
            html.Open("main", ("id", "main"), ("tabindex", "-1"));
            for (var i = 0; i < articles.Count; i++) WriteArticle(html, articles[i], nameOf, i);
            html.Close();
        }, words: words);

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
        WriteTable(html, article, html.Words["untranslated"], article.Open.ToImmutableArray(), nameOf);
        WriteTable(html, article, html.Words["known"], article.Known.ToImmutableArray(), nameOf);
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
        foreach (var name in (string[])[
            html.Words["type"], nameOf(article.Source), nameOf(article.Target),
        ])
            html.Element("th", name, ("scope", "col"));
        foreach (var name in (string[])[html.Words.Title("met"), html.Words["line"]])
            html.Element("th", name, ("scope", "col"), ("class", "number"));
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
        html.Element("span", html.Words.Of(term.Type), ("class", $"tag {term.Type.Word()}"));
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
            html.Element("span", $" {html.Words[$"offer-{offer.Source.ToString().ToLowerInvariant()}"]}", ("class", "others"));
            html.Close();
        }
        if (term.IsOpen) html.Element("span", html.Words["open"], ("class", "status"));
        foreach (var near in term.Near)
        {
            html.Open("div", ("class", "others"));
            html.Text($"{html.Words["near"]} ");
            html.Element("bdi", near.Text, ("lang", article.Source.Value));
            html.Text(" = ");
            html.Element("bdi", near.Translation ?? html.Words["open"], ("lang", near.Translation is null ? null : article.Target.Value));
            html.Close();
        }
        html.Close();
        Number(html, term.Count, ("data-label", html.Words["met"]));
        Number(html, term.Line, ("data-name", html.Words["line"]));
        html.Close();
    }

    private static void Number(HtmlWriter html, int number, (string Name, string? Value) label) => html.Element(
        "td", number.ToString(CultureInfo.InvariantCulture), ("class", "number"), label);
}
