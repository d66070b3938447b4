namespace Aligner.Languages.Tests.Packs;

/// <summary>The table that the loader enforces is whole, and the README beside it shows all of it.</summary>
public class SchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Aligner.Languages", "Packs");

    [Fact]
    public void The_vocabularies_are_those_of_the_rules()
    {
        Assert.Equal(KindName.All<HeadKind>(), Vocabulary("heads.tsv", "kind"));
        Assert.Equal(KindName.All<InstitutionKind>(), Vocabulary("institutions.tsv", "kind"));
        Assert.Equal(KindName.All<SpellingScheme>(), Vocabulary("sounds.tsv", "scheme"));
    }

    [Fact]
    public void Every_file_of_the_schema_is_shipped_with_some_language()
    {
        var shipped = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToHashSet();
        Assert.Empty(PackSchema.Shipped.Files.Where(file => !shipped.Contains(file.Name)).Select(file => file.Name));
    }

    [Fact]
    public void Every_file_says_one_thing_of_its_lines()
    {
        foreach (var file in PackSchema.Shipped.Files)
        {
            Assert.Equal(file.Columns.Length, file.Columns.DistinctBy(column => column.Name).Count());
            Assert.True(file.Shape != PackFileShape.List || file.Columns.Length == 1, file.Name);
            Assert.All(file.Columns, column => Assert.True(column.Meaning.Length > 0, $"{file.Name}: {column.Name}"));
        }
    }

    [Theory]
    [InlineData("x.tsv\tcolumn\tname\ttext\t-")]
    [InlineData("x.tsv\trow\tname\ttext\t-\tmeaning")]
    [InlineData("x.tsv\tcolumn\tname\twords\t-\tmeaning")]
    [InlineData("x.tsv\tcolumn\tname\ttext\towner\tmeaning")]
    public void A_row_of_the_schema_that_says_nothing_known_is_refused(string row) =>
        Assert.Throws<FormatException>(() => PackSchema.Read(new StringReader(row)));

    [Fact]
    public void The_readme_shows_the_schema()
    {
        var rows = PackSchema.Shipped.Files.SelectMany(file => file.Columns.Select((column, place) =>
            $"| {(place == 0 ? $"`{(file.IsOfLanguage ? "" : "Packs/")}{file.Name}`" : "")} | {column.Name} | {Type(column.Type)} | "
                + $"{column.Meaning} |"));
        Readme.Shows(
            "schema", $"| file | holds | as | what it is |\n|---|---|---|---|\n{string.Join('\n', rows)}\n",
            Path.Combine(Folder, "README.md"));
    }

    private static string Type(CellType type) =>
        type.Vocabulary.Count > 0 ? string.Join(", ", type.Vocabulary.Select(word => $"`{word}`")) : type.Name;

    private static IEnumerable<string> Vocabulary(string file, string column) =>
        PackSchema.Shipped[file].Columns.Single(found => found.Name == column).Type.Vocabulary;
}
