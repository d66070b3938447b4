using Aligner.Articles;

namespace Aligner.Core.Tests.Articles;

public class QuotationsTests
{
    [Theory]
    [InlineData("“We will not sign a deal like that,” zei hij.", "  zei hij.")]
    [InlineData("Sie sagte: „Das ist nicht unser letztes Wort.“ Dann ging sie.", "Sie sagte:   Dann ging sie.")]
    [InlineData("Lui: «Non è questo il nostro governo». E poi: \"Non firmeremo mai quel testo\".", "Lui:  . E poi:  .")]
    // A name or a word is no sentence.
    [InlineData("Il film “La vita è bella” è qui.", "Il film “La vita è bella” è qui.")]
    [InlineData("An open “quotation that is never closed at all", "An open “quotation that is never closed at all")]
    // What is nothing but a quotation is taken as it is.
    [InlineData("“We will not sign a deal like that.”", "“We will not sign a deal like that.”")]
    [InlineData("", "")]
    public void Quoted_sentences_are_left_out(string text, string outside) => Assert.Equal(outside, Quotations.Outside(text));
}
