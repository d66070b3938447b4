using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which words join a phrase with what it is for.</summary>
public class ConnectorsTests
{
    private static readonly LanguagePack Italian = SmallPacks.For("it").Plus(heads: "and|conjunction|come pure");

    [Theory]
    [InlineData("Cultura", 0)]
    // A preposition, an article, an elision; several of them.
    [InlineData("di Cultura", 1)]
    [InlineData("della Cultura", 1)]
    [InlineData("nell’Alfa", 1)]
    [InlineData("presso la Cultura", 2)]
    [InlineData("di presso la Cultura", 3)]
    [InlineData("con di presso la Cultura", 3)]
    // A name, another sentence, a word that joins nothing, the end of the text.
    [InlineData("Della Valle", 0)]
    [InlineData("presso / la Cultura", 1)]
    [InlineData("presso ha la Cultura", 1)]
    [InlineData("presso la", 2)]
    public void Up_to_three_words_in_lower_case_connect(string text, int words) =>
        Assert.Equal(words, Connectors.Skip(SmallGrammar.Words(Italian, text), 0));

    [Theory]
    [InlineData("La Cultura", true)]
    [InlineData("L’arte", true)]
    [InlineData("della Cultura", true)]
    [InlineData("presso Cultura", false)]
    public void An_article_stands_alone_or_with_a_preposition(string text, bool isArticle) =>
        Assert.Equal(isArticle, Connectors.IsArticle(SmallGrammar.Words(Italian, text), 0));

    [Theory]
    [InlineData("e Cultura", true)]
    [InlineData("di Cultura", false)]
    [InlineData("come pure Cultura", false)]
    public void One_word_joins_the_last_of_a_list(string text, bool isConjunction) =>
        Assert.Equal(isConjunction, Connectors.IsConjunction(SmallGrammar.Words(Italian, text), 0));
}
