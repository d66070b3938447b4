using System.IO.Compression;
using Aligner.Core.Tests.Alignment;
using Aligner.Lexicons;

namespace Aligner.Core.Tests.Lexicons;

public class LexiconFileTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var written = InventedLanguage.Lexicon;
        var read = LexiconFile.Read(new MemoryStream(Bytes(written)));
        Assert.Equal(written.Languages, read.Languages);
        Assert.Equal("invented", read.About);
        Assert.Equal(written.Count, read.Count);
        Assert.Equal(written.Source.Count, read.Source.Count);
        for (var id = 0; id < written.Source.Count; id++)
        {
            Assert.Equal(written.Source[id], read.Source[id]);
            Assert.Equal(written.Source.Background(id), read.Source.Background(id));
            Assert.Equal(written.Translations(id).ToArray(), read.Translations(id).ToArray());
        }
        Assert.Equal(Bytes(written), Bytes(read));
    }

    [Fact]
    public void The_head_is_readable() =>
        Assert.StartsWith(
            "aligner-lexicon: 2\nlanguages: aa-bb\nabout: invented\n\n",
            System.Text.Encoding.Latin1.GetString(Bytes(InventedLanguage.Lexicon)),
            StringComparison.Ordinal);

    [Fact]
    public void Turned_twice_it_is_itself()
    {
        var lexicon = InventedLanguage.Lexicon;
        Assert.Equal("bb-aa", lexicon.Reversed.Languages.ToString());
        Assert.Same(lexicon, lexicon.Reversed.Reversed);
        var id = lexicon.Translations(0).ToArray()[0].Stem;
        Assert.Contains(
            new Translation(0, lexicon.Translations(0).ToArray()[0].Backward, lexicon.Translations(0).ToArray()[0].Forward),
            lexicon.Reversed.Translations(id).ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 something else")]
    [InlineData("aligner-lexicon: 2\nlanguages: it-nl\n\n")]
    [InlineData("aligner-lexicon: 2\nlanguages: it-nl\n\nno stems at all")]
    [InlineData("aligner-lexicon: 2\nlanguages: nonsense\n\n")]
    [InlineData("aligner-lexicon: 9\nlanguages: it-nl\n\n")]
    [InlineData("aligner-lexicon: 1\nlanguages: it-nl\n\nno brotli at all")]
    public void What_is_no_lexicon_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => LexiconFile.Read(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text))));

    [Fact]
    public void One_of_the_first_version_is_read()
    {
        var bytes = Bytes(InventedLanguage.Lexicon);
        var body = bytes.AsSpan().IndexOf("\n\n"u8) + 2;
        using var first = new MemoryStream();
        first.Write("aligner-lexicon: 1\nlanguages: aa-bb\nabout: invented\n\n"u8);
        using (var brotli = new BrotliStream(first, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(bytes.AsSpan(body));
        first.Position = 0;
        Assert.Equal(bytes, Bytes(LexiconFile.Read(first)));
    }

    [Fact]
    public void A_lexicon_cut_short_is_refused()
    {
        var bytes = Bytes(InventedLanguage.Lexicon);
        Assert.All(
            Enumerable.Range(0, bytes.Length),
            length => Assert.Throws<InvalidDataException>(() => LexiconFile.Read(new MemoryStream(bytes, 0, length))));
    }

    [Fact]
    public void A_damaged_byte_is_named_or_what_is_read_can_be_used()
    {
        var bytes = Bytes(InventedLanguage.Lexicon);
        for (var at = bytes.AsSpan().IndexOf("\n\n"u8) + 2; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x80;
            if (Record.Exception(() => LexiconFile.Read(new MemoryStream(damaged))) is { } fault)
            {
                Assert.StartsWith("the lexicon is damaged", Assert.IsType<InvalidDataException>(fault).Message, StringComparison.Ordinal);
                continue;
            }
            var read = LexiconFile.Read(new MemoryStream(damaged));
            for (var id = 0; id < read.Source.Count; id++)
                foreach (var translation in read.Translations(id)) Assert.InRange(translation.Stem, 0, read.Target.Count - 1);
        }
    }

    // No endings, one stem "a" a side, its frequency; then translations, and those of the one stem: less than none.
    [Fact]
    public void A_number_below_zero_is_damage()
    {
        byte[] side = [0, 1, 0, 1, (byte)'a', 0];
        byte[] below = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F];
        byte[] bytes = [.. "aligner-lexicon: 2\nlanguages: it-nl\n\n"u8, .. side, .. side, .. below, .. below];
        var fault = Assert.Throws<InvalidDataException>(() => LexiconFile.Read(new MemoryStream(bytes)));
        Assert.Equal("the lexicon is damaged: a number is below zero", fault.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(70_000)]
    public void A_stem_of_any_length_is_read_back(int letters)
    {
        var stem = new string('x', letters);
        var written = new Lexicon(
            InventedLanguage.Lexicon.Languages,
            "",
            new Vocabulary(["e"], StemTable.Of(["", stem, "é"]), new byte[3]),
            Lexicon.Empty(default).Target,
            TranslationTable.Of([0, 0, 0, 0], []));
        var read = LexiconFile.Read(new MemoryStream(Bytes(written)));
        Assert.Equal(["", stem, "é"], Enumerable.Range(0, 3).Select(id => read.Source[id]));
        Assert.Equal(1, read.Source.Find(stem));
        Assert.Equal(2, read.Source.Find("é"));
    }

    [Fact]
    public void A_hundred_thousand_stems_are_read_back()
    {
        string[] stems = [.. Enumerable.Range(0, 150_000).Select(number => $"{number:D6}")];
        var written = new Lexicon(
            InventedLanguage.Lexicon.Languages,
            "",
            new Vocabulary([], StemTable.Of(stems), new byte[stems.Length]),
            Lexicon.Empty(default).Target,
            TranslationTable.Of(new int[stems.Length + 1], []));
        var read = LexiconFile.Read(new MemoryStream(Bytes(written))).Source;
        Assert.Equal(stems, Enumerable.Range(0, read.Count).Select(id => read[id]));
        Assert.All([0, 131_071, 131_072, 149_999], id => Assert.Equal(id, read.Find(stems[id])));
    }

    private static byte[] Bytes(Lexicon lexicon)
    {
        using var stream = new MemoryStream();
        LexiconFile.Write(lexicon, stream);
        return stream.ToArray();
    }
}
