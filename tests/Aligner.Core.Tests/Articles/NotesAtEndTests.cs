using Aligner.Articles;
using Aligner.Text;

namespace Aligner.Core.Tests.Articles;

public sealed class NotesAtEndTests
{
    [Theory]
    [InlineData("Titolo|Testo(1).|(1) Fonte.", 2)]
    [InlineData("Titolo|Testo [1].|[1] Fonte.", 2)]
    [InlineData("Titolo(1)|Testo.|(1) Fonte.", 2)]
    [InlineData("Uno(1).|Due(2).|(1) Fonte.|(2) Altra fonte.", 2)]
    [InlineData("Uno(1), due(2).|(1) Fonte.|(2) Altra fonte.", 1)]
    [InlineData("Uno(1).|Note|(1) Fonte.", 1)]
    [InlineData("Uno(1).|Note a piè pagina:|(1) Fonte.", 2)]
    [InlineData("Uno(1).|Note e fonti:|(1) Fonte.", 1)]
    [InlineData("Uno(1).|Fine.|(1) Fonte.", 2)]
    [InlineData("Uno(1)|(1) Fonte.", 1)]
    [InlineData("Uno(1).|() Due.|(1) Fonte.", 2)]
    public void They_begin_with_the_first_mark_or_the_line_that_heads_it(string lines, int first) => Assert.Equal(first, First(lines));

    [Theory]
    [InlineData("Titolo|Testo.")]
    [InlineData("Titolo|Testo.|(1) Fonte.")]
    [InlineData("Titolo|Testo[1].|(1) Fonte.")]
    [InlineData("Titolo|Testo(2).|(2) Fonte.")]
    [InlineData("Uno(1).|Due(2).|(1) Fonte.|(1) Altra fonte.")]
    [InlineData("Uno(1).|Due.|(1) Fonte.|(2) Altra fonte.")]
    [InlineData("Testo(1).|(1) Fonte.|E poi altro testo.")]
    [InlineData("Testo(1).|1 Fonte.")]
    [InlineData("Testo (1|(1) Fonte.")]
    [InlineData("Testo x1].|x1] Fonte.")]
    [InlineData("Testo(1).|(1")]
    [InlineData("Testo(1).|(1] Fonte.")]
    [InlineData("Testo(1a).|(1a) Fonte.")]
    [InlineData("Testo(1).|(1)")]
    [InlineData("(1) Uno.|(2) Due.")]
    [InlineData("")]
    public void Lists_and_marks_that_nothing_refers_to_are_none(string lines) => Assert.Equal(Paragraphs(lines).Length, First(lines));

    private static int First(string lines) => NotesAtEnd.First([.. Paragraphs(lines)]);

    private static Paragraph[] Paragraphs(string lines) =>
        [.. lines.Split('|', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => new Paragraph(i, i + 1, 1, line))];
}
