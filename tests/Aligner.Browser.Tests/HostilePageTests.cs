using Aligner.Alignment;
using Aligner.Formats.Tests.Report;
using Aligner.Languages;
using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

[Collection("browser")]
public sealed class HostilePageTests(Browser browser)
{
    private static readonly LanguageCode It = LanguageCode.Parse("it");
    private static readonly LanguageCode Nl = LanguageCode.Parse("nl");

    [BrowserFact]
    public async Task Markup_scripts_overrides_and_endless_lines_show_as_text()
    {
        string[] lines =
        [
            "<script>document.title = 'broken'</script>", "</style><img src=x onerror=\"document.title='broken'\">", "a \u202Eb\u2066 c",
            new string('x', 1_000_000), "\"'><svg onload=alert(1)>", "<!--", "]]>", "&lt;b&gt;",
        ];
        var source = SampleRun.Article("hostile.it.txt", It, lines) with
        {
            Title = "</title><script>alert(1)</script>",
            Url = "javascript:document.title='broken'",
        };
        var target = SampleRun.Article("hostile.nl.txt", Nl, lines) with { Url = "data:text/html,<script>alert(1)</script>" };
        var beads = Enumerable.Range(0, lines.Length).Select(i => SampleRun.Bead([i], [i], 0.9)).ToArray();
        await using var visit = await OpenAsync("hostile", SampleRun.Align(source, target, beads, beads));
        Assert.Equal("hostile – aligner", await visit.Page.TitleAsync());
        Assert.Equal(lines[0], await visit.Page.Locator("#r1 p").First.TextContentAsync());
        Assert.Equal("a [RLO]b[LRI] c", await visit.Page.Locator("#r3 p").First.TextContentAsync());
        Assert.Equal(1_000_000, (await visit.Page.Locator("#r4 p").First.TextContentAsync())!.Length);
        Assert.Equal(0, await visit.Page.Locator("main img, main script, main svg").CountAsync());
        Assert.Equal(0, await visit.Page.Locator("a[href^='javascript'], a[href^='data']").CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await visit.Page.FillAsync("#search", "svg onload");
        await Assertions.Expect(visit.Page.Locator(".row:not([hidden])")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Two_thousand_paragraphs_open_filter_and_stay_under_five_megabytes()
    {
        var source = SampleRun.Article("long.it.txt", It, Enumerable.Range(0, 2000)
            .Select(i => $"Paragrafo {i}: Marta Bellini, ministra dei Trasporti, parla ad Ancona della Croazia. "
                + $"{string.Concat(Enumerable.Repeat("Il traghetto parte la sera e arriva al mattino. ", 6))}"));
        var target = SampleRun.Article("long.nl.txt", Nl, Enumerable.Range(0, 2000)
            .Select(i => $"Alinea {i}: Marta Bellini, minister van Verkeer, spreekt in Ancona over Kroatië. "
                + $"{string.Concat(Enumerable.Repeat("De veerboot vertrekt ’s avonds en komt ’s ochtends aan. ", 6))}"));
        var beads = Enumerable.Range(0, 2000)
            .Select(i => SampleRun.Bead([i], i % 10 == 0 ? [] : [i], i % 7 == 0 ? 0.5 : 0.95))
            .Concat(Enumerable.Range(0, 200).Select(i => SampleRun.Bead([], [i * 10])))
            .ToArray();
        var sentences = Enumerable.Range(0, 14_000).Select(i => SampleRun.Bead([i], [i], 0.9)).ToArray();
        await using var visit = await OpenAsync("long", SampleRun.Align(source, target, beads, sentences));
        var file = new FileInfo(Path.Combine(browser.Folder, "hostile", "stories", "long.html"));
        Assert.InRange(file.Length, 1, 5_000_000);
        Assert.Equal(2200, await visit.Page.Locator(".row").CountAsync());
        await visit.Page.ClickAsync("[data-show=differs]");
        Assert.Equal(400, await visit.Page.Locator(".row:not([hidden])").CountAsync());
        // For the log: how long it took, which no test should depend on.
        var opened = await visit.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
        var filtered = await visit.Page.EvaluateAsync<double>("(() => { const t = performance.now(); "
            + "document.querySelector('[data-show=all]').click(); document.body.offsetHeight; return performance.now() - t; })()");
        var searched = await visit.Page.EvaluateAsync<double>(
            "(() => { const t = performance.now(); return [...document.querySelectorAll('.row')].filter(r => "
                + "fold(r.textContent).includes('1999')).length >= 0 && performance.now() - t; })()");
        Console.WriteLine(
            FormattableString.Invariant($"2,000 paragraphs: {file.Length / 1e6:0.00} MB, opened in {opened:0} ms, ")
            + FormattableString.Invariant($"filtered in {filtered:0} ms, folded in {searched:0} ms"));
    }

    private async Task<Visit> OpenAsync(string name, ArticleAlignment alignment)
    {
        var story = SampleRun.Story(name, alignment);
        var model = SampleRun.Model with { Stories = [story], Unpaired = [] };
        Browser.WritePages(model, Path.Combine(browser.Folder, "hostile"));
        return await browser.OpenAsync($"hostile/stories/{name}.html");
    }
}
