using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

[Collection("browser")]
public sealed class StoryPageTests(Browser browser)
{
    private const string Ferry = "stories/porto-di-ancona.html";

    [BrowserFact]
    public async Task Hovering_a_term_shows_its_translation_and_how_sure_it_is()
    {
        await using var visit = await browser.OpenAsync(Ferry);
        await visit.Page.Locator("#r3 .t.person").First.HoverAsync();
        var tip = visit.Page.Locator("#tip");
        await tip.WaitForAsync();
        var text = await tip.InnerTextAsync();
        Assert.Contains("Marta Bellini", text, StringComparison.Ordinal);
        Assert.Contains("90 % and more", text, StringComparison.Ordinal);
        await visit.Page.Mouse.MoveAsync(2, 2);
        await tip.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task Hovering_a_sentence_lights_its_counterpart()
    {
        await using var visit = await browser.OpenAsync(Ferry);
        await visit.Page.Locator("#r2 .s").Nth(1).HoverAsync();
        Assert.Equal(
            ["Un guasto al motore ha spento le luci di bordo.", "Door een storing in de motor ging aan boord het licht uit."],
            await visit.Page.Locator(".s.lit").AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task Keys_lead_through_rows_differences_sentences_and_terms()
    {
        await using var visit = await browser.OpenAsync(Ferry);
        var keyboard = visit.Page.Keyboard;
        await keyboard.PressAsync("j");
        Assert.Equal("r1", await CurrentAsync(visit));
        await keyboard.PressAsync("n");
        Assert.Equal("r2", await CurrentAsync(visit));
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("k");
        Assert.Equal("r2", await CurrentAsync(visit));
        Assert.EndsWith("#r2", visit.Page.Url, StringComparison.Ordinal);
        await keyboard.PressAsync("s");
        Assert.Equal(2, await visit.Page.Locator("#r2 .s.lit").CountAsync());
        await keyboard.PressAsync("t");
        Assert.Equal("Ancona", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await visit.Page.Locator("#tip").WaitForAsync();
        Assert.Equal("tip", await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-describedby')"));
        await keyboard.PressAsync("Escape");
        Assert.True(await visit.Page.Locator("#tip").IsHiddenAsync());
        await keyboard.PressAsync("?");
        Assert.True(await visit.Page.Locator("#keys").IsVisibleAsync());
        await keyboard.PressAsync("Escape");
        Assert.False(await visit.Page.Locator("#keys").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Filters_show_as_many_rows_as_they_promise()
    {
        await using var visit = await browser.OpenAsync(Ferry);
        foreach (var show in new[] { "differs", "unsure" })
        {
            var button = visit.Page.Locator($"[data-show={show}]");
            await button.ClickAsync();
            Assert.Equal("true", await button.GetAttributeAsync("aria-pressed"));
            Assert.Equal(
                await button.Locator(".count").InnerTextAsync(),
                (await RowsAsync(visit)).Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        await visit.Page.Keyboard.PressAsync("a");
        Assert.Equal(11, (await RowsAsync(visit)).Count);
        await visit.Page.Locator("[data-type=ministry]").ClickAsync();
        Assert.Equal(["r3"], await RowsAsync(visit));
        Assert.Equal("1 of 11 rows", await visit.Page.Locator("#status").InnerTextAsync());
    }

    [BrowserFact]
    public async Task Search_finds_in_both_languages_whatever_the_accents_and_highlights()
    {
        await using var visit = await browser.OpenAsync(Ferry);
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("giovedi");
        await Assertions.Expect(visit.Page.Locator(".row:not([hidden])")).ToHaveCountAsync(1);
        Assert.Equal(["r2"], await RowsAsync(visit));
        // A row is marked when it is in view, a moment later.
        await visit.Page.EvaluateAsync("new Promise(done => { "
            + "const wait = () => CSS.highlights.get('found')?.size === 1 ? done() : requestAnimationFrame(wait); wait(); })");
        Assert.Equal("giovedì", await visit.Page.EvaluateAsync<string>("[...CSS.highlights.get('found')][0].toString().replace('⚑','')"));
        await visit.Page.FillAsync("#search", "KUSTWACHT");
        await visit.Page.Locator("#r4").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(11, (await RowsAsync(visit)).Count);
    }

    [BrowserFact]
    public async Task A_deep_link_leads_to_its_row_even_out_of_a_filter()
    {
        await using var visit = await browser.OpenAsync(Ferry, "#r7");
        Assert.Equal("r7", await CurrentAsync(visit));
        await visit.Page.Keyboard.PressAsync("l");
        await visit.Page.EvaluateAsync("location.hash = '#r3'");
        await visit.Page.Locator("#r3.current").WaitForAsync();
        Assert.Equal(11, (await RowsAsync(visit)).Count);
    }

    [BrowserFact]
    public async Task What_differs_is_flagged_and_what_agrees_is_not()
    {
        await using var visit = await browser.OpenAsync(Ferry);
        Assert.Equal(["412", "421", "Croazia"], await visit.Page.Locator(".odd").AllTextContentsAsync());
        Assert.Equal("Not in Dutch", await visit.Page.Locator(".fact.odd").First.GetAttributeAsync("title"));
        Assert.Equal(["Het was windstil."], await visit.Page.Locator(".s.lone").AllTextContentsAsync());
        Assert.Equal(["left out in Dutch"], await visit.Page.Locator(".row.omission .void").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task Nothing_hangs_over_the_edge_of_a_phone()
    {
        foreach (var page in new[]
        {
            Ferry, "stories/vertice-di-trieste.html", "index.html", "glossary.html", "diff.html", "facts.html", "glossary-diff.html",
            "suggestions.html",
        })
        {
            await using var visit = await browser.OpenAsync(
                page,
                options: new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 800 } });
            Assert.True(
                await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                $"{page} scrolls sideways");
        }
    }

    [BrowserFact]
    public async Task On_paper_the_tools_are_gone_and_every_row_is_there()
    {
        await using var visit = await browser.OpenAsync(Ferry);
        // Nor is the paragraph framed that somebody had chosen.
        await visit.Page.Keyboard.PressAsync("c");
        await visit.Page.Locator("#r3 [data-p]").First.FocusAsync();
        await ReviewTests.Expect(visit.Page, "#r3 p.chosen");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("none", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('p.chosen')).outlineStyle"));
        Assert.False(await visit.Page.Locator("#tools").IsVisibleAsync());
        Assert.Equal(
            "visible",
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.stretch')).contentVisibility"));
    }

    [BrowserFact]
    public async Task Without_script_the_text_and_the_terms_can_be_read()
    {
        await using var visit = await browser.OpenAsync(Ferry, options: new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.False(await visit.Page.Locator("#tools").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("#r3").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("section.terms").IsVisibleAsync());
    }

    private static Task<string> CurrentAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string>("document.querySelector('.row.current')?.id ?? ''");

    private static Task<IReadOnlyList<string>> RowsAsync(Visit visit) => RowsOf(visit.Page.Locator(".row:not([hidden])"));

    private static async Task<IReadOnlyList<string>> RowsOf(ILocator rows) =>
        await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");
}
