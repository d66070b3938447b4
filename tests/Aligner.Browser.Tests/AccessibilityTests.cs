using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Aligner.Browser.Tests;

/// <summary>What a checker of accessibility looks for first: names, landmarks, headings, unique ids, contrast, a visible focus.</summary>
[Collection("browser")]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string[] Pages = ["index.html", "glossary.html", "stories/porto-di-ancona.html",
        "stories/vertice-di-trieste.html", "diff.html", "facts.html", "glossary-diff.html",
        "suggestions.html", "order.html"];

    [BrowserFact]
    public async Task Everything_that_can_be_worked_has_a_name() => await NoneAsync("""
        [...document.querySelectorAll('button, input, select, a[href], [role=table], [role=toolbar], [role=group], nav, svg[role=img]')]
          .filter(element => !element.closest('svg a') && !element.matches('svg a'))
          .filter(element => !(element.getAttribute('aria-label') ?? '').trim() && !element.getAttribute('aria-labelledby')
            && !(element.labels?.[0]?.textContent ?? '').trim() && !element.matches('a, button')
            || (element.matches('a, button') && !element.textContent.trim() && !element.getAttribute('aria-label')))
          .map(element => element.outerHTML.slice(0, 120))
        """);

    [BrowserFact]
    public async Task Every_page_has_its_landmarks_language_title_and_one_first_heading() => await NoneAsync("""
        [document.documentElement.lang ? '' : 'no language', document.title ? '' : 'no title',
         ...['header', 'main', 'footer'].map(name => document.querySelectorAll(`body ${name}`).length === 1 ? '' : `not one ${name}`),
         document.querySelectorAll('h1').length === 1 ? '' : 'not one h1',
         document.querySelector('a.skip')?.hash === '#main' ? '' : 'no skip link'].filter(text => text !== '')
        """);

    [BrowserFact]
    public async Task Ids_are_unique_and_references_lead_somewhere() => await NoneAsync("""
        [...[...document.querySelectorAll('[id]')].map(element => element.id).filter((id, at, all) => all.indexOf(id) !== at),
         ...[...document.querySelectorAll('[aria-labelledby], [aria-describedby], a[href^="#"]')]
           .flatMap(element => [element.getAttribute('aria-labelledby'), element.getAttribute('aria-describedby'),
             element.hash && decodeURIComponent(element.hash.slice(1))])
           .filter(id => id && !document.getElementById(id))]
        """);

    [BrowserFact]
    public async Task Table_roles_nest() => await NoneAsync("""
        [...document.querySelectorAll('[role=row]')]
          .filter(row => !row.parentElement.matches('[role=rowgroup]'))
          .map(row => `row ${row.id} in no group`)
          .concat([...document.querySelectorAll('[role=cell], [role=rowheader], [role=columnheader]')]
            .filter(cell => !cell.parentElement.matches('[role=row]'))
            .map(cell => cell.textContent))
        """);

    [BrowserFact]
    public async Task Text_stands_out_from_its_ground_by_four_and_a_half_to_one()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark }) await NoneAsync(Contrast, scheme);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_on_any_page_in_either_scheme_on_a_desk_or_a_phone()
    {
        var found = new List<string>();
        foreach (var name in Pages)
        {
            await using var visit = await browser.OpenAsync(name);
            if (name.StartsWith("stories", StringComparison.Ordinal))
            {
                await visit.Page.Keyboard.PressAsync("c");
                await visit.Page.Locator("[data-p]").First.FocusAsync();
            }
            found.AddRange(await ViolationsAsync(visit.Page, name));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_the_workbench_and_its_term_editor()
    {
        using var place = new Workplace();
        ReviewTests.Arrive(place, "munich-security");
        using var desk = new ServedDesk(place, "news");
        await using var visit = await browser.OpenAsync(desk, "review.html");
        await ReviewTests.Expect(visit.Page, "#card .pairs li");
        var found = await ViolationsAsync(visit.Page, "review");
        await visit.Page.Keyboard.PressAsync("t");
        await ReviewTests.Expect(visit.Page, ".entry");
        await visit.Page.EvaluateAsync("for (const more of document.querySelectorAll('.entry details')) more.open = true");
        found.AddRange(await ViolationsAsync(visit.Page, "term editor"));
        await visit.Page.ClickAsync("#join-entry");
        found.AddRange(await ViolationsAsync(visit.Page, "join"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.GotoAsync(new Uri(desk.Address, "/index.html#q=monaco").AbsoluteUri);
        await ReviewTests.Expect(visit.Page, "#found li");
        found.AddRange(await ViolationsAsync(visit.Page, "search"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<List<string>> ViolationsAsync(IPage page, string name)
    {
        var found = new List<string>();
        // Each width and each scheme once: the other two pairs found nothing more (28 November 2026) and take as long again.
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (360, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var result = await page.RunAxe();
            found.AddRange(result.Violations.Select(violation =>
                $"{name}, {width}, {scheme}: {violation.Id} ×{violation.Nodes.Length}: "
                    + string.Join(" | ", violation.Nodes.Take(3).Select(
                        node => $"{node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}"))));
        }
        return found;
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_a_phone_and_the_tools_stand_on_one_line_of_a_desk()
    {
        foreach (var name in Pages)
        {
            await using var visit = await browser.OpenAsync(name);
            if (await visit.Page.Locator("#tools").CountAsync() > 0)
            {
                await visit.Page.Keyboard.PressAsync("c");
                var lines = await visit.Page.EvaluateAsync<int>(
                    "new Set([...document.querySelectorAll('#tools > *')].filter(e => e.offsetHeight > 0 && e.className !== 'spring')"
                        + ".map(e => Math.round((e.getBoundingClientRect().top + e.getBoundingClientRect().bottom) / 16))).size");
                Assert.True(lines == 1, $"the tools of {name} stand on {lines} lines");
            }
            await visit.Page.SetViewportSizeAsync(360, 800);
            var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(width <= 360, $"{name} is {width} wide on a phone");
        }
    }

    [BrowserFact]
    public async Task Focus_can_be_seen()
    {
        await using var visit = await browser.OpenAsync(Pages[2]);
        for (var i = 0; i < 12; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }
    }

    // WCAG 2.2, 1.4.3: relative luminance of the text's colour over the nearest opaque ground.
    private const string Contrast = """
        (() => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const over = (front, back) => {
            canvas.fillStyle = back; canvas.fillRect(0, 0, 1, 1);
            canvas.fillStyle = front; canvas.fillRect(0, 0, 1, 1);
            return `rgb(${[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)})`;
          };
          const luminance = color => {
            const [r, g, b] = color.match(/\d+/g).map(Number).map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = element => element === null
            ? 'rgb(255,255,255)'
            : over(getComputedStyle(element).backgroundColor, ground(element.parentElement));
          const poor = [];
          for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || element.closest('script, style, .vh, [hidden], dialog:not([open])')) continue;
            const back = ground(element);
            const [a, b] = [luminance(over(getComputedStyle(element).color, back)), luminance(back)].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < 4.5) poor.push(`${ratio.toFixed(2)} ${element.className} ${walker.currentNode.data.trim().slice(0, 40)}`);
          }
          return poor;
        })()
        """;

    private async Task NoneAsync(string finding, ColorScheme scheme = ColorScheme.Light)
    {
        foreach (var page in Pages)
        {
            await using var visit = await browser.OpenAsync(
                page,
                options: new BrowserNewContextOptions
                {
                    ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
                    ColorScheme = scheme,
                });
            var found = await visit.Page.EvaluateAsync<string[]>(finding);
            Assert.True(found.Length == 0, $"{page}, {scheme}: {string.Join("; ", found)}");
        }
    }
}
