using Aligner.Formats.Exports;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The XML targets against grammars written from their published rules.</summary>
public class XmlSchemaTests
{
    [XmllintFact]
    public void Tbx_follows_the_grammar_of_TBX_Basic() =>
        Xmllint.Check(Written.By("tbx").Parts[0], "--relaxng", Xmllint.Schema("tbx-basic-dca.rng"));

    [XmllintFact]
    public void Tbx_with_dates_and_examples_follows_the_grammar_of_TBX_Basic() =>
        Xmllint.Check(Written.By("tbx", Rich()).Parts[0], "--relaxng", Xmllint.Schema("tbx-basic-dca.rng"));

    [XmllintFact]
    public void Tmx_follows_its_document_type() =>
        Xmllint.Check(Written.By("tmx", Rich()).Parts[0], "--dtdvalid", Xmllint.Schema("tmx14.dtd"));

    private static GlossaryExport Rich() => Samples.Content(new ExportOptions(Samples.Pair)
    {
        Date = new DateTimeOffset(2022, 7, 13, 12, 0, 0, TimeSpan.Zero),
        Example = place => $"A sentence <of> {place} & more.",
    });
}
