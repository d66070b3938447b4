using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>What both sides have of the packs' tables.</summary>
public class ConceptsByTableTests
{
    [Theory]
    // Each form of the one side with each of the other; each mention counts once.
    [InlineData("Malesia e Malesia, Malaysia", "Maleisië", "MY Malesia = Maleisië 2:1, MY Malaysia = Maleisië 1:0")]
    [InlineData("Malesia", "Maleisië en Maleizië en Maleisië", "MY Malesia = Maleisië 1:2, MY Malesia = Maleizië 0:1")]
    // The first of both sides first; what one side alone has is no term.
    [InlineData("Russia e Malesia", "Maleisië en Rusland", "RU Russia = Rusland 1:1, MY Malesia = Maleisië 1:1")]
    [InlineData("Russia e Malesia", "Maleisië", "MY Malesia = Maleisië 1:1")]
    // As listed, the form as met beside it; as written where that differs in more than case.
    [InlineData("Russia", "Ruslands", "RU Russia = Rusland 1:1")]
    [InlineData("Golfo", "Roten Golf", "gulf Golfo = Roter Golf (Roten Golf) 1:1")]
    [InlineData("Golfo", "Roter Golf en Roten Golf", "gulf Golfo = Roter Golf (Roten Golf) 1:2")]
    [InlineData("Golfo", "Róten Golf", "gulf Golfo = Roter Golf (Roten Golf) 1:1")]
    [InlineData("Malesia", "Maleisie", "MY Malesia = Maleisie (Maleisië) 1:1")]
    [InlineData("Malesia", "MALEISIE", "MY Malesia = Maleisië 1:1")]
    public void A_place_on_both_sides_is_a_term(string source, string target, string terms)
    {
        var reading = SmallReadings.Of(
            SmallBook.Pack("land MY: Malesia; Malaysia / land RU: Russia / land gulf: Golfo"),
            $"Ecco {source}",
            SmallBook.Pack(
                "land MY: Maleisië; Maleizië / land RU: Rusland / land gulf: Roter Golf; Roten Golf / citation ending: -en=-er",
                LanguagePack.Bare(LanguageCode.Parse("nl"))),
            $"Zie {target}");

        Assert.Equal(terms, Terms(reading.UpTo<PlacesByTable>()));
    }

    [Theory]
    [InlineData("il russo / tace", "de Rus / zwijgt", "RU russo = Rus 1:1")]
    [InlineData("il russo / tace", "hij / een Rus", "")]
    [InlineData("il russo / russo", "hij / een Rus", "RU russo = Rus 2:1")]
    [InlineData("il ministro russo", "de Rus", "")]
    [InlineData("il cinese", "de Chinees", "")]
    public void A_nationality_in_aligned_paragraphs_is_one_outside_of_offices(string source, string target, string terms)
    {
        var reading = SmallReadings.Of(
            SmallBook.Pack("demonym RU: russo / demonym CN:person: cinese / title minister: ministro"),
            source,
            SmallBook.Pack("demonym RU: Rus / demonym CN:person: Chinees", LanguagePack.Bare(LanguageCode.Parse("nl"))),
            target);

        Assert.Equal(terms, Terms(reading.UpTo<Nationalities>()));
    }

    // Key, terms, other forms and counts; a claim without a term shows as a gap.
    private static string Terms(Claims claims) => string.Join(", ", claims.Of<TermClaim>().Select(claim => string.Join(
        ", ",
        claim.Terms.Select(term => $"{term.Key!.Split('/')[1]} {term.Source}{Other(term.SourceForm)} = "
            + $"{term.Target}{Other(term.TargetForm)} {term.SourceCount}:{term.TargetCount}"))));

    private static string Other(string? form) => form is null ? "" : $" ({form})";
}
