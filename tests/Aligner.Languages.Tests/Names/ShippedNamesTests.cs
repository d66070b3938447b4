namespace Aligner.Languages.Tests.Names;

public class ShippedNamesTests
{
    private static readonly Aligner.Terms.NameTable Names = NameTables.Read(NameTables.BuiltInPath);

    [Theory]
    [InlineData("place", "it", "Čerepovec", "nl", "Tsjerepovets")]
    [InlineData("place", "it", "Lagosta", "de", "Lastovo")]
    [InlineData("person", "nl", "Vladimir Poetin", "fr", "Vladimir Poutine")]
    [InlineData("person", "de", "Wolodymyr Selenskyj", "it", "Volodymyr Zelensky")]
    [InlineData("organisation", "it", "Corte penale internazionale", "nl", "Internationaal Strafhof")]
    [InlineData("organisation", "fr", "Banque asiatique de développement", "de", "Asiatische Entwicklungsbank")]
    public void Finds_what_another_language_calls_it(string type, string language, string name, string other, string expected)
    {
        var entry = Assert.Single(Names.Find(name, LanguageCode.Parse(language)));
        Assert.Equal((type, expected), (entry.Type, entry.FormsIn(LanguageCode.Parse(other))[0]));
    }

    [Fact]
    public void Leaves_out_what_tells_homonyms_apart_and_common_words()
    {
        Assert.True(Names.Count > 12_000);
        Assert.Empty(Names.Find("Paris, Arkansas", LanguageCode.Parse("en")));
        Assert.Empty(Names.Find("Pozzo", LanguageCode.Parse("it")));
        Assert.Empty(Names.Find("Meal", LanguageCode.Parse("en")));
    }

    [Fact]
    public void An_absent_file_is_an_empty_table() => Assert.Equal(0, NameTables.Read("no-such-file.tsv.gz").Count);
}
