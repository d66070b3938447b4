using System.Collections.Immutable;
using System.Text;

namespace Aligner.Formats.Exports;

/// <summary>A Wordfast glossary: <c>source⇥target⇥comment</c> as UTF-16 with its mark, which Classic, Pro and Anywhere all take; lines end
/// in CR LF.</summary>
/// <remarks>wordfast.net, wiki, "Glossaries Wordfast Classic".</remarks>
internal sealed class WordfastExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "wordfast";

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public string Summary => "Wordfast glossary: source, target, comment between tabs, UTF-16; every translation of a term";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content, ConceptFields.Region);
        using var writer = new StreamWriter(parts[0], new UnicodeEncoding(bigEndian: false, byteOrderMark: true), leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        foreach (var pair in TermPair.All(content, TermText.Line, log))
        {
            writer.WriteLine(string.Join('\t', pair.SourceText, pair.TargetText, pair.Comment()));
            log.Write();
        }
        return log.Report();
    }
}
