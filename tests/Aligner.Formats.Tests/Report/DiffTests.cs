using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Formats.Report;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Report;

public sealed class DiffTests
{
    private static readonly LanguageCode It = LanguageCode.Parse("it");
    private static readonly LanguageCode Nl = LanguageCode.Parse("nl");

    [Fact]
    public void Words_that_changed_are_marked_inside_their_paragraph()
    {
        var row = Assert.Single(
            VersionDiff.Between(Article("Il traghetto è partito alle 19.30."), Article("Il traghetto è arrivato alle 19.45.")).Rows);
        Assert.Equal("Il traghetto è (partito) alle 19.(30).", Show(row.OldPieces));
        Assert.Equal("Il traghetto è (arrivato) alle 19.(45).", Show(row.NewPieces));
        Assert.False(row.IsSame);
    }

    [Fact]
    public void A_paragraph_stands_beside_the_one_it_is_most_like_and_what_is_new_stands_alone()
    {
        var diff = VersionDiff.Between(
            Article("Prima.", "Il porto resta chiuso fino a domani.", "La nave torna domenica sera a Spalato.", "Fine."),
            Article("Prima.", "Un testo del tutto diverso.", "Il porto resta chiuso fino a lunedì.", "Fine."));
        Assert.Equal(["0=0", "-1", "1~2", "2-", "3=3"], diff.Rows.Select(row => row switch
        {
            { IsSame: true } => $"{row.Old!.Index}={row.New!.Index}",
            { Old: null } => $"-{row.New!.Index}",
            { New: null } => $"{row.Old.Index}-",
            _ => $"{row.Old.Index}~{row.New.Index}",
        }));
    }

    [Fact]
    public void An_empty_version_is_all_added_or_all_left_out()
    {
        Assert.All(VersionDiff.Between(Article(), Article("a", "b")).Rows, row => Assert.Null(row.Old));
        Assert.All(VersionDiff.Between(Article("a", "b"), Article()).Rows, row => Assert.Null(row.New));
        Assert.Empty(VersionDiff.Between(Article(), Article()).Rows);
    }

    [Fact]
    public void Facts_are_compared_across_languages()
    {
        var diff = SampleRun.Facts(SampleRun.FerryStory.Alignments[0]);
        Assert.Equal(
            [
                "Changed 412 421", "Added  Het was windstil.",
                "Added  De rederij heeft de terugreis geschrapt en betaalt de kaartjes terug.",
                "Moved La nave veniva da Spalato, in Croazia, ed era attesa alle 19.30. "
                    + "Het schip kwam uit Split en werd om 19.30 uur verwacht.",
                "LeftOut Croazia ", "LeftOut A bordo c’erano anche 38 bambini di una scuola di Jesi. ",
            ],
            diff.Rows.Where(row => row.Differs).Select(Describe));
        Assert.Contains("Same 19.30 19.30", diff.Rows.Select(Describe));
        Assert.Contains("Same ministero dei Trasporti ministerie van Verkeer", diff.Rows.Select(Describe));
    }

    [Fact]
    public void Words_for_numbers_confirm_digits_and_nobody_misses_them()
    {
        var diff = Facts(SampleRun.Article("a", It, ["Sono quattro su 3."]), SampleRun.Article("b", Nl, ["Het zijn er 4 van de drie."]));
        Assert.Equal(["Same quattro 4", "Same 3 drie"], diff.Rows.Select(Describe));
        Assert.Empty(Facts(SampleRun.Article("a", It, ["Sono quattro."]), SampleRun.Article("b", Nl, ["Het zijn er veel."])).Rows);
    }

    [Fact]
    public void Both_can_be_read_on_a_terminal()
    {
        Assert.Equal(
            "-a.txt:2: alle [19]\n+a.txt:2: alle [20]\n+a.txt:3: nuovo\n",
            VersionDiff.Between(Article("x", "alle 19"), Article("x", "alle 20", "nuovo")).ToText());
        Assert.Equal("", VersionDiff.Between(Article("x"), Article("x")).ToText());
        Assert.Equal(
            "changed\ta:1:1\t12\tb:1:1\t13\terror\nleft out\ta:2:1\t7\t-\t-\twarning\n",
            Facts(SampleRun.Article("a", It, ["12", "7"]), SampleRun.Article("b", Nl, ["13"])).ToText());
    }

    [Fact]
    public void The_pages_are_the_golden_ones()
    {
        PageGolden.Check("diff.html", SampleRun.Render(SampleRun.WriteDiff));
        PageGolden.Check("glossary-diff.html", SampleRun.Render(SampleRun.WriteGlossaryDiff));
        PageGolden.Check("facts.html", SampleRun.Render(SampleRun.WriteFacts));
    }

    // A paragraph is a sentence and stands beside that of its number.
    private static FactDiff Facts(Article a, Article b)
    {
        Bead[] beads =
            [.. a.Paragraphs.Select(
                paragraph => new Bead([paragraph.Index], paragraph.Index < b.Paragraphs.Length ? [paragraph.Index] : [], 1))];
        return SampleRun.Facts(SampleRun.Align(a, b, beads, beads));
    }

    private static Article Article(params string[] lines) => SampleRun.Article("a.txt", It, lines);

    private static string Describe(FactRow row) => $"{row.Change} {row.Old?.Text} {row.New?.Text}";

    private static string Show(IEnumerable<DiffPiece> pieces) =>
        string.Concat(pieces.Select(piece => piece.IsChanged ? $"({piece.Text})" : piece.Text));
}
