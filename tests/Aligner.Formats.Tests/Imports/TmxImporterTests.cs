using Aligner.Formats.Tests.Exports;

namespace Aligner.Formats.Tests.Imports;

public class TmxImporterTests
{
    private const string Header = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header/><body>\n";

    [Fact]
    public void Units_of_other_tools_are_concepts_without_inline_codes()
    {
        var imported = Imported.From("x.tmx", Header + """
            <tu><tuv xml:lang="IT-it"><seg>Unione <bpt i="1">{\b Unione</bpt>europea<ept i="1">}</ept></seg></tuv>
            <tuv xml:lang="NL"><seg><hi>Europese</hi> Unie</seg></tuv></tu>
            <tu><tuv lang="it"><seg>Roma</seg></tuv><tuv lang="nl"><seg>Rome</seg></tuv></tu>
            </body></tmx>
            """);
        Assert.Empty(imported.Errors);
        Assert.Equal(["it: Unione europea, nl: Europese Unie", "it: Roma, nl: Rome"], imported.Terms);
    }

    [Fact]
    public void Malformed_units_are_reported_and_the_rest_imported()
    {
        var imported = Imported.From("x.tmx", Header + """
            <tu><tuv><seg>Roma</seg></tuv><tuv xml:lang="nl"><seg>Rome</seg></tuv></tu>
            <tu><tuv xml:lang="it"></tuv></tu>
            <tu><prop type="x-confidence">very</prop><tuv xml:lang="it"><seg>a</seg></tuv></tu>
            <tu><tuv xml:lang="it"><seg>b</seg></tuv></tu>
            </body></tmx>
            """);
        Assert.Equal(["nl: Rome", "it: b"], imported.Terms);
        Assert.Equal(
            [
                "x.tmx:4:6: error ALN404: the variant names no language; give it an xml:lang such as it or nl",
                "x.tmx:5:6: error ALN404: the variant has no segment; give it a seg",
                "x.tmx:5:2: error ALN404: no term; give at least one, with its language",
                "x.tmx:6:6: error ALN405: 'very' is no confidence; give a number from 0 to 1 with a decimal point, or a percentage",
            ],
            imported.Errors);
    }

    [Fact]
    public void Sentences_are_left_out_and_told_once()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("parola", 16));
        var imported = Imported.From("x.tmx", Header
            + $"<tu><tuv xml:lang=\"it\"><seg>{sentence}</seg></tuv></tu><tu><tuv "
            + $"xml:lang=\"nl\"><seg>{sentence}</seg></tuv></tu></body></tmx>");
        Assert.Empty(imported.Concepts);
        Assert.Equal(
            "x.tmx:4:2: warning ALN408: 2 units of more than 15 words are sentences, not terms, and were left out; the first stands here",
            Assert.Single(imported.Diagnostics).ToString());
    }

    [Fact]
    public void A_translation_memory_of_ours_is_read()
    {
        var written = Written.By("tmx");
        Assert.Equal(written.Report.Written, Imported.From("x.tmx", written.Parts[0]).Concepts.Length);
    }
}
