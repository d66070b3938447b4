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
        Abbreviations = new[] { "Dr.", "z.B.", "i.V.m.", "e.V.", "usw.", "Nr.", "avv.", "É.-U." }.ToFrozenSet(),
        ClosingAbbreviations = new[] { "usw.", "e.V.", "Nr.", "É.-U." }.ToFrozenSet(),
        StopWords = new[] { "die", "the", "er", "il", "di", "les" }.ToFrozenSet(),
        Elisions = new[] { "l'", "dell'" }.ToFrozenSet(),
        Particles = new[] { "di" }.ToFrozenSet(),
        GivenNames = new[] { "Marta" }.ToFrozenSet(),
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
    [InlineData("La tesi dell'avv. Renzi piace. L'avv. Renzi ride.", "La tesi dell'avv. Renzi piace.|L'avv. Renzi ride.")]
    [InlineData("Il dit : « Jamais. » Paul part.", "Il dit : « Jamais. »|Paul part.")]
    [InlineData("Il reste. « Je signe. » Elle part. « Non ! » Il rit.", "Il reste.|« Je signe. »|Elle part.|« Non ! »|Il rit.")]
    [InlineData("Il reste. « je signe » est faux.", "Il reste. « je signe » est faux.")]
    [InlineData("« Assez ! » a-t-il crié. Fin.", "« Assez ! » a-t-il crié.|Fin.")]
    [InlineData("Städte, z. B. Ulm, i. V. m. Absatz 2, klagen. Er nicht.", "Städte, z. B. Ulm, i. V. m. Absatz 2, klagen.|Er nicht.")]
    [InlineData("Das tat der Segelclub e. V. Die Stadt half.", "Das tat der Segelclub e. V.|Die Stadt half.")]
    [InlineData("Das tat der Segelclub e. V. Kiel.", "Das tat der Segelclub e. V. Kiel.")]
    [InlineData("Brot, Käse usw. Die Lager sind voll.", "Brot, Käse usw.|Die Lager sind voll.")]
    [InlineData("Brot, Käse usw. Lager gibt es.", "Brot, Käse usw. Lager gibt es.")]
    [InlineData("Le siège est aux É.-U. Les autres non.", "Le siège est aux É.-U.|Les autres non.")]
    [InlineData("Zimmer Nr. 5 ist frei. Er hat keine Nr. Die fehlt.", "Zimmer Nr. 5 ist frei.|Er hat keine Nr.|Die fehlt.")]
    [InlineData("Ha l'epatite C. Il medico spera.", "Ha l'epatite C.|Il medico spera.")]
    [InlineData("Parla L. Di Nardo. Il resto tace.", "Parla L. Di Nardo.|Il resto tace.")]
    [InlineData("Le juge J.-L. Morin est venu. Er ging.", "Le juge J.-L. Morin est venu.|Er ging.")]
    [InlineData("Im XX. Jahrhundert. Er las Johannes XXIII. Die Zeit verging.",
        "Im XX. Jahrhundert.|Er las Johannes XXIII.|Die Zeit verging.")]
    [InlineData("Ha chiuso.[1] Il resto.[2][3] Ora.¹ Fine.", "Ha chiuso.[1]|Il resto.[2][3]|Ora.¹|Fine.")]
    [InlineData("Ha chiuso.2 Il resto vale 3.14 metri.", "Ha chiuso.2|Il resto vale 3.14 metri.")]
    [InlineData("– Parte? – chiese lei. – No, domani.", "– Parte? – chiese lei.|– No, domani.")]
    [InlineData("Volevo dire... Marta sa. Poi... Basta.", "Volevo dire... Marta sa.|Poi...|Basta.")]
    [InlineData("Er zahlt. iPhones sind teuer. 's-Gravenhage ook.", "Er zahlt.|iPhones sind teuer.|'s-Gravenhage ook.")]
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
