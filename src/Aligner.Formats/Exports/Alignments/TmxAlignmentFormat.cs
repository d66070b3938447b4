using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Languages;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>TMX 1.4 of the beads with text on both sides, for translation memories; of one pair of articles or of many, in one or
/// several pairs of languages.</summary>
internal sealed class TmxAlignmentFormat : IAlignmentFormat
{
    /// <inheritdoc/>
    public string Name => "tmx";

    /// <inheritdoc/>
    public string Extension => ".tmx";

    /// <inheritdoc/>
    public string Summary => "TMX 1.4 translation memory of the aligned text, with confidence, kind and source files";

    /// <inheritdoc/>
    public LossReport Write(AlignmentExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        var sources = content.Articles.Select(article => AlignmentExport.Languages(article).Source).Distinct().ToList();
        using var xml = XmlFile.Open(parts[0]);
        TmxFile.Start(
            xml, content.Unit == AlignmentUnit.Sentence ? "sentence" : "paragraph", sources.Count == 1 ? sources[0] : null, content.Date);
        foreach (var article in content.Articles)
        {
            var (source, target) = AlignmentExport.Languages(article);
            foreach (var text in content.Texts(article))
            {
                if (text.Translation(TermText.Cell, log) is not { } fitting) continue;
                xml.WriteStartElement("tu");
                TmxFile.Property(xml, "x-source-file", article.Source.Path);
                TmxFile.Property(xml, "x-target-file", article.Target.Path);
                TmxFile.Property(xml, "x-kind", text.Kind);
                TmxFile.Property(xml, "x-confidence", text.Bead.Confidence.ToString("0.000", CultureInfo.InvariantCulture));
                WriteVariant(xml, source, fitting.Source);
                WriteVariant(xml, target, fitting.Target);
                xml.WriteEndElement();
                log.Write();
            }
        }
        xml.WriteEndDocument();
        return log.Report();
    }

    private static void WriteVariant(XmlWriter xml, LanguageCode language, string text)
    {
        xml.WriteStartElement("tuv");
        xml.WriteLanguage(language);
        xml.WriteElementString("seg", text);
        xml.WriteEndElement();
    }
}
