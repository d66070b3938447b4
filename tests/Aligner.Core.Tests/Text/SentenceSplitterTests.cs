using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Text;

public sealed class SentenceSplitterTests
{
    private static readonly SentenceSplitter Splitter = (LanguagePack.Bare(LanguageCode.Parse("de")) with
    {
        OrdinalFullStop = true,
        Abbreviations = new[] { "Dr.", "z.B." }.ToFrozenSet(),
        StopWords = new[] { "die", "the", "er" }.ToFrozenSet(),
    }).CreateSentenceSplitter();

    [Theory]
    [InlineData("Eins. Zwei! Drei? Vier", "Eins.|Zwei!|Drei?|Vier")]
    [InlineData("Am 3. Juli kam Dr. Weber. Er blieb.", "Am 3. Juli kam Dr. Weber.|Er blieb.")]
    [InlineData("Es war 2022. Danach nichts.", "Es war 2022.|Danach nichts.")]
    [InlineData("Sie wurde 12. Die Zweite gewann.", "Sie wurde 12.|Die Zweite gewann.")]
    [InlineData("„Gut.“ Dann ging er.", "„Gut.“|Dann ging er.")]
    [InlineData("“Ja!” disse lui. “No.” Poi tacque.", "“Ja!” disse lui.|“No.”|Poi tacque.")]
    [InlineData("In the U.S. President Biden met J. Doe. The end.", "In the U.S. President Biden met J. Doe.|The end.")]
    [InlineData("He left the U.S. The rest stayed.", "He left the U.S.|The rest stayed.")]
    [InlineData("Forse… chissà. Poi… Basta.", "Forse… chissà.|Poi…|Basta.")]
    [InlineData("1. Erstens das.", "1. Erstens das.")]
    [InlineData("Dat was gisteren. ‘s Avonds niet.", "Dat was gisteren.|‘s Avonds niet.")]
    [InlineData("See www.example.com for z.B. Details.", "See www.example.com for z.B. Details.")]
    [InlineData("   ", "")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Splitter.Split(text).Select(extent => text.Substring(extent.Start, extent.Count))));

    [Fact]
    public void Sentences_of_any_text_are_in_order_and_lose_only_white_space() =>
        Prop.ForAll<string>(text =>
        {
            text ??= "";
            var extents = Splitter.Split(text);
            var at = 0;
            foreach (var extent in extents)
            {
                Assert.True(extent.Start >= at && extent.Count > 0);
                Assert.True(text.AsSpan(at, extent.Start - at).IsWhiteSpace());
                at = extent.End;
            }
            Assert.True(text.AsSpan(at).IsWhiteSpace());
        }).QuickCheckThrowOnFailure();
}
