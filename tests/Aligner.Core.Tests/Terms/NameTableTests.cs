using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

public class NameTableTests
{
    private const string Rows = """
        # a comment
        type	it	nl
        place	Łódź|Lodz	Łódź
        person	Vladimir Putin	Vladimir Poetin
        place	Monaco	Monaco
        place	Monaco|Monaco di Baviera	München
        place		Gent

        """;

    private static readonly LanguageCode Italian = LanguageCode.Parse("it");
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");
    private static readonly NameTable Table = NameTable.Read(new StringReader(Rows.ReplaceLineEndings("\n")));

    [Fact]
    public void A_name_is_found_whatever_its_accents_and_capitals()
    {
        Assert.Equal("person", Assert.Single(Table.Find("VLADIMIR POETIN", Dutch)).Type);
        Assert.Equal<string>(["Łódź", "Lodz"], Assert.Single(Table.Find("lodz", Italian)).FormsIn(Italian));
    }

    [Fact]
    public void Homonyms_come_in_the_order_of_the_table() =>
        Assert.Equal(["Monaco", "München"], Table.Find("Monaco", Italian).Select(entry => entry.FormsIn(Dutch)[0]));

    [Fact]
    public void Empty_lines_and_comments_are_no_rows()
    {
        var table = NameTable.Read(new StringReader("# of names\n\ntype\tit\n\n# of towns\nplace\tRoma\nplace\tRoma\n"));

        Assert.Equal((2, 2), (table.Count, table.Find("Roma", Italian).Length));
    }

    [Fact]
    public void Two_forms_that_differ_in_accents_alone_are_found_once_and_in_their_language_alone()
    {
        var table = NameTable.Read(new StringReader("type\tit\nplace\tŁódź|Lodz\n"));

        Assert.Empty(Assert.Single(table.Find("lodz", Italian)).FormsIn(Dutch));
    }

    [Theory]
    [InlineData("Vladimir Putin", ConceptType.Person, true)]
    [InlineData("Monaco", ConceptType.Place, false)]
    [InlineData("Zeta", ConceptType.Organisation, false)]
    public void A_name_is_of_the_type_of_its_row(string name, ConceptType type, bool isPerson)
    {
        var table = NameTable.Read(new StringReader("type\tit\nperson\tVladimir Putin\nplace\tMonaco\norganisation\tZeta\n"));

        Assert.Equal((type, isPerson), (Assert.Single(table.Find(name, Italian)).NamedType, table.HasPerson(name, Italian)));
    }

    [Fact]
    public void The_gazetteer_has_no_rows_of_comments_and_empty_lines()
    {
        var gazetteer = Gazetteer.Read(new StringReader("# towns\n\ntown\tZetaburg\n\ncompany\tZetacorp\n"));

        Assert.Equal((true, true, false), (gazetteer.IsTown("zetaburg"), gazetteer.IsCompany("ZETACORP"), gazetteer.IsTown("Zetacorp")));
    }

    [Fact]
    public void The_gazetteer_tells_given_names_by_their_case_and_towns_whatever_it_is()
    {
        var gazetteer = Gazetteer.Read(new StringReader("given\tZeta\r\ntown\tZeta\r\ntown\tŁódź"));

        Assert.Equal((true, false), (gazetteer.IsGivenName("Zeta"), gazetteer.IsGivenName("ZETA")));
        Assert.Equal((true, true, false), (gazetteer.IsTown("ZETA"), gazetteer.IsTown("łÓDŹ"), gazetteer.IsCompany("Zeta")));
        Assert.False(Gazetteer.Empty.IsTown(""));
    }

    [Theory]
    [InlineData("#\n\ncity\tZeta", "line 3: 'city\tZeta' is none")]
    [InlineData("town\tZeta\ntown\tZeta\tItaly\n", "line 2: 'town\tZeta\tItaly' is none")]
    [InlineData("town", "line 1: 'town' is none")]
    public void A_row_of_the_gazetteer_that_does_not_fit_is_named_with_its_line(string text, string message) => Assert.StartsWith(
        message, Assert.Throws<FormatException>(() => Gazetteer.Read(new StringReader(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_language_has_no_form_for_is_empty_there() =>
        Assert.Empty(Assert.Single(Table.Find("Gent", Dutch)).FormsIn(Italian));

    [Fact]
    public void An_unknown_name_or_language_finds_nothing()
    {
        Assert.Empty(Table.Find("", Italian));
        Assert.Empty(Table.Find("Atlantis", Italian));
        Assert.Empty(Table.Find("Monaco", LanguageCode.Parse("sv")));
        Assert.Empty(Table.Find("Monaco", LanguageCode.Undetermined));
        Assert.Empty(NameTable.Empty.Find("Monaco", Italian));
    }

    [Theory]
    [InlineData("place\tRoma", "line 1: the column names")]
    [InlineData("type\tit\tnl\nplace\tRoma", "line 2: 2 columns where 3 belong")]
    public void A_row_that_does_not_fit_is_named_with_its_line(string text, string message) =>
        Assert.StartsWith(
            message, Assert.Throws<FormatException>(() => NameTable.Read(new StringReader(text))).Message, StringComparison.Ordinal);
}
