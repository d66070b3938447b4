using System.Text.Json;

namespace Aligner.Cli.Tests;

public sealed class JsonTests
{
    private const string Concept = "aligner: 1\nkind: names\nconcepts:\n  - id: per-x\n    type: person\n    status: proposed\n"
        + "    terms: {it: [{term: X, preferred: true}], nl: [{term: X, preferred: true}]}\n";

    [Theory]
    [InlineData("check a.it.txt b.nl.txt", "path line column severity code message kind source target")]
    [InlineData("diff a.it.txt c.it.txt", "change old new kind")]
    [InlineData("diff a.it.txt b.nl.txt", "change old new kind severity code message")]
    [InlineData("glossary diff empty g", "change id type status terms")]
    [InlineData("glossary check broken", "path line column severity code message")]
    [InlineData("glossary merge g --into other", "path concepts changed")]
    [InlineData("export --list", "name extension summary")]
    [InlineData("export g --pair it-nl --to tsv -o t.tsv", "target written leftOut losses")]
    [InlineData(
        "glossary suggest a.it.txt --target nl",
        "path line column source target type term forms count open translations near")]
    [InlineData("detect a.it.txt", "path language confidence")]
    public void Every_line_is_an_object_with_the_same_names(string arguments, string names)
    {
        using var place = new Workplace();
        place.Write("a.it.txt", "Il ministero della Difesa ha ordinato 48 droni alla fabbrica di Torino.");
        place.Write("b.nl.txt", "Het ministerie van Defensie heeft 84 drones besteld bij de fabriek in Turijn.");
        place.Write("c.it.txt", "Il ministero della Difesa ha ordinato 48 droni alla ditta di Torino.");
        place.Write("g/names.yaml", Concept);
        place.Write("broken/names.yaml", Concept.Replace("proposed", "propsed", StringComparison.Ordinal));
        Directory.CreateDirectory(place.Path("empty"));
        var result = place.Run([.. arguments.Split(' '), "--format", "json"]);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
            Assert.Equal(names.Split(' '), JsonDocument.Parse(line).RootElement.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public void A_run_tells_what_its_record_holds()
    {
        using var place = new Workplace();
        place.CopyStories();
        var result = place.Run("run", "--format", "json", "-q");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(File.ReadAllText(place.Path("out/run.json")), result.Output);
    }
}
