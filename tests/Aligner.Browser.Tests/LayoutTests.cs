using Aligner.Formats.Html;
using Aligner.Formats.Tests.Report;
using Aligner.Glossaries;
using Aligner.Languages;
using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>What a page shows at first sight, on narrow and wide screens and while it is scrolled.</summary>
[Collection("browser")]
public sealed class LayoutTests(Browser browser)
{
    private const string Ferry = "stories/porto-di-ancona.html";

    private static BrowserNewContextOptions Of(int width, int height = 900, string locale = "en-GB") =>
        new() { Locale = locale, ViewportSize = new ViewportSize { Width = width, Height = height } };

    [BrowserFact]
    public async Task Heads_say_the_language_of_their_column_wherever_the_page_is_scrolled()
    {
        const string Language = ".version .language";
        foreach (var (name, line) in new[] { (Ferry, Language), ("diff.html", Language), ("glossary.html", "thead th") })
        {
            await using var visit = await browser.OpenAsync(name, options: Of(1280, 300));
            var page = visit.Page;
            await ReviewTests.Expect(page, $"{line} >> nth=0");
            // One head may be longer than the other.
            await page.EvaluateAsync("document.querySelector('.version h2')?.append(' e altro'.repeat(20))");
            Assert.Equal("", await page.EvaluateAsync<string>(
                """
                line => new Promise(done => {
                  const last = [...document.querySelectorAll('.row, #concepts tbody tr')].filter(row => row.checkVisibility()).at(-1);
                  last.scrollIntoView({ block: 'end', behavior: 'instant' });
                  requestAnimationFrame(() => requestAnimationFrame(() => {
                    const tools = document.getElementById('tools')?.getBoundingClientRect().bottom ?? 0;
                    done([...document.querySelectorAll(line)].map(head => head.getBoundingClientRect())
                      .filter(({ top, bottom }) => top < tools - 1 || bottom > tools + 60 || bottom <= top)
                      .map(({ top, bottom }) => `${top} ${bottom} under ${tools}`).join('; '));
                  }));
                })
                """,
                line));
            Assert.True(await page.EvaluateAsync<bool>("scrollY > 100"), name);
        }
    }

    [BrowserFact]
    public async Task A_legend_stands_over_every_story_in_the_page_itself()
    {
        foreach (var width in new[] { 1280, 360 })
        {
            await using var visit = await browser.OpenAsync(Ferry, options: Of(width));
            Assert.Equal(6, await visit.Page.Locator(".legend li:visible").CountAsync());
            // Each has the sign that it explains.
            Assert.Equal(6, await visit.Page.EvaluateAsync<int>(
                "new Set([...document.querySelectorAll('.legend li')].map(entry => getComputedStyle(entry, '::before'))"
                    + ".map(sign => sign.borderTopStyle + sign.borderTopColor)).size"));
        }
    }

    [BrowserFact]
    public async Task A_wide_screen_is_used()
    {
        foreach (var name in new[] { "index.html", "glossary.html", Ferry, "stories/vertice-di-trieste.html", "diff.html" })
        {
            await using var visit = await browser.OpenAsync(name, options: Of(2560));
            Assert.True(
                await visit.Page.EvaluateAsync<double>("document.querySelector('main').offsetWidth / innerWidth") >= 0.8, name);
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name);
        }
    }

    /// <summary>Without hyphens, which show that a word goes on: none has a piece on another line where it fits on one.</summary>
    [BrowserFact]
    public async Task No_word_is_broken_that_fits_on_a_line()
    {
        foreach (var name in new[] { "index.html", "glossary.html", Ferry, "stories/vertice-di-trieste.html" })
            foreach (var width in new[] { 1280, 360 })
            {
                await using var visit = await browser.OpenAsync(name, options: Of(width));
                Assert.Equal("", await visit.Page.EvaluateAsync<string>("""
                    (() => {
                      for (const element of document.querySelectorAll('*')) element.style.hyphens = 'none';
                      const broken = [];
                      const range = new Range();
                      for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
                        const text = walker.currentNode;
                        if (!text.parentElement.checkVisibility() || text.parentElement.closest('.path, .meta, .place, .source')) continue;
                        for (const word of text.data.matchAll(/[\p{L}\p{N}]{2,24}/gu)) {
                          range.setStart(text, word.index);
                          range.setEnd(text, word.index + word[0].length);
                          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word[0]);
                        }
                      }
                      return broken.join(' ');
                    })()
                    """));
            }
    }

    [BrowserFact]
    public async Task A_term_that_is_written_from_right_to_left_is_shown_so()
    {
        var names = SampleRun.Model.Glossaries[1];
        var concept = names.Concepts[0];
        var arabic = concept with
        {
            Terms = concept.Terms.Add(LanguageCode.Parse("ar"), [new Term("مارتا بيليني", true, ["بيليني"], 1)]),
        };
        var model = SampleRun.Model with
        {
            Glossaries = SampleRun.Model.Glossaries.SetItem(1, names with { Concepts = names.Concepts.SetItem(0, arabic) }),
        };
        Browser.WritePages(model with { Words = Wording.OfTheBrowser }, Path.Combine(browser.Folder, "arabic"));
        await using var visit = await browser.OpenAsync("arabic/glossary.html", options: Of(1280, locale: "de-DE"));
        var term = visit.Page.Locator($"#c-{concept.Id} [data-term=ar] bdi").First;
        await term.WaitForAsync();
        Assert.Equal("rtl", await term.EvaluateAsync<string>("term => getComputedStyle(term).direction"));
        var beside = visit.Page.Locator($"#c-{concept.Id} [data-term=it] bdi").First;
        Assert.Equal("ltr", await beside.EvaluateAsync<string>("term => getComputedStyle(term).direction"));
    }
}
