using System.Collections.Immutable;
using System.Globalization;
using Aligner.Glossaries;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>
/// XLIFF 2.1: a file for each pair of articles, a unit for each bead with a source, and in each unit the glossary entries
/// whose terms occur in its source. What has no target yet is a unit to be translated, what is no text of the article one
/// that isn't; a target without a source has no place in XLIFF.
/// </summary>
internal sealed class XliffAlignmentFormat : IAlignmentFormat
{
    /// <inheritdoc/>
    public string Name => "xliff";

    /// <inheritdoc/>
    public string Extension => ".xlf";

    /// <inheritdoc/>
    public string Summary => "XLIFF 2.1 of the aligned text, with the terms of each unit in the glossary module";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The articles are not all of one pair of languages: XLIFF names it at the root.</exception>
    public LossReport Write(AlignmentExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        if (content.Articles.Select(AlignmentExport.Languages).Distinct().Count() > 1)
            throw new ArgumentException("XLIFF holds one pair of languages; write a file for each.", nameof(content));
        var pair = content.Articles.IsEmpty ? default : AlignmentExport.Languages(content.Articles[0]);
        var finder = new TermWords(content.Pack(pair.Source)).FinderOf(content.Concepts);
        ImmutableArray<Concept> Occurring(string text)
        {
            var found = finder.Find(text).SelectMany(term => term.Meanings).Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
            return [.. content.Concepts.Where(concept => found.Contains(concept.Id))];
        }

        using var xml = XmlFile.Open(parts[0]);
        XliffFile.Start(xml, pair);
        var file = 0;
        foreach (var article in content.Articles)
        {
            var unit = 0;
            foreach (var text in content.Texts(article))
            {
                if (Unit(text, log) is not var (source, target)) continue;
                if (unit++ == 0)
                {
                    xml.WriteStartElement("file");
                    xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"f{++file}"));
                    xml.WriteAttributeString("original", XmlFile.Text(article.Source.Path));
                }
                XliffFile.WriteUnit(xml, unit, source, target, Occurring(Normalization.Line(source)), pair,
                    ("confidence", target is null ? null : text.Bead.Confidence.ToString("0.000", CultureInfo.InvariantCulture)),
                    ("kind", text.Kind));
                log.Write();
            }
            if (unit > 0) xml.WriteEndElement();
        }
        if (log.Written == 0) log.Add(LossReason.NothingToWrite, null);
        xml.WriteEndDocument();
        return log.Report();
    }

    private static (string Source, string? Target)? Unit(AlignedText text, LossLog log)
    {
        if (text.Bead.IsNull && !text.Bead.Source.IsEmpty)
            return TermText.Cell.Fit(text.Source, log) is { } alone ? (alone, null) : null;
        return text.Translation(TermText.Cell, log);
    }
}
