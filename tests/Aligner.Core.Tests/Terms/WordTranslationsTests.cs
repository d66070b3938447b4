using Aligner.Core.Tests.Lexicons;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What a lexicon says of single words.</summary>
public class WordTranslationsTests
{
    // A frequent word and a rare one of each side; each frequent one translates the other side's.
    private static readonly Lexicon Lexicon = new(
        new LanguagePair(LanguageCode.Parse("it"), LanguageCode.Parse("nl")),
        "",
        SmallLexicon.Words(("stato", 1e-4f), ("zeta", 1e-6f)),
        SmallLexicon.Words(("eta", 1e-6f), ("staat", 1e-4f)),
        TranslationTable.Of([0, 1, 1], [new Translation(1, 0.5f, 0.125f)]));

    [Theory]
    [InlineData("stato", "staat", 0.25)]
    [InlineData("stato", "eta", 0)]
    [InlineData("zeta", "staat", 0)]
    [InlineData("altro", "staat", 0)]
    [InlineData("stato", "ander", 0)]
    public void Words_translate_each_other_as_likely_as_both_directions_say(string source, string target, double likelihood) =>
        Assert.Equal(likelihood, Of(Lexicon).Likelihood(source, target), 6);

    [Fact]
    public void A_frequent_word_is_an_ordinary_one()
    {
        Assert.True(Of(Lexicon).IsCommonInSource("stato") && Of(Lexicon).IsCommonInTarget("staat"));
        Assert.False(Of(Lexicon).IsCommonInSource("zeta") || Of(Lexicon).IsCommonInTarget("eta"));
        Assert.False(Of(Lexicon).IsCommonInSource("staat") || Of(Lexicon).IsCommonInTarget("stato"));
    }

    [Fact]
    public void Without_a_lexicon_nothing_is_known()
    {
        Assert.False(Of(null).IsCommonInSource("stato") || Of(null).IsCommonInTarget("staat"));
        Assert.Equal(0, Of(null).Likelihood("stato", "staat"));
    }

    private static WordTranslations Of(Lexicon? lexicon) => new(lexicon, new([]));
}
