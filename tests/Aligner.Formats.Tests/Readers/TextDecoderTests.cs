using System.Text;
using Aligner.Formats.Readers;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Readers;

public sealed class TextDecoderTests
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(false, false),
        new UnicodeEncoding(true, true), Encoding.Latin1,
    ];

    private static readonly string[] Pieces =
        ["Perché no?", "\r", "\n", "\r\n", "\n\n", " ", "€ 30", "😀", "\u2028", "\0", "una riga di testo abbastanza lunga"];

    [Fact]
    public void Lines_are_those_of_the_decoded_text_in_any_encoding() =>
        Prop.ForAll(
            Gen.Elements(Pieces).ArrayOf().Zip(Gen.Choose(0, Encodings.Length - 1)).ToArbitrary(),
            drawn =>
            {
                var encoding = Encodings[drawn.Item2];
                return AreAlike([.. encoding.GetPreamble(), .. encoding.GetBytes(string.Concat(drawn.Item1))]);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_are_those_of_the_decoded_text_of_any_bytes() =>
        Prop.ForAll<byte[]>(bytes => AreAlike(bytes)
            && AreAlike([0xEF, 0xBB, 0xBF, .. bytes])).QuickCheckThrowOnFailure();

    private static bool AreAlike(byte[] bytes)
    {
        List<(int Number, string Line)>? expected = null;
        try { expected = [.. TextLines.Split(TextDecoder.Decode(bytes))]; }
        catch (UndecodableException) { }
        if (expected is not null) return expected.SequenceEqual(TextDecoder.Lines(bytes));
        Assert.Throws<UndecodableException>(() => TextDecoder.Lines(bytes).Count());
        return true;
    }
}
