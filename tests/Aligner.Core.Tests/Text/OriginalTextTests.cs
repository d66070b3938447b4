using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Text;

public sealed class OriginalTextTests
{
    [Theory]
    [InlineData("«\u00A0oui\u202F!\u00A0»")]
    [InlineData("می\u200Cروم")]
    [InlineData("Buiten\u00ADland")]
    [InlineData("👩\u200D👧 perche\u0301")]
    [InlineData("due  spazi")]
    public void Text_stays_as_its_author_wrote_it(string text)
    {
        var paragraph = Paragraph.Of(3, 4, 5, $"  {text}\u00A0")!;
        Assert.Equal((3, 4, 5), (paragraph.Index, paragraph.Line, paragraph.Column));
        Assert.Equal(text, paragraph.Original);
        Assert.Equal(Normalization.Line(text), paragraph.Text);
    }

    [Theory]
    [InlineData("a\r\n   b", "a b")]
    [InlineData("a \t b", "a b")]
    [InlineData("a\u0007b", "a b")]
    public void Breaks_and_control_characters_are_spaces(string text, string original) =>
        Assert.Equal(original, Paragraph.Of(0, 1, 1, text)!.Original);

    [Fact]
    public void A_line_of_nothing_is_no_paragraph() => Assert.Null(Paragraph.Of(0, 1, 1, " \u00A0\u200B\t"));

    [Theory]
    [InlineData("Oui\u202F! Non\u202F?", "Non ?", "Non\u202F?")]
    [InlineData("Bui\u00ADten. Lan\u00ADden.", "Landen.", "Lan\u00ADden.")]
    [InlineData("Perche\u0301. Si\u0300.", "Sì.", "Si\u0300.")]
    [InlineData("👩\u200D👧. Poi.", "Poi.", "Poi.")]
    [InlineData("Due  spazi.  Poi  tre.", "Poi tre.", "Poi  tre.")]
    public void A_part_is_found_in_what_its_author_wrote(string text, string part, string original)
    {
        var paragraph = Paragraph.Of(0, 1, 1, text)!;
        Assert.Equal(original, paragraph.OriginalOf(new Extent(paragraph.Text.IndexOf(part, StringComparison.Ordinal), part.Length)));
    }

    [Fact]
    public void Every_part_of_any_text_reads_as_it_does_when_normalised() =>
        Prop.ForAll<string>(text =>
        {
            if (Paragraph.Of(0, 1, 1, text ?? "") is not { } paragraph) return;
            foreach (var word in paragraph.Text.Split(' '))
            {
                var extent = new Extent(paragraph.Text.IndexOf(word, StringComparison.Ordinal), word.Length);
                Assert.Equal(word, Normalization.Line(paragraph.OriginalOf(extent)));
            }
        }).QuickCheckThrowOnFailure();
}
