using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Tests.Text;

public class FoldedTextsTests
{
    [Theory]
    [InlineData("Ministero degli ESTERI", "ministero degli esteri")]
    [InlineData("Šefčovič", "SEFCOVIC")]
    [InlineData("dell`Aia", "dell’aia")]
    [InlineData("", "")]
    public void Has_what_folds_to_the_same(string own, string asked)
    {
        var texts = new FoldedTexts();
        texts.Add(own);
        Assert.True(texts.Contains(asked));
        Assert.False(texts.Contains(asked + "x"));
    }

    [Fact]
    public void Has_nothing_at_first()
    {
        Assert.True(new FoldedTexts().IsEmpty);
        Assert.False(new FoldedTexts().Contains(""));
    }

    [Fact]
    public void Answers_as_a_set_of_folded_texts_would()
    {
        var texts = new FoldedTexts();
        texts.Add("éa`Z");
        texts.Add(new string('a', 300));
        var letter = Gen.Elements('a', 'A', 'é', 'e', '`', '\'', 'Z', 'z');
        var text = letter.ListOf().Select(letters => string.Concat(letters)).Or(Gen.Constant(new string('A', 300)));
        Prop.ForAll(text.ToArbitrary(), asked =>
            texts.Contains(asked) == (Normalization.Fold(asked) is "ea'z" || Normalization.Fold(asked) == new string('a', 300)))
            .QuickCheckThrowOnFailure();
    }
}
