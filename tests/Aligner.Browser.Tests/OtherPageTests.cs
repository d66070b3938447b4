using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

[Collection("browser")]
public sealed class OtherPageTests(Browser browser)
{
    [BrowserFact]
    public async Task The_glossary_is_searched_filtered_and_sorted()
    {
        await using var visit = await browser.OpenAsync("glossary.html");
        var shown = visit.Page.Locator("#concepts tbody:not([hidden])");
        await Assertions.Expect(shown).ToHaveCountAsync(7);
        await visit.Page.FillAsync("#search", "kroatie");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await visit.Page.FillAsync("#search", "");
        await visit.Page.ClickAsync("[data-type=place]");
        await Assertions.Expect(shown).ToHaveCountAsync(3);
        await visit.Page.SelectOptionAsync("#confidence-filter", "low");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await visit.Page.ClickAsync("[data-type=place]");
        await visit.Page.SelectOptionAsync("#confidence-filter", "suspect");
        await Assertions.Expect(shown).ToHaveAttributeAsync("data-concept", "per-marta-bellini");
        await visit.Page.SelectOptionAsync("#confidence-filter", "any");
        await visit.Page.SelectOptionAsync("#status-filter", "approved");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await visit.Page.SelectOptionAsync("#status-filter", "any");
        await visit.Page.ClickAsync("[data-sort=confidence] button");
        Assert.Equal("per-marta-bellini", await shown.First.GetAttributeAsync("data-concept"));
        Assert.Equal("descending", await visit.Page.GetAttributeAsync("[data-sort=confidence]", "aria-sort"));
        await visit.Page.ClickAsync("[data-sort=de] button");
        Assert.Equal("pla-croazia", await shown.First.GetAttributeAsync("data-concept"));
    }

    [BrowserFact]
    public async Task Evidence_opens_side_by_side_and_leads_to_its_story()
    {
        await using var visit = await browser.OpenAsync("glossary.html", "#c-per-marta-bellini");
        var concept = visit.Page.Locator("#c-per-marta-bellini");
        await concept.Locator("summary").ClickAsync();
        await Assertions.Expect(concept.Locator(".pairs li")).ToHaveCountAsync(2);
        Assert.All(
            await concept.Locator("mark").AllTextContentsAsync(),
            text => Assert.Contains("Bellini", text, StringComparison.Ordinal));
        Assert.Equal(
            ["it", "nl"],
            await concept.Locator("li:first-child blockquote").EvaluateAllAsync<string[]>("all => all.map(one => one.lang)"));
        await concept.Locator(".where a").First.ClickAsync();
        await visit.IsAtAsync("stories/porto-di-ancona.html#r[0-9]+");
    }

    [BrowserFact]
    public async Task Pages_that_share_style_and_scripts_look_and_do_as_those_that_hold_their_own()
    {
        await using var visit = await browser.OpenAsync(
            "sharing/glossary.html", "#c-per-marta-bellini", new BrowserNewContextOptions { Locale = "it-IT" });
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "it");
        await Assertions.Expect(visit.Page.Locator(".skip")).ToHaveCSSAsync("position", "absolute");
        var concept = visit.Page.Locator("#c-per-marta-bellini");
        await concept.Locator("summary").ClickAsync();
        await concept.Locator(".where a").First.ClickAsync();
        await visit.IsAtAsync("stories/porto-di-ancona.html#r[0-9]+");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "it");
        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_index_is_searched_and_leads_to_its_stories()
    {
        await using var visit = await browser.OpenAsync("index.html");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("triest");
        await Assertions.Expect(visit.Page.Locator(".story:not([hidden])")).ToHaveCountAsync(1);
        await visit.Page.ClickAsync(".story:not([hidden]) h2 a");
        Assert.Equal("vertice-di-trieste – aligner", await visit.Page.TitleAsync());
        await visit.Page.ClickAsync("a[rel=prev]");
        await visit.IsAtAsync("stories/porto-di-ancona.html");
        // Back leads to where one came from, and beside an end stands the first page.
        await visit.Page.GoBackAsync();
        await visit.IsAtAsync("stories/vertice-di-trieste.html");
        await visit.Page.ClickAsync("a[rel=next]");
        await visit.IsAtAsync("index.html");
    }

    [BrowserFact]
    public async Task Everything_is_searched_on_both_sides_at_once_and_a_sentence_leads_to_its_row()
    {
        await using var visit = await browser.OpenAsync("index.html");
        var page = visit.Page;
        await page.FillAsync("#search", "it:costiera nl:KUSTWACHT");
        await Assertions.Expect(page.Locator("#found .pairs li")).Not.ToHaveCountAsync(0);
        foreach (var pair in await page.Locator("#found .pairs li").AllAsync())
        {
            Assert.Contains("costiera", await pair.Locator("[lang=it]").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("kustwacht", await pair.Locator("[lang=nl]").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal("Guardia costiera · kustwacht", await page.Locator("#found .concepts a").InnerTextAsync());
        await page.FillAsync("#search", "nl:costiera");
        await Assertions.Expect(page.Locator("#found")).ToBeHiddenAsync();
        await page.FillAsync("#search", "\"guardia costiera\"");
        await page.Locator("#found .where a").First.ClickAsync();
        await visit.IsAtAsync("stories/porto-di-ancona.html#r[0-9]+");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#found .pairs li")).Not.ToHaveCountAsync(0);
        Assert.Equal("\"guardia costiera\"", await page.InputValueAsync("#search"));
    }

    [BrowserFact]
    public async Task Differences_of_two_versions_are_filtered_and_stepped_through()
    {
        foreach (var (page, differences) in new[] { ("diff.html", 3), ("facts.html", 6) })
        {
            await using var visit = await browser.OpenAsync(page);
            await visit.Page.Keyboard.PressAsync("n");
            Assert.Equal("r2", await visit.Page.Locator(".row.current").GetAttributeAsync("id"));
            await visit.Page.Keyboard.PressAsync("d");
            await Assertions.Expect(visit.Page.Locator(".row:not([hidden])")).ToHaveCountAsync(differences);
        }
    }
}
