using System.Collections.Immutable;
using Aligner.Formats.Exports;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Exports;

/// <summary>What would often be wrong in running text reaches an engine that forces translations only where it is asked for.</summary>
public class ForcedTranslationTests
{
    private static readonly Concept German = Samples.Plain("pla-tedesco", "tedesco", "Duitse") with { Type = ConceptType.Place };

    private static readonly Concept Secretary =
        Samples.Plain("tit-segretario", "segretario di Stato", "minister van Buitenlandse Zaken") with
        {
            Type = ConceptType.Title,
            Equivalence = Equivalence.Functional,
        };

    private static readonly Concept Alderman = Samples.Plain("tit-assessore", "assessore", "wethouder") with
    {
        Type = ConceptType.Title,
        Equivalence = Equivalence.Partial,
    };

    // The country is no adjective, though one is spelled like it.
    private static readonly Concept Argentina = Samples.Plain("pla-argentina", "Argentina", "Argentinië") with { Type = ConceptType.Place };

    private static readonly ExportOptions Options = new(Samples.Pair)
    {
        Pack = code => LanguagePack.Bare(code) with
        {
            Demonyms = code == Samples.Italian
                ? [new Demonym("DE", ["tedesco", "tedesca=tedesco"]), new Demonym("AR", ["argentino", "argentina=argentino"])]
                : [new Demonym("DE", ["Duits", "Duitse=Duits"])],
        },
    };

    private static readonly string[] Engines =
    [
        "deepl", "deepl-tsv", "deepl-csv", "deepl-v3", "google", "google-sets", "amazon", "azure", "azure-phrase", "modernmt", "marian",
    ];

    public static TheoryData<string> Names => [.. Exporters.All.Select(exporter => exporter.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Demonyms_and_equivalents_that_are_not_exact_go_where_nothing_is_forced_or_they_are_asked_for(string name)
    {
        var forces = Exporters.Find(name)!.Forces;
        Assert.Equal(Engines.Contains(name), forces);
        foreach (var include in (ExportIncluded[])[ExportIncluded.None, ExportIncluded.Demonyms, ExportIncluded.Functional,
            ExportIncluded.Demonyms | ExportIncluded.Functional, ExportIncluded.Partial])
        {
            var written = Written.By(name, Samples.Content(Options with { Include = include }, [German, Secretary, Alderman, Argentina]));
            var text = string.Concat(written.Parts.Select(part => ExporterTests.Readable(name, part)));
            Assert.Contains("Argentini", text, StringComparison.Ordinal);
            Assert.Equal(!forces || include.HasFlag(ExportIncluded.Demonyms), text.Contains("tedesco", StringComparison.Ordinal));
            Assert.Equal(!forces || include.HasFlag(ExportIncluded.Functional), text.Contains("segretario", StringComparison.Ordinal));
            Assert.Equal(!forces || include.HasFlag(ExportIncluded.Partial), text.Contains("assessore", StringComparison.Ordinal));
            Assert.Equal(forces && !include.HasFlag(ExportIncluded.Partial), written.Report.Count(LossReason.Partial) > 0);
            Assert.Equal(forces && !include.HasFlag(ExportIncluded.Demonyms), written.Report.Count(LossReason.Demonym) > 0);
            Assert.Equal(forces && !include.HasFlag(ExportIncluded.Functional), written.Report.Count(LossReason.Functional) > 0);
        }
    }
}
