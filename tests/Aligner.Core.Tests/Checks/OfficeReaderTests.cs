using Aligner.Checks;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Tests.Checks;

public sealed class OfficeReaderTests
{
    private static readonly LanguagePack Dutch = Translation.Dutch with
    {
        Portfolios = [new Portfolio("defence", ["Defensie"])],
        Heads =
        [
            new Head("minister", HeadKind.Title, ["minister"]), new Head("secretary", HeadKind.StateTitle, ["staatssecretaris"]),
            new Head("director", HeadKind.BoundTitle, ["directeur"]), new Head("ministry", HeadKind.Ministry, ["ministerie"]),
            new Head("agency", HeadKind.Organisation, ["agentschap"]),
        ],
    };

    [Theory]
    [InlineData("De minister van Defensie.", "minister+defence")]
    [InlineData("De staatssecretaris van Defensie.", "secretary+defence")]
    [InlineData("De directeur van Defensie.", "director+defence")]
    [InlineData("Het ministerie van Defensie.", "ministry+defence")]
    [InlineData("Het agentschap van Defensie.", "")]
    [InlineData("De minister en de directeur van Defensie.", "minister+defence director+defence")]
    [InlineData("De minister, die oude heer van Defensie.", "minister+defence")]
    [InlineData("De minister, die heel oude heer van Defensie.", "")]
    [InlineData("Defensie en de minister.", "")]
    [InlineData("De minister.", "")]
    public void An_office_is_for_what_stands_at_most_four_words_behind_it(string text, string concepts) =>
        Assert.Equal(
            concepts, string.Join(' ', new OfficeReader(Dutch, new TermWords(Dutch)).In(text).SelectMany(OfficeReader.ConceptsOf)));
}
