using Aligner.Formats.Exports;
using Aligner.Formats.Tests.Yaml;
using Aligner.Formats.Yaml;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The XML targets against grammars written from their published rules.</summary>
public class XmlSchemaTests
{
    [XmllintTheory, InlineData("tbx", "tbx-basic-dca.rng"), InlineData("tbx-dct", "tbx-basic-dct.rng")]
    public void Tbx_follows_the_grammar_of_TBX_Basic(string name, string schema)
    {
        Xmllint.Check(Written.By(name).Parts[0], "--relaxng", Xmllint.Schema(schema));
        Xmllint.Check(Written.By(name, Rich()).Parts[0], "--relaxng", Xmllint.Schema(schema));
        var full = GlossaryDocument.Parse("names.yaml", GlossaryDocumentTests.Full).Glossary;
        Xmllint.Check(
            Written.By(name, GlossaryExport.Select([full], new ExportOptions(Samples.Pair))).Parts[0], "--relaxng", Xmllint.Schema(schema));
    }

    [ReaderTheory(ForeignProgram.Jing), InlineData("tbx", "tbx-basic-dca.rng"), InlineData("tbx-dct", "tbx-basic-dct.rng")]
    public void Jing_finds_Tbx_valid_too(string name, string schema)
    {
        var full = GlossaryDocument.Parse("names.yaml", GlossaryDocumentTests.Full).Glossary;
        Reader.Jing(
            Xmllint.Schema(schema),
            Written.By(name).Parts[0],
            Written.By(name, GlossaryExport.Select([full], new ExportOptions(Samples.Pair))).Parts[0]);
    }

    [XmllintTheory]
    [InlineData("tbx", "tbx-basic-dca.rng", "noun", "nomen")]
    [InlineData("tbx", "tbx-basic-dca.rng", "<descrip type=\"subjectField\">", "<descrip type=\"reliabilityCode\">")]
    [InlineData("tbx", "tbx-basic-dca.rng", "<term>", "<term><x/>")]
    [InlineData("tbx-dct", "tbx-basic-dct.rng", "basic:termType", "min:termType")]
    public void The_grammar_refuses_what_TBX_Basic_refuses(string name, string schema, string right, string wrong)
    {
        var broken = System.Text.Encoding.UTF8.GetBytes(Written.By(name).Text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Xmllint.Check(broken, "--relaxng", Xmllint.Schema(schema)));
    }

    [XmllintFact]
    public void Tmx_follows_its_document_type() =>
        Xmllint.Check(Written.By("tmx", Rich()).Parts[0], "--dtdvalid", Xmllint.Schema("tmx14.dtd"));

    private static GlossaryExport Rich() => Samples.Content(new ExportOptions(Samples.Pair)
    {
        Date = new DateTimeOffset(2022, 7, 13, 12, 0, 0, TimeSpan.Zero),
        Example = place => $"A sentence <of> {place} & ministero degli Esteri, ministerie van Buitenlandse Zaken.",
    });
}
