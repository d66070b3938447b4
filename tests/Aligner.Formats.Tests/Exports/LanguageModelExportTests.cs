using System.Text.Json;
using Aligner.Articles;
using Aligner.Formats.Exports;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Tests.Exports;

public class LanguageModelExportTests
{
    [Fact]
    public void The_prompt_of_an_article_has_just_the_terms_that_occur_in_it()
    {
        var written = Written.By("prompt", Of("Serghej Lavrov e la Farnesina.", "Lavrov parla a ROMA."));
        Assert.Contains("- Sergej Lavrov → Sergej Lavrov (person)", written.Lines);
        Assert.Contains("- ministero degli Esteri → ministerie van Buitenlandse Zaken (ministry)", written.Lines);
        Assert.Contains("- Roma → Rome (place)", written.Lines);
        Assert.DoesNotContain("italiano", written.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("segretario", written.Text, StringComparison.Ordinal);
        Assert.Equal(5, written.Report.Written);
    }

    [Fact]
    public void Each_article_has_a_block()
    {
        var options = new ExportOptions(Samples.Pair) { Articles = [Article("uno", "Roma."), Article("due", "Lavrov.")] };
        var written = Written.By("prompt", Samples.Content(options));
        Assert.Equal(2, written.Lines.Count(line => line.StartsWith("Terms for translating", StringComparison.Ordinal)));
        Assert.Contains("Terms for translating \"due\" from Italian into Dutch.", written.Lines);
    }

    [Fact]
    public void Forms_and_one_example_go_with_the_term()
    {
        var options = new ExportOptions(Samples.Pair) { Example = Texts.GetValueOrDefault };
        var written = Written.By("prompt", Samples.Content(options));
        Assert.Contains("  seen as: ministero degli Esteri russo → Russische ministerie van Buitenlandse Zaken", written.Lines);
        Assert.Contains("  example: La Farnesina tace.", written.Lines);
        Assert.Contains("  translated: Het ministerie van Buitenlandse Zaken zwijgt.", written.Lines);
        using var json = JsonDocument.Parse(Written.By("jsonl", Samples.Content(options)).Lines[0]);
        Assert.Equal("La Farnesina tace.", json.RootElement.GetProperty("example").GetProperty("source").GetString());
    }

    [Fact]
    public void An_example_is_of_the_pair_whichever_way_it_was_found()
    {
        var written = Written.By(
            "prompt",
            Samples.Content(new ExportOptions(Samples.Pair) { Example = Texts.GetValueOrDefault, Reverse = true }));
        Assert.Contains("  example: Het ministerie van Buitenlandse Zaken zwijgt.", written.Lines);
        Assert.Contains("  translated: La Farnesina tace.", written.Lines);
    }

    // The first evidence is of another pair of languages.
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["seeds/a.it.txt:2"] = "Il ministero degli Esteri parla.",
        ["seeds/a.nl.txt:5"] = "Das Auswärtige Amt spricht.",
        ["seeds/b.it.txt:7"] = "La Farnesina tace.",
        ["seeds/b.nl.txt:1"] = "Het ministerie van Buitenlandse Zaken zwijgt.",
    };

    [Fact]
    public void Json_lines_of_an_article_hold_what_occurs_in_it()
    {
        var written = Written.By("jsonl", Of("Nulla, salvo l'UE."));
        Assert.Equal("org-ue", JsonDocument.Parse(Assert.Single(written.Lines)).RootElement.GetProperty("id").GetString());
    }

    private static GlossaryExport Of(params string[] lines) =>
        Samples.Content(new ExportOptions(Samples.Pair) { Articles = [Article("a", lines)] });

    private static Article Article(string name, params string[] lines) =>
        new(name + ".txt", [.. lines.Select((line, index) => new Paragraph(index, index + 1, 1, line))])
        {
            Name = name,
            Language = new LanguageGuess(Samples.Italian, 1),
        };
}
