using System.Globalization;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Aligner.Formats.Tests.Readers;

public sealed class PdfReaderTests
{
    [Fact]
    public void Lines_are_paragraphs_again_and_words_whole()
    {
        var article = Read(Pdf(
            [
                (72, 700, "The ministers of foreign affairs met on Thursday in Kuala Lum-"),
                (72, 686, "pur, and they will meet again on Friday before they leave, said the"),
                (72, 672, "spokesman of the host."),
                (84, 658, "A second paragraph begins with a line moved in, and it goes on a bit"),
                (72, 644, "longer than the first, as paragraphs of ministries do."),
                (72, 590, "A third one stands apart from the others on the page, by itself here."),
            ])).Articles.Single();
        Assert.Equal(
            [
                "The ministers of foreign affairs met on Thursday in Kuala Lumpur, and they will meet again on Friday before "
                    + "they leave, said "
                    + "the spokesman of the host.",
                "A second paragraph begins with a line moved in, and it goes on a bit longer than the first, as paragraphs "
                    + "of ministries do.",
                "A third one stands apart from the others on the page, by itself here.",
            ],
            article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([1, 2, 3], article.Paragraphs.Select(paragraph => paragraph.Line));
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var left = Enumerable.Range(0, 10).Select(i => (60.0, 700.0 - (14 * i), $"left column line {i} has some words"));
        var right = Enumerable.Range(0, 10).Select(i => (330.0, 700.0 - (14 * i), $"right column line {i} has words"));
        var text = Read(Pdf([.. left.Zip(right).SelectMany(pair => new[] { pair.First, pair.Second })])).Articles.Single().Text;
        Assert.True(
            text.IndexOf("left column line 9", StringComparison.Ordinal) < text.IndexOf("right column line 0", StringComparison.Ordinal));
    }

    [Fact]
    public void Headers_footers_and_page_numbers_are_left_out_and_sentences_go_on_over_pages()
    {
        (double, double, string)[] Page(int number, string text) =>
            [(72, 800, $"Ministry of Foreign Affairs, report {number} of 3"), (72, 500, text), (300, 30, $"{number}")];
        var article = Read(Pdf(
            Page(1, "The first page ends in the middle of a sentence that"), Page(2, "goes on at the head of the second page."),
            Page(3, "The third page says something else."))).Articles.Single();
        Assert.Equal(
            [
                "The first page ends in the middle of a sentence that goes on at the head of the second page.",
                "The third page says something else.",
            ],
            article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_PDF_without_text_is_named() => Assert.Equal("ALN123", Read(Pdf([])).Diagnostics.Single().Code);

    [Fact]
    public void What_is_no_PDF_is_named() => Assert.Equal("ALN101", Read("%PDF-1.4 no"u8.ToArray()).Diagnostics.Single().Code);

    [Fact]
    public void An_encrypted_PDF_is_named()
    {
        var key = new string('7', 64);
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
            $"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{key}> /U <{key}> >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (number, content) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{content}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append("xref\n0 5\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:0000000000} 00000 n \n"));
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\nstartxref\n{table}\n%%EOF");
        Assert.Equal("ALN122", Read(Encoding.ASCII.GetBytes(pdf.ToString())).Diagnostics.Single().Code);
    }

    private static byte[] Pdf(params (double X, double Y, string Text)[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (x, y, text) in lines) page.AddText(text, 11, new PdfPoint(x, y), font);
        }
        return builder.Build();
    }

    private static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        return (ArticleReaders.Read(new InputFile("d.pdf", () => new MemoryStream(bytes)), diagnostics.Add).ToList(), diagnostics);
    }
}
