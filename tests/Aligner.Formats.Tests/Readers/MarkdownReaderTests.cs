using System.Text;
using Aligner.Articles;
using Aligner.Formats.Readers;

namespace Aligner.Formats.Tests.Readers;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("Il ministro\nè arrivato\nieri.", "Il ministro è arrivato ieri.")]
    [InlineData("Il ministro  \nè arrivato\\\nieri.", "Il ministro è arrivato ieri.")]
    [InlineData("> Una citazione\n> su due righe.\n>\n> E un'altra.", "Una citazione su due righe.", "E un'altra.")]
    [InlineData("# Titolo #\n\nSotto\n=====\nTesto.", "Titolo", "Sotto", "Testo.")]
    [InlineData("- uno\n  segue\n- due\n  - tre\n\n    ancora tre\n1. quattro\n2. cinque",
        "uno segue", "due", "tre", "ancora tre", "quattro", "cinque")]
    [InlineData("10. Juli 2025 trafen sich die Minister.", "10. Juli 2025 trafen sich die Minister.")]
    [InlineData("| a | b |\n|---|:-:|\n| **c** | d |\n| e | |", "a | b", "c | d", "e")]
    [InlineData("Prima.\n\n```js\nlet x = 1\n```\n\n    rientrato\n\nPoi `x` è *uno*.", "Prima.", "Poi x è uno.")]
    [InlineData("Prima.\n\n<!-- nota\n\nnascosta -->\n\n[a]: https://example.org \"A\"\n\nPoi [qui][a]<br>e &laquo;là&raquo;.", "Prima.",
        "Poi qui e «là».")]
    [InlineData("<div align=center>\n<p>Testo in <b>HTML</b></p>\n</div>", "Testo in HTML")]
    [InlineData("Con nota[^1] e ~~senza~~.\n\n[^1]: La nota.", "Con nota e senza.", "La nota.")]
    [InlineData("- [x] fatto\n- [ ] da fare", "fatto", "da fare")]
    [InlineData("![Il ministro](a.jpg \"T\") e <https://example.org>", "Il ministro e https://example.org")]
    [InlineData("***\n\nUn \\*asterisco\\* e 5 * 3 * 2, a_b_c.", "Un *asterisco* e 5 * 3 * 2, a_b_c.")]
    public void A_block_is_a_paragraph_and_markup_is_none(string markdown, params string[] paragraphs) =>
        Assert.Equal(paragraphs, Read(markdown).Paragraphs.Select(paragraph => paragraph.Text));

    [Fact]
    public void Paragraphs_name_the_line_and_column_their_text_begins_at()
    {
        var article = Read("---\ntitle: T\n---\n\n# Titolo\n\nUno\ndue.\n\n- tre\n\n| a |\n|---|\n| b |\n\n<p>\nquattro</p>");
        Assert.Equal(
            [(5, 3), (7, 1), (10, 3), (12, 2), (14, 2), (16, 1)],
            article.Paragraphs.Select(paragraph => (paragraph.Line, paragraph.Column)));
    }

    // A rule across the page, and prose up to the next: it was lost.
    [Theory]
    [InlineData("---\n\nUna riga, poi testo.\n\n---\n\nAltro.", "Una riga, poi testo.", "Altro.")]
    [InlineData("---\n\n# Titolo\n\nTesto qui.\n\n---\n\nAltro.", "Titolo", "Testo qui.", "Altro.")]
    [InlineData("---\n# Titolo\n---\nAltro.", "Titolo", "Altro.")]
    [InlineData("---\n\n---\nAltro.", "Altro.")]
    [InlineData("---\nUna riga, poi testo: questo.\n---\n\nAltro.", "Una riga, poi testo: questo.", "Altro.")]
    [InlineData("+++\nuna riga, poi testo = questo\n+++\n\nAltro.", "+++ una riga, poi testo = questo +++", "Altro.")]
    public void Prose_between_rules_is_text(string markdown, params string[] paragraphs) =>
        Assert.Equal(paragraphs, Read(markdown).Paragraphs.Select(paragraph => paragraph.Text));

    [Theory]
    [InlineData("---\n# scritto a mano\ntitle: Uno\ntags:\n  - a\n---\nTesto.")]
    [InlineData("---\n\n\"title\": Uno\nsommario: >\n  lungo\n  testo\n---\nTesto.")]
    [InlineData("+++\ntitle = \"Uno\"\ndate = 2026-05-04\n[params]\n  x = 1\n+++\nTesto.")]
    public void Front_matter_of_site_generators_is_no_text_and_says_the_title(string markdown)
    {
        var article = Read(markdown);
        Assert.Equal(("Uno", "Testo."), (article.Title, article.Text));
    }

    // Markdig alone takes more than a minute for a table of 15,000 rows.
    [Fact]
    public void A_long_table_is_read_row_by_row_as_a_short_one_is()
    {
        var article = Read("# Titolo\n\n| naam | getal |\n|---|---|\n"
            + string.Concat(Enumerable.Range(0, 3_000).Select(row => $"| rij *{row}* | 3 |\n")) + "\nFine.\n");
        Assert.Equal(3_003, article.Paragraphs.Length);
        Assert.Equal(("naam | getal", 3), (article.Paragraphs[1].Text, article.Paragraphs[1].Line));
        for (var row = 0; row < 3_000; row++)
            Assert.Equal(($"rij {row} | 3", row + 5), (article.Paragraphs[row + 2].Text, article.Paragraphs[row + 2].Line));
        Assert.Equal(("Fine.", 3_006), (article.Paragraphs[^1].Text, article.Paragraphs[^1].Line));
    }

    private static Article Read(string markdown) =>
        ArticleReaders.Read(new InputFile("a.md", () => new MemoryStream(Encoding.UTF8.GetBytes(markdown))), _ => { }).Single();
}
