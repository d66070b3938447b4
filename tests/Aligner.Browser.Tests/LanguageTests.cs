using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Formats.Html;
using Aligner.Formats.Tests.Report;
using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>What the pages say is in one language, and nothing of it stands in the code.</summary>
[Collection("browser")]
public sealed class LanguageTests(Browser browser)
{
    /// <summary>Every text of the pages in brackets, where the browser likes Swedish: what has none was never to be translated, or
    /// forgotten.</summary>
    private static readonly Wording Pseudo = Wording.Following([Wording.English, new(
        "sv", Wording.English.Texts.Select(text => KeyValuePair.Create(text.Key, Regex.Replace(text.Value, "[^|]+", "⟦$0⟧"))))]);

    private static BrowserNewContextOptions Liking(string locale) =>
        new() { Locale = locale, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } };

    [BrowserFact]
    public async Task No_text_of_a_page_is_without_translation()
    {
        Browser.WritePages(SampleRun.Model with { Words = Pseudo }, Path.Combine(browser.Folder, "pseudo"));
        Browser.WriteOtherPages(Pseudo, Path.Combine(browser.Folder, "pseudo"));
        foreach (var name in new[] { "diff.html", "facts.html", "glossary-diff.html", "suggestions.html" })
        {
            await using var visit = await browser.OpenAsync($"pseudo/{name}", options: Liking("sv-SE"));
            if (name is "diff.html" or "facts.html") await visit.Page.Keyboard.PressAsync("d");
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Untranslated));
        }
        foreach (var name in new[] { "index.html", "glossary.html", "stories/porto-di-ancona.html", "stories/vertice-di-trieste.html" })
        {
            await using var visit = await browser.OpenAsync($"pseudo/{name}", options: Liking("sv-SE"));
            var page = visit.Page;
            Assert.Equal("sv", await page.GetAttributeAsync("html", "lang"));
            if (name != "index.html") await page.Keyboard.PressAsync("c");
            if (name.StartsWith("stories", StringComparison.Ordinal))
            {
                await page.Locator("[data-p]").First.FocusAsync();
                await page.Keyboard.PressAsync("x");
                await page.Locator(".t").First.FocusAsync();
            }
            else if (name == "glossary.html") await page.EvaluateAsync("document.querySelector('details').open = true");
            else await page.FillAsync("#search", "costiera");
            await page.WaitForTimeoutAsync(150);
            Assert.Empty(await page.EvaluateAsync<string[]>(Untranslated));
            await page.Locator("h1").ClickAsync();
            if (await page.Locator("#keys").CountAsync() == 0) continue;
            await page.Keyboard.PressAsync("?");
            Assert.Empty(await page.EvaluateAsync<string[]>(Untranslated));
        }
    }

    [BrowserFact]
    public async Task The_longest_name_of_a_language_covers_no_headline()
    {
        Browser.WritePages(SampleRun.Model with { Words = Wording.OfTheBrowser }, Path.Combine(browser.Folder, "long-names"));
        await using var visit = await browser.OpenAsync("long-names/index.html", options: Liking("de-DE"));
        Assert.Equal("de", await visit.Page.GetAttributeAsync("html", "lang"));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.versions .language')].filter(name => name.scrollWidth > name.clientWidth
              || name.getBoundingClientRect().right > name.nextElementSibling.getBoundingClientRect().left).map(name => name.textContent)
            """));
    }

    [BrowserFact]
    public async Task Long_words_make_no_page_wider_than_a_phone()
    {
        Browser.WritePages(SampleRun.Model with { Words = Wording.OfTheBrowser }, Path.Combine(browser.Folder, "narrow"));
        Browser.WriteOtherPages(Wording.OfTheBrowser, Path.Combine(browser.Folder, "narrow"));
        string[] pages =
        [
            "index.html", "glossary.html", "stories/porto-di-ancona.html", "diff.html", "facts.html", "glossary-diff.html",
            "suggestions.html",
        ];
        foreach (var page in pages)
        {
            await using var visit = await browser.OpenAsync(
                $"narrow/{page}", options: new() { Locale = "de-DE", ViewportSize = new ViewportSize { Width = 360, Height = 780 } });
            Assert.Equal("de", await visit.Page.GetAttributeAsync("html", "lang"));
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), page);
        }
    }

    // Texts of articles and glossaries say their language or stand apart from their surroundings.
    private const string Untranslated = """
        (() => {
          const found = [];
          const isOurs = element => element.closest(
            'script, style, noscript, kbd, bdi:not([data-say]), mark, [dir=auto], body [lang]:not([lang=sv]), .where') === null;
          const rest = text => { const less = text.replace(/⟦[^⟦⟧]*⟧/gu, ''); return less === text ? text : rest(less); };
          const look = (text, where) => { if (/\p{L}/u.test(rest(text).replace(/\(.\)|\bALN\d{3}\b/u, ''))) found.push(`${where}: ${text}`); };
          for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();)
            if (isOurs(walker.currentNode.parentElement)) look(walker.currentNode.data.trim(), walker.currentNode.parentElement.className);
          for (const element of document.querySelectorAll('body *'))
            for (const name of ['aria-label', 'title', 'placeholder'])
              if (element.hasAttribute(name) && !element.matches('#search, a[rel]')) look(element.getAttribute(name), name);
          return found;
        })()
        """;

    [BrowserTheory]
    [InlineData("it-IT", "it", "Notizie", "Tutte", "Righe", "olandese")]
    [InlineData("nl-NL", "nl", "Berichten", "Alle", "Rijen", "Nederlands")]
    [InlineData("de-DE", "de", "Meldungen", "Alle", "Zeilen", "Niederländisch")]
    [InlineData("fr-FR", "en", "Stories", "All", "Rows", "Dutch")]
    public async Task A_page_in_a_file_speaks_what_the_browser_likes(
        string locale, string language, string stories, string all, string rows, string dutch)
    {
        await using (var visit = await browser.OpenAsync("any/index.html", options: Liking(locale)))
        {
            await ReviewTests.Expect(visit.Page, $"html[lang={language}] h1:text-is('{stories}')");
            Assert.Equal($"{stories} – aligner", await visit.Page.TitleAsync());
            await ReviewTests.Expect(visit.Page, $".figures dt:text-is('{rows}') >> nth=0");
            // What is on paper is what is on the screen.
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            await ReviewTests.Expect(visit.Page, $"h1:text-is('{stories}'):visible");
        }
        await using var story = await browser.OpenAsync("any/stories/porto-di-ancona.html", options: Liking(locale));
        await ReviewTests.Expect(story.Page, $"#tools [data-show=all]:has-text('{all}')");
        await ReviewTests.Expect(story.Page, $".version .language:text-is('{dutch}')");
        await ReviewTests.Expect(story.Page, $".cell[data-language='{dutch}'] >> nth=0");
        await ReviewTests.Expect(story.Page, $".void[lang={language}]:has-text('{dutch}') >> nth=0");
        await using var glossary = await browser.OpenAsync("any/glossary.html", options: Liking(locale));
        await ReviewTests.Expect(glossary.Page, $"th:has-text('{dutch}')");
        await ReviewTests.Expect(glossary.Page, $"td[data-name='{dutch}'] >> nth=0");
    }

    [BrowserFact]
    public async Task Nothing_is_shown_in_another_language_first()
    {
        await using var visit = await browser.OpenAsync("index.html", options: Liking("nl-NL"));
        var page = visit.Page;
        // What is seen is noted from the first paint on.
        await page.AddInitScriptAsync("""
            window.seen = [];
            const look = () => {
              const head = document.querySelector("h1");
              if (head && getComputedStyle(head).visibility === "visible") window.seen.push(head.textContent);
              requestAnimationFrame(look);
            };
            look();
            """);
        await page.GotoAsync(new Uri(Path.Combine(browser.Folder, "any/index.html")).AbsoluteUri);
        // The policy of the page forbids what Playwright polls with.
        await page.EvaluateAsync(
            "new Promise(done => { const wait = () => window.seen.length > 3 ? done() : requestAnimationFrame(wait); wait(); })");
        Assert.Equal(["Berichten"], await page.EvaluateAsync<string[]>("[...new Set(window.seen)]"));
    }

    /// <summary>Once the words have come, everything stands where it would had they been there from the start.</summary>
    [BrowserTheory]
    [InlineData("it-IT", "it", 1280)]
    [InlineData("de-DE", "de", 360)]
    public async Task What_follows_the_browser_stands_where_a_page_of_that_language_does(string locale, string language, int width)
    {
        Browser.WritePages(SampleRun.Model with { Words = Wording.Find(language)! }, Path.Combine(browser.Folder, language));
        foreach (var name in new[] { "index.html", "glossary.html", "stories/porto-di-ancona.html", "stories/vertice-di-trieste.html" })
            Assert.Equal(await PlacesAsync($"{language}/{name}"), await PlacesAsync($"any/{name}"));

        async Task<string[]> PlacesAsync(string path)
        {
            var options = Liking(locale);
            options.ViewportSize = new ViewportSize { Width = width, Height = 900 };
            await using var visit = await browser.OpenAsync(path, options: options);
            await ReviewTests.Expect(visit.Page, $"html[lang={language}] h1:visible");
            // Rows off the screen are laid out only when they come near it.
            await visit.Page.EvaluateAsync(
                "for (const part of document.querySelectorAll('.stretch, tbody, .story')) part.style.contentVisibility = 'visible'");
            var places = await visit.Page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("body > *, .top > *, main :not(span)")].filter(part => part.checkVisibility()).map(part => {
                  const { x, y, width, height } = part.getBoundingClientRect();
                  return `${part.localName}#${part.id} ${[x, y, width, height].map(Math.round)}`;
                })
                """);
            Assert.True(places.Length > 20, path);
            return places;
        }
    }

    [BrowserFact]
    public async Task Without_scripts_a_page_reads_in_English()
    {
        var options = Liking("it-IT");
        options.JavaScriptEnabled = false;
        await using var visit = await browser.OpenAsync("any/index.html", options: options);
        await ReviewTests.Expect(visit.Page, "html[lang=en] h1:text-is('Stories'):visible");
    }

    [BrowserFact]
    public async Task The_workbench_speaks_what_the_browser_asks_for()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.Path("news"));
        using (var desk = new ServedDesk(place, "news"))
        {
            foreach (var (locale, language, nothing, refusal) in new[]
            {
                ("it-IT", "it", "Non ci sono ancora concetti", "«a.exe» non è un formato di articolo (.txt "),
                ("de-AT", "de", "Es gibt noch keine Begriffe", "„a.exe“ ist kein Artikelformat (.txt "),
                ("fr-FR", "en", "There are no concepts", "'a.exe' is no article format (.txt "),
            })
            {
                using var request = desk.Request(HttpMethod.Post, "articles?name=a.exe");
                request.Headers.Add("Accept-Language", locale);
                request.Content = new StringContent("Testo.");
                using var refused = desk.Send(request);
                var answer = JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync());
                Assert.StartsWith(refusal, answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
                await using var visit = await browser.OpenAsync(
                    desk, "review.html", options: new BrowserNewContextOptions { Locale = locale });
                await ReviewTests.Expect(visit.Page, $"html[lang={language}] #card:has-text('{nothing}')");
            }
        }
        using var dutch = new ServedDesk(place, "news", "--ui-language", "nl");
        await using var set = await browser.OpenAsync(dutch, "review.html", options: new BrowserNewContextOptions { Locale = "it-IT" });
        await ReviewTests.Expect(set.Page, "html[lang=nl] #card:has-text('Er zijn nog geen concepten')");
    }
}
