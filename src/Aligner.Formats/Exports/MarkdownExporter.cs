using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>A table for people, one for each kind; marks of Markdown in a term are escaped and show as they are.</summary>
internal sealed class MarkdownExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "md";

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public string Summary => "Markdown tables to read, one a kind";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        using var writer = TextLines.Open(parts[0]);
        writer.WriteLine($"# Glossary {string.Join(" – ", content.Languages.Select(LanguageNames.English))}");
        foreach (var kind in content.Concepts.GroupBy(concept => Glossary.KindOf(concept.Type)))
        {
            writer.WriteLine();
            writer.WriteLine($"## {kind.Key}");
            writer.WriteLine();
            writer.WriteLine($"| {string.Join(" | ", content.Languages.Select(LanguageNames.English))} | Type | Status | Confidence |");
            writer.WriteLine($"|{string.Concat(content.Languages.Select(_ => "---|"))}---|---|---:|");
            foreach (var concept in kind)
            {
                var cells = content.Languages.Select(language => Cell(concept, language, log)).ToList();
                if (cells[0].Length == 0 || cells[1].Length == 0) continue;
                var confidence = concept.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
                writer.WriteLine($"| {string.Join(" | ", cells)} | {concept.Type.Word()} | {concept.Status.Word()} | {confidence} |");
                log.Write();
            }
        }
        return log.Report();
    }

    private static string Cell(Concept concept, LanguageCode language, LossLog log)
    {
        if (!concept.Terms.TryGetValue(language, out var terms)) return "";
        var preferred = concept.PreferredTerm(language);
        return string.Join("; ", terms.OrderByDescending(term => term == preferred)
            .Select(term => TermText.Line.Fit(term.Text, log))
            .OfType<string>()
            .Select(Escape));
    }

    /// <summary>The text with a backslash before every mark of ASCII that Markdown could read (CommonMark §2.4).</summary>
    internal static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '+' or '!' or '|' or '~' or '&')
                builder.Append('\\');
            builder.Append(c);
        }
        return builder.ToString();
    }
}
