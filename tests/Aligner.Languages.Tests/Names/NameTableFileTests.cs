using System.Collections.Immutable;
using System.IO.Compression;
using Aligner.Tables;

namespace Aligner.Languages.Tests.Names;

/// <summary>The tool that makes the table, on rows of its own.</summary>
public class NameTableFileTests
{
    [Fact]
    public void The_same_rows_in_another_order_give_the_same_bytes()
    {
        NameRow[] rows = [Place(5, "Anversa", "Antwerpen"), Place(4, "Lovanio", "Leuven"), Place(4, "Gand", "Gent")];
        Assert.Equal(Written(rows), Written(rows.Reverse()));
    }

    [Fact]
    public void Of_two_rows_that_contradict_each_other_the_heavier_stands()
    {
        var rows = NameTableFile.Select([Place(2, "Monaco", "Monaco"), Place(9, "Monaco", "München")], []);
        Assert.Equal("place\tMonaco\tMünchen\t\t\t", Assert.Single(rows).ToString());
    }

    [Fact]
    public void Rows_that_agree_in_two_languages_are_one_with_all_spellings()
    {
        var rows = NameTableFile.Select([Place(9, "Kirkuk", "Kirkoek", "Kirkuk"), Place(2, "Kirkuk", "Kirkuk", "Kirkuk")], []);
        Assert.Equal("place\tKirkuk\tKirkoek|Kirkuk\tKirkuk\t\t", Assert.Single(rows).ToString());
    }

    [Fact]
    public void Places_of_the_packs_are_not_said_again()
    {
        var known = new PlaceRow("ghent", "city", Place(1, "Gand", "Gent").Forms);
        Assert.Empty(NameTableFile.Select([Place(9, "Gand", "Gent")], [known]));
    }

    [Theory]
    [InlineData("Paris, Arkansas", "Paris")]
    [InlineData("Mercury (planet)", "Mercury")]
    [InlineData("L’Aia", "L'Aia")]
    [InlineData("pozzo", null)]
    [InlineData("X", null)]
    [InlineData("AK-101", null)]
    [InlineData("Москва", null)]
    public void A_form_is_cleaned_of_what_catalogues_add(string form, string? expected) => Assert.Equal(expected, NameForm.Clean(form));

    private static NameRow Place(int weight, params string[] forms) =>
        new("place", weight, [.. forms.Concat(Enumerable.Repeat("", 5 - forms.Length))
            .Select(form => form.Length == 0 ? ImmutableArray<string>.Empty : [form])]);

    private static byte[] Written(IEnumerable<NameRow> rows)
    {
        using var stream = new MemoryStream();
        NameTableFile.Write(NameTableFile.Select(rows, []), stream);
        return stream.ToArray();
    }

    [Fact]
    public void The_gzip_header_holds_no_time()
    {
        var bytes = Written([Place(1, "Gand", "Gent")]);
        Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], bytes[..8]);
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        Assert.EndsWith("type\tit\tnl\tde\tfr\ten\nplace\tGand\tGent\t\t\t\n", reader.ReadToEnd(), StringComparison.Ordinal);
    }
}
