using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which spellings of persons an article lends to the collection.</summary>
public class PersonSpellingTests
{
    [Fact]
    public void Full_names_of_persons_are_lent_once_by_each_version()
    {
        var reading = SmallReadings.ItalianDutch(
            "Ecco Marco Rubio e Banca Zeta. / Poi Marco Rubio e Rubio.", "Zie Marco Rubio en Banca Zeta. / Dan Rubio.");

        Assert.Equal(["a.it.txt:1:6 Marco Rubio", "a.nl.txt:1:5 Marco Rubio"], Said(reading));
    }

    [Fact]
    public void One_article_lends_its_own_once()
    {
        var book = new PhraseBook(SmallPacks.For("it"));
        var reading = new PairReading(
            SelfAlignment.Of(Extracted.Alone("it", "Ecco Marco Rubio.", "a")),
            book,
            book,
            book,
            NameTable.Empty,
            new WordTranslations(null, new Romanisation([])));

        Assert.Equal(["a.it.txt:1:6 Marco Rubio"], Said(reading));
    }

    private static IEnumerable<string> Said(PairReading reading) => PersonSpelling.Of(reading, reading.UpTo<Abbreviations>())
        .Select(spelling => $"{spelling.Path}:{spelling.Line}:{spelling.Column} {spelling.Text}");
}
