using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Text;

public sealed class TokenizerTests
{
    private static readonly Tokenizer Italian = (LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        Elisions = new[] { "l'", "dell'", "all'" }.ToFrozenSet(),
        Abbreviations = new[] { "dott.", "a.C." }.ToFrozenSet(),
    }).CreateTokenizer();

    [Theory]
    [InlineData("incontro dell’ASEAN", "incontro|dell’|ASEAN")]
    [InlineData("L'Aia, oggi", "L'|Aia|,|oggi")]
    [InlineData("Martin O'Neill's", "Martin|O'Neill's")]
    [InlineData("Kim Jong-un", "Kim|Jong-un")]
    [InlineData("il 24,5% di 1.000", "il|24,5|%|di|1.000")]
    [InlineData("alle 12:30.", "alle|12:30|.")]
    [InlineData("il dott. Rossi", "il|dott.|Rossi")]
    [InlineData("nel 44 a.C. a", "nel|44|a.C.|a")]
    [InlineData("the U.S. and J. Biden.", "the|U.S.|and|J.|Biden|.")]
    [InlineData("F16 e 5G", "F16|e|5G")]
    [InlineData("“sì”😀", "“|sì|”|😀")]
    [InlineData("", "")]
    public void Text_is_cut_into_words_numbers_and_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Italian.Tokenize(text).Select(token => token.Text)));

    [Fact]
    public void Every_visible_character_of_any_text_is_in_exactly_one_token() =>
        Prop.ForAll<string>(text =>
        {
            text ??= "";
            var covered = new int[text.Length];
            foreach (var token in Italian.Tokenize(text))
            {
                Assert.Equal(text.Substring(token.Extent.Start, token.Extent.Count), token.Text);
                for (var i = token.Extent.Start; i < token.Extent.End; i++) covered[i]++;
            }
            for (var i = 0; i < text.Length; i++) Assert.Equal(char.IsWhiteSpace(text[i]) ? 0 : 1, covered[i]);
        }).QuickCheckThrowOnFailure();
}
