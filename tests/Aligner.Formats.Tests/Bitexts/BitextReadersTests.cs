using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Bitexts;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Formats.Tests.Bitexts;

public sealed class BitextReadersTests
{
    private static readonly LanguagePair Pair = new(LanguageCode.Parse("it"), LanguageCode.Parse("nl"));

    [Fact]
    public void A_translation_memory_gives_its_units_without_inline_codes()
    {
        const string tmx = """
            <?xml version="1.0"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4"><header/><body>
            <tu><tuv xml:lang="nl-BE"><seg>De <bpt i="1">&lt;b></bpt>minister<ept i="1">&lt;/b></ept> komt</seg></tuv>
            <tuv xml:lang="it-IT"><seg>Il <hi>ministro</hi> arriva<ph/></seg></tuv></tu>
            <tu><tuv xml:lang="it"><seg>solo</seg></tuv><tuv xml:lang="de"><seg>nur</seg></tuv></tu>
            </body></tmx>
            """;
        Assert.Equal(new BitextSegment("Il ministro arriva", "De minister komt"), Assert.Single(Read([("m.tmx", tmx)]).Segments));
    }

    [Fact]
    public void A_translation_memory_that_declares_entities_is_refused_as_the_importer_refuses_it()
    {
        var (segments, diagnostics) = Read(
            [("m.tmx", "<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx><tu><tuv xml:lang='it'><seg>&a;</seg></tuv></tu></tmx>")]);
        Assert.Empty(segments);
        Assert.Equal("ALN611", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void A_broken_translation_memory_is_named_and_its_good_part_used()
    {
        var (segments, diagnostics) = Read(
            [("m.tmx", "<tmx><tu><tuv xml:lang='it'><seg>a</seg></tuv><tuv xml:lang='nl'><seg>b</seg></tuv></tu>\n<tu><")]);
        Assert.Single(segments);
        Assert.Equal(("ALN611", 2), (Assert.Single(diagnostics).Code, diagnostics[0].Line));
    }

    [Theory]
    [InlineData("uno\teen\n\ndue\ttwee\n")]
    [InlineData("nl\tnote\tit\neen\tx\tuno\ntwee\t\tdue\n")]
    public void A_table_has_source_and_target_first_or_where_its_header_says(string table) =>
        Assert.Equal([new BitextSegment("uno", "een"), new BitextSegment("due", "twee")], Read([("m.tsv", table)]).Segments);

    [Fact]
    public void Rows_that_do_not_fit_are_named_and_left_out()
    {
        var (segments, diagnostics) = Read(
            [("m.tsv", "uno\teen\nonly\n"), ("m.jsonl", "{\"it\":\"tre\",\"nl\":\"drie\"}\n{\"it\":\"x\"}\n{oops\n")]);
        Assert.Equal(2, segments.Count);
        Assert.Equal(["m.tsv:2", "m.jsonl:3"], diagnostics.Select(diagnostic => $"{diagnostic.Path}:{diagnostic.Line}"));
    }

    [Theory]
    [InlineData("m.tsv", "uno\teen\nlungo\tlang\n")]
    [InlineData("m.jsonl", "{\"it\":\"a\",\"nl\":\"b\"}\n{\"it\":\"lungo\",\"nl\":\"lang\"}\n")]
    public void A_line_beyond_the_limit_ends_its_file(string name, string text)
    {
        var diagnostics = new List<Diagnostic>();
        var file = new InputFile(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)))
        {
            Limits = new ReadLimits { MaxLine = text.IndexOf('\n', StringComparison.Ordinal) },
        };
        Assert.Single(BitextReaders.Read([file], Pair, diagnostics.Add));
        Assert.Equal("ALN113", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Two_files_side_by_side_are_one_bitext()
    {
        var (segments, diagnostics) = Read([("c.nl", "een\ntwee\n"), ("c.it", "uno\ndue\ntre\n")]);
        Assert.Equal([new BitextSegment("uno", "een"), new BitextSegment("due", "twee")], segments);
        Assert.Equal("ALN614", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void A_file_of_another_format_is_named() => Assert.Equal("ALN615", Assert.Single(Read([("c.pdf", "")]).Diagnostics).Code);

    private static (List<BitextSegment> Segments, List<Diagnostic> Diagnostics) Read((string Path, string Text)[] files)
    {
        var diagnostics = new List<Diagnostic>();
        var inputs = files.Select(file => new InputFile(file.Path, () => new MemoryStream(Encoding.UTF8.GetBytes(file.Text)))).ToList();
        return (BitextReaders.Read(inputs, Pair, diagnostics.Add).ToList(), diagnostics);
    }
}
