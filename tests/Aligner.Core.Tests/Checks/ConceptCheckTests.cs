using Aligner.Languages;

namespace Aligner.Tests.Checks;

public sealed class ConceptCheckTests
{
    [Theory]
    [InlineData("NL", "BE", true)]
    [InlineData("nl", "be", false)]
    [InlineData("Rome", "Mila", false)]
    public void Only_countries_are_compared_by_their_adjectives(string said, string told, bool isSeen) =>
        Assert.Equal(isSeen, new Translation("Ecco il governo romano.", "Zie de milanese regering.")
        {
            SourcePack = Translation.Italian with { Demonyms = [new Demonym(said, ["romano"])] },
            TargetPack = Translation.Dutch with { Demonyms = [new Demonym(told, ["milanese"])] },
        }.Findings.Any());

    [Fact]
    public void What_one_pair_of_sentences_keeps_stands_for_no_country_of_another()
    {
        var translation = new Translation("Ecco il piano olandese. |Tace l'altro olandese.", "Zie een belgisch plan. |Het nederlandse.")
        {
            TargetPack = Translation.Dutch with { Demonyms = [new Demonym("NL", ["nederlandse"]), new Demonym("BE", ["belgisch"])] },
        };
        Assert.Equal("belgisch", Assert.Single(translation.All).Target?.Text);
    }

    [Fact]
    public void A_country_that_the_source_names_too_stands_for_no_other()
    {
        var source = Translation.Italian with { Demonyms = [new Demonym("NL", ["olandese"]), new Demonym("US", ["americano"])] };
        Assert.Empty(new Translation("Ecco il piano americano e olandese.", "Zie het Amerikaanse, ja Amerikaanse plan.")
        {
            SourcePack = source,
        }.Findings);
    }
}
