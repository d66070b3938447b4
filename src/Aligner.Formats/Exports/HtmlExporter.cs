using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>
/// A page to search: one file that loads nothing, whose policy lets no script run but its own. Without scripts it is a
/// table still. Every text passes the one writer that encodes it.
/// </summary>
internal sealed class HtmlExporter : IExporter
{
    private const string Style = """
        :root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
        body { margin: 1rem auto; max-width: 80rem; padding: 0 1rem; }
        .search { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; }
        .search label { display: flex; gap: .5rem; align-items: center; }
        input, select { font: inherit; padding: .3rem .5rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
        thead th { position: sticky; top: 0; background: Canvas; }
        .other { opacity: .75; font-size: .9em; display: block; }
        td.number { text-align: end; font-variant-numeric: tabular-nums; }
        @media print { .search { display: none; } thead th { position: static; } }
        """;

    // No character that XML or HTML would encode may stand here: the policy names the hash of these very bytes.
    private const string Script = """
        'use strict';
        (function () {
          var query = document.getElementById('query'), type = document.getElementById('type'), shown = document.getElementById('shown');
          var rows = Array.prototype.slice.call(document.querySelectorAll('tbody tr'));
          var fold = function (text) { return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(); };
          var texts = rows.map(function (row) { return fold(row.textContent); });
          var search = function () {
            var words = fold(query.value).split(/\s+/).filter(Boolean), count = 0;
            rows.forEach(function (row, index) {
              var fits = (type.value === '' || row.dataset.type === type.value) ? words.every(function (word) { return texts[index].includes(word); }) : false;
              row.hidden = !fits;
              if (fits) count++;
            });
            shown.textContent = String(count);
          };
          query.addEventListener('input', search);
          type.addEventListener('change', search);
        })();
        """;

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public string Summary => "a page to search, self-contained";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        using var html = XmlFile.Open(parts[0], declaration: false);
        html.WriteDocType("html", null, null, null);
        html.WriteStartElement("html");
        html.WriteAttributeString("lang", "en");
        WriteHead(html, content);
        html.WriteStartElement("body");
        html.WriteElementString("h1", Title(content));
        WriteSearch(html, content);
        html.WriteStartElement("table");
        WriteColumns(html, content);
        html.WriteStartElement("tbody");
        foreach (var concept in content.Concepts)
        {
            if (TermText.Cell.Fit(concept.PreferredTerm(content.Pair.Source)!.Text, log) is null
                || TermText.Cell.Fit(concept.PreferredTerm(content.Pair.Target)!.Text, log) is null)
                continue;
            WriteRow(html, concept, content);
            log.Write();
        }
        html.WriteFullEndElement();
        html.WriteFullEndElement();
        html.WriteStartElement("script");
        html.WriteRaw(Script);
        html.WriteFullEndElement();
        html.WriteEndDocument();
        return log.Report();
    }

    private static string Title(GlossaryExport content) =>
        $"Glossary {string.Join(" – ", content.Languages.Select(LanguageNames.English))}";

    private static void WriteHead(XmlWriter html, GlossaryExport content)
    {
        html.WriteStartElement("head");
        WriteEmpty(html, "meta", ("charset", "utf-8"));
        WriteEmpty(
            html,
            "meta",
            ("http-equiv", "Content-Security-Policy"),
            ("content", $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; base-uri 'none'; form-action 'none'"));
        WriteEmpty(html, "meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.WriteElementString("title", Title(content));
        html.WriteStartElement("style");
        html.WriteRaw(Style);
        html.WriteFullEndElement();
        html.WriteEndElement();
    }

    private static void WriteSearch(XmlWriter html, GlossaryExport content)
    {
        html.WriteStartElement("div");
        html.WriteAttributeString("class", "search");
        html.WriteAttributeString("role", "search");
        html.WriteStartElement("label");
        html.WriteString("Search ");
        WriteEmpty(html, "input", ("id", "query"), ("type", "search"), ("autocomplete", "off"));
        html.WriteEndElement();
        html.WriteStartElement("label");
        html.WriteString("Type ");
        html.WriteStartElement("select");
        html.WriteAttributeString("id", "type");
        WriteOption(html, "", "all");
        foreach (var type in content.Concepts.Select(concept => concept.Type).Distinct().Order())
            WriteOption(html, type.Word(), type.Word());
        html.WriteFullEndElement();
        html.WriteEndElement();
        html.WriteStartElement("p");
        html.WriteAttributeString("aria-live", "polite");
        html.WriteStartElement("span");
        html.WriteAttributeString("id", "shown");
        html.WriteString(content.Concepts.Length.ToString(CultureInfo.InvariantCulture));
        html.WriteEndElement();
        html.WriteString(string.Create(CultureInfo.InvariantCulture, $" of {content.Concepts.Length} concepts"));
        html.WriteEndElement();
        html.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter html, GlossaryExport content)
    {
        html.WriteStartElement("thead");
        html.WriteStartElement("tr");
        foreach (var column in content.Languages.Select(LanguageNames.English).Concat(["Type", "Status", "Confidence", "Found in"]))
        {
            html.WriteStartElement("th");
            html.WriteAttributeString("scope", "col");
            html.WriteString(column);
            html.WriteEndElement();
        }
        html.WriteEndElement();
        html.WriteEndElement();
    }

    private static void WriteRow(XmlWriter html, Concept concept, GlossaryExport content)
    {
        html.WriteStartElement("tr");
        html.WriteAttributeString("id", XmlFile.Text(concept.Id));
        html.WriteAttributeString("data-type", concept.Type.Word());
        foreach (var language in content.Languages) WriteTerms(html, concept, language);
        WriteCell(
            html,
            null,
            concept.Equivalence == Equivalence.Exact ? concept.Type.Word() : $"{concept.Type.Word()}, {concept.Equivalence.Word()}");
        WriteCell(html, null, concept.Status.Word());
        WriteCell(html, "number", concept.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        html.WriteStartElement("td");
        foreach (var evidence in concept.Evidence) WriteOther(html, $"{evidence.Source} = {evidence.Target}");
        if (!string.IsNullOrWhiteSpace(concept.Note)) WriteOther(html, concept.Note);
        html.WriteFullEndElement();
        html.WriteEndElement();
    }

    private static void WriteTerms(XmlWriter html, Concept concept, LanguageCode language)
    {
        html.WriteStartElement("td");
        html.WriteAttributeString("lang", language.Value);
        html.WriteAttributeString("dir", "auto");
        if (concept.Terms.TryGetValue(language, out var terms))
        {
            var preferred = concept.PreferredTerm(language)!;
            html.WriteElementString("strong", XmlFile.Text(preferred.Text));
            foreach (var text in terms.Where(term => term != preferred)
                .Select(term => term.Text)
                .Concat(terms.SelectMany(term => term.Forms)))
                WriteOther(html, text);
        }
        html.WriteFullEndElement();
    }

    private static void WriteOther(XmlWriter html, string text) => html.WriteText("span", "class", "other", text);

    private static void WriteCell(XmlWriter html, string? style, string text)
    {
        html.WriteStartElement("td");
        if (style is not null) html.WriteAttributeString("class", style);
        html.WriteString(text);
        html.WriteFullEndElement();
    }

    private static void WriteOption(XmlWriter html, string value, string text) => html.WriteText("option", "value", value, text);

    private static void WriteEmpty(XmlWriter html, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        html.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) html.WriteAttributeString(attribute, value);
        html.WriteEndElement();
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
