
namespace Aligner.Formats.Tests.Imports;

/// <summary>Rows that a glossary could not hold are refused with their place before anything is merged.</summary>
public sealed class HostileConceptTests
{
    private static readonly string Long = new('x', 200_000);

    [Fact]
    public void An_id_with_a_space_is_refused_in_its_row()
    {
        var imported = Imported.From("a.csv", "id,it,nl\nMy term 12,uno,een\ngood,due,twee\n");
        Assert.Equal(["good"], imported.Concepts.Select(concept => concept.Id));
        Assert.Contains("a.csv:2:1: error", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tuid_with_a_space_is_refused_in_its_unit()
    {
        var imported = Imported.From(
            "a.tmx", """
            <tmx version="1.4"><header/><body>
            <tu tuid="a b"><prop type="x-type">place</prop><tuv xml:lang="it"><seg>Roma</seg></tuv>
            <tuv xml:lang="la"><seg>Roma</seg></tuv></tu>
            <tu><tuv xml:lang="it"><seg>Parigi</seg></tuv><tuv xml:lang="la"><seg>Lutetia</seg></tuv></tu>
            </body></tmx>
            """);
        Assert.Equal(["it: Parigi, la: Lutetia"], imported.Terms);
        Assert.Contains("a.tmx:2:2: error", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it,nl,note\nuno,een,LONG\ndue,twee,\n")]
    [InlineData("it,nl\nLONG,een\ndue,twee\n")]
    [InlineData("it,nl,it forms\nuno,een,LONG\ndue,twee,\n")]
    public void A_text_longer_than_a_glossary_holds_is_refused_in_its_row(string table)
    {
        var imported = Imported.From("a.csv", table.Replace("LONG", Long, StringComparison.Ordinal));
        Assert.Equal(["it: due, nl: twee"], imported.Terms);
        Assert.Contains("a.csv:2:1: error", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("la")]
    [InlineData("li")]
    [InlineData("oc")]
    [InlineData("co")]
    [InlineData("mul")]
    public void Languages_are_read_from_TBX_whether_or_not_the_machine_knows_them(string code)
    {
        var imported = Imported.From(
            "a.tbx", $"""
            <martif type="TBX"><text><body><termEntry><langSet xml:lang="it"><tig><term>Roma</term></tig></langSet>
            <langSet xml:lang="{code}"><tig><term>Roma</term></tig></langSet></termEntry></body></text></martif>
            """);
        Assert.Contains($"{code}: Roma", Assert.Single(imported.Terms), StringComparison.Ordinal);
    }
}
