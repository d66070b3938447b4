using System.Collections.Immutable;
using System.Globalization;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>
/// UTX 1.11 (AAMT): tab-separated text, lines ending in CR LF, no byte-order mark; header lines begin with #, the last
/// of them names the fields. The names of 1.20 (<c>term:it</c>) are read by hardly any tool.
/// </summary>
internal sealed class UtxExporter : IExporter
{
    /// <inheritdoc/>
    public string Name => "utx";

    /// <inheritdoc/>
    public string Extension => ".utx";

    /// <inheritdoc/>
    public string Summary => "UTX 1.11 glossary (AAMT): terms, part of speech, term status";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = LossLog.Of(Name, content);
        using var writer = TextLines.Open(parts[0], "\r\n");
        var (source, target) = content.Pair;
        // A field a part, none empty but the date of a file that has none, and no sign at the end: translate-toolkit reads no other head.
        var date = content.Options.Date is { } at
            ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : "";
        var direction = content.Options.Directionality == Directionality.Multi ? "; bidirectional" : "";
        writer.WriteLine($"#UTX 1.11; {source}/{target}; {date}; creator: {Product.Name}{direction}");
        writer.WriteLine("#src\ttgt\tsrc:pos\tterm status\tconcept ID");
        foreach (var pair in TermPair.All(content, TermText.Line, log))
        {
            if (pair.SourceText.StartsWith('#')) { log.Add(LossReason.CommentSign, pair.SourceText); continue; }
            var id = TermText.Line.Fit(pair.Concept.Id, log) ?? "";
            writer.WriteLine(string.Join('\t', pair.SourceText, pair.TargetText, PartOfSpeech(pair.Concept), Status(pair), id));
            log.Write();
        }
        return log.Report();
    }

    private static string PartOfSpeech(Concept concept) =>
        concept.Type is ConceptType.Ministry or ConceptType.Title ? "noun" : "properNoun";

    // The words of UTX: a provisional term waits for approval, a non-standard one is known but not to be used.
    private static string Status(TermPair pair) =>
        !pair.IsPreferred ? "non-standard" : pair.Concept.Status == ConceptStatus.Approved ? "approved" : "provisional";
}
